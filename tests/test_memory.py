"""How much memory an input may take: what is accepted stays below 300 MB, and the rest is told so."""

from __future__ import annotations

import os
import subprocess
import sys
from base64 import encodebytes
from contextlib import closing
from pathlib import Path

import pytest
from web import web

from newsterm import parse
from newsterm.adapters.articles.address import parse_fetched
from newsterm.adapters.articles.file import parse_data, read_article
from newsterm.adapters.http.client import ALLOWS_PRIVATE, Fetched
from newsterm.adapters.index.index import Index
from newsterm.adapters.system.allowance import allow, most_bytes, most_lines
from newsterm.core.figures.finder import find_figures
from newsterm.core.quotes.quotes import find_quotes
from newsterm.core.sentences.stretches import stretches
from newsterm.core.text.span import Span
from newsterm.errors import NewstermError
from newsterm.render import ndjson

PARAGRAPH = (
    "The harbour of Olm opened again on Monday after the longest storm in living memory. "
    "“We lost 40 boats and $2 million,” said Lena Ortiz, who has been its mayor for twelve years, "
    "and the insurers said that they would pay for half of them before the end of the month.\n\n"
)
PEAK = """
import os, sys
sys.stdout = open(os.devnull, "w")
from newsterm.cli import main
status = main(sys.argv[1:])
with open("/proc/self/status", encoding="ascii") as file:
    print(next(line.split()[1] for line in file if line.startswith("VmHWM")), file=sys.stderr)
sys.exit(status)
"""
BOUNDED = """
import sys
from newsterm.adapters.system import limited_process
from newsterm.cli import main
limited_process._MOST_MEMORY = 16 << 20
sys.exit(main(sys.argv[1:]))
"""
needs_proc = pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="as Linux tells it")


def run(code: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True
    )


@needs_proc
@pytest.mark.parametrize("command", [("quotes",), ("show", "--json")])
def test_a_long_article_takes_a_few_times_its_own_length(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    """A megabyte took 80 MB more than a line does."""
    (tmp_path / "line.txt").write_text(PARAGRAPH, encoding="utf-8")
    (tmp_path / "long.txt").write_text(PARAGRAPH * 3500, encoding="utf-8")
    line, long = (
        int(run(PEAK, *command, tmp_path / name).stderr) for name in ("line.txt", "long.txt")
    )
    assert long - line < 50_000


@needs_proc
def test_an_input_that_takes_too_much_is_told_so_and_its_neighbours_are_done(
    tmp_path: Path,
) -> None:
    (tmp_path / "lines.txt").write_text("a\n" * 400_000, encoding="utf-8")
    (tmp_path / "good.txt").write_text("Ships sail at dawn.", encoding="utf-8")
    names = [tmp_path / name for name in ("lines.txt", "good.txt")]
    done = run(BOUNDED, "summarize", "--no-heading", *names)
    assert (done.returncode, done.stdout.split()) == (1, "Ships sail at dawn.".split())
    assert done.stderr.endswith(
        "needs more than 300 MB of memory; split it into articles, or give --largest\n"
    )


@needs_proc
def test_an_article_of_the_store_takes_no_more_than_a_file(tmp_path: Path) -> None:
    store = tmp_path / "store"
    store.mkdir()
    (store / "lines.txt").write_text("Ships sail.\n" * 90_000, encoding="utf-8")
    os.utime(store / "lines.txt", (1.6e9, 1.6e9))  # What is new is read again.
    with closing(Index(str(store))) as index:
        index.update()
        [entry] = index.entries()
        done = run(BOUNDED, "summarize", "-m", "luhn", "--store", store, entry.id)
    assert (done.returncode, done.stdout) == (1, "")
    assert "needs more than 300 MB of memory" in done.stderr


@needs_proc
def test_what_stands_at_an_address_takes_no_more_than_a_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(ALLOWS_PRIVATE, "1")
    with web() as site:
        site.pages["/lines.txt"] = b"a\n" * 400_000
        bounded = BOUNDED.replace("16", "140")  # A thread that fetches it has an arena of its own.
        done = run(bounded, "summarize", site.url("/lines.txt"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "needs more than 300 MB of memory" in done.stderr


@needs_proc
def test_who_allows_long_inputs_allows_their_memory(tmp_path: Path) -> None:
    (tmp_path / "lines.txt").write_text("Ships sail.\n" * 90_000, encoding="utf-8")
    done = run(BOUNDED, "show", "--largest", "9", tmp_path / "lines.txt")
    assert (done.returncode, done.stderr) == (0, "")


def test_only_what_is_allowed_is_read(tmp_path: Path) -> None:
    with (tmp_path / "long.txt").open("wb") as file:
        file.write(b"Ships sail. ")
        file.truncate(most_bytes() + 1)
    done = run(BOUNDED, "show", tmp_path / "long.txt")
    assert done.returncode == 1
    assert "is longer than 8 MiB; split it into articles, or give --largest" in done.stderr
    try:
        allow(9)
        assert most_bytes() == 9 << 20
    finally:
        allow(None)


def test_a_text_of_next_to_nothing_but_line_ends_is_no_article(tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_text("a\n" * (most_lines() + 1), encoding="utf-8")
    with pytest.raises(NewstermError, match=r"has more than 419,430 lines; split it"):
        read_article(str(path))
    path.write_text("a\n\n" * 9, encoding="utf-8")
    assert len(read_article(str(path)).parts) == 9
    try:
        allow(16)
        assert most_lines() == (16 << 20) // 20
    finally:
        allow(None)


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("coding", ["7bit", "base64"])
def test_nor_is_it_as_a_mail_or_at_an_address(
    ends: str, coding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsterm.adapters.system.allowance._LEAST_IN_LINE", most_bytes() // 100)
    url = "http://pages.example/tides"

    def mail(lines: int) -> bytes:
        body = ends.join(["a"] * lines).encode()
        coded = body if coding == "7bit" else encodebytes(body)
        head = f"From: Ann Lee <a@b.example>\nSubject: Tides\nContent-Transfer-Encoding: {coding}\n"
        return f"{head}MIME-Version: 1.0\n\n".encode() + coded

    for parsed in (
        lambda lines: parse_data(mail(lines), "tides.eml"),
        lambda lines: parse_fetched(
            Fetched(url, url, 200, "text/plain", body=f"a{ends}".encode() * lines), url
        ),
    ):
        assert parsed(90).parts
        with pytest.raises(NewstermError, match=r"has more than 100 lines; split it"):
            parsed(200)


def test_an_article_without_line_ends_is_read_in_stretches() -> None:
    text = PARAGRAPH.replace("\n\n", " ") * 400
    article = parse(text)
    assert len(article.parts) == 1
    assert len(find_quotes(article)) > 790
    assert sum(figure.type == "money" for figure in find_figures(article)) == 400


@pytest.mark.parametrize("unit", ["Ships sail. ", "a ", "a", "港口重新开放。"])
def test_stretches_are_a_paragraph_cut_between_its_sentences_or_words(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    part = Span(0, len(text.rstrip()))
    pieces = stretches(text, [part])
    assert "".join(piece.cut(text) for piece in pieces).replace(" ", "") == text.replace(" ", "")
    assert 3 <= len(pieces) < 6
    assert all(piece.cut(text).endswith(unit.strip()) for piece in pieces)


def test_parts_of_an_ordinary_length_stay_as_they_are() -> None:
    parts = parse(PARAGRAPH * 3).told
    assert stretches("", parts) is parts


def test_the_rows_of_a_long_list_are_made_in_turn() -> None:
    made: list[int] = []

    def row(number: int) -> dict[str, int]:
        made.append(number)
        return {"n": number}

    rows = ndjson.Rows(row, range(1200))
    assert not made
    assert ndjson.to_json({"rows": rows}) == ndjson.to_json({"rows": [*map(row, range(1200))]})
    assert rows[3] == {"n": 3}
    assert ndjson.to_json({"rows": ndjson.Rows(row, ()), "a": 1}) == '{"rows":[],"a":1}'


def test_an_articles_name_is_worked_out_once() -> None:
    article = parse(PARAGRAPH)
    assert article.key is article.key
