"""Finds Firefox and WebKit for the tests; as a command it installs Debian's packages of them."""

import shutil
from glob import glob

from tests import debian

PACKAGES = ("firefox-esr", "webkit2gtk-driver", "xvfb")


def firefox() -> str | None:
    """The path of a Firefox, Debian's of extended support first."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


def webkit() -> tuple[str, str] | None:
    """The paths of WebKitGTK's driver and of its small browser, where its screen is there, too."""
    driver = shutil.which("WebKitWebDriver")
    browser = next(iter(glob("/usr/lib/*/webkit*gtk-*/MiniBrowser")), None)
    return (driver, browser) if driver and browser and shutil.which("Xvfb") else None


def install() -> None:
    """Debian's packages, where that is possible and one of them is missing."""
    if not (firefox() and webkit()) and debian.can_install():
        print("Installing Debian's packages of Firefox and WebKit.")
        debian.install(*PACKAGES)


if __name__ == "__main__":
    install()
    print(f"Engines: {firefox() or 'no Firefox'}, {(webkit() or ['no WebKit'])[0]}")
