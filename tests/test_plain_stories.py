"""Stories without a full screen: the list, the brief and one story, a sentence a row."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from test_stories_store import NEWS, write

from newsterm.adapters.marks.marks import Marks
from newsterm.cli import main

Hear = Callable[..., str]


@pytest.fixture
def hear(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Hear:
    """All that is said while these lines are typed; at their end the reader goes."""
    folder = tmp_path / "store"
    folder.mkdir()
    write(folder, *NEWS)

    def hear(*typed: str) -> str:
        lines: Iterator[str] = iter(typed)

        def ask(_: str) -> str:
            try:
                return next(lines)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr("builtins.input", ask)
        assert main(["read", "--plain", "--store", str(folder)]) == 0
        told = capfd.readouterr()
        assert told.err == ""
        return told.out

    return hear


def test_stories_are_sentences_with_their_sources_copies_and_days(hear: Hear) -> None:
    said = hear("S", "l", "b", "q")
    assert "2 stories.\n" in said
    assert "3 stories.\n" in said
    line = next(line for line in said.splitlines() if "2 copies" in line)
    assert line.startswith("1. ")
    assert "2 sources, 4 articles, 2 copies, 2021-05-05 to 2021-05-08. 2 unread." in line


def test_a_story_says_its_articles_days_differences_and_summary(hear: Hear) -> None:
    said = hear("S", "2", "t", "d", "D", "s", "u", "f", "b", "b", "q")
    order = [
        "2. Frost halves apricot crop at Valmora. farm.example, 2021-05-07.",
        "2 days.\n2021-05-06. Growers around Valmora",
        "1 figure or quote that differs.\n",
        "300, orsk.example, 2021-05-06; 450, farm.example, 2021-05-07.",
        " compared.\n",
        "Summary of 2 articles.\n1. ",
        " quote",
        " figures.",
    ]
    assert [words for words in order if words not in said] == []


def test_copies_are_counted_and_told_when_asked_for(hear: Hear) -> None:
    said = hear("S", "1", "x", "q")
    assert "And 2 copies." in said
    assert "A copy. copyist.example" in said
    assert "A later version. regional.example" in said


def test_a_number_opens_an_article_and_b_leads_back_step_by_step(hear: Hear) -> None:
    said = hear("S", "2", "1", "b", "b", "b", "q")
    assert "\nApricot harvest is the smallest in a decade\n" in said
    assert said.count("2 stories.") == 1


def test_what_is_said_of_a_story_is_kept_and_taken_back(hear: Hear) -> None:
    said = hear("S", "F 2", "U", "M 1", "q")
    told = [
        line.rpartition(". ")[2] for line in said.splitlines() if line.startswith(("1. ", "2. "))
    ]
    assert "Followed." in told
    with closing(Marks()) as marks:
        assert [mark.tags for mark in marks.all() if mark.tags] == [("story:muted",)]
    assert "1 story.\n" in said.rpartition("It is muted; U takes it back.")[2]


def test_stories_are_joined_and_an_article_is_split_off(hear: Hear) -> None:
    said = hear("S", "& 1 2", "1", "^ 6", "b", "q")
    assert "They are one story; U takes it back.\n1 story." in said
    assert "The article is a story of its own; U takes it back." in said
    assert said.rpartition("takes it back.")[2].lstrip().startswith("1 story.")


def test_the_brief_says_a_line_of_each_story_of_the_day(hear: Hear) -> None:
    said = hear("B", "b", "q")
    assert "Brief of 2021-05-08.\n2 stories.\n1. " in said
    assert said.count("Growers around Valmora") + said.count("The apricot growers of Valmora") >= 1


@pytest.mark.parametrize("typed", ["?", "x9", "&", "& 1", "F", "99", "/", "/(", "M 99", "-1", "²"])
def test_whatever_is_typed_is_answered_in_words(hear: Hear, typed: str) -> None:
    assert len(hear("S", typed, "b", "q")) > len(hear("S", "b", "q"))


@pytest.mark.parametrize("typed", ["?", "^", "^ 99", "99", "0", "zz", "U"])
def test_whatever_is_typed_of_a_story_too(hear: Hear, typed: str) -> None:
    assert len(hear("S", "1", typed, "q")) > len(hear("S", "1", "q"))
