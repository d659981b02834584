"""What holds of every text, however odd: spans, order, overlap, and time."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsterm.core.quotes.quotes import QUOTE_KINDS, Quote, find_quotes
from newsterm.core.text.layout import parse

_WORDS = st.sampled_from(
    """said|Lee|Ann|according to|that|told|reporters|adding|claims|he|she|who|the|of|and|by|was|in
    |a|No.|,|.|:|;|?|!|—|-|(|)|"|“|”|'|‘|’|„|«|»|「|」|``|\'\'|。|says|asked|'n'|don't|U.S.|WHO|5|%|
    |\n\n|\u00a0|dijo|sagte|dit|ajoute-t-il|so|der|Nach Angaben|per|known as|with these words|answer|were|
    |BANGKOK (AFP): |GOA:|Hours after|insisting|For|from|’s|“ |Beijing""".split("|")
)
_TEXTS = st.lists(_WORDS, max_size=80).map(" ".join) | st.lists(_WORDS, max_size=40).map("".join)


def _holds_its_piece(outer: Quote, inner: Quote) -> bool:
    return outer.kind == "mixed" and outer.holds(inner) and inner.kind not in ("mixed", "indirect")


@settings(deadline=None)
@given(_TEXTS | st.text(max_size=200))
@example("CLEVELAND, Ohio (AFP) --")
@example("— sagte PM")
@example("said according to ’s")
@example("« dit Lee")
def test_every_quote_is_a_span_with_a_known_kind_and_a_mention_in_the_text(text: str) -> None:
    for quote in find_quotes(parse(text, exact=True)):
        assert 0 <= quote.start < quote.end <= len(text)
        assert quote.kind in QUOTE_KINDS
        if quote.speaker_start is not None and quote.speaker_end is not None:
            assert 0 <= quote.speaker_start < quote.speaker_end <= len(text)
            assert quote.speaker


@settings(deadline=None)
@given(_TEXTS)
def test_quotes_are_in_order_and_overlap_only_as_a_mixed_statement_holds_its_piece(
    text: str,
) -> None:
    quotes = find_quotes(parse(text, exact=True))
    assert list(quotes) == sorted(quotes, key=lambda q: (q.start, q.end))
    for i, first in enumerate(quotes):
        for second in quotes[i + 1 :]:
            held = _holds_its_piece(first, second) or _holds_its_piece(second, first)
            assert held or not first.meets(second)


def test_the_answer_is_the_same_on_every_run() -> None:
    text = "“Yes,” said Ann Lee. Tom Hill, a doctor, said it was “late”. “No,” she said."
    assert find_quotes(parse(text)) == find_quotes(parse(text))


@pytest.mark.parametrize(
    "piece",
    [
        "“Lee said ",
        '"A," said Lee. ',
        '" ',
        "' ",
        "“a ‘b ",
        "Lee, said, ",
        "Lee, who said ",
        "according to ",
        "said that ",
        "( Lee said ",
        "Ann Lee ",
        "« La loi, dit Lee, ",
        "“x” and ",
        "“x” was the answer ",
        "— dijo ",
    ],
)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    def seconds(times: int) -> float:
        article = parse(piece * times, exact=True)
        start = time.process_time()
        find_quotes(article)
        return time.process_time() - start

    seconds(100)
    short, long = min(seconds(1000) for _ in range(3)), min(seconds(4000) for _ in range(2))
    assert long < 9 * short + 0.05  # Four times the text; a square would take sixteen times.
