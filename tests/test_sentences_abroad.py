"""Where sentences end outside English: `sentences_abroad.txt` has the rows, a bar at each end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsterm.core.sentences.boundaries import split

WITHOUT_BLANKS = ("zh", "ja")


def rows() -> Iterator[tuple[str, list[str]]]:
    """(what stands between two sentences, the sentences)"""
    blank = " "
    for row in Path(__file__).with_name("sentences_abroad.txt").read_text("utf-8").splitlines()[1:]:
        if row.startswith("#"):
            blank = "" if row[2:] in WITHOUT_BLANKS else " "
        else:
            yield blank, row.split("|")


@pytest.mark.parametrize(("blank", "expected"), rows(), ids=str)
def test_sentences_abroad_end_where_the_row_says(blank: str, expected: list[str]) -> None:
    text = blank.join(expected)
    assert [span.cut(text) for span in split(text, 0, len(text))] == expected
