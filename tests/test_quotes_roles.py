"""Who is meant where a speaker is told of by a role: the minister, the 61-year-old."""

from __future__ import annotations

import pytest

from newsterm.core.layout import parse
from newsterm.core.quotes import find_quotes


def last_speaker(text: str) -> str | None:
    return [q.speaker for q in find_quotes(parse(text)) if q.kind == "direct"][-1]


@pytest.mark.parametrize(
    ("text", "role", "person"),
    [
        ("Foreign Minister Badr Ali left. {}the foreign minister said.", "the foreign minister",
         "Badr Ali"),
        ("Minister of Water and Energy Badr Ali left. {}the minister said.", "the minister",
         "Badr Ali"),
        ("The minister of trade, Badr Ali, left. {}the minister said.", "the minister", "Badr Ali"),
        ("Badr Ali, 50, the port’s director, left. {}the director said.", "the director",
         "Badr Ali"),
        ("Prime Minister Badr Ali left. {}the premier said.", "the premier", "Badr Ali"),
        ("Ann Lee met Prime Minister Badr Ali. {}the premier said.", "the premier", "Badr Ali"),
        ("Minister Ann Lee left. A minister wept. {}the minister said.", "the minister",
         "the minister"),
        ("Vice President Ann Lee left. {}the president said.", "the president", "the president"),
        ("At dawn, Badr Ali opens the gate.\n\n{}the 61-year-old says.", "the 61-year-old",
         "Badr Ali"),
        ("“We won,” said Ann Lee. {}the driver said.", "the driver", "the driver"),
        ("A senator wept. “We won,” said Ann Lee. {}the senator said.", "the senator",
         "the senator"),
    ],
)  # fmt: skip
def test_a_role_is_told_as_it_is_written_and_a_pronoun_after_it_means_the_one_who_bears_it(
    text: str, role: str, person: str
) -> None:
    said = text.format("“It is late,” ")
    assert last_speaker(said) == role
    assert last_speaker(f"{said} “It is cold,” he added.") == person


def test_who_speaks_for_a_body_is_named_after_it() -> None:
    text = "Goa Water press manager Ann Lee blamed leaks. “All will be well,” she said."
    assert last_speaker(text) == "Ann Lee"


def test_the_mention_of_a_speaker_stays_where_the_role_is_written() -> None:
    text = "Minister Ann Lee left. “It is late,” the minister said."
    (quote,) = find_quotes(parse(text))
    assert (quote.speaker, quote.speaker_start, quote.speaker_end) == ("the minister", 37, 49)
    assert text[37:49] == "the minister"
