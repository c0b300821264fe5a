"""Installs programs that the tests need from Debian's packages, where that is possible."""

import os
import shutil
import subprocess


def can_install() -> bool:
    """Whether this is a Debian, or one of its kin, and we may change it."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(*packages: str) -> None:
    """Install packages and what they cannot do without."""
    run("apt-get", "update", "--quiet=2")
    run("apt-get", "install", "--yes", "--quiet=2", "--no-install-recommends", *packages)


def run(*command: str) -> None:
    """Run a command that asks nothing. Where it fails, it is said; who needs the program tells
    the rest."""
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    result = subprocess.run(command, env=env, capture_output=True, text=True)
    if result.returncode:
        print(f"{' '.join(command[:3])} failed: {result.stderr.strip()[-300:]}")
