"""Where an object or an infinitive ends that is reported, and how a statement goes on behind a tag."""

from __future__ import annotations

import pytest
from test_quotes_statements import said


@pytest.mark.parametrize(
    ("text", "content"),
    [
        # What is told of its last noun.
        ("Lee praised the accord, which took effect in May.", "the accord"),
        ("Lee criticised the new mayor, who won by nine votes.", "the new mayor"),
        ("Lee outlined a plan for the port, a first for the town.", "a plan for the port"),
        ("Lee called for a ban on nets, leading to cheers.", "a ban on nets"),
        ("Lee acknowledged the delay – it is the third.", "the delay"),
        ("Lee announced a truce; the guns fell silent.", "a truce"),
        # What else the source, or somebody, did.
        ("Lee vowed to fight on and left the room.", "to fight on"),
        ("Lee called for calm and was led away.", "calm"),
        ("Lee praised the crew but stopped short of a bonus.", "the crew"),
        ("Lee pledged to rebuild the pier but also had to sell it.", "to rebuild the pier"),
        ("Lee called for a recount, and the crowd cheered.", "a recount"),
        (
            "Lee denied any role in the theft, and the U.S. has never charged him.",
            "any role in the theft",
        ),
        # When, although, while.
        ("Lee demanded more money while the city is broke.", "more money"),
        ("Lee rejected calls for a vote, even as the street filled.", "calls for a vote"),
        ("Lee promised lower fares, despite the debt.", "lower fares"),
        # Where it was said.
        ("Lee called for more nurses in a statement on Monday.", "more nurses"),
        ("Lee denounced the raid in an on-air tirade.", "the raid"),
        ("Lee described the bill as “a farce” during a visit to Goa.", "the bill as “a farce”"),
        ("Lee called the tax “a joke” on Monday.", "the tax “a joke”"),
        ("Lee called the tax “a joke,” a line that drew laughter.", "the tax “a joke,”"),
    ],
)
def test_a_phrase_ends_where_its_clause_goes_on(text: str, content: str) -> None:
    assert [words for words, _ in said(text)] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lee accused Kim, who led the board, of theft.", "Kim, who led the board, of theft"),
        ("Lee proposed a ban – the first – on nets.", "a ban – the first – on nets"),
        ("Lee called for repairs – and for a new pier.", "repairs – and for a new pier"),
        ("Lee outlined cuts to fares, rents and a tax on tea.", "cuts to fares, rents and a tax on tea"),
        ("Lee called for better schools and improved roads.", "better schools and improved roads"),
        ("Lee highlighted flaws, including a leak in the hull.", "flaws, including a leak in the hull"),
        ("Lee pledged not only a bridge but also a port.", "not only a bridge but also a port"),
        ("Lee cited a long-awaited (and long-delayed) map.", "a long-awaited (and long-delayed) map"),
        ("Lee denied it had failed, which was untrue.", "it had failed, which was untrue"),
        ("Lee vowed to stay while building a new team.", "to stay while building a new team"),
        ("Lee said guards watch it, handing out fines.", "guards watch it, handing out fines"),
        ("Lee proposed a two-part levy on well-known brands.", "a two-part levy on well-known brands"),
    ],
)  # fmt: skip
def test_a_phrase_is_not_cut_where_it_goes_on_itself(text: str, content: str) -> None:
    assert [words for words, _ in said(text)] == [content]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("The pier will stay shut, Lee said, until the storm is over.", None),
        ("The pier will reopen, Lee said, because the repairs are done.", None),
        ("The pier will reopen, Lee said, and will be free for all.", None),
        ("The pier may reopen, Lee said, but it is not safe.", None),
        ("It is time, Lee said, for the board to act.", None),
        ("The pier, as Lee pointed out, has been shut for years.", None),
        ("While it rained here, according to Lee, it was dry there.", None),
        ("The pier will reopen, Lee said, and left the room.", ["The pier will reopen"]),
        ("The pier will reopen, Lee said, in a letter to the board.", ["The pier will reopen"]),
        ("The pier will reopen, Lee said, before leaving for Goa.", ["The pier will reopen"]),
        ("The pier will reopen, Lee said, on condition of anonymity.", ["The pier will reopen"]),
        ("The pier will reopen, Lee said in a May report, and rents will fall.", ["The pier will reopen"]),
        ("“We won,” Lee said, and the band began to play.", []),
        ("The pier is shut, as Lee noted.", ["The pier is shut"]),
        ("In May, as Lee noted, the pier was shut.", ["the pier was shut"]),
        ("The house, as its name suggests, has two towers.", []),
        ("Since last May, according to Lee, state forces have left.", ["state forces have left"]),
        ("It is plain: According to Lee, rents have risen.", ["rents have risen"]),
        ("Those talks are continuing, he said.", ["Those talks are continuing"]),
    ],
)  # fmt: skip
def test_a_statement_goes_on_behind_the_tag_put_into_it(
    text: str, contents: list[str] | None
) -> None:
    whole = [text.rstrip(".")] if contents is None else contents
    assert [words for words, _ in said(text)] == whole


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("After saying it was “far too late,” Lee left.", ["it was “far too late,”"]),
        ("On this week’s edition of “The Hour,” Lee said the plan was “dead”.", ["the plan was “dead”"]),
        ("Lee said after the vote he would go if asked.", ["he would go if asked"]),
        ("Lee said the port could grow by adding a pier.", ["the port could grow by adding a pier"]),
        ("Lee replied to it by calling Kim “a fool”.", ["Kim “a fool”"]),
        ("Lee asked the police to come.", ["to come"]),
        ("Lee was asked about the harbour and smiled.", []),
        ("A clerk asked about the harbour.", []),
        ("It ran in papers from the Echo to such old advocates such as the Star.", []),
        ("Can a man of no means relate to the average voter?", []),
        ("Lee disclosed them to the Echo.", []),
        ("Lee wrote a guide for people in that spot.", []),
        ("The board called the hearing because a vote was due.", []),
        ("The panel recommended three books.", []),
        ("The office forecast up to 8 inches of snow.", ["up to 8 inches of snow"]),
        ("Lagos governor urges calm as anger over fuel spreads", ["calm"]),
        ("The talks go on - Ann Lee has vowed to stay.", ["to stay"]),
    ],
)  # fmt: skip
def test_a_cue_tells_what_it_can_tell_and_no_more(text: str, contents: list[str]) -> None:
    assert [words for words, _ in said(text)] == contents
