"""What stands within a story's text and is none of it: a match ticker, captions, what a page says.

Each row is one paragraph, as a story is that lost its lines; its units are parted by bars, and what stands
between double brackets is none of them.
"""

from __future__ import annotations

import re

import pytest
from toys import body

from newsterm.core.sentences.boundaries import find_sentences
from newsterm.core.summary.dateline import dateline_end
from newsterm.core.summary.units import find_units, says_nothing

TOLD = """\
Brand scored twice as Moll won.|Arle stay last. [[Match ends, Moll 2, Arle 0. Second Half ends, Moll 2, \
Arle 0. Corner, Moll. Conceded by Jo Orr. Attempt missed. Al Voss (Arle) header from the left is too high. \
Al Voss (Arle) wins a free kick in the defensive half.]]
Brand scored twice as Moll won. [[Substitution, Moll. Jo Orr replaces Al Voss. Foul by Al Voss (Arle). \
Jo Orr (Moll) is shown the yellow card after a push. Corner, Arle. Conceded by Jo Orr.]]
Brand won a free kick in the first half.|Orr was shown the yellow card.|The match ends a bad year for Arle.
A foul by Voss gave Moll the penalty.|Brand scored it.
A dam broke at dawn. [['Homeless': Ola Brook has lost her house in the flood.]] Forty houses stand in water.
'Homeless': Ola Brook has lost her house in the flood.
A dam broke at dawn. [[Flooded: The village (pictured, right, on Monday) lies below the dam.]] Rain fell.
A dam broke at dawn. [[07:21 EST, 28 December 2012.]] Rain fell.
A dam broke at dawn.|Brook: The village (pictured, right) is lost.|Brook lost her house.
A dam broke at dawn.|Brook: The village is lost.|Rain fell.
A dam broke at dawn.|Mayor Jo Orr (pictured) said that forty houses stood in water.
A dam broke at dawn.|The mayor had one rule: The dam comes first.
A dam broke at dawn. [[By .]] Ola Brook lost her house.|Rain fell.
A dam broke at dawn. [[• . UPDATED: .]] Ola Brook lost her house.|Rain fell.
[[Thank you all for coming tonight. Good evening.]] We will build a dam.|It will cost much.
[[Ladies and gentlemen, dear friends.]] We will build a dam.
Good evening shows on the pier were cancelled.|Rain fell.
Thank you letters came from forty houses that had been flooded.
A dam broke at dawn.|Water.|It came without a sound.
A dam broke at dawn.|Nobody slept.
A dam broke at dawn.|Lund told the Gazette that "we knew" .|Rain fell.|It was cold.
a dam broke.|ola brook said: ` we ran. we ran all night. '|the town is lost.
a dam broke.|ola brook said: ` we ran. we ran all night, ' and wept.|the town is lost.
a dam broke. [[ola brook said: ` we ran all night.]] the town is lost.
a dam broke.|` we ran. we ran all night, ' said ola brook.|the town is lost.
A dam broke at dawn. [[Flooded: The village lies below the dam .]] Rain fell.|It was cold.
A dam broke at dawn. [[VIDEO Scroll down to see the dam.]] Rain fell.
A dam broke at dawn. [[See more: Ten dams of the north.]] Rain fell.
a dam broke at dawn.|nobody slept. [[' it was dark.]] rain fell on the town.
A dam broke at dawn. [[Ola Brook.]] Rain fell. [[©2026 The Moll Observer. (c) The Moll Observer, Arle.]]
a dam broke at dawn.|nobody slept. [[` it was dark.]] rain fell on the town.
a dam broke at dawn.|` it was dark, ' said ola brook.|rain fell on the town.
a dam broke, she said: ` it was dark and rain fell. '|the town is lost.
The tool `dam` is `open` now.|It runs `dam --dry` (`--wet` rains).
"""


@pytest.mark.parametrize("row", TOLD.splitlines())
def test_the_units_of_a_story_are_its_own_sentences(row: str) -> None:
    text = row.replace("[[", "").replace("]]", "").replace("|", " ")
    units = [unit for unit in re.split(r"\s*\[\[.*?\]\]\s*|\|", row) if unit]
    article = body(text)
    assert [u.cut(article.text) for u in find_units(article, find_sentences(article))] == units


QUESTIONS = """\
Why did it break? It was old.|Why did it break? It was old.
A dam broke. Why? Was it old? Nobody knows.|A dam broke.|Why? Was it old? Nobody knows.
A dam broke. Why did it break? / The mayor does not know.|A dam broke.|The mayor does not know.
A dam broke. Why did it break?|A dam broke.
“Why did it break?” It was old.|It was old.
¿Por qué se rompió? Era vieja.|¿Por qué se rompió? Era vieja.
A dam broke. Why? It was old. Rain fell on it.|A dam broke.|Why? It was old.|Rain fell on it.
"""


@pytest.mark.parametrize("row", QUESTIONS.splitlines())
def test_an_answer_in_the_same_breath_has_its_question(row: str) -> None:
    text, *units = row.split("|")
    article = body(*text.split(" / "))
    assert [u.cut(article.text) for u in find_units(article, find_sentences(article))] == units


def test_a_question_and_an_answer_too_long_for_a_line_are_parted() -> None:
    answer = f"The dam was {'very ' * 60}old."
    article = body(f"Rain fell. Why did it break? {answer}")
    units = find_units(article, find_sentences(article))
    assert [u.cut(article.text) for u in units] == ["Rain fell.", answer]


NOTES = """\
Media playback is not supported on this device |The dam broke.
Media playback is unsupported on your device 3 May 2026 Last updated at 08:03 BST |The dam broke.
3 May 2026 Last updated at 08:03 BST |On 1 May the dam broke.
Last updated at 08:03 GMT, 3 May 2026 |The dam broke.
Media playback is not supported on this device ARLE (GNA) — |The dam broke.
|Media playback is not supported on this device, the maker said.
|Media playback is not supported on this device
|3 May 2026 was the day on which the dam broke.
|Last updated in May, the plan says nothing of a dam.
"""


@pytest.mark.parametrize("row", NOTES.splitlines())
def test_a_sentence_begins_behind_what_the_page_says(row: str) -> None:
    before, _, told = row.partition("|")
    assert dateline_end(before + told, 0, len(row) - 1) == len(before)


@pytest.mark.parametrize("line", ["7 p.m.", "10:30 a.m. EDT.", "14:05.", "3.10pm.", "9h30."])
def test_a_clock_alone_says_nothing(line: str) -> None:
    assert says_nothing(line)


@pytest.mark.parametrize("line", ["7 drowned.", "14.", "7 p.m. is late.", "7 pumps failed."])
def test_a_number_may_say_something(line: str) -> None:
    assert not says_nothing(line)
