"""The README's pictures are made by a script, and it still makes them."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from toys import ROOT
from tui.pictures import FOUND, PICTURES, go_to_copy, picture


def words_of(svg: str) -> str:
    """What stands in a picture, each row's texts one after the other."""
    rows: dict[str, list[str]] = {}
    for y, words in re.findall(r'<text [^>]*y="([\d.]+)"[^>]*>([^<]*)</text>', svg):
        rows.setdefault(y, []).append(html.unescape(words).replace("\xa0", " "))
    return "\n".join(re.sub(" +", " ", " ".join(texts)) for texts in rows.values())


@pytest.mark.parametrize("name", FOUND)
async def test_the_script_makes_a_picture_of_the_reader(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in ("CACHE", "DATA", "STATE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", "")
    monkeypatch.chdir(tmp_path)
    go_to_copy(tmp_path)
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
    assert sorted(shown) == sorted(FOUND) == sorted(file.stem for file in PICTURES.iterdir())
