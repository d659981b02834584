"""What a figure belongs to, where the sentence says it; nothing where it does not."""

from __future__ import annotations

import pytest

from newsterm.core.figures.finder import find_figures
from newsterm.core.text.layout import parse


def belongings(text: str) -> dict[str, str | None]:
    return {f.cut(text): f.of and f.of.cut(text) for f in find_figures(parse(text))}


@pytest.mark.parametrize(
    ("text", "figure", "of"),
    [
        ("Trade made up 80.8% of its total.", "80.8%", "its total"),
        ("Half of the harvest was lost.", "Half", "the harvest"),
        ("The fire burned 3 kg of old paper.", "3 kg", "old paper"),
        ("It seized $5 million worth of phones.", "$5 million", "phones"),
        ("Police freed 900 asylum seekers on Monday.", "900", "asylum seekers"),
        ("He wrote a 131-page report.", "131", "page"),
        ("The 27th Harbour Fair opened.", "27th", "Harbour Fair"),
        ("An 11-year civil war ended.", "11-year", "civil war"),
        ("A $1.2bn deal was struck.", "$1.2bn", "deal"),
        (
            "Actual investment from Fiji to Samoa reached US$3.03 billion, a record.",
            "US$3.03 billion",
            "Actual investment from Fiji to Samoa",
        ),
        ("In May, car exports rose by 5%.", "5%", "car exports"),
        ("The ministry said its debt stood at about €3bn.", "€3bn", "its debt"),
        ("Exports rose 5% to $3bn.", "$3bn", "Exports"),
        ("The rise followed a cut of 50 basis points in May.", "50 basis points", "a cut"),
        ("The mill reported a loss of $3 million.", "$3 million", "a loss"),
        ("A crowd of 88,000 sang.", "88,000", "A crowd"),
        ("Tom Reed, 52, left.", "52", "Tom Reed"),
        ("A 19-year-old student left.", "19-year-old", "student"),
        ("A boy aged 14 left.", "14", "A boy"),
        ("About one in five visitors left.", "one in five", "visitors"),
    ],
)
def test_the_phrase_a_figure_belongs_to(text: str, figure: str, of: str) -> None:
    assert belongings(text)[figure] == of


@pytest.mark.parametrize(
    "text",
    [
        "It happened on Sept. 21, 2024.",
        "They won 3-2.",
        "It rose 5%.",
        "At least 107 were hurt.",
        "It took 48 hours.",
        "She was first to leave.",
    ],
)
def test_no_phrase_where_the_sentence_names_none(text: str) -> None:
    assert set(belongings(text).values()) == {None}
