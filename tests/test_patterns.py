"""Every regular expression of the project costs no more than its text is longer.

The expressions are collected from the sources with the functions they are used in. For each, texts
are made from its own parse tree: what it repeats, what comes before that, and its single signs and
their pairs, each over and over with an end that fails. A text grows until it takes long, or is as
long as it may be; only what takes long is compared with a text sixteen times shorter. A line then
takes sixteen times as long and a square 256 times, so far apart that a busy machine confuses neither.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import math
import pkgutil
import re
import time
from collections.abc import Iterator
from functools import cache
from itertools import product
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from types import ModuleType
from typing import Any

import pytest

import newsterm
from newsterm.core.lazy_pattern import Compiled

LONG = 12_000
NOTICED = 0.015
"""Seconds of CPU: a square of LONG takes some 0.1 at least, a line a tenth of this."""
APART = 16
GROWTH = 1.5
"""The power of a text's length that its time may not reach: half-way from a line to a square."""
WHOLE = {"sub", "subn", "split", "findall", "finditer"}
METHODS = {"match", "fullmatch", "search", "compile", *WHOLE}
KEPT = re.Pattern, Compiled
Used = tuple[str | bytes, int, str]
"""A pattern, its flags, and the function of `re` that it is given to."""


@cache
def patterns() -> list[Used]:
    """All of them, by pattern; those kept compiled that nobody is seen to use are searched for."""
    found: set[Used] = set()
    kept: set[tuple[str | bytes, int]] = set()
    for info in pkgutil.walk_packages(newsterm.__path__, "newsterm."):
        if not info.name.endswith("__main__"):
            module = importlib.import_module(info.name)
            kept |= {(p.pattern, p.flags) for p in vars(module).values() if isinstance(p, KEPT)}
            found |= set(used_in(module))
    seen = {(pattern, flags) for pattern, flags, _ in found}
    found |= {(pattern, flags, "search") for pattern, flags in kept - seen}
    return sorted(found, key=repr)


def used_in(module: ModuleType) -> Iterator[Used]:
    for call in ast.walk(ast.parse(inspect.getsource(module))):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
            continue
        method, owner = call.func.attr, call.func.value
        if method not in METHODS or not isinstance(owner, ast.Name):
            continue
        pattern = vars(module).get(owner.id)
        if isinstance(pattern, KEPT):
            yield pattern.pattern, pattern.flags, method
        elif pattern is re and method != "compile":
            for text in texts_of(call.args[0], module):
                yield text, re.compile(text).flags, method


def texts_of(argument: ast.expr, module: ModuleType) -> list[str]:
    """What an argument stands for; for a variable of a loop, what the module keeps in tables."""
    try:
        value = eval(compile(ast.Expression(argument), "argument", "eval"), dict(vars(module)))
    except NameError:
        tables = [v for v in vars(module).values() if isinstance(v, tuple | list | dict)]
        strings = {s for table in tables for s in strings_of(table)}
        return sorted(s for s in strings if re.search(r"\\[wsdbS]|[\])][*+?{]", s))
    return [value] if isinstance(value, str) else []


def strings_of(thing: object) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple | list):
        for part in thing:
            yield from strings_of(part)
    elif isinstance(thing, dict):
        yield from strings_of([*thing, *thing.values()])


def sign_of(choices: list[Any]) -> str:
    """A sign that a class in brackets takes."""
    written = [chr(v[0] if op is codes.RANGE else v) for op, v in choices
               if op in (codes.LITERAL, codes.RANGE)]  # fmt: skip
    kinds = {codes.CATEGORY_DIGIT: "1", codes.CATEGORY_SPACE: " ", codes.CATEGORY_WORD: "a",
             codes.CATEGORY_NOT_WORD: "-"}  # fmt: skip
    written += [kinds.get(v, "a") for op, v in choices if op is codes.CATEGORY]
    if choices[0][0] is not codes.NEGATE:
        return written[0]
    taken = re.compile("[" + "".join(map(re.escape, written)) + "]") if written else None
    return next((c for c in "a 1-.A\n<é" if not (taken and taken.match(c))), "中")


def example(tree: Any, parts: set[str], before: str = "", way: int = 0) -> str:
    """A text that a tree takes, roughly; what can be repeated, and behind what, goes to `parts`."""
    text = ""
    for op, value in tree:
        if op is codes.LITERAL:
            text += chr(value)
        elif op in (codes.NOT_LITERAL, codes.ANY):
            text += "b"
        elif op is codes.IN:
            text += sign_of(value)
        elif op is codes.BRANCH:
            ways = [example(branch, parts, before + text, way) for branch in value[1][:6]]
            text += ways[way % len(ways)]
        elif op is codes.SUBPATTERN:
            text += example(value[-1], parts, before + text, way)
        elif op in (codes.ASSERT, codes.ASSERT_NOT):
            example(value[1], parts, before + text, way)
        elif op in (codes.MAX_REPEAT, codes.MIN_REPEAT):
            least, most, body = value
            piece = example(body, parts, before + text, way)
            if most > 9:
                parts.update((piece, before + text + piece))
            text += piece * max(least, 1)
    return text


def signs_of(tree: Any) -> Iterator[str]:
    for op, value in tree:
        if op is codes.LITERAL:
            yield chr(value)
        elif op is codes.IN:
            yield sign_of(value)
            yield from (chr(v) for kind, v in value[:4] if kind is codes.LITERAL)
        elif op is codes.BRANCH:
            for branch in value[1][:6]:
                yield from signs_of(branch)
        elif isinstance(value, tuple) and isinstance(value[-1], parser.SubPattern):
            yield from signs_of(value[-1])


def attacks(pattern: str | bytes, flags: int) -> list[str]:
    tree = parser.parse(pattern, flags & ~re.DEBUG)
    parts: set[str] = set()
    parts |= {example(tree, parts, way=way) for way in range(3)}
    signs = sorted(dict.fromkeys(signs_of(tree)), key=lambda sign: (sign.isalnum(), sign))
    few = [*dict.fromkeys(["a", " ", *signs])][:8]
    pumps = {*parts, *few, *map("".join, product(few[:7], repeat=2))}
    return sorted(pump for pump in pumps if 0 < len(pump) < 200)


def seconds(used: Used, text: str) -> float:
    pattern, flags, method = used
    compiled: Any = re.compile(pattern, flags)
    given: Any = text.encode("utf-8", "replace") if isinstance(pattern, bytes) else text
    begun = time.thread_time()
    if method in WHOLE:
        for _ in compiled.finditer(given):
            pass
    else:
        getattr(compiled, method)(given)
    return time.thread_time() - begun


def pumped(pump: str, times: int) -> str:
    return pump * times + "\x00"


def ladder(most: int) -> Iterator[int]:
    """Ever more repeats up to `most`: in steps so small that what doubles its time, or cubes it, is
    noticed before it takes for ever."""
    times = 1
    while times < most:
        yield times
        times += 1 if times < 32 else times // (4 if times < 256 else 1)
    yield most


def takes_long(used: Used, text: str) -> bool:
    return all(seconds(used, text) > NOTICED for _ in range(3))


def grows(used: Used, pump: str) -> bool:
    """True where a pump makes a pattern slower by far more than its text is longer.

    What else the machine does can only make a time longer: the least of several is the true one.
    """
    steps = ladder(LONG // len(pump) + 1)
    times = next((times for times in steps if takes_long(used, pumped(pump, times))), 0)
    if times < 2:
        return times == 1
    short, long = pumped(pump, max(1, times // APART)), pumped(pump, times)
    least_short = least_long = math.inf
    for _ in range(5):
        least_long = min(least_long, seconds(used, long))
        least_short = min(least_short, *(seconds(used, short) for _ in range(5)))
    return least_long > least_short * (len(long) / len(short)) ** GROWTH


@pytest.mark.parametrize("used", patterns(), ids=lambda used: ascii((used[2], used[0][:40])))
def test_a_pattern_costs_no_more_than_its_text_is_longer(used: Used) -> None:
    assert [pump for pump in attacks(used[0], used[1]) if grows(used, pump)] == []


def test_there_are_patterns_to_time() -> None:
    assert len(patterns()) > 100


@pytest.mark.parametrize(
    "pattern",
    [r"a+b", r"(?:a+)*!", r"(\w+)@x", r"<[^>]*>", r"\d+(?:,\d+)*%", r"(.+)#y", r"\s*\s*\s*!",
     r"(?:aaaa|aaaaa)+b"],
)  # fmt: skip
def test_what_costs_too_much_is_noticed(pattern: str) -> None:
    used = (pattern, re.compile(pattern).flags, "search")
    assert any(grows(used, pump) for pump in attacks(pattern, 0))


def test_what_costs_much_but_no_more_for_a_longer_text_is_let_pass(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    used = (r"\w{1,400}x", re.UNICODE, "search")
    long = min(seconds(used, "a" * LONG) for _ in range(3))
    monkeypatch.setitem(globals(), "NOTICED", long / 2)  # However quick the machine.
    assert not any(grows(used, pump) for pump in attacks(*used[:2]))
