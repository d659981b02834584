"""The words of the languages are data, and the rules hold none of their own."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsterm.core.languages
from newsterm.core.languages.known import LANGUAGES

CORE = Path(newsterm.core.languages.__file__).parent.parent
DATA = sorted(p for room in ("languages", "number_words") for p in (CORE / room).glob("*.py"))
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


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_a_language_stands_on_no_rule(path: Path) -> None:
    below = (
        "newsterm.core.languages",
        "newsterm.core.number_words",
        "newsterm.core.value",
        "newsterm.core.lazy_pattern",
    )
    used = {name for name in imported(path) if name.startswith("newsterm.")}
    assert {name for name in used if not name.startswith(below)} == set()


@pytest.mark.parametrize("path", RULES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_rule_keeps_and_compares_with_no_word_of_its_own(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert [*compared(tree), *listed(tree)] == []


def test_a_language_beside_english_is_named_in_one_place() -> None:
    names = ("german", "french", "spanish", "portuguese")
    modules = {f"newsterm.core.languages.{name}" for name in names}
    users = {path.stem for path in CORE.rglob("*.py") if imported(path) & modules}
    assert users == {"known"}
    assert len(LANGUAGES) == len(names) + 1


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
