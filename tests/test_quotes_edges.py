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
        ("Ida Roth left. “No,” grumbled a man with a flag, who was late.", "a man"),
        ("In Goa, Charles Dean, the clerk, fell. “It is late,” he answered.", "Charles Dean"),
        (
            "In Mission Hall, Charles Dean, the clerk, fell. “It is late,” he answered.",
            "Charles Dean",
        ),
        ("“It is over,” Ann Lee wrote from Goa.", "Ann Lee"),
        ("“It is late,” said he.", "he"),
        ("„Ja“, rief Ute von der Au.", "Ute von der Au"),
        ("„Ja“, rief Ute Berg den Leuten zu.", "Ute Berg"),
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
        "The league did not immediately comment on the ruling.",
        "Ann Lee did not individually say when she left.",
        "It includes claims that the vote was bought.",
    ],
)
def test_a_verb_of_speech_in_another_use_states_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "Lee called Park’s report a “rush to nowhere,” for it came early.",
            "Park’s report a “rush to nowhere,” for it came early",
            "Lee",
        ),
        (
            "Ann Lee declined to name the three men on the list but said one was her friend.",
            "one was her friend",
            "Ann Lee",
        ),
        ("Voters still like it, with half of them saying it is good.", "it is good", "Voters"),
        (
            "Ten of the 18 guards who reported that the gate was open left.",
            "the gate was open left",
            "Ten of the 18 guards",
        ),
        (
            "Omar Zaid, acting head of Oxley Action, which wrote it, said the reply was late.",
            "the reply was late",
            "Omar Zaid",
        ),
        ("The Greens, who had been left out, derided the deal.", "the deal", "The Greens"),
        (
            "While Ann Lee has condemned the harbour plan, others like it.",
            "the harbour plan",
            "Ann Lee",
        ),
        ("In a statement the Central Bank said it was late.", "it was late", "the Central Bank"),
        ("Lee continued to portray “foreign” firms as crooks.", "“foreign” firms as crooks", "Lee"),
        (
            "The board banned it, adopting new rules it said would shield pupils.",
            "would shield pupils",
            "The board",
        ),
        (
            "But on Monday the Home Office quietly eased the rule, saying the bar would rise.",
            "the bar would rise",
            "the Home Office",
        ),
        (
            "The campaign has touted her support on its page.",
            "her support on its page",
            "The campaign",
        ),
        (
            "Ann Lee has said about 20 people want the seat.",
            "about 20 people want the seat",
            "Ann Lee",
        ),
        ("The state sued in May, and it explains why it did.", "why it did", "The state"),
        ("Al-Amr said it was late.", "it was late", "Al-Amr"),
        ("In May, the campaign touted her support.", "her support", "the campaign"),
        (
            "Many aides, like Lee, continued to affirm their support for Park.",
            "their support for Park",
            "Many aides",
        ),
        ("Bnx was one. It explains why he reads.", "why he reads", "Bnx"),
    ],
)
def test_a_statement_has_its_whole_content_and_its_source(
    text: str, content: str, speaker: str
) -> None:
    found = [(words, who) for kind, words, who in told(text) if kind in ("indirect", "mixed")]
    assert found == [(content, speaker)]


def test_a_second_quotation_in_a_statement_stays_with_its_source() -> None:
    text = "Lee said Park is “a part of it,” and Democrats would need to “count on Hill” in May."
    assert {who for _, _, who in told(text)} == {"Lee"}


def test_a_quotation_after_a_participle_and_that_is_no_statement_with_that() -> None:
    text = "Lee thanked aides in a note to friends, saying that “what you hear is wrong.”"
    assert told(text) == [("direct", "“what you hear is wrong.”", "Lee")]


def test_a_preposed_quotation_that_goes_on_is_two_with_one_speaker() -> None:
    text = (
        "Ann Lee rose. The “plan is as dead as ever,” she told the board, “and I hope it stays so.”"
    )
    assert [(kind, who) for kind, _, who in told(text)] == [("direct", "Ann Lee")] * 2
