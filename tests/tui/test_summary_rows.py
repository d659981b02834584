"""The summary as rows of the page: who speaks stands before a line that does not say so."""

from __future__ import annotations

import pytest
from toys import body

from newsterm.core.digest import digest
from newsterm.core.key_points import unnamed_speaker
from newsterm.core.summary.length import Length
from newsterm.core.summary.summary import summarize
from newsterm.core.text.article import Article
from newsterm.tui.article.page import set_page

VOTE = body(
    "Mayor Ana Brook resigned on Monday after the vote on the dam.",
    "“I have done what I could,” Brook told the council.",
    "“Others will finish the dam,” she said.",
    "She said the dam would be closed by May.",
    "Rain fell on Arle all day.",
)


@pytest.mark.parametrize(
    ("line", "speaker"), [(0, ""), (1, ""), (2, "Ana Brook"), (3, "Ana Brook"), (4, "")]
)
def test_who_speaks_in_a_line_that_does_not_name_him(line: int, speaker: str) -> None:
    found = digest(VOTE)
    assert unnamed_speaker(VOTE.text, found.quotes, found.sentences[line]) == speaker


def rows(article: Article, speakers: list[str]) -> list[tuple[str, str, str]]:
    """Kind, number and words of each row of the summary of all sentences."""
    summary = summarize(article, Length(99))
    page = set_page(article, summary, 80, speakers=speakers)
    return [
        (row.kind, row.number, row.cut(article.text) if row.words is None else row.words)
        for row in page.rows[: page.body]
        if row.kind in ("summary", "dim")
    ]


def test_the_speaker_stands_dim_before_the_line_and_is_no_part_of_it() -> None:
    assert rows(VOTE, ["", "", "Ana Brook", "", ""])[1:5] == [
        ("summary", "2", "“I have done what I could,” Brook told the council."),
        ("dim", "3", "Ana Brook:"),
        ("summary", "", "“Others will finish the dam,” she said."),
        ("summary", "4", "She said the dam would be closed by May."),
    ]


def test_a_name_cannot_steer_the_terminal() -> None:
    assert not any("\x1b" in words for _, _, words in rows(VOTE, ["Ana\x1b[31m", "", "", "", ""]))
