"""How the suite runs."""

import os
from pathlib import Path

# Node takes the types out of a module once, not each time that a test starts it.
os.environ.setdefault("NODE_COMPILE_CACHE", str(Path(__file__).parents[1] / "build/node"))


def pytest_xdist_auto_num_workers() -> int:
    """One worker more than there are processors: a test in a browser often waits for it."""
    return (os.cpu_count() or 1) + 1
