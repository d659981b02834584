"""Who said what in `quotes.txt`: a text, and below it each quote with its kind, its speaker and its cue.

` ¶ ` parts two paragraphs. `[Ann Lee = she, said]`: the speaker is Ann Lee, the text has *she* there.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from newsterm.core.quotes.quote import Quote
from newsterm.core.quotes.quotes import find_quotes
from newsterm.core.text.layout import parse

FOUND = "    "
"""How a line begins that tells what is found."""


def rows() -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for line in Path(__file__).with_name("quotes.txt").read_text("utf-8").splitlines():
        if line.startswith(FOUND):
            found[-1][1].append(line.removeprefix(FOUND))
        elif line and not line.startswith("# "):
            found.append((line, []))
    return found


def told(text: str, quote: Quote) -> str:
    """A quote as a line of the file."""
    mention = ""
    if quote.speaker_start is not None and quote.speaker_end is not None:
        mention = text[quote.speaker_start : quote.speaker_end]
    who = quote.speaker or "nobody"
    who += f" = {mention}" if mention not in ("", who) else ""
    return f"{quote.kind}: {quote.cut(text)} [{', '.join(filter(None, (who, quote.cue)))}]"


@pytest.mark.parametrize(("line", "expected"), rows(), ids=[line[:60] for line, _ in rows()])
def test_a_text_says_who_says_what(line: str, expected: list[str]) -> None:
    text = line.replace(" ¶ ", "\n\n")
    assert [told(text, quote) for quote in find_quotes(parse(text))] == expected
