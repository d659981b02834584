"""A piece of a statement: JSON names the statement it is in, and people are shown the whole once."""

from __future__ import annotations

from newsterm.commands.reader.linear_article import voice_lines
from newsterm.core.digest import digest
from newsterm.core.key_points import key_quotes
from newsterm.core.quotes.quote import told_once
from newsterm.core.text.layout import parse
from newsterm.render import markdown, ndjson, plain

TEXT = (
    "Ann Lee said the plan was “dead on arrival” and that no money would be found.\n\n"
    "“We are not amused,” she said.\n\nTom Hill said Lee had called him “a fool”."
)
DIGEST = digest(parse(TEXT))
PIECE = "“dead on arrival”"


def test_json_gives_both_and_the_piece_tells_its_statement() -> None:
    quotes = ndjson.digest_json(DIGEST)["quotes"]
    within = {TEXT[q["start"] : q["end"]]: q["within"] for q in quotes if "within" in q}
    whole = quotes[within[PIECE]]
    assert TEXT[whole["start"] : whole["end"]].startswith("the plan was “dead")
    assert all("within" not in q for q in quotes if q["kind"] == "mixed")
    assert [q["text"] for q in ndjson.quotes_json(DIGEST) if "within" in q] == [PIECE, "“a fool”"]


def test_a_piece_is_shown_once_to_people() -> None:
    faces = (plain.quotes_text(DIGEST), markdown.said(DIGEST), voice_lines(DIGEST))
    assert [" ".join(lines).count("dead on arrival") for lines in faces] == [1, 1, 1]
    assert PIECE not in [quote.cut(TEXT) for quote in key_quotes(DIGEST)]


def test_what_another_says_within_a_statement_keeps_its_speaker() -> None:
    shown = {quote.cut(TEXT): quote.speaker for quote in told_once(DIGEST.quotes)}
    assert shown["“a fool”"] == "Ann Lee"
    assert shown["Lee had called him “a fool”"] == "Tom Hill"
    alone = [quote for quote in DIGEST.quotes if quote.cut(TEXT) == PIECE]
    assert told_once(alone) == alone  # Narrowed to a speaker, a piece may stand alone.


def test_a_piece_of_a_statement_that_is_not_shown_is_shown() -> None:
    pieces = [quote for quote in DIGEST.quotes if quote.within is not None]
    assert told_once(pieces) == pieces
