"""The first sentences as they stand, which readers prefer to others that are hardly better."""

from __future__ import annotations

import pytest
from toys import body

from newsterm.core.sentences.boundaries import find_sentences
from newsterm.core.summary import selection
from newsterm.core.summary.features import measure
from newsterm.core.summary.leaning import ON_THE_SENTENCE, ON_WHAT_IS_LEFT_OUT, STANDS
from newsterm.core.summary.length import Length
from newsterm.core.summary.ranking import fourth_adds
from newsterm.core.summary.selection import candidates, fitting, with_sums
from newsterm.core.summary.summary import summarize
from newsterm.core.value import replace


@pytest.mark.parametrize(
    ("costs", "held", "missing"),
    [
        ([20, 20, 20, 40], [(0, 1, 2)], []),
        ([11, 11, 11, 12, 30], [(0, 1, 2, 3)], [(0, 1, 2), (1, 2, 3)]),
        ([11, 11, 11, 11, 30], [], [(0, 1, 2, 3)]),
        ([17, 17, 17, 40, 17, 17], [(0, 1, 2)], [(1, 2, 4)]),
        ([50, 50, 50, 16], [(0, 1), (0, 3)], [(1, 2)]),
        ([50, 51, 50, 16], [(0, 3)], [(0, 1)]),
        ([33, 33, 34, 30], [(0, 1, 2)], [(0, 1, 2, 3)]),
        ([34, 34, 34, 30], [], [(0, 1, 2)]),
        ([22, 22, 23, 23], [(0, 1, 2, 3)], []),
        ([22, 23, 23, 23], [], [(0, 1, 2, 3)]),
    ],
)
def test_a_run_may_fall_short_of_the_usual_length_by_more_than_another_set(
    costs: list[int], held: list[tuple[int, ...]], missing: list[tuple[int, ...]]
) -> None:
    sets = set(fitting(costs, 4, None, 70))
    assert [chosen for chosen in held if chosen not in sets] == []
    assert [chosen for chosen in missing if chosen in sets] == []


def test_four_first_sentences_gain_more_than_three() -> None:
    stems = [["dam", f"w{i}"] for i in range(4)]
    weigh = dict.fromkeys((word for row in stems for word in row), 0.5)
    given = candidates(range(4), stems, weigh, frozenset())
    three, four = (selection.togetherness(given, range(count)) for count in (3, 4))
    assert four - three == pytest.approx(selection.RUN + selection.BESIDE + selection.FOURTH)


FOURTH = """\
The harbour stays open.|The port office of Moll counted nine ships.|1
Forty houses of the village at Arle were flooded on Sunday.|Nobody was hurt.|0
Forty houses of the village were flooded, the school closed and the mayor resigned.|Nobody was hurt.|1
The minister praises the dams of the north.|But engineers had warned of cracks.|0
The minister praises the dams of the north.|Yet engineers had warned of cracks.|0
The minister praises the dams of the north.|However, engineers had warned of cracks.|0
The minister praises the dams of the north.|Butter had been dear.|1
The minister praises the dams of the north.||1
"""


@pytest.mark.parametrize("row", FOURTH.splitlines())
def test_a_fourth_adds_nothing_that_says_it_again_or_half_of_an_argument(row: str) -> None:
    fourth, after, adds = row.split("|")
    first = (
        "A dam broke on Sunday.",
        "It flooded forty houses in a village.",
        "The village is Arle.",
    )
    article = body(*first, fourth, *filter(None, [after]))
    assert fourth_adds(measure(article, find_sentences(article))) == bool(int(adds))


def test_a_fourth_that_adds_nothing_gains_nothing() -> None:
    stems = [["dam", f"w{i}"] for i in range(4)]
    weigh = dict.fromkeys((word for row in stems for word in row), 0.5)
    given = replace(candidates(range(4), stems, weigh, frozenset()), fourth_adds=False)
    three, four = (selection.togetherness(given, range(count)) for count in (3, 4))
    assert four - three == pytest.approx(selection.BESIDE)


def test_first_sentences_are_no_run_where_one_leans_on_what_is_left_out() -> None:
    stems = [["dam", f"w{i}"] for i in range(3)]
    weigh = dict.fromkeys((word for row in stems for word in row), 0.5)
    run, none = (
        selection.togetherness(candidates(range(3), stems, weigh, frozenset(), how), range(3))
        for how in ([STANDS, ON_THE_SENTENCE, STANDS], [STANDS, ON_WHAT_IS_LEFT_OUT, STANDS])
    )
    assert run - none == pytest.approx(3 * selection.RUN)


def test_what_leans_on_what_is_left_out_pays_more_than_what_leans_on_a_line() -> None:
    stems = [["dam", f"w{i}"] for i in range(3)]
    weigh = dict.fromkeys((word for row in stems for word in row), 0.5)
    line, none = (
        selection.charge(candidates([0, 2], stems, weigh, frozenset(), [STANDS, how]), (0, 1))
        for how in (ON_THE_SENTENCE, ON_WHAT_IS_LEFT_OUT)
    )
    assert none > line > 0


def test_a_story_cut_short_goes_on_where_it_was_cut() -> None:
    """Fifty words, and the next sentence too long: neither a leaning line from far off nor a small one."""
    told = (
        "Nearly all of the forty houses below the old dam at Arle were flooded on Sunday.",
        "The dam had been built in 1910 of clay, and engineers had warned in March that it could break.",
        "The towns of the valley had asked for a new one of stone for eleven years.",
        f"The minister for rivers, Jan Lund, said in the capital that {'nobody could have known, and ' * 8}"
        "that he would not resign.",
        "But that plan was not to be.",
        "It rained.",
        "She sold maps of it.",
    )
    article = body(*told)
    lines = [line.cut(article.text) for line in summarize(article).lines]
    assert lines == list(told[:3])


@pytest.mark.parametrize(
    ("sums", "costs", "leaning", "taken"),
    [
        ([0, 0, 0, 2], [30, 40, 9, 45], [0, 0, 0, 0], (0, 1, 3)),
        ([0, 0, 0, 2], [30, 40, 9, 46], [0, 0, 0, 0], (0, 1)),
        ([0, 0, 0, 1], [30, 40, 9, 45], [0, 0, 0, 0], (0, 1)),
        ([0, 2, 0, 2], [30, 40, 9, 45], [0, 0, 0, 0], (0, 1)),
        ([0, 0, 0, 2], [30, 40, 9, 45], [0, 0, 0, ON_THE_SENTENCE], (0, 1)),
        ([0, 0, 2, 3], [30, 40, 9, 45], [0, 0, 0, 0], (0, 1, 2)),
        ([], [30, 40, 9, 45], [0, 0, 0, 0], (0, 1)),
    ],
)
def test_a_line_with_the_sums_is_added_where_they_matter_and_none_is_told(
    sums: list[int], costs: list[int], leaning: list[int], taken: tuple[int, ...]
) -> None:
    stems = [[f"w{i}"] for i in range(4)]
    given = candidates(
        range(4), stems, {f"w{i}": 0.5 for i in range(4)}, frozenset(), leaning, sums
    )
    assert with_sums(given, (0, 1), costs, [0.0, 0.0, 2.0, 1.0]) == taken


SAID_BY = """\
Brook was found guilty on Monday.|“The lie was chilling.”|3
The judge’s voice and Brook's own were low.|“The lie was chilling.”|3
The judge said that she had lied.|“The lie was chilling.”|2
The judge called it “a lie”.|“The lie was chilling.”|2
“She lied,” the judge said.|“The lie was chilling.”|2
Brook was found guilty on Monday.|“The lie was chilling,” the judge said.|0
Brook was found guilty on Monday.|She was jailed.|2
"""


@pytest.mark.parametrize("row", SAID_BY.splitlines())
def test_what_nobody_says_leans_on_a_sentence_in_which_somebody_speaks(row: str) -> None:
    before, quotation, leaning = row.split("|")
    article = body(f"A dam broke. {before} {quotation}")
    measured = measure(article, find_sentences(article))
    assert measured.leaning[2] == int(leaning)
    assert {STANDS, ON_THE_SENTENCE, ON_WHAT_IS_LEFT_OUT} == {0, 2, 3}


def test_one_line_is_never_a_run() -> None:
    article = body("A dam broke at Arle.", "Rain fell.", "It was cold.")
    assert len(summarize(article, Length(1)).lines) == 1
