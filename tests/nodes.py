"""Asks the browser's pure modules, which run under Node as they do in the browser."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.playbooks import ROOT, TESTS


def ask(script: str, cases: object, *mode: str, **environment: str) -> Any:
    """The answer of tests/<script>.mjs to `cases`, both as JSON."""
    done = subprocess.run(
        [str(Path(sys.executable).parent / "node"), str(TESTS / f"{script}.mjs"), *mode],
        check=False,
        input=json.dumps(cases),
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env=os.environ | environment,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
