"""What a table's figures count: the row they stand in, under the heading of their column."""

from __future__ import annotations

import pytest

import newsterm
from newsterm.adapters.articles.file import parse_as
from newsterm.core.lines.forms import form_of

PROSE = "The port lost boats last year, its office said on Monday."
END = "Nobody knows why, said Ann Lee."
GAPS = "Port        Boats     Nets\nNorth       1,204      830\nSouth Bay     845      610"
MARKDOWN = (
    "| Port | Boats | Nets |\n|---|---:|---:|\n| North | 1,204 | 830 |\n| South Bay | 845 | 610 |"
)
_EDGE = "+------+-------+------+"
BOX = (
    f"{_EDGE}\n| Port | Boats | Nets |\n{_EDGE}\n| North | 1,204 | 830 |\n| South Bay | 845 | 610 |\n"
    + _EDGE
)
TABS = "Port\tBoats\tNets\nNorth\t1,204\t830\nSouth Bay\t845\t610"
NUMBERS = "Port Boats Nets\nNorth 1,204 830\nSouth Bay 845 610"
HTML = (
    "<table><tr><th>Port</th><th>Boats</th><th>Nets</th></tr><tr><td><b>North</b></td><td>1,204</td>"
    "<td>830</td></tr><tr><td>South Bay</td><td><span>845</span></td><td>610</td></tr></table>"
)
COUNTED = {
    "1,204": "North, Boats",
    "830": "North, Nets",
    "845": "South Bay, Boats",
    "610": "South Bay, Nets",
}


def counted(text: str, form: str = "auto") -> dict[str, str]:
    article = parse_as(text, "port", form)
    return {f.cut(article.text): f.counted(article.text) for f in newsterm.figures(article)}


@pytest.mark.parametrize("table", [GAPS, MARKDOWN, BOX, TABS, NUMBERS])
@pytest.mark.parametrize("form", ["auto", "markdown"])
def test_a_figure_of_a_table_counts_its_row_under_its_column(table: str, form: str) -> None:
    if form == "markdown" and table != MARKDOWN:
        return
    assert counted(f"Boats lost\n\n{PROSE}\n\n{table}\n\n{END}", form) == COUNTED


@pytest.mark.parametrize("end", [END, END * 20])
def test_a_figure_of_a_page_s_table_does_too(end: str) -> None:
    story = f"<h1>Boats lost</h1><p>{PROSE}</p>{HTML}<p>{end}</p>"
    page = f"<!DOCTYPE html><html><body><article>{story}</article></body></html>"
    assert counted(page, "html") == COUNTED


def test_years_are_headings_and_a_missing_first_heading_moves_none() -> None:
    table = "2024 | 2025\nNorth | 1,204 | 830\nSouth Bay | 845 | 610"
    assert counted(f"Boats lost\n\n{PROSE}\n\n{table}\n\n{END}") == {
        "2024": "", "2025": "", "1,204": "North, 2024", "830": "North, 2025", "845": "South Bay, 2024",
        "610": "South Bay, 2025",
    }  # fmt: skip


def test_what_a_cell_itself_says_is_kept_and_prose_is_left_alone() -> None:
    table = "| Port | Lost |\n|---|---|\n| North | 12 boats |\n| South | 9 nets |"
    assert counted(f"Boats lost\n\n{PROSE}\n\n{table}\n\nIt cost 30 boats and 20 nets.") == {
        "12": "boats", "9": "nets", "30": "boats", "20": "nets",
    }  # fmt: skip


def test_a_table_s_figure_is_kept_in_the_index_as_it_is() -> None:
    from newsterm.adapters.index.digest_packing import pack, unpack

    digest = newsterm.digest(f"Boats lost\n\n{PROSE}\n\n{GAPS}\n\n{END}")
    assert unpack(digest.article, pack(digest)).figures == digest.figures


def test_rules_of_a_table_are_furniture_and_its_rows_are_not() -> None:
    article = newsterm.parse(f"Boats lost\n\n{PROSE}\n\n{BOX}")
    assert [p.cut(article.text)[:3] for p in article.parts if p.kind == "furniture"] == ["+--"] * 3
    assert len(article.paragraphs) == 4


def test_two_tables_one_below_the_other_have_headings_of_their_own() -> None:
    second = "| Port | Crabs |\n| North | 12 |\n| South Bay | 9 |"
    found = counted(f"Boats lost\n\n{PROSE}\n\n{GAPS}\n\n{second}\n\n{END}")
    assert found == {**COUNTED, "12": "North, Crabs", "9": "South Bay, Crabs"}


def test_a_sentence_in_which_tabs_are_the_blanks_is_no_row() -> None:
    text = "The ferry sails again on Monday. Ana Brook said it cost 3 million euros.".replace(
        " ", "\t"
    )
    assert form_of(text, 0, len(text)) == "prose"
    row = "East\t1,204\t1,180\t-2.0"
    assert form_of(row, 0, len(row)) == "row"
