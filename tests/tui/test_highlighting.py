"""Passages chosen by words and sentences, highlighted, noted upon, listed, and found after an edit."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from toys import body
from tui.conftest import BRIDGE
from tui.test_reader import WIDE, main_screen, until

from newsterm.adapters.marks.marks import Marks
from newsterm.cli import main
from newsterm.core.passages.highlight import kept
from newsterm.core.sentences.boundaries import find_sentences
from newsterm.core.text.span import Span
from newsterm.tui.app.app import Reader
from newsterm.tui.article.choosing import Chosen, Units
from newsterm.tui.article.labels import Label, labelled

TEXT = "The dam broke. “It’s over,” she said: $4.5 million, 12% of it ours. Nobody paid!"
MakeReader = Callable[..., Reader]


def units(text: str = TEXT) -> Units:
    article = body(text)
    return Units(article.text, find_sentences(article), Span(0, len(text)))


@pytest.mark.parametrize(
    ("steps", "chosen"),
    [
        ("", "“It’s over,” she said: $4.5 million, 12% of it ours."),
        ("b", "“It’s over,” she said: $4.5 million, 12% of it ours"),
        ("bbb", "“It’s over,” she said: $4.5 million, 12% of"),
        ("w", "“It’s over,” she said: $4.5 million, 12% of it ours. Nobody"),
        (")", "“It’s over,” she said: $4.5 million, 12% of it ours. Nobody paid!"),
        (")))", "“It’s over,” she said: $4.5 million, 12% of it ours. Nobody paid!"),
        (")(", "“It’s over,” she said: $4.5 million, 12% of it ours."),
        ("(", "The dam broke. “It’s over,” she said: $4.5 million, 12% of it ours."),
        ("((", "The dam broke. “It’s over,” she said: $4.5 million, 12% of it ours."),
        ("()", "“It’s over,” she said: $4.5 million, 12% of it ours."),
        ("ow", "It’s over,” she said: $4.5 million, 12% of it ours."),
        ("owww", "she said: $4.5 million, 12% of it ours."),
        ("owwwwbb", "over,” she said: $4.5 million, 12% of it ours."),
    ],
)
def test_a_passage_grows_and_shrinks_by_words_and_sentences(steps: str, chosen: str) -> None:
    of = units()
    now = of.begun("sentence", TEXT.index("over"))
    for step in steps:
        assert now
        if step == "o":
            now = Chosen(now.moving, now.fixed)
        else:
            kind = "word" if step in "wb" else "sentence"
            now = of.moved(now, kind, 1 if step in "w)" else -1)
    assert now
    assert now.place.cut(TEXT) == chosen


def test_one_word_goes_on_before_itself_and_behind() -> None:
    of, at = units(), TEXT.index("said")
    one = of.begun("word", at)
    assert one
    assert one.place.cut(TEXT) == "said"
    assert of.moved(one, "word", 1).place.cut(TEXT) == "said: $4.5"
    before = of.moved(one, "word", -1)
    assert before.place.cut(TEXT) == "she said"
    assert of.moved(before, "word", 1).place.cut(TEXT) == "said"
    assert units("大桥开通了").begun("word", 1) == Chosen(1, 2)


def test_a_passage_never_leaves_its_text_nor_becomes_nothing() -> None:
    of = units("One. Two.")
    for kind in ("word", "sentence"):
        for start in (0, 5):
            now = of.begun(kind, start)
            for step in (-1, -1, 1, 1, 1, -1, -1, -1):
                assert now
                now = of.moved(now, kind, step)
                assert 0 <= now.place.start < now.place.end <= 9


def test_labels_lie_on_the_beginnings_of_places_and_move_nothing() -> None:
    from rich.segment import Segment
    from rich.style import Style

    text = "See the report, or 报告 for more"
    at = [text.index(word) for word in ("the report", "报告", "more")]
    labels = [Label(start, start + 2, str(number)) for number, start in enumerate(at, 9)]
    row = [*labelled(text, Span(0, len(text)), [Segment(text)], labels, Style())]
    assert "".join(each.text for each in row) == "See 9he report, or 1011for 11re".replace(
        "1011for", "1 0  for"
    )


async def test_a_sentence_is_highlighted_noted_upon_taken_back_and_listed(
    reader: MakeReader,
) -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Library", "By Nora Vale", "Summary")
        desk = main_screen(app)
        pane = desk.article_pane

        def shown() -> list[str]:
            assert pane.article
            text = pane.article.text
            return [place.cut(text) if place else "" for _, place in pane.highlights]

        await pilot.press("enter", "right_parenthesis", "v", "b", "b", "H")
        await until(pilot, "Highlighted; C writes a note")
        (first,) = shown()
        assert (
            first == "Newtown opened its new bridge on Monday, two years late and 3 million euros"
        )
        await pilot.press("C", "W", "h", "y", "enter")
        await until(pilot, "Noted")
        await pilot.press("U")
        await until(pilot, "as before")
        await pilot.press("ctrl+r")
        await until(pilot, "marked again")
        await pilot.press("g", "N")
        await until(pilot, "Highlights and notes", "✎ Why")
        await pilot.press("enter")
        await until(pilot, "Summary", "▎")
        assert pane.article
        assert pane.standing
        assert pane.standing.cut(pane.article.text) == first
    with closing(Marks()) as marks:
        (mark,) = marks.annotated()
    assert [(each.exact, each.note) for each in kept(mark.highlights)] == [(first, "Why")]


async def test_highlights_are_shown_where_they_are_in_an_edited_text_and_taken_away(
    reader: MakeReader, store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["list", "--json", "title:bridge"]) == 0
    id = json.loads(capsys.readouterr().out)["id"]
    for words in ("its new bridge on Monday", "before noon"):
        assert main(["mark", "--highlight", words, id]) == 0
    text = BRIDGE.replace("Newtown opened its", "At last Newtown opened its")
    (store / "a-bridge.txt").write_text(text.replace("before noon", "at night"), encoding="utf-8")
    assert main(["index"]) == 0
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "At last", "┃", "1 highlight is no longer in the text")
        await pilot.press("N")
        await until(pilot, "┃ its new bridge on Monday", "no longer in the article")
        await pilot.press("slash", *"MONDAY")
        await until(pilot, "1 of 2", "┃ its new bridge on Monday")
        await pilot.press("enter", "slash", "ctrl+u", *"rain")
        await until(pilot, "0 of 2", "Nothing here has these words")
        await pilot.press("enter", "y", "H", "enter")  # There is nothing to do it with.
        await until(pilot, "Nothing here has these words")
        await pilot.press("slash", "escape")
        await until(pilot, "┃ its new bridge on Monday", "no longer in the article")
        await pilot.press("H")
        await until(pilot, "Taken away; U brings it back")
        await pilot.press("N")
        await until(pilot, "before noon")
        assert len(app.screen.query_one("NotedList").noted) == 1  # type: ignore[attr-defined]
