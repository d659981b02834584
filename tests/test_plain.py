"""Reading without a full screen: plain lines, prompts, and nothing drawn."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from toys import BRIDGE, newsterm
from tui.terminal import Terminal

FERRY = 'Ferry to close\n\nThe ferry closes in May, said Bo Kim. "Nobody sails," he said.\n'


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    (folder / "ferry.txt").write_text(FERRY, encoding="utf-8")
    return folder


def heard(store: Path, *typed: str) -> str:
    """All that is said while these lines are typed, without the prompts."""
    lines = "".join(f"{line}\n" for line in typed)
    done = newsterm("read", "--plain", "--store", str(store), stdin=lines)
    assert (done.returncode, done.stderr) == (0, "")
    return re.sub(r"(Number, Enter or q|Enter, b or q); \? for help: ", "", done.stdout)


def test_headlines_are_numbered_lines(store: Path) -> None:
    lines = heard(store).splitlines()
    assert lines[0] == "2 articles."
    assert re.fullmatch(r"1\. Ferry to close\. [\d-]{10}\. 12 words\. Unread\.", lines[1])
    assert lines[2] == "2. City opens second bridge over the river. 2021-03-03. 44 words. Unread."
    assert lines[3] == "No more."


def test_an_article_is_its_head_its_summary_and_then_its_paragraphs_one_by_one(store: Path) -> None:
    said = heard(store, "1", "", "", "q")
    order = [
        "Ferry to close\n12 words, 1 paragraph.",
        "Summary by news, 2 sentences.",
        "1. The ferry closes",
        '\nThe ferry closes in May, said Bo Kim. "Nobody sails," he said.',
        "End of the article.",
    ]
    places = [said.index(words) for words in order]
    assert places == sorted(places)


def test_quotes_and_figures_are_said_in_words(store: Path) -> None:
    said = heard(store, "2", "u", "f", "q")
    assert 'Lena Ortiz, told: "Nobody believed us,"' in said
    assert "US$210 million, The bridge, money. In: The bridge cost US$210 million, 12% more" in said


def test_an_article_that_was_heard_to_its_end_is_read(store: Path) -> None:
    heard(store, "1", "q")
    assert "1. Ferry to close" in heard(store)
    assert heard(store).count("Unread.") == 2
    heard(store, "1", "t", "q")
    assert [line.endswith("Unread.") for line in heard(store).splitlines()[1:3]] == [False, True]


def test_neighbours_are_a_letter_away_and_the_ends_are_told(store: Path) -> None:
    said = heard(store, "1", "n", "n", "1", "p", "9", "q")
    assert said.index("12 words, 1 paragraph.") < said.index("44 words, ")
    assert "There is no article 3." in said
    assert "There is no article 0." in said
    assert "There is no article 9." in said


def test_words_behind_a_slash_keep_the_articles_that_have_them(store: Path) -> None:
    said = heard(store, "/ferry title:ferry", "/is:wet", "/", "q")
    assert said.count("1 article.\n1. Ferry to close.") == 1
    assert "no state of an article" in said
    assert said.count("2 articles.") == 2


def test_files_named_are_read_in_the_order_they_are_named(store: Path) -> None:
    names = [str(store / "bridge.txt"), str(store / "ferry.txt")]
    done = newsterm("read", "--plain", *names, stdin="/ferry\n1\nq\n")
    assert "1. City opens second bridge over the river. March 3, 2021. 44 words." in done.stdout
    assert "1 article.\n1. Ferry to close. 12 words." in done.stdout


def test_what_front_matter_tells_is_heard_where_the_text_does_not(store: Path) -> None:
    matter = "---\npublished: 2024-05-06\ntitle: Goat saved\n---\n"
    (store / "goat.txt").write_text(matter + "It was wet. It swam.\n", encoding="utf-8")
    assert "Goat saved. 2024-05-06. " in heard(store)


@pytest.mark.parametrize("typed", ["?", "x", "help me", "1\x1b[A"])
def test_what_is_not_understood_is_answered_with_what_may_be_typed(store: Path, typed: str) -> None:
    said = heard(store, typed, "1", typed, "q")
    assert "A number and Enter opens that article." in said
    assert "Enter reads the next paragraph" in said


def test_an_article_that_is_gone_is_a_line_and_the_list_goes_on(store: Path) -> None:
    (store / "bad.txt").write_bytes(b"\x00\xff\xfe\xff" * 20)
    done = newsterm(
        "read", "--plain", str(store / "bad.txt"), str(store / "ferry.txt"), stdin="1\n2\nq\n"
    )
    assert "is not text" in done.stdout
    assert "Summary by news" in done.stdout
    assert (done.returncode, done.stderr) == (0, "")


def test_an_id_names_an_article_of_the_store_and_a_reference_too(store: Path) -> None:
    id = newsterm("list", "--store", str(store), "ferry").stdout.split("\t")[0]
    for name in (id, f"{id}#s1"):
        done = newsterm("read", "--plain", "--store", str(store), name, stdin="1\nq\n")
        assert done.stdout.startswith("1 article.\n1. Ferry to close.")
    done = newsterm("read", "--plain", "--store", str(store), "0a1b2c3d4e5f", stdin="q\n")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


def test_standard_input_cannot_be_the_article_as_well() -> None:
    done = newsterm("read", "--plain", "-", stdin=BRIDGE)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


def test_nothing_hostile_is_said(store: Path) -> None:
    text = "Rain\x1b]0;x\x07 [/b]\n\n\u202eIt\x9b31m rained, said \x1b[2JBo Kim. It cost \x1bP3 million.\n"
    (store / "rain.txt").write_text(text, encoding="utf-8")
    said = heard(store, "1", "t", "u", "f", "n", "t", "n", "t", "q")
    assert re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", said) == []
    assert "[/b]" in said


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_in_a_terminal_no_cursor_is_moved_and_nothing_coloured(store: Path) -> None:
    with Terminal("read", "--plain", "--store", str(store), cwd=store) as terminal:
        terminal.until("Ferry to close", "? for help: ")
        terminal.press(b"1\n")
        terminal.until("Summary by news", "? for help: ")
        terminal.press(b"t\nu\nf\nq\n")
        assert terminal.status() == 0
        assert b"\x1b" not in terminal.sent
        assert terminal.is_given_back()


def test_end_of_input_and_an_interrupt_end_it(store: Path) -> None:
    with Terminal("read", "--plain", "--store", str(store), cwd=store) as terminal:
        terminal.until("? for help: ")
        terminal.press(b"\x04")
        assert terminal.status() == 0
    with Terminal("read", "--plain", "--store", str(store), cwd=store) as terminal:
        terminal.until("? for help: ")
        assert terminal.interrupt() == 130
