"""How the suite runs."""

import os


def pytest_xdist_auto_num_workers() -> int:
    """One worker more than there are processors: a test in a browser often waits for it."""
    return (os.cpu_count() or 1) + 1
