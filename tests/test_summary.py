"""What a summary is made of, and how much of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from toys import BRIDGE, body

from newsterm.adapters.summarizers.methods import METHODS, OWN, method
from newsterm.core.sentences.boundaries import find_sentences
from newsterm.core.summary.summary import OWN_METHODS, Length, Summary, summarize
from newsterm.core.text.article import Article
from newsterm.core.text.layout import parse

QUICK = OWN
FOUR = (
    "The dam broke on Sunday after a week of rain.",
    "Rain fell for a week.",
    "Two villages below the dam were flooded, and the dam will be rebuilt.",
    "A goat was saved.",
)


def test_the_names_of_our_own_methods_are_theirs() -> None:
    assert tuple(OWN_METHODS) == OWN


def lines(article: Article, summary: Summary) -> list[str]:
    return [line.cut(article.text) for line in summary.lines]


def by(name: str, article: Article, length: Length | None = None) -> Summary:
    return summarize(article, length, name, method(name))


def test_lead_takes_the_first_sentences() -> None:
    article = body(" ".join(FOUR))
    assert lines(article, by("lead", article, Length(sentences=2))) == list(FOUR[:2])


def test_news_prefers_what_the_headline_names_to_what_comes_by_the_way() -> None:
    article = parse("Dam breaks, villages flooded\n\n" + "\n".join(FOUR))
    assert lines(article, by("news", article, Length(sentences=2))) == [FOUR[0], FOUR[2]]


def test_news_does_not_say_the_same_twice() -> None:
    again = "After a week of rain the dam broke on Sunday."
    article = parse(f"Dam breaks, villages flooded\n{FOUR[0]}\n{again}\n{FOUR[2]}")
    assert lines(article, by("news", article, Length(sentences=2))) == [FOUR[0], FOUR[2]]


@pytest.mark.parametrize("name", METHODS)
def test_every_method_gives_sentences_of_the_article_in_its_order(name: str) -> None:
    article = parse(BRIDGE)
    sentences = find_sentences(article)
    summary = by(name, article, Length(sentences=2))
    assert [(line.start, line.end) for line in summary.lines] == [
        (sentences[line.sentence].start, sentences[line.sentence].end) for line in summary.lines
    ]
    assert [line.start for line in summary.lines] == sorted({line.start for line in summary.lines})
    assert len(summary.lines) == 2
    assert summary.method == name


@pytest.mark.parametrize("name", METHODS)
def test_a_repeated_sentence_is_told_once(name: str) -> None:
    article = body("The dam broke.", "Rain fell.", "The dam broke.", "A dam broke.")
    summary = by(name, article, Length(sentences=3))
    assert sorted(line.cut(article.text)[-9:] for line in summary.lines) == [
        "ain fell.",
        "am broke.",
    ]


@pytest.mark.parametrize("name", METHODS)
@pytest.mark.parametrize(
    "text", ["", "…", "Ship", "the of and", "SHIP SAILS. IT CAME BACK.", "1 2 3"]
)
def test_every_method_bears_a_text_that_says_almost_nothing(name: str, text: str) -> None:
    summary = by(name, parse(text))
    assert bool(summary.lines) == bool(text)


@pytest.mark.parametrize("name", METHODS)
def test_every_method_gives_the_same_answer_twice(name: str) -> None:
    article = parse(BRIDGE)
    assert by(name, article) == by(name, article)


def test_words_are_a_bound_that_is_never_crossed() -> None:
    article = body(*FOUR)
    assert by("lead", article, Length(words=9)).words == 9
    assert lines(article, by("lead", article, Length(words=8))) == [FOUR[1]]
    assert by("lead", article, Length(words=3)).lines == ()


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(FOUR), max_size=12),
    st.none() | st.integers(1, 6),
    st.none() | st.integers(1, 40),
    st.sampled_from(QUICK),
)
def test_both_bounds_hold_for_any_article(
    paragraphs: list[str], most: int | None, words: int | None, name: str
) -> None:
    article = body(*paragraphs)
    summary = by(name, article, Length(most, words))
    assert len(summary.lines) <= (len(paragraphs) if most is None else most)
    assert summary.words <= (10**6 if words is None else words)
    assert summary.words == sum(len(line.split()) for line in lines(article, summary))


def words_of(count: int, mark: str) -> str:
    return f"{mark} " + " ".join(f"{mark.lower()}{i}" for i in range(count - 1)) + "."


@pytest.mark.parametrize("name", QUICK)
@pytest.mark.parametrize(
    ("words", "lines"), [(8, 4), (17, 4), (23, 3), (35, 2), (60, 1), (90, 1), (150, 1)]
)
def test_a_summary_has_about_seventy_words(name: str, words: int, lines: int) -> None:
    """Two long lines or four short ones."""
    article = body(*(words_of(words, mark) for mark in "A B C D E F G H I J K L".split()))
    assert len(by(name, article).lines) == lines


def test_a_short_article_is_not_told_whole() -> None:
    article = body(*(f"Ship {i} left port." for i in range(9)))
    assert len(by("news", article).lines) in (3, 4)
    assert len(by("news", body(*FOUR)).lines) == 3


def test_furniture_and_headline_are_never_summarised() -> None:
    article = parse(BRIDGE)
    said = lines(article, by("lead", article, Length(sentences=99)))
    assert len(said) == 4
    assert not {"Comment", "Ferry to close in May", article.title} & set(said)
