"""The article set as a page: what stands above its text."""

from __future__ import annotations

import pytest

from newsterm.core.digest import digest
from newsterm.core.text.layout import parse
from newsterm.tui.article.page import set_page

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
