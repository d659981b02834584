"""Which sentences can be understood alone: a table of those that lean on others, and those that do not."""

from __future__ import annotations

import pytest
from toys import body

from newsterm.core.sentences.boundaries import find_sentences
from newsterm.core.summary.features import measure
from newsterm.core.summary.leaning import (
    ON_THE_SENTENCE,
    ON_THE_STORY,
    ON_WHAT_IS_LEFT_OUT,
    STANDS,
    leans,
    speaks_unasked,
)
from newsterm.core.summary.units import find_units
from newsterm.core.text.layout import parse
from newsterm.core.text.words import words

LEANS = """\
He resigned on Monday.
Her office confirmed it.
They had warned of the dam in March.
It was built in 1910.
It is the largest dam in Moll.
This was denied by the board.
Because of that, the dam broke.
Because of this in May, the dam broke.
After those, the dam broke.
By that
In her speech he said it broke.
That changed on Friday.
These houses were empty.
Those plans were dropped.
Such dams are rare.
But the council voted no.
And the bridge is closed.
However, the council voted no.
Meanwhile, the bridge is closed.
So the council sold the dam.
At the same time, rents rose.
As a result, rents rose.
For example, a flat in Moll costs 900 crowns.
In that case, the dam would be closed.
At this point the dam broke.
After that, the water rose.
One of them was hurt.
Because of this, rents rose.
Since then, rents have risen.
“We ran,” he said.
"We ran to the tower," she said on Monday.
When he arrived in Moll, the bridge was closed.
Speaking after the match, she praised the goalkeeper.
On Monday he will be in court.
In Moll he is known to all.
I know every stone of this dam, he said.
No, the dam was never safe.
A: Because it was old.
Ines Duarte: Then we try again.
Others ran to the tower.
It’s the largest dam in Moll.
"""

LEANS_ON_THE_STORY = """\
The increase was three times as large as owners had feared.
The incident happened at dawn.
The 34-year-old was taken to hospital.
The two met in May.
The company said it would pay.
The proposed law was dropped.
"""

STANDS_ALONE = """\
A dam above Arle broke on Sunday.
The council of Arle voted to sell its dam.
The increase in rents was the largest since 2011.
The company that owns the dam will pay.
It is not known why the dam broke.
It took four days to close the gap.
It’s not clear who will pay.
This week the dam broke.
This month the price of bread passed 4 crowns.
At this week's meeting, the board voted no.
Those who lost a house will be paid.
Those affected by the flood will be paid.
There were forty houses in the valley.
So far, forty houses have been counted.
No one was hurt.
Well over a third of all flats are empty.
Mayor Ana Brook said she would resign.
Brook said he knew nothing.
A woman lost her house.
Asked why, Brook said she did not know.
In her speech, Brook said the dam was old.
“We ran,” Brook said, and he thanked the men.
Police said they had arrested two men.
While rents rose, wages fell.
Although the dam is old, it held.
By dawn the water had gone.
Then-Mayor Orr had warned of the dam.
All of the houses were empty.
Because of those who left, the dam was closed.
One of those killed was the keeper of the dam.
Since this week the dam has been closed.
In this quarter the dam broke.
These days the dam is dry.
Those who left came back.
The accident victim was named.
A man said he had left.
An ex-president said he had left.
A 41-year-old said he had left.
It is said that the dam broke.
In her speech, Brook said the dam broke.
Asked why she left, Ana Brook wept.
"""


@pytest.mark.parametrize("sentence", LEANS.splitlines())
def test_a_sentence_leans_on_the_one_before(sentence: str) -> None:
    assert leans(sentence, words(sentence), "en") == ON_THE_SENTENCE


@pytest.mark.parametrize("sentence", LEANS_ON_THE_STORY.splitlines())
def test_a_sentence_leans_on_the_story(sentence: str) -> None:
    assert leans(sentence, words(sentence), "en") == ON_THE_STORY


@pytest.mark.parametrize("sentence", STANDS_ALONE.splitlines())
def test_a_sentence_stands_alone(sentence: str) -> None:
    assert leans(sentence, words(sentence), "en") == STANDS


@pytest.mark.parametrize(
    ("language", "leaning", "standing"),
    [
        ("fr", "Elle a démissionné.", "Le barrage a cédé."),
        ("de", "Sie trat am Montag zurück.", "Der Damm ist gebrochen."),
        ("es", "Además, subieron los precios.", "La presa se rompió."),
        ("xx", "", "Elle a démissionné."),
    ],
)
def test_what_leans_in_other_languages(language: str, leaning: str, standing: str) -> None:
    assert leans(standing, words(standing), language) == STANDS
    assert not leaning or leans(leaning, words(leaning), language) == ON_THE_SENTENCE


@pytest.mark.parametrize(
    ("sentence", "speaks"),
    [
        ("If you ask me, we need the trams.", True),
        ("Our trams are full by seven in the morning.", True),
        ("“We need the trams.” The council does not listen to us.", True),
        ("“We need the trams” is painted on the depot.", False),
        ("We need the trams, Brook said.", False),
        ("The trams are full.", False),
        ("The US economy grew.", False),
        ("Exports reached US$3 billion in the U.S. and elsewhere.", False),
        ("The trams let US down, and us too.", True),
        ("They gave us trams.", True),
    ],
)
def test_who_speaks_of_himself_with_no_marks_and_no_name(sentence: str, speaks: bool) -> None:
    assert speaks_unasked(sentence, words(sentence)) == speaks


def test_in_a_report_who_speaks_unasked_leans_and_in_an_essay_he_does_not() -> None:
    report = body("A dam broke.", "Arle is dry.", "We ran for it.", *["The house fell."] * 8)
    assert measure(report, find_sentences(report)).leaning[2] == ON_THE_SENTENCE
    essay = body("I saw the dam break.", "We ran for it.", *["The house fell."] * 8)
    assert measure(essay, find_sentences(essay)).leaning[:2] == [STANDS, STANDS]


def test_what_leans_behind_a_question_that_is_no_line_leans_on_what_is_left_out() -> None:
    article = parse("A dam broke.\n\nWhy did it break?\n\nIt was old and dry.", exact=True)
    units = find_units(article, find_sentences(article))
    assert measure(article, units).leaning == [STANDS, ON_WHAT_IS_LEFT_OUT]


@pytest.mark.parametrize(("others", "leaning"), [(1, STANDS), (2, ON_THE_SENTENCE)])
def test_who_speaks_in_each_fourth_sentence_tells_of_himself(others: int, leaning: int) -> None:
    article = body("A dam broke.", "Arle is dry.", "We ran for it.", *["The house fell."] * others)
    assert measure(article, find_sentences(article)).leaning[2] == leaning


def test_what_leans_on_a_sentence_that_is_no_line_leans_on_what_is_left_out() -> None:
    article = parse(
        "A dam broke.\n\nWhy did it break?\n\nIt was old.\n\nIt was of clay.", exact=True
    )
    units = find_units(article, find_sentences(article))
    assert measure(article, units).leaning == [STANDS, ON_WHAT_IS_LEFT_OUT, ON_THE_SENTENCE]


@pytest.mark.parametrize(
    ("reply", "leaning"), [("Think again.", 3), ("The council of Arle pays.", 0)]
)
def test_a_short_reply_leans_on_its_question(reply: str, leaning: int) -> None:
    article = parse(f"Who pays for the dam?\n\n{reply}\n\nArle has no dam.", exact=True)
    units = find_units(article, find_sentences(article))
    assert measure(article, units).leaning[0] == leaning


@pytest.mark.parametrize("text", ["", "…", "12", "he", "HE SAID SO."])
def test_what_says_almost_nothing_can_be_asked_about(text: str) -> None:
    assert leans(text, words(text), None) in (STANDS, ON_THE_STORY, ON_THE_SENTENCE)
