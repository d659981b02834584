"""The README's pictures are made by a script, and it still makes them."""

from __future__ import annotations

import html
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from toys import ROOT
from tui.animated_svg import animated
from tui.pictures import FOUND, PICTURES, TOUR, go_to_copy, picture


def words_of(svg: str) -> str:
    """What stands in a picture, each row's texts one after the other."""
    rows: dict[str, list[str]] = {}
    for y, words in re.findall(r'<text [^>]*y="([\d.]+)"[^>]*>([^<]*)</text>', svg):
        rows.setdefault(y, []).append(html.unescape(words).replace("\xa0", " "))
    return "\n".join(re.sub(" +", " ", " ".join(texts)) for texts in rows.values())


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the copy of the articles: the first picture indexes them, for all."""
    return tmp_path_factory.mktemp("copied")


@pytest.mark.parametrize("name", FOUND)
async def test_the_script_makes_a_picture_of_the_reader(
    name: str, copied: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in ("CACHE", "DATA", "STATE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", "")
    monkeypatch.chdir(copied)
    go_to_copy(copied)
    made = words_of(await picture(name))
    assert [words for words in FOUND[name][-1] if words not in made] == []


@pytest.mark.parametrize("name", FOUND)
def test_a_picture_shows_what_it_is_to_show_and_fetches_nothing(name: str) -> None:
    svg = (PICTURES / f"{name}.svg").read_text(encoding="utf-8")
    assert [words for words in FOUND[name][-1] if words not in words_of(svg)] == []
    assert re.findall(r"https?://(?!www\.w3\.org/)|url\((?!#)|@import|<script|<image", svg) == []
    assert len(svg) < 100_000


def test_the_readme_shows_every_picture_and_no_other() -> None:
    shown = re.findall(
        r"\]\(tests/pictures/([\w-]+)\.svg\)", (ROOT / "README.md").read_text("utf-8")
    )
    made = sorted((*FOUND, "tour"))
    assert sorted(shown) == made == sorted(file.stem for file in PICTURES.iterdir())


def test_the_tour_is_ten_seconds_under_a_megabyte_and_fetches_nothing() -> None:
    svg = (PICTURES / "tour.svg").read_text(encoding="utf-8")
    assert sum(seconds for _, seconds in TOUR) == pytest.approx(10)
    assert "10s step-end infinite" in svg
    assert len(svg) < 1_000_000
    assert re.findall(r"https?://(?!www\.w3\.org/)|url\((?!#)|@import|<script|<image", svg) == []
    ElementTree.fromstring(svg)


def test_what_stays_on_the_screen_is_drawn_once() -> None:
    def screen(words: str) -> str:
        return (
            "<svg><style>.terminal-1-r1 { fill: #fff }\n</style><defs></defs>"
            '<g transform="translate(9, 41)" clip-path="url(#terminal-1-clip)">'
            '<rect fill="#000" x="0"/><g class="terminal-1-matrix">'
            '<text class="terminal-1-r1" x="0">stays</text>'
            f'<text class="terminal-1-r1" x="1">{words}</text>'
            "</g></g></svg>"
        )

    svg = animated([(screen("one"), 1.0), (screen("two"), 3.0)])
    ElementTree.fromstring(svg)
    assert [svg.count(words) for words in ("stays", ">one<", ">two<", "<rect")] == [1, 1, 1, 1]
    assert "@keyframes f1 { 0.00% { visibility: hidden; } 25.00% { visibility: visible; } }" in svg
    assert "4s step-end infinite" in svg
