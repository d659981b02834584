"""The sample articles, against what a careful reader marked in each by hand.

`expected/NAME.expected` is meant to be read: headline, byline, date, how many paragraphs, the
furniture; then every quote with its kind and speaker, and every figure with its type, in order.
What readers mark or not (a lone "one", "twice", "dozens") may be found or not.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from toys import ARTICLES, ROOT

import newsterm
from newsterm.core.text.article import Article
from newsterm.core.text.controls import one_line

NAMES = sorted(path.name for path in ARTICLES.iterdir())
OPTIONAL_FIGURES = {"one", "once", "twice", "both", "first", "dozens", "hundreds", "thousands"}


@dataclass
class Expected:
    head: dict[str, str] = field(default_factory=dict)
    furniture: list[str] = field(default_factory=list)
    quotes: list[tuple[str, ...]] = field(default_factory=list)
    figures: list[tuple[str, ...]] = field(default_factory=list)


def expected(name: str) -> Expected:
    found = Expected()
    rows = None
    path = ROOT / "tests" / "expected" / f"{Path(name).stem}.expected"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line in ("[quotes]", "[figures]"):
            rows = found.quotes if line == "[quotes]" else found.figures
        elif not line:
            continue
        elif rows is not None:
            rows.append(tuple(line.split("\t")))
        else:
            key, _, value = line.partition("\t")
            if key != "furniture":
                found.head[key] = value
            elif value:
                found.furniture.append(value)
    return found


def article(name: str) -> Article:
    return newsterm.read(str(ARTICLES / name))


def parts(name: str, kind: str) -> list[str]:
    piece = article(name)
    return [one_line(part.cut(piece.text)) for part in piece.parts if part.kind == kind]


def bare(words: str) -> str:
    """A span as the scorer compares it: no marks, blanks or stops at its edges."""
    return one_line(words).strip(" \"“”'‘’.,;:!?")


def named(speaker: str | None) -> str:
    """A speaker as the scorer compares names: without the article before it."""
    return (speaker or "-").lower().removeprefix("the ")


def test_every_article_has_its_expected_result_and_no_other_has() -> None:
    stems = {path.stem for path in (ROOT / "tests" / "expected").glob("*.expected")}
    assert stems == {Path(name).stem for name in NAMES}
    assert len(NAMES) >= 12


@pytest.mark.parametrize("name", NAMES)
def test_the_layout_is_what_a_reader_sees(name: str) -> None:
    want = expected(name)
    assert parts(name, "title") == [want.head["title"]]
    assert parts(name, "byline") == [byline for byline in [want.head["byline"]] if byline]
    assert parts(name, "date") == [date for date in [want.head["date"]] if date]
    assert parts(name, "furniture") == want.furniture
    assert len(parts(name, "paragraph")) == int(want.head["paragraphs"])


@pytest.mark.parametrize("name", NAMES)
def test_the_quotes_are_those_a_reader_marks(name: str) -> None:
    piece = article(name)
    found = [(q.kind, named(q.speaker), bare(q.cut(piece.text))) for q in newsterm.quotes(piece)]
    want = [(kind, named(who), bare(words)) for kind, who, words in expected(name).quotes]
    assert sorted(found) == sorted(want)


@pytest.mark.parametrize("name", NAMES)
def test_the_figures_are_those_a_reader_marks(name: str) -> None:
    piece = article(name)
    found = [(f.type, one_line(f.cut(piece.text))) for f in newsterm.figures(piece)]
    want = expected(name).figures
    assert [f for f in found if f in want or f[1].lower() not in OPTIONAL_FIGURES] == want


def test_the_articles_show_every_kind_of_quote_and_every_type_of_figure() -> None:
    results = [expected(name) for name in NAMES]
    assert {row[0] for result in results for row in result.quotes} == set(
        "direct indirect mixed scare title".split()
    )
    assert {row[0] for result in results for row in result.figures} == set(
        "money percent quantity duration age date time ordinal fraction multiple ratio score count".split()
    )
    assert {Path(name).suffix for name in NAMES} == {".txt", ".md"}


@pytest.mark.parametrize("name", NAMES)
def test_the_articles_are_of_the_length_of_press_articles(name: str) -> None:
    assert 150 <= len(article(name).text.split()) <= 900
