"""A place of an article has a name, and its words are passed on with what they need to be quoted."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from toys import BRIDGE, newsterm

from newsterm.core.digest import Digest, digest
from newsterm.core.reference import name_of, part_reference, place_named
from newsterm.core.text.layout import parse
from newsterm.core.text.span import Span
from newsterm.core.value import replace
from newsterm.render.citation import address_of, as_json, as_markdown, as_text, cite
from newsterm.render.markdown import escape

FOUND = digest(replace(parse(BRIDGE, source="bridge.txt"), id="b1"))
ORIGIN = "— City opens second bridge over the river, bridge.txt, 2021-03-03"
ALL = [*FOUND.sentences, *FOUND.quotes, *FOUND.figures]


def place(name: str, found: Digest = FOUND) -> Span:
    known = place_named(found, name)
    assert known
    return known


@pytest.mark.parametrize(
    ("name", "parted"),
    [
        ("0a1b2c3d4e5f#s3", ("0a1b2c3d4e5f", "s3")),
        ("a file#q12", ("a file", "q12")),
        ("a#b#f1", ("a#b", "f1")),
        ("article.txt", ("article.txt", "")),
        ("article.txt#s0", ("article.txt#s0", "")),
        ("article.txt#x1", ("article.txt#x1", "")),
        ("#s1", ("#s1", "")),
    ],
)
def test_a_reference_is_an_article_and_a_place(name: str, parted: tuple[str, str]) -> None:
    assert part_reference(name) == parted


def test_every_finding_has_a_name_that_leads_back_to_it() -> None:
    assert len(ALL) > 10
    assert all(place_named(FOUND, name_of(FOUND, known)) == known for known in ALL)


def test_what_is_no_finding_has_the_name_of_the_sentence_it_begins_in() -> None:
    second = FOUND.sentences[1]
    assert name_of(FOUND, Span(second.start + 5, second.start + 9)) == "s2"
    assert name_of(FOUND, Span(0, 3)) == ""


@given(st.integers(0, len(BRIDGE)), st.integers(0, 80))
def test_a_name_is_given_to_any_stretch_of_the_text(start: int, length: int) -> None:
    name = name_of(FOUND, Span(start, start + length))
    assert not name or place(name).start <= start


def test_a_quote_is_cited_with_its_speaker_and_a_denial_with_its_cue() -> None:
    assert as_text([cite(FOUND, place("q2"))]) == [
        '"Nobody believed us," — Lena Ortiz [b1#q2]',
        ORIGIN,
    ]
    denied = digest(parse("Rain falls\n\nMayor Lena Ortiz denied that the bridge had cracked.\n"))
    words = as_text([cite(denied, denied.quotes[0])])[0]
    assert words.startswith("the bridge had cracked — Lena Ortiz (denied) [")


def test_a_figure_is_cited_with_its_sentence_and_a_sentence_as_it_stands() -> None:
    cost = next(figure for figure in FOUND.figures if figure.type == "money")
    sentence = "The bridge cost US$210 million, 12% more than planned."
    assert as_text([cite(FOUND, cost)])[0].startswith(f"US$210 million: {sentence} [b1#f")
    assert as_text([cite(FOUND, place("s4"))]) == [f"{sentence} [b1#s4]", ORIGIN]


def test_places_of_one_article_share_the_line_that_says_where_they_are_from() -> None:
    other = digest(replace(parse("Rain falls\n\nIt rained.\n"), id="r"))
    lines = as_text([*(cite(FOUND, s) for s in FOUND.sentences), cite(other, place("s1", other))])
    assert [line for line in lines if line.startswith("— ")] == [ORIGIN, "— Rain falls"]
    assert lines[-2:] == ["It rained. [r#s1]", "— Rain falls"]


def test_markdown_is_a_block_quotation_whose_title_leads_to_an_address() -> None:
    assert as_markdown([cite(FOUND, place("q2"))]) == [
        '> "Nobody believed us," — **Lena Ortiz** \\[b1\\#q2\\]',
        ">",
        "> — *City opens second bridge over the river*, bridge.txt, 2021-03-03",
        "",
    ]
    text = f"---\nsource: https://example.org/bridge\n---\n{BRIDGE}"
    found = digest(parse(text))
    assert "[City opens second bridge over the river](https://example.org/bridge)" in "".join(
        as_markdown([cite(found, place("s1", found))])
    )


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("http://example.org", "http://example.org"),
        ("/home/ann/article.txt", ""),
        ("javascript:alert(1)", ""),
        ("https://example.org/a) [b](file:///etc", ""),
        ("-https://example.org", ""),
    ],
)
def test_only_an_address_of_the_web_is_one(source: str, address: str) -> None:
    assert address_of(parse(f"---\nsource: {source}\n---\n{BRIDGE}", source="b.txt")) == address


@pytest.mark.parametrize(
    "words",
    ["&lt;b&gt;", "&#60;i&#x3e;", "&copy;", "AT&T; AT&T", "1.", "2)", "1. one", "[a](b)", "![a](b)", "<b>",
     "[a]: http://x.example", "- x", "---", "===", "```", "<!--", "a \\", "**a** _b_ `c` ~~d~~", "# a #"],
)  # fmt: skip
@pytest.mark.parametrize("around", ["{}", "# {}", "- {}", "> {}", "> a\n>\n> — *{}*", "1. {}"])
def test_markdown_shows_foreign_words_as_they_are(words: str, around: str) -> None:
    from markdown_it import MarkdownIt

    tokens = MarkdownIt().enable(["table", "strikethrough"]).parse(around.format(escape(words)))
    kinds = {child.type for token in tokens for child in token.children or ()}
    shown = "".join(child.content for token in tokens for child in token.children or ())
    assert shown.endswith(words)
    assert kinds <= {"text", "em_open", "em_close"}


def test_json_tells_what_was_found_and_where_it_is_from() -> None:
    quote, sentence = (json.loads(line) for line in as_json([cite(FOUND, place("q2")),
                                                              cite(FOUND, place("s4"))]))  # fmt: skip
    assert (quote["what"], quote["speaker"], quote["reference"]) == (
        "quote",
        "Lena Ortiz",
        "b1#q2",
    )
    assert (sentence["what"], sentence["reference"]) == ("sentence", "b1#s4")
    for record in (quote, sentence):
        assert BRIDGE[record["start"] : record["end"]] == record["text"]
        assert (record["date"], record["title"][:4]) == ("2021-03-03", "City")


# On the command line


@pytest.fixture
def bridge(tmp_path: Path) -> str:
    path = tmp_path / "bridge.txt"
    path.write_text(BRIDGE, encoding="utf-8")
    return str(path)


def test_show_marks_the_sentence_a_reference_names(bridge: str) -> None:
    lines = newsterm("show", f"{bridge}#s2").stdout.splitlines()
    assert [line[:2] for line in lines] == ["  ", "> ", "  ", "— "]
    assert lines[1] == "> Mayor Lena Ortiz said that the bridge would carry 40,000 cars a day."
    assert lines[3].startswith(f"— City opens second bridge over the river, {bridge}, 2021-03-03 [")


def test_show_takes_a_reference_as_it_was_copied(bridge: str, tmp_path: Path) -> None:
    first = json.loads(newsterm("show", "--json", f"{bridge}#q1").stdout)
    again = newsterm("show", "--store", str(tmp_path), "--json", first["reference"]).stdout
    assert json.loads(again)["text"] == first["text"]
    assert first["what"] == "quote"


def test_show_takes_several_references_and_articles_in_order(bridge: str) -> None:
    done = newsterm("show", f"{bridge}#s1", bridge, f"{bridge}#s99", f"{bridge}#f1")
    lines = done.stdout.splitlines()
    assert sum(line.startswith("> ") for line in lines) == 2
    assert "Mayor Lena Ortiz said that" in done.stdout
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "has no sentence 99; newsterm show prints the whole article" in done.stderr


def test_a_file_whose_own_name_looks_like_a_reference_is_that_file(tmp_path: Path) -> None:
    (tmp_path / "odd#s1").write_text(BRIDGE, encoding="utf-8")
    shown = newsterm("show", "odd#s1", cwd=tmp_path).stdout
    assert shown.startswith("City opens second bridge over the river\n")


def test_on_a_terminal_the_place_is_marked_in_its_paragraphs(bridge: str) -> None:
    shown = newsterm("show", "--color", "always", f"{bridge}#s4").stdout
    assert "\x1b[7m" in shown
    assert "bridge.txt" in re.sub(r"\x1b\[[\d;]*m|\n", "", shown)  # However long the path.
