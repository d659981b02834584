"""The code is formatted, linted and type-checked as pyproject.toml says."""

from __future__ import annotations

import subprocess
import sys

import pytest
from toys import ROOT


@pytest.mark.parametrize(
    "tool", ["ruff check", "ruff format --check", "mypy"], ids=lambda tool: tool.split()[0]
)
def test_the_tools_have_nothing_to_say(tool: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *tool.split()], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
