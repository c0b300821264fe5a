"""Finds the web servers of the recipes; as a command it installs those that are missing."""

import shutil
from pathlib import Path

from tests import debian

# Brotli is a module of its own for nginx.
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
PACKAGES = ("nginx", "libnginx-mod-http-brotli-static", "caddy")


def find(name: str) -> str:
    """The path of a server. Raises SystemExit where it is missing."""
    # Debian keeps nginx where only an administrator's path leads.
    path = shutil.which(name) or shutil.which(name, path="/usr/sbin")
    if not path:
        raise SystemExit(f"{name} was not found; on Debian: apt install {' '.join(PACKAGES)}")
    return path


def install() -> None:
    """Debian's packages, where that is possible and one of them is missing."""
    there = BROTLI.exists() and shutil.which("caddy")
    if not there and debian.can_install():
        print("Installing Debian's packages of nginx and Caddy.")
        debian.install(*PACKAGES)


if __name__ == "__main__":
    install()
    print(f"Web servers: {find('nginx')}, {find('caddy')}")
