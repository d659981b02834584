"""The looks: what has a hue can be read, and no two hues say the same."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from textual.color import Color
from textual.theme import Theme

from newsterm.core.figures.types import FAMILIES, FIGURE_TYPES, family_of
from newsterm.render.styled import STYLES
from newsterm.tui.app import themes

TEXTS = ("accent", "success", "warning", "error", "muted")
HUES = [f"figure-{family}" for family in FAMILIES]
LOOKS = pytest.mark.parametrize("look", themes.OWN, ids=lambda look: look.name)


def contrast(one: str, other: str) -> float:
    """As WCAG 2 defines it: 1 for the same colour, 21 for black on white."""
    dark, light = sorted(map(_luminance, (Color.parse(one), Color.parse(other))))
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: Color) -> float:
    shares = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.normalized)
    return sum(
        weight * share for weight, share in zip((0.2126, 0.7152, 0.0722), shares, strict=True)
    )


@pytest.mark.parametrize(
    "look", [look for look in themes.OWN if not look.ansi], ids=lambda t: t.name
)
def test_figures_can_be_read_on_every_ground_they_stand_on(look: Theme) -> None:
    grounds = [look.background, look.surface, look.variables["block-cursor-background"]]
    for hue in HUES:
        for ground in filter(None, grounds):
            assert contrast(look.variables[hue], ground) >= 4.5, (hue, ground)


@pytest.mark.parametrize(
    "look", [look for look in themes.OWN if not look.ansi], ids=lambda t: t.name
)
def test_how_many_methods_chose_a_sentence_can_be_seen_and_the_sentence_read(look: Theme) -> None:
    shades = [look.background or "", *(look.variables[f"chosen-{level}"] for level in (1, 2, 3))]
    assert all(contrast(one, other) >= 1.12 for one, other in pairwise(shades))
    assert contrast(shades[0], shades[3]) >= 1.45
    for ink in (
        look.foreground or "",
        look.variables["text-success"],
        *map(look.variables.get, HUES),
    ):
        assert all(contrast(str(ink), shade) >= 4.5 for shade in shades)


@pytest.mark.parametrize(
    "look", [look for look in themes.OWN if not look.ansi], ids=lambda t: t.name
)
def test_text_can_be_read_and_marks_be_seen_wherever_they_stand(look: Theme) -> None:
    cursors = ("block-cursor-background", "block-cursor-blurred-background")
    grounds = [look.background, look.surface, look.panel, *map(look.variables.get, cursors)]
    texts = [look.foreground, *(look.variables[f"text-{kind}"] for kind in TEXTS)]
    for ground in map(str, grounds):
        assert [text for text in texts if contrast(str(text), ground) < 4.5] == [], ground
    assert contrast(look.variables["text-disabled"], look.background or "") >= 3


@LOOKS
def test_no_two_families_of_figures_share_a_hue_nor_have_that_of_speech(look: Theme) -> None:
    hues = [look.variables[hue] for hue in HUES]
    hues.append(look.variables.get("text-success", look.success))
    if look.ansi:
        assert len(set(hues)) == len(hues)
        return
    angles = [Color.parse(hue).hsl.h * 360 for hue in hues]
    for one, other in combinations(angles, 2):
        assert min(abs(one - other), 360 - abs(one - other)) >= 25


def test_the_families_are_money_time_and_all_other_numbers() -> None:
    members = {family: [t for t in FIGURE_TYPES if family_of(t) == family] for family in FAMILIES}
    assert members == {
        "money": ["money", "percent"],
        "time": ["duration", "age", "date", "time"],
        "number": ["quantity", "ordinal", "fraction", "multiple", "ratio", "score", "count"],
    }


def test_no_family_is_told_by_its_hue_alone() -> None:
    assert all("bold" in STYLES[family] for family in FAMILIES)
