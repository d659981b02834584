"""Pages pasted whole: `pasted_pages.txt` says of each line what it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsterm.core.text.layout import parse

KINDS = {"T": "title", "B": "byline", "D": "date", "P": "paragraph", "F": "furniture"}
Told = list[tuple[str, str]]


def pages() -> Iterator[pytest.param]:
    text = Path(__file__).with_name("pasted_pages.txt").read_text("utf-8")
    for page in text.split("==== ")[1:]:
        name, *lines = page.strip().split("\n")
        yield pytest.param([line.split(" ", 1) for line in lines], id=name)


def parts_of(lines: list[list[str]]) -> Told:
    """What each piece of each line is."""
    return [
        (KINDS[kind], words.strip())
        for kinds, line in lines
        for kind, words in zip(kinds.split("¬"), line.split("¬"), strict=True)
    ]


def found(lines: list[list[str]], between: str) -> Told:
    article = parse(between.join(line.replace("¬", "") for _, line in lines))
    return [(part.kind, part.cut(article.text)) for part in article.parts]


@pytest.mark.parametrize("between", ["\n\n", "\n"], ids=["blank lines", "none"])
@pytest.mark.parametrize("lines", pages())
def test_a_pasted_page_has_its_title_byline_date_and_paragraphs(
    lines: list[list[str]], between: str
) -> None:
    wanted, got = parts_of(lines), found(lines, between)
    for kind in ("title", "byline", "date"):
        assert of(kind, got) == of(kind, wanted), kind
    assert of("paragraph", got) == of("paragraph", wanted)


def of(kind: str, parts: Told) -> list[str]:
    return [words for name, words in parts if name == kind]
