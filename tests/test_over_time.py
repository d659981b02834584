"""A figure, or what a person says, through many articles: the oldest first."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import newsterm
from newsterm.cli import main
from newsterm.core.agreement.repeats import told_before
from newsterm.core.digest import Digest, digest
from newsterm.core.quotes.quote import Quote

DAYS = {
    "2031-05-02": "A barge sank off Lume.\n\n"
    "LUME, May 2 (Agency) — The storm killed 14 people, the coast guard said. "
    "“We will find them all,” said Captain Ines Dorn.",
    "2031-05-03": "Divers reach the barge.\n\nThe death toll rose to 19 people on Saturday. "
    "“We will find them all,” Dorn said again.",
    "2031-05-04": "Lume mourns.\n\nThe mayor read the names of the 23 dead on Sunday. "
    "“Nobody should have sailed,” Dorn said.",
}


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    for kind in ("CACHE", "DATA", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind))
    folder = tmp_path / "store"
    folder.mkdir()
    for number, (day, text) in enumerate(DAYS.items()):
        (folder / f"{3 - number}.txt").write_text(f"---\npublished: {day}\n---\n{text}\n", "utf-8")
    return str(folder)


def said(capsys: pytest.CaptureFixture[str], *words: str) -> list[list[str]]:
    assert main(list(words)) == 0
    return [line.split("\t") for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize("word", ["dead", "killed", "toll"])
def test_a_figure_is_found_by_what_it_counts_however_that_is_said(
    store: str, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    *rows, blocks = said(capsys, "figures", "--of", word, "--over", "--store", store)
    assert [(row[0], row[2]) for row in rows] == [
        ("2031-05-02", "14"), ("2031-05-03", "19"), ("2031-05-04", "23"),
    ]  # fmt: skip
    assert blocks[1:] == ["▁▅█", "14 .. 23", "2031-05-02..2031-05-04"]


def test_of_a_person_it_is_told_what_was_said_before(
    store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = said(capsys, "quotes", "--by", "dorn", "--over", "--store", store)
    assert [(row[0], row[3]) for row in rows] == [
        ("2031-05-02", "new"), ("2031-05-03", "again"), ("2031-05-04", "new"),
    ]  # fmt: skip


def test_named_files_need_no_store_and_json_tells_the_day(
    store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [f"{store}/{n}.txt" for n in (1, 2, 3)]
    assert main(["figures", "--of", "dead", "--over", "--json", *names]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["date"], row["text"]) for row in rows] == [
        ("2031-05-02", "14"), ("2031-05-03", "19"), ("2031-05-04", "23"),
    ]  # fmt: skip


@pytest.mark.parametrize("command", ["stories", "compare", "timeline"])
def test_a_file_that_is_not_there_is_no_question_to_the_store(
    store: str, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "--store", store, "no-such.txt"]) == 1
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert "no such file" in told.err


@pytest.mark.parametrize("command", ["brief", "timeline", "summarize -n 9 --together"])
def test_no_line_of_several_articles_begins_with_a_dateline(
    store: str, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [f"{store}/{n}.txt" for n in (1, 2, 3)]
    assert main([*command.split(), *names]) == 0
    out = capsys.readouterr().out
    assert "The storm killed 14 people" in out or command == "brief"
    assert "LUME" not in out


def told(*texts: str) -> list[tuple[Digest, Quote]]:
    digests = [
        digest(newsterm.parse(f"Title\n\n{text}", title="Title", exact=True)) for text in texts
    ]
    return [(one, quote) for one in digests for quote in one.quotes]


@pytest.mark.parametrize(
    ("texts", "marks"),
    [
        (("“We search on,” said Captain Ines Dorn. “The sea is calm,” Dorn said.",), ["", ""]),
        (("“We search on,” said Captain Ines Dorn.", "“We search on,” Dorn said."), ["", "again"]),
        (("“We search on,” said Captain Ines Dorn.", "“It is over,” Dorn said."), ["", "new"]),
        (("“We search on,” said Captain Ines Dorn.", "“It is over,” said Jan Ruud."), ["", ""]),
        (("“We search on,” said Captain Ines Dorn.", "“We search on,” said Jan Ruud."), ["", ""]),
        ((), []),
    ],
)
def test_a_statement_is_new_or_was_made_before_by_the_same_person(
    texts: tuple[str, ...], marks: list[str]
) -> None:
    assert told_before(told(*texts)) == marks
