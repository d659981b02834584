"""What may be a line of a summary, by any method; and what a summary may open with."""

from __future__ import annotations

import pytest
from toys import ARTICLES, body

from newsterm.adapters.articles.file import read_article
from newsterm.adapters.summarizers.methods import METHODS, OWN, method
from newsterm.core.sentences.boundaries import find_sentences
from newsterm.core.summary.length import Length
from newsterm.core.summary.summary import summarize
from newsterm.core.summary.units import find_units
from newsterm.core.text.article import Article
from newsterm.core.text.layout import parse


def told(article: Article, name: str = "lead", length: Length | None = None) -> list[str]:
    lines = summarize(article, length or Length(99), name, method(name)).lines
    return [" ".join(line.cut(article.text).split()) for line in lines]


PORT = """\
Ferry line closes

Crew members load the last ferry at Moll, Tuesday, May 5, 2026. (AP Photo/Ida Voss)

Ida Voss/Reuters

MOLL, May 5 (GNA) — The last ferry between Moll and Arle sailed on Tuesday after 112 years.

Why does it close?

The line lost 1.2 million crowns in 2025, the port office said.

“It was our bridge. It was our bus,” said Ola Brook, who took it to school for ten years.

Year      Riders     Loss
2024     310,400      0.9
2025     241,000      1.2

The last ferry between Moll and Arle sailed Tuesday after 112 years.

What comes next

Buses will run from June over the new bridge, the port office said.
"""
LINES = {
    "The last ferry between Moll and Arle sailed on Tuesday after 112 years.",
    "The line lost 1.2 million crowns in 2025, the port office said.",
    "“It was our bridge. It was our bus,” said Ola Brook, who took it to school for ten years.",
    "Buses will run from June over the new bridge, the port office said.",
}


@pytest.mark.parametrize("name", METHODS)
def test_no_method_takes_what_says_nothing_or_says_it_again(name: str) -> None:
    """Captions, credits, rows, headings, bare questions, half quotations, twins: never a line."""
    lines = set(told(parse(PORT), name))
    twin = "The last ferry between Moll and Arle sailed Tuesday after 112 years."
    assert {
        line if line != twin else twin.replace("Tuesday", "on Tuesday") for line in lines
    } == LINES


UNITS = """\
A dam broke. Forty houses were flooded.|A dam broke.|Forty houses were flooded.
“It broke. We ran,” said Orr. He was hurt.|“It broke. We ran,” said Orr.|He was hurt.
Orr said: “It broke. We ran and ran.” Rain fell.|Orr said: “It broke. We ran and ran.”|Rain fell.
"It broke," Orr said. "We ran." Rain fell.|"It broke," Orr said.|"We ran."|Rain fell.
'It broke. We ran,' said Orr. Rain fell all day.|'It broke. We ran,' said Orr.|Rain fell all day.
« Il a cédé. Nous avons fui », dit Orr. Il pleut.|« Il a cédé. Nous avons fui », dit Orr.|Il pleut.
Orr said: “It broke at dawn. We ran. / Rain fell.|Rain fell.
“Until now we stayed. / “We ask for help,” said Orr.|“We ask for help,” said Orr.
Why did it break? / It was old.|It was old.
Why did it break? It was old.|Why did it break? It was old.
“Why did it break?” It was old.|It was old.
“Why did it break?” asked Orr. It was old.|“Why did it break?” asked Orr.|It was old.
Orr asked: “Why did it break?” It was old.|Orr asked: “Why did it break?”|It was old.
¿Por qué se rompió? / Era vieja.|Era vieja.
And from Mayor Orr: / “It was old.”|“It was old.”
Q: What of the houses? / A: All forty will be built again.|A: All forty will be built again.
How it happened / The dam broke at dawn.|The dam broke at dawn.
ARLE (GNA) — It broke. Rain fell.|It broke.|Rain fell.
The dam broke. / ARLE (GNA) — Rain fell.|The dam broke.|Rain fell.
The dam broke. / Rain fell . / Orr ran.|The dam broke.|Orr ran.
The dam broke. / Rain fell .|The dam broke.|Rain fell .
The dam broke . / Rain fell. / Orr ran.|The dam broke .|Rain fell.|Orr ran.
Old friends at home: Ana Brook and Orr. / Rain fell.|Old friends at home: Ana Brook and Orr.|Rain fell.
Is it plan A? / Rain fell.|Rain fell.
The #dam and the #town are dry. / Rain fell.|The #dam and the #town are dry.|Rain fell.
The #dam, the #town and the #mill are dry. / Rain fell.|Rain fell.
In other words: the dam broke. / Rain fell.|In other words: the dam broke.|Rain fell.
In happier times: the dam at Arle. / Rain fell.|Rain fell.
Old friends: Ana Brook at the dam. / Rain fell.|Rain fell.
Orr said: the dam broke. / Rain fell.|Orr said: the dam broke.|Rain fell.
Brook said then: the dam broke. / Rain fell.|Brook said then: the dam broke.|Rain fell.
The old dam keeper: it broke. / Rain fell.|The old dam keeper: it broke.|Rain fell.
Read more: the dam of Arle. / Rain fell.|Rain fell.
Ana Brook (left) at the dam. / Rain fell.|Rain fell.
Ana Brook is pictured with her dog. / Rain fell.|Rain fell.
Ana Brook left the dam (it was late). / Rain fell.|Ana Brook left the dam (it was late).|Rain fell.
Ana Brook had her dog pictured. / Rain fell.|Ana Brook had her dog pictured.|Rain fell.
Ana Brook (@brook) July 26, 2017 / Rain fell.|Rain fell.
Ana Brook (@brook) wrote that rain fell. / Rain fell.|Ana Brook (@brook) wrote that rain fell.|Rain fell.
Reporting by Ana Brook in Arle / Rain fell.|Rain fell.
Ana Brook wrote by night of the dam. / Rain fell.|Ana Brook wrote by night of the dam.|Rain fell.
Sign up for our letter. / Rain fell.|Rain fell.
(With inputs from agencies) / Rain fell.|Rain fell.
In this photo, the dam of Arle. / Rain fell.|Rain fell.
In this town the dam broke. / Rain fell.|In this town the dam broke.|Rain fell.
A file was found at the dam. / Rain fell.|A file was found at the dam.|Rain fell.
What is it like to be the mayor of Arle? / Rain fell.|Rain fell.
Orr said: “It broke. / “We ran,” he said. / Rain fell.|“We ran,” he said.|Rain fell.
One two three four five six seven / Rain fell.|Rain fell.
One two three four five six seven eight / Rain fell.|Rain fell.
A 2 three four five six seven eight nine / Rain fell.|A 2 three four five six seven eight nine|Rain fell.
One two three four five six seven eight 9 / Rain fell.|One two three four five six seven eight 9|Rain fell.
"""


@pytest.mark.parametrize("row", UNITS.splitlines())
def test_the_units_of_an_article(row: str) -> None:
    """Before the first bar the article, its paragraphs parted by slashes; then its units."""
    text, *units = row.split("|")
    article = body(*text.split(" / "))
    assert [u.cut(article.text) for u in find_units(article, find_sentences(article))] == units


def test_a_unit_knows_its_first_sentence() -> None:
    article = body("A dam broke.", "Orr said: “It broke. We ran.” Rain fell.")
    units = find_units(article, find_sentences(article))
    assert [(unit.paragraph, unit.sentence) for unit in units] == [(0, 0), (1, 1), (1, 3)]


def test_a_quotation_too_long_for_a_line_is_none() -> None:
    speech = " ".join(f"We ran up hill {i} and down again." for i in range(9))
    article = body(f"The dam broke. Orr said: “{speech}”")
    assert told(article) == ["The dam broke."]


@pytest.mark.parametrize("text", ["Why?", "Related to it:", "“It broke", "Figure 1"])
def test_what_says_nothing_is_taken_where_there_is_nothing_else(text: str) -> None:
    assert told(body(text)) == [text]


def test_a_mark_that_nothing_closes_does_not_silence_an_article() -> None:
    rest = " ".join(f"Engineer {i} looked at wall {i} of the dam." for i in range(20))
    article = body(f"Orr said “it broke. {rest}")
    assert len(told(article)) > 10


FEW = """\
The harbour board of Moll voted on Tuesday to raise the fees for ships of more than \
a hundred metres, the first rise since the spring of 2011 and the largest ever.
The increase was twice as large as owners had feared.
They will pay 40 crowns more a day.
But the board ruled out a rise for ferries.
“Nobody asked us,” he said.
Owners of 12 fishing boats said on Monday that they would leave.
"""


@pytest.mark.parametrize("name", METHODS)
@pytest.mark.parametrize("words", [12, 20, 26])
def test_a_number_of_words_never_opens_with_a_reference_to_what_is_not_there(
    name: str, words: int
) -> None:
    lines = told(body(*FEW.splitlines()), name, Length(words=words))
    assert lines[:1] == ["Owners of 12 fishing boats said on Monday that they would leave."]


@pytest.mark.parametrize("name", METHODS)
def test_what_leans_on_the_first_line_may_follow_it(name: str) -> None:
    lines = told(body(*FEW.splitlines()), name, Length(words=200))
    assert len(lines) == 6


@pytest.mark.parametrize("name", OWN)
def test_nothing_is_given_rather_than_half_a_story(name: str) -> None:
    assert told(body(*FEW.splitlines()[1:5]), name, Length(words=9)) == []


@pytest.mark.parametrize("words", [15, 20, 30, 45, 60])
@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*")), ids=lambda path: path.stem)
def test_every_short_summary_of_the_samples_opens_well(path: object, words: int) -> None:
    article = read_article(str(path))
    first = told(article, "news", Length(words=words))[:1]
    assert not first or first[0].split()[0] not in ("He", "She", "It", "They", "But", "His")
