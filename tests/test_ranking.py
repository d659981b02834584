"""What `news` looks at, and why it says it took a sentence."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from toys import ARTICLES, BRIDGE, body

from newsterm.adapters.articles.file import read_article
from newsterm.core.sentences.boundaries import find_sentences
from newsterm.core.summary.features import FEATURES, measure
from newsterm.core.summary.importance import WORD_FEATURES, importance
from newsterm.core.summary.length import Length
from newsterm.core.summary.ranking import Ranked, rank_news
from newsterm.core.summary.reasons import REASONS
from newsterm.core.summary.selection import SET_FEATURES, fitting
from newsterm.core.summary.summary import summarize
from newsterm.core.summary.weights import BIASES, IMPORTANCE, LEXICON, TOGETHER, WORTH
from newsterm.core.text.article import Article
from newsterm.core.text.layout import parse

STORY = (
    "A dam above the village of Arle broke on Sunday and flooded forty houses, the police said.",
    "Nobody was hurt.",
    "The dam at Arle had been closed for repairs since May, the mayor of the village said.",
    'He added: "I have never seen anything like it in my life."',
    "Engineers had warned in March that the Arle dam could break in heavy rain.",
    "The bakery sells bread.",
    "Pictured above: the bakery",
)


def ranking(article: Article, length: Length | None = None) -> list[Ranked]:
    return list(rank_news(article, find_sentences(article), length))


def row(article: Article, sentence: int) -> dict[str, float]:
    return dict(
        zip(FEATURES, measure(article, find_sentences(article)).rows[sentence], strict=True)
    )


def test_every_weight_has_its_feature() -> None:
    assert len(WORTH) == len(FEATURES)
    assert len(IMPORTANCE) == len(WORD_FEATURES)
    assert {len(w) for w in TOGETHER.values()} == {len(FEATURES) + len(SET_FEATURES)}
    assert len(BIASES) <= len(LEXICON.split()) == len(set(LEXICON.split()))


@pytest.mark.parametrize(
    ("sentence", "feature"),
    [(0, "first"), (0, "day"), (0, "said"), (1, "short"), (2, "speech at the end"), (3, "leaning"),
     (3, "quoting"), (3, "ends with a quotation"), (3, "writer"), (4, "names"), (6, "caption"),
     (6, "no stop")],
)  # fmt: skip
def test_what_the_surface_of_a_sentence_gives_away(sentence: int, feature: str) -> None:
    assert row(body(*STORY), sentence)[feature] > 0


def test_a_sentence_is_central_when_others_use_its_words() -> None:
    article = body(
        "The dam broke.", "The dam hit a village.", "The village saw the dam.", "Goats swim."
    )
    values = [row(article, i)["degree"] for i in range(4)]
    assert min(values[1], values[2]) > values[0] > values[3] == 0


def test_a_headline_is_looked_for_only_where_there_is_one() -> None:
    assert row(body(*STORY), 0)["headline"] == 0
    assert row(parse("Arle dam breaks\n\n" + "\n".join(STORY)), 0)["headline"] > 0.5


def test_the_theme_of_an_article_is_more_important_than_what_comes_by_the_way() -> None:
    article = body(*STORY)
    measured = measure(article, find_sentences(article))
    chances = importance(measured, [0.0] * len(STORY), range(len(STORY)))
    assert chances["dam"] > chances["bakery"]
    assert all(0 < chance < 1 for chance in chances.values())


@settings(deadline=None)
@given(
    st.lists(st.integers(1, 30), max_size=8),
    st.none() | st.integers(1, 5),
    st.none() | st.integers(1, 90),
)
def test_sets_keep_both_bounds_and_leave_no_room_for_a_usual_sentence(
    costs: list[int], sentences: int | None, words: int | None
) -> None:
    for chosen in fitting(costs, sentences, words):
        spent = sum(costs[i] for i in chosen)
        rest = [costs[i] for i in range(len(costs)) if i not in chosen]
        assert list(chosen) == sorted(set(chosen))
        assert words is None or spent <= words
        usual = sum(costs) / max(1, len(costs))
        fits = [cost for cost in rest if words is None or spent + cost <= words]
        full = sentences is not None and len(chosen) == sentences
        assert full or not fits or (words is not None and words - spent < usual)


def test_sets_of_a_size_are_all_tried() -> None:
    assert list(fitting([9] * 4, 2, None)) == list(combinations(range(4), 2))


@settings(deadline=None)
@given(st.lists(st.sampled_from(STORY), max_size=12), st.none() | st.integers(1, 12))
def test_a_ranking_holds_every_sentence_once(paragraphs: list[str], asked: int | None) -> None:
    ranked = ranking(body(*paragraphs), Length(asked))
    assert sorted(r.index for r in ranked) == list(range(len(paragraphs)))
    assert all(0 <= r.score <= 1 for r in ranked)


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*")), ids=lambda path: path.stem)
def test_a_longer_summary_is_asked_for_and_given(path: object) -> None:
    article = read_article(str(path))
    for count in (1, 2, 3, 5, 9):
        assert len(summarize(article, Length(count)).lines) == min(
            count, len(find_sentences(article))
        )


def test_a_gap_that_only_a_short_sentence_would_fill_may_stay_open() -> None:
    assert {(0, 1), (0, 1, 3)} <= set(fitting([20, 20, 20, 3], None, 45))
    assert (0,) not in set(fitting([20, 20, 20, 3], None, 45))


def test_a_large_budget_of_words_is_used() -> None:
    article = body(
        *(f"Ship {i} left port {i % 7} at dawn with grain for the island." for i in range(60))
    )
    assert summarize(article, Length(words=400)).words > 380


def test_the_caption_and_the_aside_are_left_out() -> None:
    article = body(*STORY)
    chosen = {line.sentence for line in summarize(article, Length(3)).lines}
    assert 0 in chosen
    assert not chosen & {5, 6}


def test_lower_case_and_blanks_before_stops_do_not_matter_much() -> None:
    lowered = body(*(text.lower().replace(".", " .").replace(",", " ,") for text in STORY))
    assert ranking(lowered, Length(3))[0].index == 0


def test_reasons_are_the_strongest_first_and_of_known_kinds() -> None:
    article = parse(BRIDGE)
    for line in summarize(article, Length(2)).lines:
        assert {reason.kind for reason in line.reasons} <= set(REASONS)
        strengths = [reason.strength for reason in line.reasons]
        assert strengths == sorted(strengths, reverse=True)
        assert min(strengths) > 0


def test_the_first_sentence_is_taken_for_its_place_and_a_headline_counts() -> None:
    article = parse("Arle dam breaks\n\n" + "\n".join(STORY))
    first = summarize(article, Length(1)).lines[0]
    assert first.sentence == 0
    assert "headline" in {reason.kind for reason in first.reasons}


def test_every_feature_that_can_speak_for_a_sentence_belongs_to_one_reason() -> None:
    named = [feature for features in REASONS.values() for feature in features]
    assert sorted(named) == sorted(FEATURES)
