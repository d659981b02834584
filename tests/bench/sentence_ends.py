"""Sentence ends in fourteen languages beside pysbd's and sentencex's: rows cut as their writer meant.

    pip install pysbd sentencex; python tests/bench/sentence_ends.py

The rows are `tests/sentences_abroad.txt`, its sentences run together; a row is right where every end is.
What is not installed is left out, and so is a language that it does not know.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

ROWS = Path(__file__).parents[1] / "sentences_abroad.txt"
WITHOUT_BLANKS = ("zh", "ja")
Split = Callable[[str, str], list[str]]


def rows() -> Iterator[tuple[str, list[str]]]:
    """(language, sentences)"""
    language = ""
    for row in ROWS.read_text("utf-8").splitlines()[1:]:
        if row.startswith("#"):
            language = row[2:]
        else:
            yield language, row.split("|")


def newsterm_split(text: str, _: str) -> list[str]:
    from newsterm.core.sentences.boundaries import split

    return [span.cut(text) for span in split(text, 0, len(text))]


def pysbd_split(text: str, language: str) -> list[str]:
    segmenter = import_module("pysbd").Segmenter(language=language, clean=False)
    return [str(sentence) for sentence in segmenter.segment(text)]


def sentencex_split(text: str, language: str) -> list[str]:
    return [str(sentence) for sentence in import_module("sentencex").segment(language, text)]


SPLITTERS: dict[str, Split] = {
    "newsterm": newsterm_split,
    "pysbd": pysbd_split,
    "sentencex": sentencex_split,
}


def is_right(split: Split, language: str, sentences: list[str]) -> bool | None:
    """Whether a row is cut as it should be; None where the splitter is not there or does not know."""
    text = ("" if language in WITHOUT_BLANKS else " ").join(sentences)
    try:
        found = [sentence.strip() for sentence in split(text, language)]
    except (ImportError, ValueError, KeyError):
        return None
    return [sentence for sentence in found if sentence] == sentences


def main() -> None:
    table: dict[str, dict[str, list[bool | None]]] = {}
    for language, sentences in rows():
        of_language = table.setdefault(language, {name: [] for name in SPLITTERS})
        for name, split in SPLITTERS.items():
            right = is_right(split, language, sentences)
            of_language[name].append(right)
            if right is False and name in sys.argv[1:]:
                print(language, name, "|".join(sentences))
    print("language  rows  " + "  ".join(f"{name:>9}" for name in SPLITTERS))
    for language, of_language in table.items():
        shares = (
            f"{100 * sum(map(bool, found)) / len(found):8.1f}%"
            if None not in found
            else " " * 8 + "-"
            for found in of_language.values()
        )
        print(f"{language:8}  {len(of_language['newsterm']):4}  " + "  ".join(shares))


if __name__ == "__main__":
    main()
