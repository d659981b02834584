"""The words of the languages are data, and the rules hold none of their own."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import newsterm.core.languages.known
from newsterm.core.counted.counted_noun import PLACES
from newsterm.core.figures.types import FAMILIES, FIGURE_TYPES
from newsterm.core.languages import known
from newsterm.core.languages.known import LANGUAGES
from newsterm.core.languages.stop_words import STOP_WORDS
from newsterm.core.lines.forms import FORMS
from newsterm.core.text.article import PART_KINDS

CORE = Path(newsterm.core.languages.__file__).parent.parent
WORDS = ("languages", "number_words", "page_words", "spelling")
"""The rooms of words: those of speech, of figures, of pages, of how words are written."""
DATA = sorted(p for room in WORDS for p in (CORE / room).glob("*.py"))
RULES = sorted(
    path
    for room in ("grammar", "contents", "statements", "mentions", "quotes", "turns")
    for path in (CORE / room).glob("*.py")
)


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


def is_word(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isalpha()


def compared(tree: ast.AST) -> Iterator[str]:
    """The words that are compared with, but for the kind of a part of an article."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and ".kind" not in ast.unparse(node.left):
            sides = (node.left, *node.comparators)
            yield from (ast.unparse(n) for side in sides for n in ast.walk(side) if is_word(n))


def listed(tree: ast.Module) -> Iterator[str]:
    """The lists of words that a module keeps; names of its own kinds and forms are bound one by one."""
    for node in tree.body:
        value = getattr(node, "value", None)
        for call in ast.walk(value) if isinstance(value, ast.AST) else ():
            if isinstance(call, ast.Call) and ast.unparse(call.func).split(".")[-1] in (
                "frozenset",
                "split",
                "words",
                "union",
            ):
                yield from (ast.unparse(n) for n in ast.walk(call) if is_word(n))


def tables(tree: ast.Module) -> Iterator[set[str]]:
    """What lists three words or more, in whatever form; how words end is no word."""
    endings = {
        id(argument)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and ast.unparse(call.func).endswith("swith")
        for argument in call.args
    }
    for node in ast.walk(tree):
        words: list[str] = []
        if isinstance(node, ast.Set | ast.Tuple | ast.List) and id(node) not in endings:
            words = [item.value for item in node.elts if is_word(item)]  # type: ignore[attr-defined]
        elif isinstance(node, ast.Dict):
            words = [key.value for key in node.keys if key and is_word(key)]  # type: ignore[attr-defined]
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Constant):
            words = str(node.value.value).split()
        words = [word for word in words if len(word) > 1 and word.isalpha()]
        if len(words) > 2:
            yield set(words)


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_a_language_stands_on_no_rule(path: Path) -> None:
    below = tuple(f"newsterm.core.{name}" for name in (*WORDS, "value", "lazy_pattern"))
    used = {name for name in imported(path) if name.startswith("newsterm.")}
    assert {name for name in used if not name.startswith(below)} == set()


@pytest.mark.parametrize("path", RULES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_rule_keeps_and_compares_with_no_word_of_its_own(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert [*compared(tree), *listed(tree)] == []


OWN = {
    *FIGURE_TYPES, *FAMILIES, *PLACES, *PART_KINDS, *FORMS, "menu",
    *STOP_WORDS, "ru", "zh", "ja", "ko", "ar", "http", "https", "www",
}  # fmt: skip
"""What newsterm itself calls things, codes of languages, and what addresses begin with."""


@pytest.mark.parametrize(
    "room", ["amounts", "calendar", "counted", "figures", "lines", "numerals", "sentences"]
)
def test_a_rule_of_figures_and_lines_lists_no_words_of_a_language(room: str) -> None:
    tables_of_data = ("currencies", "units", "printed_currencies", "printed_units")
    paths = [path for path in (CORE / room).glob("*.py") if path.stem not in tables_of_data]
    trees = {path.stem: ast.parse(path.read_text(encoding="utf-8")) for path in paths}
    found = {stem: words - OWN for stem, tree in trees.items() for words in tables(tree)}
    assert {stem: words for stem, words in found.items() if words} == {}


def test_a_language_beside_english_is_named_in_one_place() -> None:
    names = {language_file.stem for language_file in (CORE / "languages").glob("*.py")}
    names &= set(known._NAMES) - {"english"}
    modules = {f"newsterm.core.languages.{name}" for name in names}
    assert len(names) == len(LANGUAGES) - 1 >= 4
    assert not [path.stem for path in CORE.rglob("*.py") if imported(path) & modules]


def test_a_language_is_a_file_and_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "esperanto.py").write_text(
        """
from newsterm.core.languages.language import Language, forms_of, words
ESPERANTO = Language("eo", forms_of("diri diras diris"), offices=words("ministro"),
                     pronouns=(("li", "he"), ("shi", "she")))
""",
        encoding="utf-8",
    )
    monkeypatch.setattr(
        newsterm.core.languages, "__path__", [*newsterm.core.languages.__path__, str(tmp_path)]
    )
    text = Path(known.__file__).read_text(encoding="utf-8")
    there: dict[str, Any] = {"__name__": "known"}
    exec(text.replace('    "portuguese",\n', '    "portuguese",\n    "esperanto",\n'), there)
    assert "eo" in [language.code for language in there["LANGUAGES"]]
    assert there["CUES"]["diris"].verb == "diri"
    assert there["PRONOUNS_MEANT"]["shi"] == "she"
    assert there["OFFICES"] > {"ministro"}


def test_the_rooms_of_quotes_stand_on_each_other_one_way() -> None:
    below = {
        "languages": set(),
        "text": {"languages"},
        "grammar": {"languages", "text"},
        "statements": {"languages", "text", "grammar"},
        "mentions": {"languages", "text", "grammar"},
        "quotes": {"languages", "text", "grammar", "statements", "mentions"},
    }
    for room, rooms in below.items():
        used = {
            name.split(".")[2]
            for path in (CORE / room).glob("*.py")
            for name in imported(path)
            if name.count(".") > 2
        }
        assert used & set(below) <= rooms | {room}, room
