"""The numbers that the weights of `news` were trained on: a feature that changes wants new weights."""

from __future__ import annotations

from math import exp
from operator import mul

import pytest
from test_ranking import STORY
from toys import ROOT, body

from newsterm.core.sentences.boundaries import find_sentences
from newsterm.core.summary.features import FEATURES, measure
from newsterm.core.summary.importance import WORD_FEATURES, _lexicon, describe, importance
from newsterm.core.summary.selection import SET_FEATURES, best_set, candidates, describe_set
from newsterm.core.summary.weights import IMPORTANCE
from newsterm.core.text.article import Article, Part
from newsterm.core.value import replace

EXPECTED = ROOT / "tests" / "expected"
LONG = "It said " + "and so on " * 20 + "."
TITLE = "Arle dam breaks"


def story() -> Article:
    """The story of the dam under a headline, with a sentence that has no end."""
    told = body(
        *STORY, LONG, "She said “It held,” with Mayor Ana Brook of Arle 3 times .", "12 3 4 5 6 7 8"
    )
    start = len(told.text) + 1
    parts = (Part(start, start + len(TITLE), "title"), *told.parts)
    return replace(told, text=f"{told.text}\n{TITLE}", parts=parts)


def shown(rows: dict[str, list[float]], names: tuple[str, ...]) -> str:
    """A table with a line for each name: its number in each row, to four places."""
    lines = [f"{'':>22}" + "".join(f"{head:>10}" for head in rows)]
    for i, name in enumerate(names):
        lines.append(f"{name:>22}" + "".join(f"{float(row[i]):>10.4f}" for row in rows.values()))
    return "\n".join(lines) + "\n"


def sentences_table() -> str:
    article = story()
    rows = measure(article, find_sentences(article)).rows
    return shown({f"{i}": row for i, row in enumerate(rows)}, FEATURES)


def words_table() -> str:
    article = story()
    measured = measure(article, find_sentences(article))
    worth = [1.0, -1.0, 0.5, 0.0, 2.0, -3.0, -2.0, -4.0, 0.25, -5.0]
    words = ("dam", "arle", "said", "the", "village", "12", "bakery", "nobody", "ana")
    ranks, _ = _lexicon()
    known = describe(measured, worth, frozenset(words), ranks)
    foreign = describe(measured, worth, frozenset(("the", "dam")), {})
    rows = {word: known[word] for word in words}
    return shown(rows | {f"~{word}": row for word, row in sorted(foreign.items())}, WORD_FEATURES)


def sets_table() -> str:
    article = story()
    measured = measure(article, find_sentences(article))
    weights = {word: (1 + i % 7) / 10 for i, word in enumerate(sorted(measured.times))}
    given = candidates([0, 2, 3, 4, 7, 8], measured.stems, weights, measured.stops)
    chosen = [(0,), (0, 1), (1, 2), (0, 1, 2), (1, 3, 5), (2, 3, 4)]
    return shown(
        {"+".join(map(str, each)): describe_set(given, each) for each in chosen}, SET_FEATURES
    )


@pytest.mark.parametrize("table", [sentences_table, words_table, sets_table])
def test_a_feature_is_the_number_that_was_trained_on(table) -> None:  # type: ignore[no-untyped-def]
    expected = EXPECTED / f"{table.__name__.replace('_', '-')}.txt"
    assert table() == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_importance_of_a_word_is_the_sum_over_its_row(language: str) -> None:
    article = replace(story(), language=language)
    measured = measure(article, find_sentences(article))
    worth = [1.0, -1.0, 0.5, 0.0, 2.0, -3.0, -2.0, -4.0, 0.25, -5.0]
    ranks, biases = _lexicon() if language == "en" else ({}, {})
    rows = describe(measured, worth, frozenset(measured.times), ranks)
    odds = {w: sum(map(mul, IMPORTANCE, row)) + biases.get(w, 0.0) for w, row in rows.items()}
    found = importance(measured, worth, range(len(worth)))
    assert found == pytest.approx({word: 1 / (1 + exp(-value)) for word, value in odds.items()})


def test_of_sets_worth_the_same_the_first_is_taken() -> None:
    given = candidates([1, 2], [["b"], ["a"], ["a"]], {"a": 0.5}, frozenset())
    nothing = [0.0] * len(SET_FEATURES)
    assert best_set(given, iter([(0,), (1,)]), [1.0, 1.0], nothing) == (0,)
    assert best_set(given, iter([(0,), (1,)]), [1.0, 2.0], nothing) == (1,)
