"""The article set as a page: what stands above its text."""

from __future__ import annotations

import pytest

from newsterm.core.digest import digest
from newsterm.core.summary.summary import Line
from newsterm.core.text.layout import parse
from newsterm.core.text.span import Span
from newsterm.core.value import replace
from newsterm.tui.article.page import facts, set_page

BRIEF = "Ferry stays\n\nThe ferry to Sorn stays in port. The wind is too strong, the harbour office said.\n"
LONGER = (
    BRIEF
    + "\nIt is to sail on Friday. "
    + "Some 200 people wait at the quay for it and for news. " * 3
)


@pytest.mark.parametrize(("text", "has_summary"), [(BRIEF, False), (LONGER, True)])
def test_a_few_words_are_no_summary_of_themselves(text: str, has_summary: bool) -> None:
    found = digest(parse(text))
    kinds = [row.kind for row in set_page(found.article, found.summary, 60).rows]
    assert ("summary" in kinds) == has_summary


OPENING = (
    "Ferry stays\n\nSORN, June 3 — The ferry to Sorn stays in port. The harbour office said so.\n\n"
    + "Some 200 people wait at the quay for it and for news of it. " * 5
)


@pytest.mark.parametrize(("chosen", "folds"), [((0, 1), True), ((0,), True), ((1, 2), False)])
def test_a_summary_that_only_repeats_how_the_text_begins_is_one_line(
    chosen: tuple[int, ...], folds: bool
) -> None:
    found = digest(parse(OPENING))
    lines = [s for s in found.sentences if s.start >= found.article.paragraphs[0].start]
    start = found.article.text.index("The ferry")
    spans = [Span(max(start, lines[n].start), lines[n].end) for n in chosen]
    summary = replace(found.summary, lines=tuple(Line(s.start, s.end, 0, 0, 1.0) for s in spans))
    rows = set_page(found.article, summary, 60).rows
    heading = next(row.words for row in rows if row.kind == "heading")
    assert ("the first" in (heading or "")) == folds
    assert any(row.kind == "summary" for row in rows) == (not folds)
    shown = set_page(found.article, summary, 60, unfolded=True).rows
    assert any(row.kind == "summary" for row in shown)


def test_the_head_has_the_title_a_rule_and_the_day_where_no_line_says_it() -> None:
    fetched = parse("Title\n\nIt rains in Sorn.\n")
    fetched = replace(
        fetched, provenance=(("site", "The Post"), ("published", "2024-05-06T14:02:00Z"))
    )
    kinds = [row.kind for row in set_page(fetched, None, 60).rows]
    assert kinds[:3] == ["title", "rule", "facts"]
    assert facts(fetched) == "The Post · Monday 6 May 2024 14:02 · 4 words · 1 min"
