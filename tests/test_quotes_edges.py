"""Edges of the readings that a change of one line would move: each row tells two readings apart."""

from __future__ import annotations

import pytest
from test_quotes import told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The workers quietly stood up. “It is late,” they said.", "The workers"),
        ("Ida Roth left. “It is cold,” grumbled Ann Lee.", "Ann Lee"),
        ("Ida Roth left. “It is cold,” grumbles Ann Lee.", "Ann Lee"),
        ("Ida Roth left. “It was loud,” Ann Lee remembers.", "Ann Lee"),
        ("Ida Roth left. “It was loud,” Ann Lee of Goa remembered.", "Ann Lee"),
        ("Ida Roth left. The council reasoned, “It is late.”", "The council"),
        ("Ida Roth left. “Amen”, sang the crowd.", "the crowd"),
    ],
)
def test_the_speaker_of_a_quotation_is_the_one_beside_it(text: str, speaker: str) -> None:
    assert [who for kind, _, who in told(text) if kind == "direct"] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee said this in reply to a question.",
        "Ann Lee hailed from Goa.",
        "Ann Lee pleaded guilty.",
        "Ann Lee denied him entry.",
    ],
)
def test_a_verb_of_speech_in_another_use_states_nothing(text: str) -> None:
    assert told(text) == []
