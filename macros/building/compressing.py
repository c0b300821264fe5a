"""Writes compressed copies beside the files of a site, for servers that send them as they are."""

import gzip
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import brotli

TEXTS = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".md", ".yml"}
# Below this a copy saves less than a network packet.
LEAST_BYTES = 1024


def compress(site: Path) -> int:
    """Write `<file>.gz` and `<file>.br` for every text below `site`; how many files got copies."""
    paths = [path for path in sorted(site.rglob("*")) if _is_worth_it(path)]
    with ProcessPoolExecutor() as pool:
        list(pool.map(_copies, paths, chunksize=16))
    return len(paths)


def _is_worth_it(path: Path) -> bool:
    return path.suffix in TEXTS and path.is_file() and path.stat().st_size >= LEAST_BYTES


def _copies(path: Path) -> None:
    text = path.read_bytes()
    # Without a name or a time in it, the same text is the same copy.
    path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(text, 9, mtime=0))
    path.with_name(f"{path.name}.br").write_bytes(brotli.compress(text, brotli.MODE_TEXT))


if __name__ == "__main__":
    print(f"Compressed copies of {compress(Path(sys.argv[1]))} files.")
