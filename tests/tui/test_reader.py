"""The reader as its users meet it: keys in, what is on the screen out."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from newsterm.adapters.index.window import Group
from newsterm.adapters.summarizers.methods import METHODS
from newsterm.adapters.system.settings import Settings
from newsterm.core.text.span import Span
from newsterm.errors import NewstermError, UsageError
from newsterm.tui.app.app import Reader
from newsterm.tui.app.main_screen import MainScreen
from newsterm.tui.app.startup import begin
from newsterm.tui.sources.list_model import Arranged
from newsterm.tui.widgets.panel import Panel
from newsterm.tui.widgets.status_lines import KeyLine
from newsterm.tui.widgets.wrapping import wrap

MakeReader = Callable[..., Reader]
PAINTS = [0]
"""How often something was painted."""
_display = Reader._display


def _counted(*what: Any) -> None:
    PAINTS[0] += 1
    _display(*what)


Reader._display = _counted  # type: ignore[method-assign]
WIDE, NARROW = (120, 40), (80, 24)


def screen(reader: Reader) -> list[str]:
    """The lines on the screen."""
    width, height = reader.size
    return [
        "".join(segment.text for segment in line)[:width]
        for line in reader.screen._compositor.render_strips()[:height]
    ]


def shows(reader: Reader, *words: str) -> bool:
    whole = "\n".join(screen(reader))
    return all(word in whole for word in words)


async def until(pilot: Pilot[None], *words: str) -> None:
    """Wait for words on the screen; what is read in the background takes its time.

    To look costs as much as to paint, so it is looked again when something was painted, or after a while.
    """
    end = monotonic() + 60  # A busy machine takes its time; what has not come by then never comes.
    seen, looked = -1, 0.0
    while monotonic() < end and pilot.app._exception is None:
        painted = PAINTS[0]
        if seen != painted or monotonic() > looked + 0.5:
            seen, looked = painted, monotonic()
            if shows(pilot.app, *words):  # type: ignore[arg-type]
                return
        await asyncio.sleep(0.01)
    raise AssertionError(f"{words} not on\n" + "\n".join(screen(pilot.app)))  # type: ignore[arg-type]


def main_screen(reader: Reader) -> MainScreen:
    assert isinstance(reader.screen, MainScreen)
    return reader.screen


async def test_headlines_and_the_first_article_stand_side_by_side(reader: MakeReader) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Newtown opens its bridge", "Harbour stays closed", "Summary · news")
        assert any("Harbour" in line and "│" not in line for line in screen(pilot.app))


async def test_in_little_room_one_of_the_two_is_shown_at_a_time(reader: MakeReader) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Harbour stays closed", "Library lends tools")
        assert not shows(pilot.app, "Anna Field")
        await pilot.press("enter")
        await until(pilot, "Anna Field")
        assert not shows(pilot.app, "Harbour stays closed")
        await pilot.press("escape")
        await until(pilot, "Harbour stays closed")


async def test_the_article_follows_the_cursor_where_there_is_room(reader: MakeReader) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Anna Field")
        await pilot.press("j")
        await until(pilot, "Ice covers it.")


async def test_a_digit_leads_to_the_sentence_and_back(reader: MakeReader) -> None:
    async with reader().run_test(size=(80, 12)) as pilot:
        await until(pilot, "Library")
        await pilot.press("enter")
        await until(pilot, "Summary")
        article_pane = main_screen(pilot.app).article_pane
        await pilot.press("3")
        await pilot.pause()
        assert article_pane.summary is not None
        assert article_pane.standing == article_pane.summary.lines[2]
        assert article_pane.scroll_offset.y > 0
        await pilot.press("3")
        await pilot.pause()
        assert article_pane.scroll_offset.y == 0


async def test_the_summary_grows_and_shrinks_at_once(reader: MakeReader) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "news · 3 sentences")
        await pilot.press("minus", "minus")
        await until(pilot, "news · 1 sentence ·")
        await pilot.press("plus")
        await until(pilot, "news · 2 sentences")


async def test_s_hides_the_summary_and_shows_it_again(reader: MakeReader) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Summary · news")
        await pilot.press("s")
        await pilot.pause()
        assert not shows(pilot.app, "Summary · news")
        await pilot.press("s")
        await until(pilot, "Summary · news")


async def test_w_says_below_each_sentence_of_the_summary_why_it_is_there(
    reader: MakeReader,
) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Summary · news")
        assert not shows(pilot.app, "why: ")
        await pilot.press("w")
        await until(pilot, "why: ", "(score ")
        assert sum("why: " in line for line in screen(pilot.app)) == 3
        await pilot.press("m")
        await until(pilot, "Summary · lead", "why: it stands near the beginning (score 1.0)")
        await pilot.press("w")
        await pilot.pause()
        assert not shows(pilot.app, "why: ")


async def test_w_brings_back_a_summary_that_is_hidden(reader: MakeReader) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Summary · news")
        await pilot.press("w", "s", "w")
        await until(pilot, "Summary · news", "why: ")


async def test_the_words_under_the_eyes_stay_when_the_summary_goes(reader: MakeReader) -> None:
    async with reader().run_test(size=(60, 10)) as pilot:
        await until(pilot, "Library")
        await pilot.press("enter")
        await until(pilot, "Summary")
        await pilot.press("G")
        await pilot.pause()
        article_pane = main_screen(pilot.app).article_pane
        article_pane.scroll_to(
            y=article_pane._page.row_of(article_pane._page.places[3][0]), animate=False
        )
        await pilot.pause()
        first = screen(pilot.app)[0]
        await pilot.press("s")
        await pilot.pause()
        assert screen(pilot.app)[0].split() == [w for w in first.split() if not w.isdigit()]


async def test_m_goes_through_all_methods_and_never_blocks(reader: MakeReader) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Summary · news")
        for method in (*METHODS[1:], METHODS[0]):
            await pilot.press("m")
            await until(pilot, f"Summary · {method} ·")


async def test_a_method_that_cannot_is_a_line_in_the_status(
    reader: MakeReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(name: str) -> None:
        raise NewstermError(f"too many sentences for {name}; try lead")

    monkeypatch.setattr("newsterm.adapters.index.kept_findings.method", refuse)
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Summary · news")
        await pilot.press(*["m"] * METHODS.index("kl"))
        await until(pilot, "too many sentences for kl; try lead", "Summary · lead")


async def test_searching_counts_the_matches_and_walks_them(reader: MakeReader) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Anna Field")
        await pilot.press("slash", *"bridge")
        await until(pilot, "Match 1 of 2")
        await pilot.press("enter", "n")
        await until(pilot, "Match 2 of 2")
        await pilot.press("n")
        await until(pilot, "Match 1 of 2")


async def test_filtering_keeps_the_headlines_with_the_words(reader: MakeReader) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Harbour", "Library", "Newtown")
        await pilot.press("l", *"HARB")
        await until(pilot, "1 of 3")
        assert shows(pilot.app, "Harbour")
        assert not shows(pilot.app, "Library")
        await pilot.press("escape")
        await until(pilot, "Library")


async def test_who_said_what_leads_to_its_place(reader: MakeReader) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Library")
        await pilot.press("enter")
        await until(pilot, "Summary")
        await pilot.press("u")
        await until(pilot, "Who said what", "Anna Field")
        await pilot.press("enter")
        await pilot.pause()
        article_pane = main_screen(pilot.app).article_pane
        assert article_pane.standing
        assert article_pane.article
        assert "good day" in article_pane.standing.cut(article_pane.article.text)


async def test_the_table_of_figures_leads_to_its_place(reader: MakeReader) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Library")
        await pilot.press("enter")
        await until(pilot, "Summary")
        await pilot.press("f")
        await until(pilot, "Figures", "3 million euros", "money", "3,000,000")
        await pilot.press("j", "enter")
        await pilot.pause()
        assert main_screen(pilot.app).article_pane.standing is not None


async def test_braces_walk_the_findings_and_the_status_says_what_they_are(
    reader: MakeReader,
) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Summary")
        await pilot.press("left_curly_bracket")
        await until(pilot, "400 · people · count")
        await pilot.press("left_curly_bracket")
        await until(pilot, "Anna Field · direct · said")


async def test_skimming_leads_from_bright_place_to_bright_place(reader: MakeReader) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Summary")
        await pilot.press("enter", "z", "space")
        article_pane = main_screen(pilot.app).article_pane
        await pilot.pause()
        first = article_pane.standing
        await pilot.press("space")
        await pilot.pause()
        assert first
        assert article_pane.standing
        assert first.start < article_pane.standing.start


async def test_capital_j_opens_the_next_article(reader: MakeReader) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Library")
        await pilot.press("enter")
        await until(pilot, "Anna Field")
        await pilot.press("J")
        await until(pilot, "Ice covers it.")
        await pilot.press("K")
        await until(pilot, "Anna Field")


async def test_the_help_is_a_card_finds_every_binding_as_one_types_and_enter_does_it(
    reader: MakeReader,
) -> None:
    async with reader().run_test(size=(100, 90)) as pilot:
        await until(pilot, "Summary")
        await pilot.press("question_mark")
        await until(pilot, "who said what", "In the article", "u       who")
        assert isinstance(pilot.app.screen, Panel)
        await pilot.press(*"figures")
        await until(pilot, "the figures and what they count", "mark figures or leave them plain")
        await pilot.press(*["backspace"] * 7, *"hide the", "enter")
        await pilot.pause()
        assert not main_screen(pilot.app).article_pane.shows_summary  # type: ignore[arg-type]


async def test_the_line_of_keys_holds_what_holds_in_the_pane(reader: MakeReader) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Library", "select", "quit")
        assert not shows(pilot.app, "skim")
        await pilot.press("enter")
        await until(pilot, "skim", "back")


async def test_every_key_in_the_line_of_keys_fits_however_narrow(reader: MakeReader) -> None:
    for width in (20, 40, 60, 80, 120, 200):
        async with reader().run_test(size=(width, 24)) as pilot:
            await until(pilot, "Lib")
            line = screen(pilot.app)[-1]
            keys = [entry.does for entry in pilot.app.screen.query_one(KeyLine)._fitting()]
            assert all(does in line for does in keys)


async def test_a_click_opens_and_the_wheel_scrolls(reader: MakeReader) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Library")
        row = next(y for y, line in enumerate(screen(pilot.app)) if "Harbour" in line)
        await pilot.click(offset=(5, row))
        await until(pilot, "Ice covers it.")


async def test_files_named_are_opened_instead_of_the_store(reader: MakeReader, store: Path) -> None:
    async with reader(str(store / "b-harbour.txt")).run_test(size=NARROW) as pilot:
        await until(pilot, "Ice covers it.")


async def test_a_file_that_is_added_shows_without_moving_the_cursor(
    reader: MakeReader, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsterm.tui.sources.index_watcher.LOOK_SECONDS", 0.05)
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Library")
        await pilot.press("j")
        (store / "a-a.txt").write_text("Airport opens\n\nIt opened.\n", encoding="utf-8")
        await until(pilot, "Airport opens")
        assert main_screen(pilot.app).headlines.path == "articles/b-harbour.txt"  # type: ignore[arg-type]


async def test_an_article_that_vanishes_while_open_is_a_line_in_the_status(
    reader: MakeReader, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsterm.tui.sources.index_watcher.LOOK_SECONDS", 0.05)
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Library")
        await pilot.press("enter")
        await until(pilot, "Anna Field")
        (store / "a-bridge.txt").unlink()
        await until(pilot, "is gone", "Anna Field")


async def test_a_file_that_cannot_be_read_says_why_in_the_list_and_the_status(
    reader: MakeReader, store: Path
) -> None:
    (store / "a-a.txt").write_bytes(b"\0\xff\xfe\xff" * 20)
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "a-a.txt", "not text")
        await pilot.press("G", "enter")
        await until(pilot, "is not text; name a text file")


async def test_an_empty_store_says_what_to_do(reader: MakeReader, store: Path) -> None:
    for file in store.iterdir():
        file.unlink()
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Nothing here yet.", "open the sample articles", "q quit")
        await pilot.press("e")
        await until(pilot, "Fed lifts rates")
        await pilot.press("enter")
        await until(pilot, "Summary", "q back")
        assert len(list((store / "samples").iterdir())) > 9


async def test_no_size_of_the_terminal_is_too_small(reader: MakeReader) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Summary")
        for size in ((1, 1), (20, 5), (300, 3), (3, 60)):
            await pilot.resize_terminal(*size)
            await pilot.press("j", "tab", "2", "f", "escape", "question_mark", "escape", "slash")
            await pilot.press("escape", "k", "u", "escape", "tab")
        await pilot.resize_terminal(*WIDE)
        await until(pilot, "Newtown opens its bridge")


@pytest.mark.parametrize("key", ["escape", "f", "u", "question_mark", "e"])
async def test_a_terminal_of_one_cell_is_laid_out_once(
    reader: MakeReader, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Summary")
        await pilot.resize_terminal(1, 1)
        await pilot.press(key)
        times = 0
        lay_out = Screen._refresh_layout

        def counted(*arguments: Any, **options: Any) -> None:
            nonlocal times
            times += 1
            lay_out(*arguments, **options)

        monkeypatch.setattr(Screen, "_refresh_layout", counted)
        await pilot.pause(0.3)
        assert times <= 1


async def test_all_looks_are_complete(reader: MakeReader) -> None:
    async with reader().run_test(size=(100, 12)) as pilot:
        await until(pilot, "Summary")
        for theme in sorted(pilot.app.available_themes):
            pilot.app.theme = theme
            await pilot.pause()
            assert shows(pilot.app, "Summary")  # type: ignore[arg-type]


async def test_layers_can_be_switched_off_and_on(reader: MakeReader) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Summary")
        article_pane = main_screen(pilot.app).article_pane
        for key, kind in (("Q", "quote"), ("F", "money")):
            assert any(kind in run.kinds for run in article_pane._runs)
            await pilot.press(key)
            assert not any(kind in run.kinds for run in article_pane._runs)
            await pilot.press(key)
            assert any(kind in run.kinds for run in article_pane._runs)


async def test_an_article_is_wrapped_once_also_before_its_pane_is_in_sight(
    reader: MakeReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    widths = set()

    def wrapped(text: str, start: int, end: int, width: int) -> list[Span]:
        widths.add(width)
        return wrap(text, start, end, width)

    monkeypatch.setattr("newsterm.tui.article.page.wrap", wrapped)
    for size in (NARROW, (40, 12)):
        async with reader().run_test(size=size) as pilot:
            await until(pilot, "Library")
            await pilot.press("enter")
            for _ in range(100):
                if main_screen(pilot.app).article_pane.size.height:  # type: ignore[arg-type]
                    break
                await pilot.pause(0.03)
            await pilot.pause()
            assert widths == {main_screen(pilot.app).article_pane._column[2]}  # type: ignore[arg-type]
            widths.clear()


async def test_the_column_can_be_narrower_and_wider(reader: MakeReader) -> None:
    async with reader().run_test(size=(160, 40)) as pilot:
        await until(pilot, "late and 3 million")
        await pilot.press(*["less_than_sign"] * 3)
        await until(pilot, "and 3 million euros dear.")
        assert not shows(pilot.app, "late and 3 million")
        await pilot.press(*["greater_than_sign"] * 3)
        await until(pilot, "late and 3 million")


async def test_what_the_mouse_selects_is_copied_without_margin_and_numbers(
    reader: MakeReader,
) -> None:
    async with reader().run_test(size=(160, 40)) as pilot:
        await until(pilot, "Summary")
        row = next(y for y, line in enumerate(screen(pilot.app)) if "1 Newtown" in line)
        column = screen(pilot.app)[row].index("opened")
        await pilot.mouse_down(offset=(column, row))
        await pilot.hover(offset=(column + 20, row + 1))
        await pilot.mouse_up(offset=(column + 20, row + 1))
        copied = main_screen(pilot.app).get_selected_text()
        assert copied is not None
        assert copied.startswith(
            "opened its new bridge on Monday, two years late and 3 million\neuros"
        )


async def test_keys_and_the_look_can_be_set_and_the_help_tells_them(store: Path) -> None:
    settings = Settings(theme="contrast", keys=(("skim", "x"), ("down", "j,ctrl+n"), ("help", "?")))
    reader = Reader(begin(store.name), "lead", settings)
    async with reader.run_test(size=(100, 90)) as pilot:
        await until(pilot, "Newtown", "Library", "Summary · lead")
        assert reader.theme == "contrast"
        await pilot.press("ctrl+n")
        assert main_screen(reader).headlines.cursor == 1
        await pilot.press("z")
        assert not main_screen(reader).article_pane.skims
        await pilot.press("x")
        assert main_screen(reader).article_pane.skims
        await pilot.press("?")
        await until(pilot, "x       skim")
        await pilot.press(*"line down")
        await until(pilot, "j ^n  line down")


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        (Settings(theme="pink", text="theme = 'pink'"), "line 1: no theme 'pink'; there are"),
        (Settings(keys=(("fly", "x"),), text="[keys]\nfly = 'x'"), "line 2: no action 'fly'"),
        (
            Settings(keys=(("skim", "u"),), text="[keys]\nskim = 'u'"),
            "line 2: the key 'u' of skim is who's",
        ),
        (Settings(keys=(("who", "?"),)), "the key 'question_mark' of who is help's too"),
        (Settings(keys=(("star", "j"),)), "the key 'j' of star is down's too; give down another"),
        (Settings(keys=(("down", "s"),)), "the key 's' of down is summary's too"),
    ],
)
def test_a_look_or_an_action_that_does_not_exist_is_one_line(
    store: Path, settings: Settings, says: str
) -> None:
    with pytest.raises(UsageError, match=says):
        Reader(begin(store.name), "news", settings)


async def test_several_are_selected_marked_at_once_and_unmarked_by_undo(reader: MakeReader) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "• Newtown", "• Harbour", "• Library")
        await pilot.press("v", "j", "V")
        await until(pilot, "3 selected", "┃")
        await pilot.press("v", "r")
        await until(pilot, "Marked 2 articles as read; U undoes it")
        assert not shows(pilot.app, "• Newtown")  # type: ignore[arg-type]
        assert shows(pilot.app, "• Library")  # type: ignore[arg-type]
        await pilot.press("escape", "U")
        await until(pilot, "2 articles as before", "• Newtown", "• Harbour", "• Library")
        assert not shows(pilot.app, "┃")  # type: ignore[arg-type]


async def test_tags_are_given_completed_and_taken_away(reader: MakeReader) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "• Newtown", "• Harbour", "• Library")
        await pilot.press("t", *"Bridges sea", "enter")
        await until(pilot, "#bridges #sea")
        await pilot.press("j", "t", *"bri")
        await until(pilot, "bridges")
        await pilot.press("tab", "enter")
        await until(pilot, "Marked as #bridges")
        await pilot.press("k", "t", "ctrl+u", *"sea", "enter")
        await until(pilot, "Marked as no #bridges", "#sea")


async def test_the_order_goes_by_day_age_source_title_and_length(reader: MakeReader) -> None:
    wanted = {"oldest": "LHN", "source": "NHL", "title": "HLN"}
    wanted |= {"longest": "NHL", "shortest": "HLN", "story": "NHL", "newest": "NHL"}
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Monday 6 May 2024", "Sunday 5 May 2024")
        for order, initials in wanted.items():
            await pilot.press("ctrl+o")
            await until(pilot, f"Order: {order}")
            for _ in range(250):
                lines = "\n".join(screen(pilot.app))  # type: ignore[arg-type]
                words = sorted(("Newtown", "Harbour", "Library"), key=lines.index)
                if "".join(word[0] for word in words) == initials:
                    break
                await pilot.pause(0.02)
            else:
                pytest.fail(f"by {order} they stand as {words}")


async def test_days_without_end_cost_no_rows(reader: MakeReader) -> None:
    async with reader().run_test(size=(40, 24)) as pilot:
        await until(pilot, "Newtown", "Library")
        headlines = main_screen(pilot.app).headlines  # type: ignore[arg-type]
        groups = tuple(Group(40 * i, f"{2000 + i // 365}-01-01") for i in range(2500))
        headlines.show_listing(Arranged(range(100_000), groups, 100_000, None))
        for row in (0, 1, 39, 40, 41, 50_000, 99_999):
            top = headlines.top_of(row)
            lines = range(top, headlines.top_of(row + 1))
            assert {headlines.at(line) for line in lines} == {row}
            assert len(lines) == headlines.lead(row) + headlines._tall
