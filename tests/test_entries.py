"""The entries of a live blog, and which way its clock runs."""

from __future__ import annotations

import pytest

from newsterm.core.lines.entries import entry_starts

TEXTS = {
    "oldest first": ("Intro. | 9:05 One. | 9:40 Two. | 11:15 Three.", [1, 2, 3], True),
    "newest first": ("11:15 Three. | 9:40 Two. | 9:05 One.", [0, 1, 2], False),
    "alone": ("2.05pm | One. | 3.10pm | Two. | 3.30pm | Three.", [0, 2, 4], True),
    "noon": ("11.50am One. | 12.10pm Two. | 1.05pm Three.", [0, 1, 2], True),
    "French": ("14h05 Un. | 14h30 Deux. | 15h10 Trois.", [0, 1, 2], True),
    "zones": ("14:05 GMT One. | 14:30 GMT Two. | 14:45 GMT Three.", [0, 1, 2], True),
    "days": ("Monday, 22:05 One. | Monday, 23:30 Two. | Tuesday, 1:45 Three.", [0, 1, 2], True),
    "dated": ("5 May, 22:05 One. | 5 May, 23:30 Two. | 6 May, 1:45 Three.", [0, 1, 2], True),
    "minutes": ("3' Corner. | 45+2' Goal. | 88' Goal.", [0, 1, 2], True),
    "same minute": ("14:05 One. | 14:05 Two. | 14:30 Three.", [0, 1, 2], True),
    "two": ("9:05 One. | 9:40 Two. | The end.", [], False),
    "both ways": ("9:05 One. | 11:40 Two. | 10:15 Three.", [], False),
    "one minute": ("9:05 One. | 9:05 Two. | 9:05 Three.", [], False),
    "shares": ("9.05% rose. | 9.40% fell. | 9.55% stayed.", [], False),
    "no clock": ("Boeing 7:37 flew. | Room 8:40 is shut. | Psalm 9:15 was sung.", [], False),
    "sums": ("10.50 crowns. | 11.50 crowns. | 12.50.5 crowns.", [], False),
    "rare": ("9:05 One. " + "| Text. " * 20 + "| 9:40 Two. | 9:55 Three.", [], False),
}


@pytest.mark.parametrize("case", TEXTS)
def test_a_live_blog_is_known_by_its_clocks(case: str) -> None:
    text, starts, last_is_newest = TEXTS[case]
    assert entry_starts(text.split(" | ")) == (starts, last_is_newest)
