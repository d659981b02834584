"""What holds for every text: figures are spans of it, in order, apart; the work grows with it."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsterm.core.amounts import amounts
from newsterm.core.figures import finder, near_numbers
from newsterm.core.figures.figure import Figure
from newsterm.core.figures.finder import find_figures
from newsterm.core.figures.near_numbers import Openers
from newsterm.core.figures.types import FIGURE_TYPES
from newsterm.core.numerals import numeral
from newsterm.core.numerals.numeral import is_over
from newsterm.core.numerals.tokens import Tokens
from newsterm.core.text.article import Article, Part

_SCRAPS = st.sampled_from(
    """0 1 2 12 45 100 1,000 2.5 2024 1998 9:30 007 3-2 1/2 1e61 £ € $ US$ Rs . , ; : - – ( ) % ° ' ’ “
    " one two twenty hundred thousand million billion lakh crore dozen half quarter third first
    second a an the of to and in from at by Sept May Monday January Q H FY fiscal year years hours ago
    old BC AD am pm a.m. GMT km m ft in foot C ² ½ point percent times fold x nil won Reed, aged his
    40s 's s st th No # + × / e E 5m ５ ٣ Ⅳ 百 é İ \u00a0 \n""".split(" ")
)
_NUMBER_HEAVY = st.lists(st.tuples(_SCRAPS, st.sampled_from(["", " "])), max_size=14).map(
    lambda scraps: "".join(scrap + blank for scrap, blank in scraps)
)


def figures_in(text: str) -> tuple[Figure, ...]:
    return find_figures(Article(text, (Part(0, len(text), "paragraph"),)))


@settings(max_examples=400, deadline=None)
@given(_NUMBER_HEAVY | st.text())
def test_figures_are_typed_spans_in_order_and_apart(text: str) -> None:
    end = 0
    for figure in figures_in(text):
        assert end <= figure.start < figure.end <= len(text)
        assert figure.type in FIGURE_TYPES
        assert figure.cut(text).strip() == figure.cut(text)
        end = figure.end


@settings(max_examples=200, deadline=None)
@given(_NUMBER_HEAVY)
def test_a_figure_has_a_value_or_two_ends_of_one_kind(text: str) -> None:
    for figure in figures_in(text):
        assert (figure.low is None) == (figure.high is None)
        assert figure.value is None or figure.low is None
        assert isinstance(figure.low, Decimal) == isinstance(figure.high, Decimal)
        assert figure.of is None or 0 <= figure.of.start < figure.of.end <= len(text)


_AROUND = st.sampled_from(
    "a an minus all can US no year years foot mile and nautical square of the ( , said hour".split()
)


def _all_openings(tokens: Tokens, openers: Openers) -> list[int]:
    lows = enumerate(tokens.lows[: tokens.count])
    return [i for i, low in lows if low in openers.words or low[-1].isdecimal()]


@settings(max_examples=400, deadline=None)
@given(st.lists(_AROUND | _SCRAPS, max_size=40).map(" ".join) | _NUMBER_HEAVY)
def test_what_begins_far_from_any_number_is_no_figure(text: str) -> None:
    found = figures_in(text)
    with pytest.MonkeyPatch.context() as patch:  # Now each word that may begin one is tried.
        patch.setattr(finder, "openings", _all_openings)
        patch.setattr(finder, "may_hold_figures", lambda *_: True)
        assert figures_in(text) == found


_TELLING = sorted({word for reader in finder._READERS for word in reader.behind or ()})
_NUMBERS = "5 12 30 1430 2024 one two five twenty".split()


@settings(max_examples=400, deadline=None)
@given(
    st.lists(
        st.sampled_from(_NUMBERS) | st.sampled_from(_TELLING) | _AROUND | _SCRAPS, max_size=20
    ).map(" ".join)
)
def test_a_word_behind_a_number_leaves_out_no_reading_it_may_have(text: str) -> None:
    found = figures_in(text)
    with pytest.MonkeyPatch.context() as patch:  # Now every reading is tried.
        patch.setattr(finder, "_readings", _all_readings)
        patch.setattr(numeral, "is_over", lambda _: False)
        patch.setattr(amounts, "is_over", lambda _: False)
        assert figures_in(text) == found


def _all_readings(tokens: Tokens, i: int) -> tuple[finder._Read, ...]:
    low = tokens.lows[i]
    return finder._OF_DIGITS if low[-1].isdecimal() else finder._OF_WORDS[low]


@pytest.mark.parametrize("number", ["5", "1430", "two"])
def test_no_reader_wants_a_number_before_a_word_it_does_not_name(number: str) -> None:
    for word in filter(is_over, [*_TELLING, "men", "voted", "."]):
        tokens = Tokens(f"{number} {word} of May 5")
        for reader in finder._READERS:
            begins = reader.digits if number.isdecimal() else number in reader.words
            if begins and reader.behind is not None and word not in reader.behind:
                assert reader.read(tokens, 0) is None, (word, reader)


@pytest.mark.parametrize(
    "text", ["She met a dozen envoys.", "It took a dozen years.", "a lakh votes"]
)
def test_a_number_that_opens_no_figure_itself_is_near_all_the_same(text: str) -> None:
    assert len(figures_in(text)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A dam was built, and all of it - the wall, the road (and a gate) - can stay.", False),
        ("Monday in May: no news from the U.S, for a year's end.", False),
        ("Half of it stays.", True),
        ("It is twofold.", True),
        ("He was Twenty-Two.", True),
        ("It grew to a dozen", True),
        ("½ of it", True),
        ("三亿元", True),
        ("twen-\nty", True),
        ("٣", True),
    ],
)
def test_a_text_without_numbers_is_known_at_a_glance(text: str, expected: bool) -> None:
    assert near_numbers.may_hold_figures(text, "en") is expected


@settings(max_examples=100, deadline=None)
@given(_NUMBER_HEAVY)
def test_the_same_text_gives_the_same_figures(text: str) -> None:
    assert figures_in(text) == figures_in(text)


@pytest.mark.parametrize(
    "seed",
    [
        "1,", "$", "one ", "1-", "1 ", "1/", "lakh ", "half ", "Sept. 1 to ", "Q1-", "5 hours and ",
        "A 1, ", "from 1 to ", "(1 ", "two hundred ", "1 lakh crore ", "exports rose ", "twenty-",
    ],
)  # fmt: skip
def test_twice_the_text_is_about_twice_the_work(seed: str) -> None:
    def work(text: str) -> float:
        start = time.process_time()
        figures_in(text)
        return time.process_time() - start

    once, twice = seed * (8000 // len(seed)), seed * (32000 // len(seed))
    assert min(work(twice) for _ in range(2)) < 12 * max(work(once), 0.002)
