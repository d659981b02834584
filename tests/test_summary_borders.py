"""Where a feature, a set, a reason or a length changes: one step before it, and at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import exp, log

import pytest
from toys import body

from newsterm.core.sentences.boundaries import Sentence, find_sentences
from newsterm.core.summary import importance, ranking, reasons, repeats, selection
from newsterm.core.summary.centrality import degrees
from newsterm.core.summary.features import FEATURES, count_sums, measure
from newsterm.core.summary.importance import _chances, _commonness, _lexicon
from newsterm.core.summary.leaning import ON_THE_SENTENCE, ON_THE_STORY, ON_WHAT_IS_LEFT_OUT
from newsterm.core.summary.length import Length, default_length
from newsterm.core.summary.ranking import Ranked, rank_news
from newsterm.core.summary.reasons import Reason
from newsterm.core.summary.selection import (
    SET_FEATURES,
    best_set,
    candidates,
    describe_set,
    fitting,
)
from newsterm.core.summary.summary import rank_lead, summarize
from newsterm.core.text.article import Article
from newsterm.core.value import replace


def feature(name: str, *sentences: str, of: int = -1) -> float:
    """A feature of one of these sentences, of the last if not told otherwise."""
    article = body(*sentences)
    rows = measure(article, find_sentences(article)).rows
    assert len(rows) == len(sentences)
    return rows[of][FEATURES.index(name)]


def long(count: int) -> str:
    return " ".join(["It", *(f"w{i}" for i in range(count - 2)), "end."])


# Sentences


@pytest.mark.parametrize(
    ("name", "count", "value"),
    [("short", 15, True), ("short", 16, False), ("endless", 55, False), ("endless", 56, True),
     ("words", 59, 59 / 40), ("words", 60, 1.5), ("words", 61, 1.5), ("length", 16, log(16) / 4)],
)  # fmt: skip
def test_a_sentence_is_short_or_endless_from_so_many_words_on(
    name: str, count: int, value: float
) -> None:
    assert feature(name, long(count)) == value


def test_a_sentence_counts_for_its_place_less_and_less() -> None:
    three = ("It is.", "It was.", "It shall be.")
    assert [feature("place", *three, of=i) for i in range(3)] == [0, log(2) / 4, log(3) / 4]
    assert [feature("opening", *three, of=i) for i in range(3)] == [1, 1 / 2, 1 / 3]
    assert [feature("first", *three, of=i) for i in range(3)] == [1, 0, 0]


@pytest.mark.parametrize(
    ("name", "sentence", "value"),
    [
        ("digits", "1 2 3 4 goats.", 0.8),
        ("digits", "1 2 3 4 5 goats.", 1.0),
        ("digits", "1 2 3 4 5 6 goats.", 1.0),
        ("digits", "Goats: none.", 0.0),
        ("quoting", 'It "is".', True),
        ("quoting", "It “is”.", True),
        ("quoting", "It 'is'.", True),
        ("quoting", "It «is».", True),
        ("quoting", "It ``is''.", True),
        ("quoting", "It isn't.", False),
        ("opens with a quotation", "“It” is.", True),
        ("opens with a quotation", "A “goat” is.", False),
        ("ends with a quotation", "It is “a goat.”", True),
        ("ends with a quotation", "It is “a goat”.", True),
        ("ends with a quotation", "A “goat” is.", False),
        ("speech at the end", "It is, she said in May there.", True),
        ("speech at the end", "It is, she said in late May there.", False),
        ("leaning", "They are goats.", True),
        ("leaning", "Goats they are.", False),
        ("no stop", "A goat", True),
        ("no stop", "A goat?”)", False),
        ("blank before the stop", "A goat .", True),
        ("blank before the stop", "A goat.", False),
        ("names", "Ann sees Bo.", 1 / 8),
        ("names", "ann A B C D E F G.", 7 / 8),
        ("names", "ann A B C D E F G H I.", 1.0),
        ("new names", "ann A B C.", 3 / 4),
        ("new names", "ann A B C D E.", 1.0),
        ("chief name", "ann A B.", 1.0),
        ("chief name", "ann a b.", 0.0),
        ("caption", "Pictured above: a goat.", 1.0),
        ("pronoun", "The goat saw them.", 1.0),
        ("pronoun", "The goat saw goats.", 0.0),
    ],
)
def test_the_surface_of_a_sentence_in_numbers(name: str, sentence: str, value: float) -> None:
    assert feature(name, sentence) == value


def test_a_name_is_new_once_and_the_chief_name_is_in_most_sentences() -> None:
    told = ("The Bo goat is.", "A Bo goat and Cy’s are.", "The Cy's goat, Di’s and Bo’s go.")
    assert [feature("new names", *told, of=i) for i in range(3)] == [1 / 4, 1 / 4, 1 / 4]
    assert [feature("chief name", *told, of=i) for i in range(3)] == [1, 1, 1]
    assert feature("chief name", *told, "See Di.") == 2 / 3


def test_what_is_said_before_is_neither_fresh_nor_unlike_the_lead() -> None:
    told = ("Goats swim.", "Dogs bark.", "Cats purr.", "Goats bark, cows moo.", "Cows purr.")
    assert [feature("fresh", *told, of=i) for i in range(5)] == [1, 1, 1, 1 / 2, 0]
    assert [feature("like the lead", *told, of=i) for i in range(5)] == [0, 0, 0, 1 / 2, 1 / 2]
    assert [feature("like the first", *told, of=i) for i in range(5)] == [0, 0, 0, 1 / 2, 0]
    assert [feature("common", *told, of=i) for i in range(5)] == [3 / 4, 3 / 4, 3 / 4, 7 / 8, 1]


def test_the_degree_is_what_a_sentence_shares_with_the_others_alone() -> None:
    assert degrees([], {}) == []
    assert degrees([["a"], ["b"]], {"a": 1, "b": 1}) == [0.0, 0.0]
    assert degrees([["a"], ["a"], []], {"a": 2}) == [1.0, 1.0, 0.0]
    centre = degrees([["a"], ["a", "b"], ["b"]], {"a": 2, "b": 2})
    assert centre == pytest.approx([0.5, 1.0, 0.5])
    rare, common = log(1 + 3) ** 2, log(1 + 3 / 2) ** 2
    known = degrees([["a", "c"], ["a", "b"], ["b"]], {"a": 2, "b": 2, "c": 1})
    side = common / (2 * common) ** 0.5 / (common + rare) ** 0.5
    other = common / (2 * common) ** 0.5 / common**0.5
    assert known == pytest.approx([side / (side + other), 1.0, other / (side + other)])


# Words


@pytest.mark.parametrize(
    ("language", "stop", "no_stop"),
    [("en", "the", "der"), (None, "the", "der"), ("de", "der", "the")],
)
def test_words_that_mean_nothing_are_those_of_the_language(
    language: str | None, stop: str, no_stop: str
) -> None:
    article = replace(body("It is."), language=language)
    stops = measure(article, find_sentences(article)).stops
    assert stop in stops
    assert no_stop not in stops


def test_no_word_means_nothing_in_a_language_without_a_list() -> None:
    article = replace(body("It is."), language="xx")
    measured = measure(article, find_sentences(article))
    assert measured.stops == frozenset()
    assert not measured.english
    assert measure(body("It is."), ()).english


def test_a_bias_is_a_letter_so_many_steps_from_the_middle() -> None:
    ranks, biases = _lexicon()
    assert list(ranks.values()) == list(range(len(ranks)))
    steps = {round(bias / 0.08, 6) for bias in biases.values()}
    assert steps <= {float(step) for step in range(-26, 26)}
    assert _commonness(0) == 0
    assert _commonness(20) == pytest.approx(log(2) / 5)


def test_a_word_is_as_likely_as_not_where_nothing_speaks_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    article = body("Goats swim.", "Cows graze.")
    measured = measure(article, find_sentences(article))
    weights = dict.fromkeys(importance.WORD_FEATURES, 0.0)
    monkeypatch.setattr(importance, "_lexicon", lambda: ({"goat": 0}, {"goat": log(3)}))
    monkeypatch.setattr(importance, "_common", importance._common.__wrapped__)
    monkeypatch.setattr(importance, "_WEIGHT", weights)
    chances = importance.importance(measured, [0.0, 0.0], [0])
    assert chances == pytest.approx({"goat": 0.75, "swim": 0.5})
    monkeypatch.setattr(importance, "_WEIGHT", weights | {"any": log(4)})
    chances = importance.importance(measured, [0.0, 0.0], [1])
    assert chances == pytest.approx({"cow": 0.8, "graze": 0.8})


def test_the_chances_of_all_sentences_are_one_whole() -> None:
    assert _chances([]) == []
    assert _chances([3.0, 3.0]) == [0.5, 0.5]
    assert _chances([1000.0, 1000.0 + log(3)]) == pytest.approx([0.25, 0.75])


# Sets


def set_of(name: str, places: Sequence[int], lengths: Sequence[int], chosen: list[int]) -> float:
    """A feature of a set; each sentence has words of its own, of which a person uses half."""
    stems = [
        [f"{i} {word}" for word in range(lengths[places.index(i)] if i in places else 0)]
        for i in range(max(places) + 1)
    ]
    weigh = dict.fromkeys((word for row in stems for word in row), 0.5)
    given = candidates(places, stems, weigh, frozenset())
    return describe_set(given, chosen)[SET_FEATURES.index(name)]


@pytest.mark.parametrize(
    ("name", "lengths", "value"),
    [("too long", (30, 30), False), ("too long", (30, 31), True), ("length", (100, 99), 1.99),
     ("length", (100, 100), 2.0), ("length", (100, 101), 2.0), ("log of length", (9, 7), log(16) / 4),
     ("words hit", (10, 10), 0.5), ("content hit", (10, 10), 1.0), ("hits per word", (10, 10), 2.0),
     ("against 30 words", (10, 10), 0.8), ("against 50 words", (10, 10), 4 * 10 / 70),
     ("against 70 words", (10, 10), 4 * 10 / 90), ("distinct words", (10, 10), 1.0),
     ("share said twice", (10, 10), 0.0), ("sentences", (1, 1), 2)],
)  # fmt: skip
def test_a_set_is_measured_by_its_length(name: str, lengths: tuple[int, int], value: float) -> None:
    assert set_of(name, [0, 1], lengths, [0, 1]) == pytest.approx(value)


@pytest.mark.parametrize(
    ("places", "beside", "span"),
    [([0, 1], 0.5, 1 / 20), ([1, 3], 0, 2 / 20), ([0, 20], 0, 1), ([0, 19], 0, 19 / 20), ([1, 22], 0, 1)],
)  # fmt: skip
def test_a_set_is_measured_by_its_places(places: list[int], beside: float, span: float) -> None:
    assert set_of("side by side", places, [2, 2], [0, 1]) == beside
    assert set_of("span", places, [2, 2], [0, 1]) == span
    assert set_of("starts at the first", places, [2, 2], [0, 1]) == (places[0] == 0)


def test_what_a_set_says_twice_is_counted_once() -> None:
    stems = [["goat", "the", "the"], ["goat", "the", "dog"]]
    given = candidates([0, 1], stems, {"goat": 0.5, "the": 0.25, "dog": 0.125}, frozenset(["the"]))
    assert given.alone == ((0, 3, 0.75, 0.5, 2), (1, 3, 0.875, 0.625, 3))
    assert given.common == {(0, 1): (0.75, 0.5, 2)}
    told = dict(zip(SET_FEATURES, describe_set(given, [0, 1]), strict=True))
    assert told["words hit"] == 0.875 / 20
    assert told["content hit"] == 0.625 / 10
    assert told["said twice"] == 0.5 / 4
    assert told["share said twice"] == pytest.approx(0.5 / 1.225 * 2)
    assert told["distinct words"] == 3 / 6


def test_a_set_of_no_words_divides_by_none() -> None:
    assert set_of("hits per word", [0], [0], [0]) == 0
    assert set_of("log of length", [0], [0], [0]) == 0


@pytest.mark.parametrize(
    ("costs", "sentences", "words", "sets"),
    [
        ([5, 5, 5], None, 10, [(0, 1), (0, 2), (1, 2)]),
        ([5, 5, 5], None, 9, [(0,), (1,), (2,)]),
        ([5, 5, 5], 1, 10, [(0,), (1,), (2,)]),
        ([2, 8], None, 8, [(0,), (1,)]),
        ([2, 8], None, 7, [(0,)]),
        ([2, 8], None, 1, []),
        ([4, 4, 1], None, 4, [(0,), (1,), (2,)]),
        ([3, 3, 9], None, 6, [(0, 1), (0,), (1,)]),
        ([3, 3, 9], None, 11, [(0, 1), (2,)]),
        ([4, 4, 1], None, 3, [(2,)]),
        ([4, 4, 7], None, 8, [(0, 1), (2,), (0,), (1,)]),
        ([], None, 8, []),
        ([3, 3], None, None, [(0, 1)]),
        ([3, 3], 5, None, [(0, 1)]),
    ],
)
def test_the_sets_that_fit(
    costs: list[int], sentences: int | None, words: int | None, sets: list[tuple[int, ...]]
) -> None:
    assert sorted(fitting(costs, sentences, words)) == sorted(sets)


def test_no_set_is_best_where_none_fits() -> None:
    given = candidates([0], [["a"]], {"a": 0.5}, frozenset())
    assert best_set(given, iter(()), [1.0], [0.0] * len(SET_FEATURES)) == ()


# Reasons


def told(*gains: tuple[str, float]) -> list[tuple[str, float]]:
    """The reasons of a sentence that has so much more of these features than the average."""
    row = [dict(gains).get(name, 0.0) for name in FEATURES]
    nothing, one = [0.0] * len(FEATURES), [1.0] * len(FEATURES)
    return [(reason.kind, reason.strength) for reason in reasons.reasons(row, nothing, one)]


def test_a_reason_is_told_from_a_twentieth_on_and_no_more_than_four_are() -> None:
    assert told(("headline", 0.05)) == []
    assert told(("headline", 0.0501), ("names", 0.3), ("new names", 0.2)) == [
        ("names", 0.5), ("headline", 0.05)
    ]  # fmt: skip
    many = (("headline", 1), ("digits", 2), ("day", 3), ("fresh", 4), ("short", 5), ("place", -9))
    assert [kind for kind, _ in told(*many)] == ["length", "new", "news", "figures"]


# Rankings


def test_lead_is_worth_less_with_each_place() -> None:
    article = body("It is.", "It was.", "It will be.")
    sentences = find_sentences(article)
    assert list(rank_lead(article, sentences)) == [
        Ranked(i, score, (Reason("opening", score),)) for i, score in enumerate((1, 0.5, 0.3333))
    ]
    assert list(rank_news(article, ())) == []


def test_a_score_is_a_half_where_all_sentences_are_worth_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    article = body("Goats swim.", "Goats swim.")
    monkeypatch.setattr(ranking, "WORTH", [0.0] * len(FEATURES))
    assert {r.score for r in rank_news(article, find_sentences(article), Length(2))} == {0.5}
    only_first = [float(name == "first") for name in FEATURES]
    monkeypatch.setattr(ranking, "WORTH", only_first)
    scores = [r.score for r in rank_news(article, find_sentences(article), Length(2))]
    assert scores == [round(1 / (1 + exp(-0.5)), 4), round(1 / (1 + exp(0.5)), 4)]


@pytest.mark.parametrize(
    ("length", "kind"),
    [(Length(1), "1"), (Length(2), "2"), (Length(3), "3"), (Length(4), "3"), (Length(), "3"),
     (Length(2, 50), "words"), (Length(words=0), "words")],
)  # fmt: skip
def test_each_length_has_its_weights(length: Length, kind: str) -> None:
    assert ranking._kind(length) == kind


@pytest.mark.parametrize(
    ("words", "cost", "ends"),
    [(0, 500, False), (50, 39, False), (50, 41, True), (69, 2, False), (69, 3, True), (70, 1, True),
     (5, 105, False), (5, 106, True)],
)  # fmt: skip
def test_a_usual_summary_ends_where_a_line_more_leads_away_from_seventy_words(
    words: int, cost: int, ends: bool
) -> None:
    assert default_length(9).ends_before(words, cost) is ends
    assert not Length(3).ends_before(words, cost)


def test_others_follow_by_what_they_add() -> None:
    """The second goat is worth more than the cow, until a goat has been told of."""
    article = body("Goats swim.", "Goats swim.", "Cows graze.", "The and of.")
    measured = measure(article, find_sentences(article))
    worth = [2.0, 1.5, 0.0, -1.0]
    assert list(ranking._others(measured, worth, [])) == [0, 2, 1, 3]
    assert list(ranking._others(measured, worth, [0])) == [2, 1, 3]
    assert list(ranking._others(measured, worth, [2])) == [0, 1, 3]
    assert list(ranking._others(measured, [2.0, 2.0, 2.0, 4.0], [])) == [0, 2, 3, 1]
    assert list(ranking._others(measured, worth, [0, 1, 2, 3])) == []


def test_a_method_is_asked_for_no_sentence_more_than_there_is_room_for() -> None:
    article = body("Goats swim.", "Cows graze all day.", "Dogs bark.")
    asked: list[int] = []

    def method(
        _: Article, sentences: Sequence[Sentence], __: Length | None = None
    ) -> Iterator[Ranked]:
        for i in range(len(sentences)):
            asked.append(i)
            yield Ranked(i, 0.5)

    def taken(length: Length) -> tuple[list[int], list[int]]:
        asked.clear()
        lines = summarize(article, length, "mine", method).lines
        return [line.sentence for line in lines], asked

    assert taken(Length(2)) == ([0, 1], [0, 1])
    assert taken(Length(words=6)) == ([0, 1], [0, 1])
    assert taken(Length(words=5)) == ([0, 2], [0, 1, 2])
    assert taken(Length(words=4)) == ([0, 2], [0, 1, 2])
    assert taken(Length(1, 9)) == ([0], [0])


def test_sentences_that_were_chosen_together_are_taken_together() -> None:
    article = body(*(" ".join([f"Ship {i} sails"] + ["far"] * 25) + "." for i in range(3)))

    def lines(fits: bool) -> int:
        def method(_: Article, __: object, ___: object) -> Iterator[Ranked]:
            return (Ranked(i, 0.5, fits=fits) for i in (2, 1, 0))

        return len(summarize(article, Length(3, about=66), "mine", method).lines)

    assert (lines(fits=True), lines(fits=False)) == (3, 2)


def test_the_first_sentences_are_looked_at_for_a_summary_of_the_usual_length() -> None:
    article = body(*(f"Ship {i} left port {i} at dawn with grain." for i in range(20)))
    measured = measure(article, find_sentences(article))
    worth = [float(i) for i in range(20)]
    assert ranking.best_candidates(measured, worth) == list(range(12, 20))
    assert ranking.best_candidates(measured, worth, 4) == [0, 1, 2, 3, *range(16, 20)]


def test_a_ranking_for_a_number_of_words_keeps_to_it_and_one_without_bounds_holds_all() -> None:
    article = body(*(f"Ship {i} left port {i} at dawn with grain." for i in range(12)))
    sentences = find_sentences(article)
    assert len(list(rank_news(article, sentences, Length(words=30)))) == 3
    assert len(list(rank_news(article, sentences, Length(words=99)))) == 11
    assert len(list(rank_news(article, sentences, Length(words=9)))) == 1
    assert len(list(rank_news(article, sentences, Length(words=8)))) == 12  # None fits: all may.
    for length in (Length(), Length(8), Length(9), Length(12)):
        ranked = list(rank_news(article, sentences, length))
        assert sorted(r.index for r in ranked) == list(range(12))
    best = [r.score for r in ranked[:8]]
    assert best == sorted(best, reverse=True)


def test_the_first_sentence_may_be_the_last_that_there_is_room_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    article = body(*(f"Ship {i} left port {i} at dawn with grain." for i in range(12)))
    monkeypatch.setattr(ranking, "WORTH", [-float(name == "first") for name in FEATURES])
    ranked = [r.index for r in rank_news(article, find_sentences(article), Length(words=108))]
    assert ranked[-1] == 0
    assert sorted(ranked) == list(range(12))


def gave(
    places: list[int],
    leaning: list[int] | None = None,
    what: Callable[..., float] = selection.togetherness,
) -> float:
    """What a set of all these sentences gains; every two of them share two words of weight."""
    stems = [["dam", "arle", f"w{i}"] for i in range(max(places) + 1)]
    weigh = dict.fromkeys((word for row in stems for word in row), 0.9)
    how = [leaning[i] for i in places] if leaning else ()
    given = candidates(places, stems, weigh, frozenset(), how)
    return round(what(given, range(len(places))), 6)


def charged(places: list[int], leaning: list[int]) -> float:
    return gave(places, leaning, what=selection.charge)


def test_a_set_pays_for_what_leans_on_what_it_does_not_hold() -> None:
    assert charged([1, 4], [0, 0, 0, 0, 0]) == 0
    assert charged([1, 4], [0, 0, 0, 0, ON_THE_SENTENCE]) == selection.LEANING
    assert charged([3, 4], [0, 0, 0, 0, ON_THE_SENTENCE]) == 0
    assert charged([3, 4], [0, 0, 0, 0, ON_WHAT_IS_LEFT_OUT]) == selection.LEFT_OUT
    assert charged([1, 4], [0, 0, 0, 0, ON_THE_STORY]) == 0
    assert charged([0, 4], [0, 0, 0, 0, ON_THE_STORY]) == 0
    assert charged([1, 4], [0, ON_THE_STORY, 0, 0, 0]) == selection.OPENING
    assert charged([1, 4], [0, ON_THE_SENTENCE, 0, 0, 0]) == selection.OPENING + selection.LEANING


def test_a_set_gains_for_what_belongs_together() -> None:
    assert gave([0, 4]) == selection.FIRST
    assert gave([0, 4], [ON_THE_STORY, 0, 0, 0, 0]) == 0
    assert gave([1, 2, 3]) == pytest.approx(2 * selection.BESIDE)
    assert gave([0, 1]) == pytest.approx(selection.FIRST + selection.RUN + selection.BESIDE)
    assert gave([0, 1, 2]) == pytest.approx(
        selection.FIRST + 3 * selection.RUN + 2 * selection.BESIDE
    )


@pytest.mark.parametrize(("told", "taken"), [(1, (0,)), (2, (1,))])
def test_a_set_gains_for_a_line_with_two_sums(told: int, taken: tuple[int, ...]) -> None:
    given = candidates([1, 2], [["b"], ["a"], ["a"]], {"a": 0.5}, frozenset(), (), [0, told])
    nothing = [0.0] * len(SET_FEATURES)
    alone = [selection.FIGURES - 0.1, 0.0]
    assert best_set(given, iter([(0,), (1,)]), alone, nothing) == taken


def test_of_sets_worth_the_same_when_they_have_paid_the_first_is_taken() -> None:
    given = candidates([1, 2], [["b"], ["a"], ["a"]], {"a": 0.5}, frozenset(), [0, ON_THE_STORY])
    alone = [1.0, 1.0 + selection.OPENING]
    nothing = [0.0] * len(SET_FEATURES)
    assert best_set(given, iter([(0,), (1,)]), alone, nothing) == (0,)


@pytest.mark.parametrize(
    ("chosen", "follow"), [([0, 1], [1]), ([0, 2], []), ([1, 2], [2]), ([1, 3], []), ([0, 3], [])]
)
def test_a_sentence_follows_where_it_leans_on_the_one_before_that_is_chosen_too(
    chosen: list[int], follow: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    article = body("Ships sail.", "It sank.", "It rose.", "Cows graze.")
    monkeypatch.setattr(ranking, "_best_together", lambda *_: chosen)
    ranked = rank_news(article, find_sentences(article), Length(2))
    assert [r.index for r in ranked if any(reason.kind == "follows" for reason in r.reasons)] == (
        follow
    )


@pytest.mark.parametrize(
    ("told", "sums"),
    [("It cost $5.", 1), ("It cost $5 and €6, 7% more.", 3), ("It cost 5, 7% more.", 0),
     ("It is a sign, $ or €.", 0), ("It cost 5 million crowns.", 1), ("It cost millions.", 0)],
)  # fmt: skip
def test_sums_of_money_are_counted_with_the_shares_beside_them(told: str, sums: int) -> None:
    assert count_sums(told) == sums


def test_a_stop_word_is_nothing_that_sentences_far_from_each_other_share() -> None:
    weigh = dict.fromkeys(("dam", "sheep", "the"), 0.9)
    given = candidates(
        [1, 3], [[], ["the", "dam"], [], ["the", "sheep"]], weigh, frozenset(["the"])
    )
    assert selection.togetherness(given, (0, 1)) == -selection.ASIDE


def test_of_a_few_long_sentences_no_more_are_chosen_than_a_usual_summary_holds() -> None:
    article = body(*(" ".join([f"Ship {i} sails"] + ["far"] * 30) + "." for i in range(4)))
    ranked = list(rank_news(article, find_sentences(article), default_length(4)))
    lines = summarize(article, sentences=find_sentences(article)).lines
    assert (len(ranked), len(lines)) == (2, 2)


def test_a_sentence_far_from_the_first_pays_as_well() -> None:
    stems = [["dam"], ["dam", "arle"], ["goat"], ["sheep"]]
    given = candidates([0, 3], stems, dict.fromkeys(("dam", "arle", "sheep"), 0.5), frozenset())
    assert selection.togetherness(given, (0, 1)) == selection.FIRST - selection.ASIDE


def test_a_sentence_far_from_the_others_pays_where_it_shares_nothing_with_them() -> None:
    stems = [["dam"], ["dam", "arle"], ["goat"], ["sheep"]]
    given = candidates([1, 3], stems, dict.fromkeys(("dam", "arle", "sheep"), 0.5), frozenset())
    assert selection.togetherness(given, (0, 1)) == -selection.ASIDE


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a b c d e", "a b c d e", True),
        ("a b c d e", "a b c d x", True),
        ("a b c d e", "a b c x y", False),
        ("a b c d", "a b c d e f g h", True),
        ("a b c", "a b c d", False),
        ("a b c d 12", "a b c d 14", False),
        ("a b c d 12", "a b c d 12 e", True),
        ("a b c d e", "a b c d e 12", True),
        ("", "", True),
    ],
)
def test_when_two_sentences_say_the_same(one: str, other: str, same: bool) -> None:
    assert repeats.says_same(set(one.split()), set(other.split())) is same
    assert repeats.says_same(set(other.split()), set(one.split())) is same
