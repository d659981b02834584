"""Who is meant where a speaker is told of by a role: the minister, the 61-year-old."""

from __future__ import annotations

import pytest

from newsterm.core.quotes.quotes import find_quotes
from newsterm.core.text.layout import parse


def last_speaker(text: str) -> str | None:
    return [q.speaker for q in find_quotes(parse(text)) if q.kind == "direct"][-1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Foreign Minister Badr Ali left. “It is late,” the foreign minister said.", "Badr Ali"),
        (
            "Minister of Water and Energy Badr Ali left. “It is late,” the minister said.",
            "Badr Ali",
        ),
        ("The minister of trade, Badr Ali, left. “It is late,” the minister said.", "Badr Ali"),
        ("Badr Ali, 50, the port’s director, left. “It is late,” the director said.", "Badr Ali"),
        ("Prime Minister Ann Lee left. “It is late,” the premier said.", "Ann Lee"),
        (
            "Minister Ann Lee met Minister Tom Hill. “It is late,” the minister said.",
            "the minister",
        ),
        (
            "Minister Ann Lee left. A minister wept. “It is late,” the minister said.",
            "the minister",
        ),
        ("Vice President Ann Lee left. “It is late,” the president said.", "the president"),
        ("“We won,” said Ann Lee. “It is late,” the senator added.", "Ann Lee"),
        ("At dawn, Li Xiu opens the gate.\n\n“It is late,” the 61-year-old says.", "Li Xiu"),
        ("“We won,” said Ann Lee.\n\n“It is late,” Her Excellency added.", "Ann Lee"),
        ("“We won,” said Ann Lee. “It is late,” the driver said.", "the driver"),
        ("A senator wept. “We won,” said Ann Lee. “It is late,” the senator said.", "the senator"),
    ],
)
def test_a_role_means_the_one_person_who_bears_it(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


def test_who_speaks_for_a_body_is_named_after_it() -> None:
    text = "Goa Water press manager Ann Lee blamed leaks. “All will be well,” she said."
    assert last_speaker(text) == "Ann Lee"


def test_the_mention_of_a_speaker_stays_where_the_role_is_written() -> None:
    text = "Minister Ann Lee left. “It is late,” the minister said."
    (quote,) = find_quotes(parse(text))
    assert (quote.speaker_start, quote.speaker_end) == (37, 49)
    assert text[37:49] == "the minister"
