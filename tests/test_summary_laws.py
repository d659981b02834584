"""What holds of the summary of every text, however odd."""

from __future__ import annotations

from itertools import pairwise

from hostile.mutate import CONTROLS, PIECES
from hypothesis import given, settings
from hypothesis import strategies as st

from newsterm.core.digest import digest
from newsterm.core.summary.length import Length
from newsterm.core.summary.summary import summarize
from newsterm.core.text.layout import parse
from newsterm.render.markdown import brief
from newsterm.render.plain import summary_text

_SOUP = st.lists(st.sampled_from(PIECES), max_size=60)
_TEXTS = st.text(max_size=200) | _SOUP.map(" ".join) | _SOUP.map("".join)


@settings(deadline=None)
@given(_TEXTS, st.none() | st.integers(1, 12), st.none() | st.integers(1, 80))
def test_lines_are_sentences_in_order_within_the_bounds_and_safe_to_print(
    text: str, sentences: int | None, words: int | None
) -> None:
    article = parse(text)
    summary = summarize(article, Length(sentences, words))
    places = [(line.start, line.end) for line in summary.lines]
    assert places == sorted(places)
    assert all(a[1] <= b[0] for a, b in pairwise(places))
    assert len(places) <= (sentences or len(places))
    assert summary.words <= (words or summary.words)
    assert not CONTROLS.search("".join(summary_text(article, summary)))
    assert summary == summarize(article, Length(sentences, words))


@settings(deadline=None, max_examples=50)
@given(_TEXTS)
def test_a_brief_of_anything_is_safe_to_print(text: str) -> None:
    assert not CONTROLS.search("".join(brief(digest(parse(text)))))
