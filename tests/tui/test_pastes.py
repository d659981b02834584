"""What a terminal sends, parted into keys and pastes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.tui.paste_input import LONGEST_PASTE, PasteInput

BEGIN, END = "\x1b[200~", "\x1b[201~"


def arriving(*reads: str, flush: bool = False) -> tuple[str, list[str]]:
    """All keys in one string, and each paste."""
    pastes = PasteInput()
    found = [piece for read in reads for piece in pastes.feed(read)]
    found += pastes.flush() if flush else []
    return "".join(t for t, paste in found if not paste), [t for t, paste in found if paste]


@pytest.mark.parametrize(
    ("reads", "keys", "pasted"),
    [
        (["jjk"], "jjk", []),
        (["\x1b[A\x1b[B"], "\x1b[A\x1b[B", []),
        ([f"j{BEGIN}text{END}k"], "jk", ["text"]),
        ([BEGIN, "text", END], "", ["text"]),
        (["j\x1b[20", "0~text\x1b[2", "01~k"], "jk", ["text"]),
        ([f"{BEGIN}q\x1b[Aq\x1b{END}"], "", ["q\x1b[Aq\x1b"]),
        ([f"{BEGIN}a{END}{BEGIN}b{END}"], "", ["a", "b"]),
    ],
)
def test_what_stands_between_the_marks_is_text_and_never_a_key(
    reads: list[str], keys: str, pasted: list[str]
) -> None:
    assert arriving(*reads) == (keys, pasted)


def test_a_paste_is_cut_at_64_kilobytes() -> None:
    keys, (pasted,) = arriving(BEGIN, *["x" * 5000] * 60, END + "j")
    assert (keys, len(pasted)) == ("j", LONGEST_PASTE)


def test_an_escape_key_alone_waits_only_for_the_flush() -> None:
    assert arriving("\x1b") == ("", [])
    assert arriving("\x1b", flush=True) == ("\x1b", [])


def test_a_paste_whose_end_got_lost_ends_with_the_flush() -> None:
    assert arriving(BEGIN + "text", flush=True) == ("", ["text"])


@given(st.text(alphabet="jk\x1b[201~x", max_size=60), st.lists(st.integers(0, 60), max_size=6))
def test_it_does_not_matter_how_the_reads_cut_it(text: str, cuts: list[int]) -> None:
    edges = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    reads = [text[a:b] for a, b in pairwise(edges)]
    assert arriving(*reads, flush=True) == arriving(text, flush=True)
