"""How long a one-shot command takes, cold, beside `python -c pass`.

Run it with `pytest tests/bench --benchmark-only`: each row shows in brackets how many times the
quickest of its group it takes.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from toys import ARTICLES

ARTICLE = str(ARTICLES / "fed-raises-rates.txt")
NEWSTERM = str(Path(sys.executable).parent / "newsterm")


@pytest.mark.benchmark(group="cold start", min_rounds=20)
@pytest.mark.parametrize(
    "command",
    [
        (sys.executable, "-c", "pass"),
        (NEWSTERM, "summarize", ARTICLE),
        (NEWSTERM, "summarize", "--json", ARTICLE),
        (NEWSTERM, "show", "--json", ARTICLE),
        (NEWSTERM, "summarize", "-m", "lex-rank", ARTICLE),
        (NEWSTERM, "--help"),
    ],
    ids=lambda command: " ".join(Path(word).name for word in command),
)
def test_cold_start(benchmark: BenchmarkFixture, command: tuple[str, ...]) -> None:
    # As after an install: modules compiled. The first run sees to that where they are not yet.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=env)
    benchmark(subprocess.run, command, check=True, stdout=subprocess.DEVNULL, env=env)
