"""What would hurt the trust of whoever reads for work: each was so once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hostile.pairs import ENTER, write
from rich.cells import cell_len
from textual.geometry import Size
from tui.test_citing import copied  # noqa: F401
from tui.test_one_article import _until
from tui.test_reader import WIDE, main_screen, until

from newsterm.adapters.index.window import Group
from newsterm.adapters.marks.mark import Mark
from newsterm.adapters.system import files
from newsterm.commands.reader import read
from newsterm.core.text.span import Span
from newsterm.tui.app.app import Reader
from newsterm.tui.list.headline_row import Standing, facts_of, one_line
from newsterm.tui.list.headlines import Headlines
from newsterm.tui.sources.list_model import Arranged, Headline
from newsterm.tui.widgets.keys import taken_twice

MakeReader = Callable[..., Reader]


async def test_a_match_is_copied_as_its_sentence_and_what_is_selected_as_a_whole(
    reader: MakeReader,
    copied: list[str],  # noqa: F811
) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Summary")
        await write(pilot.app, ENTER, "/")
        await until(pilot, "esc cancel")
        await write(pilot.app, *"euros", ENTER, "y")
        await until(pilot, "The sentence copied")
        await write(pilot.app, "q", "\x01", "y")
        await until(pilot, "The summaries of 3 articles copied")
        await write(pilot.app, "e")
        await until(pilot, "Export with citation", "Summaries", "All of these")
    sentence, _, summaries = copied[0].splitlines()[0], *copied[-2:]
    assert sentence.startswith(
        "Newtown opened its new bridge on Monday, two years late and 3 million euros"
    )
    assert sentence.endswith("#s1]")
    assert summaries.count("\n— ") == 3
    assert "Ice covers it." in summaries


async def test_a_click_does_what_the_key_does(reader: MakeReader) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Summary", "• Harbour")
        pane = main_screen(pilot.app).article_pane  # type: ignore[arg-type]
        assert pane.article
        assert pane.summary
        rows = pane._page.rows
        second = next(i for i, row in enumerate(rows) if row.number == "2")
        left, margin, _ = pane._column
        pane.click(left + margin + 3, second)
        assert pane.standing == pane.summary.lines[1]
        last = next(
            i for i, row in reversed([*enumerate(rows)]) if "400" in row.cut(pane.article.text)
        )
        at = rows[last].cut(pane.article.text).index("400")
        pane.click(left + margin + at, last)
        assert pane.standing is not None
        assert pane.standing.cut(pane.article.text) == "400"
        headlines = main_screen(pilot.app).headlines  # type: ignore[arg-type]
        line = headlines.top_of(1) + headlines.lead(1) - headlines.scroll_offset.y
        await pilot.click(headlines, offset=(1, line))
        await until(pilot, "Marked as read", "  Harbour")
        await pilot.click(headlines, offset=(0, line))
        await _until(pilot, lambda: headlines.selected)
        await pilot.click("KeyLine", offset=(4, 0))
        await until(pilot, "Ice covers it.")


@pytest.fixture
def headlines(monkeypatch: pytest.MonkeyPatch) -> Headlines:
    """A list that is on no screen."""
    monkeypatch.setattr(Headlines, "_reveal", lambda _: None)
    monkeypatch.setattr(Headlines, "post_message", lambda *_: True)
    return Headlines()


def test_the_newest_stay_in_view_while_the_first_articles_are_read(headlines: Headlines) -> None:
    headlines.show_listing(Arranged([5, 6, 7], (), 3, "reading 3 of 6 files"))
    headlines.show_listing(Arranged([9, 5, 6, 7], (), 4, "reading 4 of 6 files", here=5))
    assert headlines.cursor == 0
    headlines.go_to(2)
    headlines.show_listing(Arranged([12, 11, 9, 5, 6, 7], (), 6, None, here=6))
    assert headlines.key == 6


def test_what_comes_when_all_is_read_leaves_the_cursor_where_it_is(headlines: Headlines) -> None:
    headlines.show_listing(Arranged([5, 6], (), 2, ""))
    headlines.show_listing(Arranged([7, 5, 6], (), 3, None, here=5))
    assert headlines.key == 7
    headlines.show_listing(Arranged([8, 7, 5, 6], (), 4, None, here=7))
    assert headlines.key == 7


def test_a_range_begins_where_the_last_was_selected_whatever_is_listed_meanwhile(
    headlines: Headlines, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Headlines, "_refresh_thing", lambda *_: None)
    monkeypatch.setattr(Headlines, "refresh", lambda *_, **__: None)
    headlines.show_listing(Arranged([5, 6, 7], (), 3, None))
    headlines.select()
    headlines.show_listing(Arranged([4, 5, 6, 7], (), 4, None, here=6))
    headlines.go_to(3)
    headlines.select_to_here()
    assert headlines.selected == {5, 6, 7}


@pytest.mark.parametrize(("lines", "shown"), [(24, 18), (40, 34), (50, 44)])
def test_a_screen_of_so_many_lines_shows_so_many_headlines_of_a_day(
    headlines: Headlines, monkeypatch: pytest.MonkeyPatch, lines: int, shown: int
) -> None:
    height = lines - 4  # Padding, the name of the store, the status and the keys.
    monkeypatch.setattr(Headlines, "size", property(lambda _: Size(45, height)))
    headlines.set_density("one line")
    headlines.show_listing(Arranged(range(100), (Group(0, "2025-01-01"),), 100, None))
    assert headlines.at(height - 1) + 1 == shown


@pytest.mark.parametrize(
    ("room", "is_dated", "is_by_source", "facts"),
    [
        (80, True, False, "* #ice · 2 min · The Post · 14:02"),
        (40, True, False, "* #ice · The Post · 14:02"),
        (80, False, True, "* #ice · 2 min · 2025-05-06"),
        (80, False, False, "* #ice · 2 min · The Post · 2025-05-06"),
    ],
)
def test_a_row_says_of_an_article_what_has_room_and_no_heading_says(
    room: int, is_dated: bool, is_by_source: bool, facts: str
) -> None:
    known = Headline("a.txt", "Ice", "2025-05-06", 460, "The Post", hour="14:02")
    mark = Mark("a", starred=True, tags=("ice",))
    assert facts_of(known, Standing(mark, False, is_dated, is_by_source), room) == facts


@pytest.mark.parametrize(
    ("title", "width", "line"),
    [
        ("Ice", 60, " • Ice * #ice · 2 min · The Post · 14:02"),
        ("Ice", 44, " • Ice * #ice · The Post · 14:02"),
        ("Ice on the river at last", 46, " • Ice on the river at last * The P… · 14:02"),
        ("Ice on the river at last", 44, " • Ice on the river at l… * The P… · 14:02"),
        (
            "Ice on the river at last, and snow",
            60,
            " • Ice on the river at last, and snow * The Post · 14:02",
        ),
        ("Ice on the river at last, and snow", 30, " • Ice on the river at last,…"),
    ],
)
def test_a_title_is_cut_when_no_fact_is_left_that_could_be(
    title: str, width: int, line: str
) -> None:
    known = Headline("a.txt", title, "2025-05-06", 460, "The Post", hour="14:02")
    standing = Standing(Mark("a", starred=True, tags=("ice",)), False, True, False)
    words = "".join(text for text, _ in one_line(known, standing, width))
    assert cell_len(words) <= width - 1
    assert words.split() == line.split()


@pytest.mark.parametrize(
    ("given", "clash"),
    [
        ({"skim": "u"}, ("skim", "u", "who")),
        ({"skim": "Z"}, None),
        ({"skim": "u", "who": "z"}, None),
        ({"help": "?"}, None),
        ({"who": "?"}, ("who", "question_mark", "help")),
        ({"down": "j,semicolon"}, None),
        ({"quit": "Q", "mark-quotes": "x"}, None),
    ],
)
def test_two_actions_on_one_key_are_told(
    given: dict[str, str], clash: tuple[str, str, str] | None
) -> None:
    from newsterm.tui.app.main_screen import MainScreen
    from newsterm.tui.widgets.row_list import RowList

    assert taken_twice([*RowList.BINDINGS, *MainScreen.BINDINGS], given) == clash


@pytest.mark.parametrize(("arguments", "names"), [([], ["-"]), (["a.txt"], ["a.txt"])])
def test_what_is_piped_in_is_opened(
    arguments: list[str], names: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from newsterm import cli

    opened: list[Any] = []
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("Ice\n\nIt melts.\n", encoding="utf-8")
    monkeypatch.setattr(read, "is_piped", lambda: True)
    monkeypatch.setattr(
        "newsterm.tui.app.launch.open_reader", lambda *told: opened.append(told) or 0
    )
    assert cli.main(arguments) == 0
    assert opened[0][1] == names


def test_only_a_pipe_or_a_file_is_piped_in(monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    read_end, write_end = os.pipe()
    found = os.fstat
    monkeypatch.setattr(files.os, "fstat", lambda _: found(read_end))
    assert files.is_piped()
    with open("/dev/null", "rb") as nothing:
        monkeypatch.setattr(files.os, "fstat", lambda _: found(nothing.fileno()))
        assert not files.is_piped()
    os.close(read_end)
    os.close(write_end)


def test_nothing_that_others_say_stands_in_the_screen(capfd: pytest.CaptureFixture[str]) -> None:
    import subprocess

    from newsterm.tui.app.app import unheard

    with unheard():
        subprocess.run("echo Traceback >&2", shell=True, check=True)
    assert capfd.readouterr().err == ""
    subprocess.run("echo heard >&2", shell=True, check=True)
    assert capfd.readouterr().err == "heard\n"


def test_a_span_outside_every_finding_is_no_finding() -> None:
    from newsterm.core.digest import digest
    from newsterm.core.reference import kind_of
    from newsterm.core.text.layout import parse
    from newsterm.render.citation import as_json, as_text, cite

    found = digest(parse("Title\n\nThe dam cost a lot, Ann Lee said. It holds.\n"))
    first = found.sentences[0]
    word = Span(first.start + 4, first.start + 7)
    assert (kind_of(found, first), kind_of(found, word)) == ("sentence", "")
    assert as_text([cite(found, first)])[0].endswith("#s1]")
    assert as_text([cite(found, word)])[0].startswith("dam [in ")
    assert '"what":"passage"' in as_json([cite(found, word)])[0]
