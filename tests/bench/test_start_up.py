"""How long a one-shot command takes, cold, beside `python -c pass` and beside sumy's own command.

Run it with `pytest tests/bench -n 0 --benchmark-only`: each row shows in brackets how many times the
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
PROGRAMS = Path(sys.executable).parent
NEWSTERM = str(PROGRAMS / "newsterm")
SUMY = str(PROGRAMS / "sumy")
# What sumy's command needs of NLTK's data, next to nothing in it: the real one takes longer to read.
PUNKT = {
    "collocations.tab": "u.s\tnavy\n",
    "sent_starters.txt": "the\n",
    "abbrev_types.txt": "mr\n",
    "ortho_context.tab": "the\t46\n",
}


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
        (SUMY, "lex-rank", "--length=3", f"--file={ARTICLE}", "--format=plaintext"),
    ],
    ids=lambda command: " ".join(Path(word).name for word in command),
)
def test_cold_start(benchmark: BenchmarkFixture, command: tuple[str, ...], tmp_path: Path) -> None:
    # As after an install: modules compiled. The first run sees to that where they are not yet.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env["NLTK_DATA"] = str(tmp_path)
    data = tmp_path / "tokenizers" / "punkt_tab" / "english"
    data.mkdir(parents=True)
    for name, text in PUNKT.items():
        (data / name).write_text(text, encoding="utf-8")
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=env)
    benchmark(subprocess.run, command, check=True, stdout=subprocess.DEVNULL, env=env)
