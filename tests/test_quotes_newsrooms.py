"""Who said what in the press of many countries, in courts, sport and business: no more, no less.

The texts are ours, written in the manner of fourteen kinds of newsrooms before the rules were.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from newsterm.core.quotes.quotes import find_quotes
from newsterm.core.text.layout import parse

Row = tuple[str, str, str]
"""The sign before it, who speaks, and the words."""


def _cases() -> list[tuple[str, str, list[Row]]]:
    cases: list[tuple[str, str, list[Row]]] = []
    files = (Path(__file__).with_name(name) for name in ("newsrooms.txt", "newsrooms_abroad.txt"))
    for line in (line for file in files for line in file.read_text("utf-8").splitlines()):
        if line.startswith("## "):
            cases.append((line[3:], "", []))
        elif cases and line[:2] in ("+ ", "? ", '" '):
            who, _, words = line[2:].partition("|")
            cases[-1][2].append((line[0], who.strip(), _bare(words)))
        elif cases and line:
            cases[-1] = (cases[-1][0], line.replace("¶", "\n\n"), [])
    return cases


def _bare(words: str) -> str:
    """Without marks and stops at the edges."""
    return words.strip(" “”„«»\"‘’',.?!¿\xa0")


def _same(given: str | None, wanted: str) -> bool:
    """The name is in what was given, or what was given in the name: titles may stand or not."""
    given, wanted = (given or "").casefold(), wanted.casefold()
    return given == wanted or bool(given and wanted and (given in wanted or wanted in given))


@pytest.mark.parametrize(("kind", "text", "rows"), _cases(), ids=lambda value: str(value)[:40])
def test_what_is_said_is_found_and_nothing_else(kind: str, text: str, rows: list[Row]) -> None:
    found = find_quotes(parse(text))
    for sign, kinds in (("+", ("indirect", "mixed")), ('"', ("direct",))):
        told = {_bare(q.cut(text)): q.speaker for q in found if q.kind in kinds}
        wanted = {words: who for mark, who, words in rows if mark == sign}
        optional = {words for mark, _, words in rows if mark == "?"}
        assert set(told) - optional == set(wanted), kind
        assert [who for words, who in wanted.items() if not _same(told[words], who)] == [], kind
