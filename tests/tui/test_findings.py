"""Who said what and the figures as lists: narrowed, ordered, of one article or of many."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot
from toys import BRIDGE
from tui.test_reader import NARROW, WIDE, main_screen, screen, shows, until

from newsterm.core.digest import digest
from newsterm.core.text.layout import parse
from newsterm.render.tables import shares
from newsterm.tui.app.app import Reader
from newsterm.tui.panels.figures import Figures, figures_in
from newsterm.tui.panels.findings import Found, around
from newsterm.tui.panels.speakers import Speakers, bar_of, quotes_in, role_of

MakeReader = Callable[..., Reader]
VOICES = """The mayors answer

“We need rain,” said Ann Lee. Bo Kim said that the dam holds. “Rain will come,” said Ann Lee.
Ann Lee denied that she had been asked.
The dam cost $3 million, $9 million or 2 billion euros, and 40 people of 80 watched for 3 days.
"""
FOUND = digest(parse(VOICES))
QUOTES = quotes_in([("a", FOUND)])
FIGURES = figures_in([("a", FOUND)])


def speakers(found: list[Found]) -> list[str]:
    return [each.speaker for each in found]


def test_speakers_stand_in_the_order_in_which_they_speak_each_with_all_they_said() -> None:
    assert speakers(Speakers(QUOTES).shown) == ["Ann Lee"] * 3 + ["Bo Kim"]


def test_speakers_can_be_ordered_by_name_and_by_how_much_they_say() -> None:
    text = "Title\n\n“A,” said Zoe Cole. “B,” said Ann Lee. “C,” said Zoe Cole. “D,” said Bo Kim.\n"
    found = quotes_in([("a", digest(parse(text)))])
    orders = {
        name: list(dict.fromkeys(speakers(order(found)))) for name, order in Speakers.ORDERS.items()
    }
    assert orders == {
        "as they speak": ["Zoe Cole", "Ann Lee", "Bo Kim"],
        "by name": ["Ann Lee", "Bo Kim", "Zoe Cole"],
        "most quoted first": ["Zoe Cole", "Ann Lee", "Bo Kim"],
    }


def drawn(findings: Figures | Speakers, width: int) -> list[str]:
    """The lines of a list as they are shown."""
    return [
        "".join(text for text, _ in line) for thing in findings.lay_out(width) for line in thing
    ]


def test_of_several_articles_each_row_says_in_which_it_is() -> None:
    other = digest(parse("Rain comes late\n\n“It rains,” said Ann Lee. It took 2 hours.\n"))
    several = [("a", FOUND), ("b", other)]
    voices = Speakers(quotes_in(several))
    voices.toggle_all()
    for listed in (voices, Figures(figures_in(several))):
        lines = drawn(listed, 80)
        assert sum(line.endswith("Rain comes late") for line in lines) == 1
        assert sum(line.endswith("The mayors answer") for line in lines) > 3
        assert max(map(len, lines)) <= 80
        assert not any("The mayors" in line for line in drawn(listed, 50))
    assert not any("The mayors" in line for line in drawn(Figures(FIGURES), 80))


def test_a_speaker_is_a_line_with_role_and_bar_and_is_opened_to_what_he_said() -> None:
    text = "Dam\n\n“It holds,” said Bo Kim, the mayor. It rains.\n\nIt rains. “So far,” Kim said.\n"
    voices = Speakers(quotes_in([("a", digest(parse(text)))]))
    (line,) = drawn(voices, 70)
    assert line.startswith("Bo Kim  mayor ")
    assert re.search(r" ▆·+▆·+ +2$", line)
    voices.toggle()
    assert [each.strip() for each in drawn(voices, 70)[1:]] == ["“It holds,”", "“So far,”"]
    voices.toggle()
    assert drawn(voices, 70) == [line]


def test_findings_are_narrowed_to_words_of_theirs() -> None:
    voices, figures = Speakers(QUOTES), Figures(FIGURES)
    voices.look_for("rain lee")
    assert [each.words for each in voices.shown] == ["“We need rain,”", "“Rain will come,”"]
    assert any("We need" in line for line in drawn(voices, 60))
    voices.look_for("hail")
    assert (voices.shown, voices.rows, voices.current) == ([], [], None)
    figures.look_for("people")
    assert {each.words for each in figures.shown} == {"40", "80"}


def test_figures_stand_by_family_the_largest_of_a_unit_first_what_they_count_before_them() -> None:
    lines = [line.split("  ")[0].strip() for line in drawn(Figures(FIGURES), 80)]
    heads = [line for line in lines if " · " in line]
    assert heads == ["Money and shares · 3", "Times · 1", "Numbers · 2"]
    money = [each.words for each in Figures(FIGURES).shown][:3]
    assert money == ["2 billion euros", "$9 million", "$3 million"]
    row = next(line for line in drawn(Figures(FIGURES), 80) if "people" in line)
    assert row.index("people") < row.index("80")


def test_all_that_belongs_to_a_row_is_what_its_speaker_said_or_its_family() -> None:
    assert [each.speaker for each in Speakers(QUOTES).belonging] == ["Ann Lee"] * 3
    assert [each.kind for each in Figures(FIGURES).belonging] == ["money"] * 3


@pytest.mark.parametrize("cells", [0, 3, 4, 12])
def test_the_bar_shows_where_somebody_speaks_or_is_left_out(cells: int) -> None:
    bar = bar_of(QUOTES[:1], cells)
    assert len(bar) == (cells if cells >= 4 else 0)
    assert bar.count("▆") == (cells >= 4)


def test_a_role_is_told_as_the_article_has_it() -> None:
    text = "T\n\n“A,” said Ann Lee, the owner of a school. “B,” said Minister Bo Kim. “C,” said Cy Oh.\n"
    voices = Speakers(quotes_in([("a", digest(parse(text)))]))
    roles = [role_of(row) for row in voices.rows]  # type: ignore[arg-type]
    assert roles == ["owner of a school", "Minister", ""]


def test_what_is_said_once_is_listed_once_and_values_are_in_words() -> None:
    text = "Title\n\nAnn Lee said that “we need rain” for 10 years, since July 5. It cost 40 dollars.\n"
    said = Speakers(quotes_in([("a", digest(parse(text)))]))
    said.toggle_all()
    assert sum("we need rain" in line for line in drawn(said, 80)) == 1
    told = "\n".join(drawn(Figures(figures_in([("a", digest(parse(text)))])), 80))
    assert "5 July" in told
    assert "40 USD" in told
    assert not re.search(r"P10Y|--07", told)
    assert len(re.findall("10 years", told)) == 1


@pytest.mark.parametrize("width", [10, 30, 70])
def test_what_is_told_indirectly_has_its_cue_for_a_denial_is_no_claim(width: int) -> None:
    voices = Speakers(QUOTES)
    voices.toggle_all()
    denied = next(
        i for i, r in enumerate(voices.rows) if isinstance(r, Found) and r.cue == "denied"
    )
    lines = voices.lay_out(width)[denied]
    said = " ".join("".join(text for text, _ in line).strip() for line in lines)
    assert said.endswith("denied: she had been asked")
    assert any(
        text.startswith("denied:") and look == "quiet" for line in lines for text, look in line
    )


def test_figures_by_value_are_the_largest_of_each_unit_first() -> None:
    shown = Figures.ORDERS["largest first"](FIGURES)
    money = [each.words for each in shown if each.kind == "money"]
    assert money == ["2 billion euros", "$9 million", "$3 million"]


def test_figures_by_type_stand_together() -> None:
    kinds = [each.kind for each in Figures.ORDERS["by type"](FIGURES)]
    assert len(dict.fromkeys(kinds)) == 1 + sum(a != b for a, b in pairwise(kinds))


def test_the_sentence_around_a_finding_holds_it_however_long_it_is() -> None:
    long = digest(parse(f"Title\n\nIt {'really ' * 200}cost $3 million {'again ' * 200}.\n"))
    (found,) = figures_in([("a", long)])
    lines = around(found, 30, 3)
    assert len(lines) == 3
    assert any(("$3 million", "") in line for line in lines)


@given(st.lists(st.integers(0, 90), min_size=4, max_size=4), st.integers(1, 200))
def test_the_columns_of_figures_fill_the_width(widest: list[int], width: int) -> None:
    found = shares(widest, width)
    assert sum(found) == width
    assert min(found) >= 0


# In the reader


async def opened(pilot: Pilot[Any], key: str) -> None:
    await until(pilot, "Library")
    await pilot.press("enter")
    await until(pilot, "Summary")
    await pilot.press(key)


async def test_figures_are_narrowed_to_a_type_and_ordered_by_value(
    reader: MakeReader, store: Path
) -> None:
    (store / "a-a.txt").write_text(VOICES, encoding="utf-8")
    async with reader(str(store / "a-a.txt")).run_test(size=NARROW) as pilot:
        await until(pilot, "Summary")
        await pilot.press("f")
        await until(
            pilot,
            "Figures · by family",
            "Money and shares · 3",
            "6",
            "$3 million",
            "people",
            "3,000,000 USD",
        )
        await pilot.press("t")
        await until(pilot, "Figures · money · by family", "3 of 6")
        assert not shows(pilot.app, "duration")  # type: ignore[arg-type]
        await pilot.press("s", "s")
        await until(pilot, "Figures · money · largest first")
        shown = [each.words for each in pilot.app.screen._findings.shown]  # type: ignore[attr-defined]
        assert shown == ["2 billion euros", "$9 million", "$3 million"]
        await pilot.press("G", "enter")
        await pilot.pause()
        article_pane = main_screen(pilot.app).article_pane  # type: ignore[arg-type]
        assert article_pane.standing.cut(article_pane.article.text) == "$3 million"


async def test_the_sentence_of_the_finding_under_the_cursor_stands_below(
    reader: MakeReader,
) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await opened(pilot, "f")
        await pilot.press("G")
        await until(pilot, "Some 400 people walked across before noon,", "400")
        await pilot.press("f")
        await pilot.pause()
        assert not shows(pilot.app, "Figures · ")  # type: ignore[arg-type]


async def test_the_cursor_stays_on_its_finding_when_the_order_changes(
    reader: MakeReader, store: Path
) -> None:
    (store / "a-a.txt").write_text(VOICES, encoding="utf-8")
    async with reader(str(store / "a-a.txt")).run_test(size=NARROW) as pilot:
        await until(pilot, "Summary")
        await pilot.press("f", "j", "s", "s", "enter")
        await pilot.pause()
        article_pane = main_screen(pilot.app).article_pane  # type: ignore[arg-type]
        assert article_pane.standing.cut(article_pane.article.text) == "$9 million"


async def test_findings_of_several_articles_lead_to_the_article_they_are_in(
    reader: MakeReader, store: Path
) -> None:
    paths = [str(path) for path in sorted(store.glob("*.txt"))]
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Library")
        main_screen(pilot.app).cross_article.of_articles(
            "figures", [*paths, str(store / "gone.txt")]
        )  # type: ignore[arg-type]
        await until(pilot, "Figures · 3 articles", "400", "Newtown opens its bridge")
        await pilot.press("G")
        await until(pilot, "Library lends tools", "More than 90 have been borrowed.")
        await pilot.press("enter")
        await until(pilot, "The library of Elmbridge")
        article_pane = main_screen(pilot.app).article_pane  # type: ignore[arg-type]
        await pilot.pause(0.1)
        assert article_pane.standing.cut(article_pane.article.text) in ("More than 90", "90")


async def test_a_person_quoted_in_several_articles_stands_in_the_list_once(
    reader: MakeReader, store: Path
) -> None:
    (store / "d.txt").write_text("Rain\n\n“It rains,” said Anna Field.\n", encoding="utf-8")
    paths = [str(path) for path in sorted(store.glob("*.txt"))]
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Library")
        main_screen(pilot.app).cross_article.of_articles("voices", paths)  # type: ignore[arg-type]
        await until(pilot, "Who said what · 4 articles", "Anna Field  mayor")
        await pilot.press("o")
        await until(pilot, "“It rains,”", "good day")
        listed = [line[:44] for line in screen(pilot.app)[:30]]  # type: ignore[arg-type]
        assert sum(line.strip().startswith("Anna Field") for line in listed) == 1


async def test_beside_the_text_the_article_follows_the_cursor_and_escape_leaves_it_where_it_was(
    reader: MakeReader, store: Path
) -> None:
    long = "\n\n".join(f"It rained on day {n}, and nobody said anything." for n in range(60))
    text = f"Rain\n\n“It rains,” said Ann Lee, the mayor.\n\n{long}\n\n“It stops,” said Bo Kim.\n"
    (store / "a-a.txt").write_text(text, encoding="utf-8")
    async with reader(str(store / "a-a.txt")).run_test(size=WIDE) as pilot:
        pane = main_screen(pilot.app).article_pane  # type: ignore[arg-type]
        await until(pilot, "Ann Lee, the mayor")
        await pilot.press("u", "j")
        await until(pilot, "Who said what", "“It stops,” said", "day 59")
        assert pane.standing.cut(pane.article.text) == "“It stops,”"
        await pilot.press("Y")
        await until(pilot, "1 copied")
        await pilot.press("slash", *"lee")
        await until(pilot, "1 of 2", "day 1,")
        await pilot.press("enter", "escape")
        await until(pilot, "Summary")
        assert pane.scroll_y == 0


async def test_an_article_without_quotes_says_so(reader: MakeReader, store: Path) -> None:
    (store / "a-a.txt").write_text("Rain\n\nIt rained.\n", encoding="utf-8")
    async with reader(str(store / "a-a.txt")).run_test(size=NARROW) as pilot:
        await until(pilot, "It rained.")
        await pilot.press("u")
        await until(pilot, "Who said what: none in this article")


async def test_no_size_of_the_terminal_breaks_the_lists(reader: MakeReader, store: Path) -> None:
    (store / "a-a.txt").write_text(BRIDGE + VOICES, encoding="utf-8")
    async with reader(str(store / "a-a.txt")).run_test(size=NARROW) as pilot:
        await until(pilot, "Summary")
        for key, size in product("uf", [(1, 1), (8, 3), (40, 12), (300, 50)]):
            await pilot.press(key)
            await pilot.resize_terminal(*size)
            await pilot.press("j", "s", "t", "G", "k")
            await pilot.resize_terminal(*NARROW)
            await pilot.press("escape")
        await until(pilot, "Summary")
