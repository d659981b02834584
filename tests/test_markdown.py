"""Markdown is read as what it shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.adapters.formats.markdown import parse_markdown
from newsterm.core.text.front_matter import read_front_matter

BODY = "The ship *sailed* at dawn.\n\nIt came [back](http://x.example/a_b) at **night**.\n"


def parts(text: str) -> list[tuple[str, str]]:
    article = parse_markdown(text)
    return [(part.kind, part.cut(article.text)) for part in article.parts]


def test_links_and_emphasis_are_their_words() -> None:
    assert parts(f"# Ship sails\n\n{BODY}") == [
        ("title", "Ship sails"),
        ("paragraph", "The ship sailed at dawn."),
        ("paragraph", "It came back at night."),
    ]


@pytest.mark.parametrize(
    "matter",
    [
        '---\ntitle: "Ship sails"\nauthor: Ann Lee\ndate: 2024-03-03\ntags:\n  - sea\n  - ships\n---\n',
        '+++\ntitle = "Ship sails"\nauthors = ["Ann Lee"]\ndate = 2024-03-03\n[extra]\nx = 1\n+++\n',
        "---\n# a comment\ntitle: Ship sails\nauthors: [Ann Lee]\ndate: 2024-03-03\n\n---\n",
    ],
)
def test_front_matter_gives_title_byline_and_date(matter: str) -> None:
    assert parts(f"{matter}\n{BODY}")[:3] == [
        ("title", "Ship sails"),
        ("byline", "Ann Lee"),
        ("date", "2024-03-03"),
    ]
    assert dict(parse_markdown(f"{matter}\n{BODY}").provenance)["published"] == "2024-03-03"


def test_a_heading_stands_before_the_title_of_front_matter() -> None:
    titles = [words for kind, words in parts(f"---\ntitle: Ships\n---\n# Ship sails\n\n{BODY}")]
    assert titles[0] == "Ship sails"
    assert "Ships" not in titles


def test_code_images_and_marks_of_footnotes_are_left_out() -> None:
    text = f"{BODY}\n```\ncode()\n```\n\n    indented()\n\n![alt](x.png) It rained.[^1]\n\n[^1]: Twice.\n"
    assert [words for _, words in parts(text)][2:] == ["It rained.", "Twice."]


def test_tables_and_lists_give_a_line_for_a_row_or_an_item() -> None:
    text = "# T\n\n| Port | Boats |\n|---|---:|\n| North | 12 |\n\n- one\n- two\n  - three\n\n1. four\n"
    assert [
        words for _, words in parts(text)
    ] == "T;Port | Boats;North | 12;one;two;three;four".split(";")


def test_html_in_markdown_is_its_words() -> None:
    text = "# T\n\nA <b>bold</b> ship.<br>Sailed.\n\n<div>\nIn a box.\n</div>\n\n~~Not~~ this."
    assert [words for _, words in parts(text)][1:] == [
        "A bold ship.Sailed.",
        "In a box.",
        "Not this.",
    ]


@pytest.mark.parametrize(
    "text", ["---\nNo field\n---\nx", "---\ntitle: x\n", "+++\ntitle: x\n+++\n"]
)
def test_what_is_no_front_matter_is_text(text: str) -> None:
    assert read_front_matter(text) == ({}, 0)


@given(st.text(alphabet="#*_-+=|:[]()^`<>!a \n\"'1.", max_size=200))
def test_any_text_can_be_read_as_markdown(text: str) -> None:
    article = parse_markdown(text)
    assert all(part.cut(article.text) for part in article.parts)


def test_lists_in_lists_of_front_matter_are_their_items_however_deep() -> None:
    article = parse_markdown(
        f"---\ntags: [a, [b, ['c']]]\nmore: {'[' * 5_000}d{']' * 5_000}\n---\nShips.\n"
    )
    assert dict(article.provenance) == {"tags": "a, b, c", "more": "d"}
