"""What each figure counts: `counted.txt` has a sentence a row, and the phrase behind each figure.

The sentences were written as the press writes them, before the rules that read them.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsterm.core.figures.finder import find_figures
from newsterm.core.text.article import Article, Part

_FIGURE = re.compile(r"⟦(.*?) = ([^⟧]*)⟧")
ROWS = Path(__file__).with_name("counted.txt").read_text("utf-8").splitlines()[1:]


@pytest.mark.parametrize("row", ROWS)
def test_what_the_figures_of_a_sentence_count(row: str) -> None:
    text = _FIGURE.sub(r"\1", row)
    article = Article(text, (Part(0, len(text), "paragraph"),), language="en")
    found = {f.cut(text): f.of.cut(text) if f.of else "–" for f in find_figures(article)}
    told = dict(_FIGURE.findall(row))
    assert {words: found.get(words) for words in told} == told
