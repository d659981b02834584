"""Foreign text reaches neither terminal nor pipe as control characters."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.core.text.controls import escaped, one_line, visible

ANY = st.text(alphabet=st.characters(codec=None), max_size=200)
FORBIDDEN = {
    *(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if code not in (9, 10)),
    *(
        chr(code)
        for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x2028, 0x2029, 0xFEFF)
    ),
}


@pytest.mark.parametrize(
    ("foreign", "shown"),
    [
        ("\x1b]0;x\x07", "␛]0;x␇"),
        ("\x9b31m", "\ufffd31m"),
        ("a\x7fb", "a␡b"),
        ("\u202egnp.exe", "\ufffdgnp.exe"),
        ("one\u2028two\x85three\x0cfour", "one\ntwo\nthree\nfour"),
        ("\ud83d", "\ufffd"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("שלום\u200f", "שלום\u200f"),
    ],
)
def test_each_control_becomes_one_visible_character(foreign: str, shown: str) -> None:
    assert visible(foreign) == shown


@given(ANY)
def test_offsets_stay_true_and_nothing_hostile_is_left(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not FORBIDDEN & set(shown)
    shown.encode()


@given(ANY)
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


@given(ANY)
def test_json_keeps_every_character_and_shows_none_of_the_hostile(text: str) -> None:
    written = escaped(json.dumps(text, ensure_ascii=False))
    assert not FORBIDDEN & set(written)
    assert json.loads(written) == text.encode("utf-16", "surrogatepass").decode(
        "utf-16", "surrogatepass"
    )
