"""How long a one-shot command takes, cold, beside `python -c pass` and sumy's and trafilatura's.

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
TRAFILATURA = str(PROGRAMS / "trafilatura")
PAGE = Path(__file__).parent.parent / "pages" / "div-soup.html"
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


@pytest.mark.benchmark(group="a web page", min_rounds=20)
@pytest.mark.parametrize("letters", [0, 300_000], ids=["small", "300 kB"])
@pytest.mark.parametrize("command", [(NEWSTERM, "show"), (TRAFILATURA,)], ids=["newsterm", "own"])
def test_a_page_beside_trafilaturas_own_command(
    benchmark: BenchmarkFixture, command: tuple[str, ...], letters: int, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    comment = (
        "<div class=comment><p class=text>Nobody who lives by the pier would say so.</p></div>\n"
    )
    more = f"<div id=comments>{comment * (letters // len(comment))}</div></body>"
    html = PAGE.read_text(encoding="utf-8").replace("</body>", more)
    page.write_text(html, encoding="utf-8")
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def show() -> None:
        with page.open("rb") as stdin:
            subprocess.run(command, check=True, stdin=stdin, stdout=subprocess.DEVNULL, env=env)

    show()
    benchmark(show)
