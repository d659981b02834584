"""Differences in groups of articles in the manners of several newsrooms: `differences.txt`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import newsterm
from newsterm.core.agreement.agreement import Agreement
from newsterm.core.agreement.compare import compare_digests

Place = tuple[int, int, int]
"""An article, and where in it."""
MENTION = re.compile(r"\{([^{}]*)#(\w+)\}")


@dataclass
class Group:
    days: list[str] = field(default_factory=list)
    marked: list[str] = field(default_factory=list)
    verdicts: dict[str, str] = field(default_factory=dict)

    def texts(self) -> list[str]:
        return [MENTION.sub(r"\1", text) for text in self.marked]

    def items(self) -> dict[str, list[Place]]:
        found: dict[str, list[Place]] = {}
        for number, text in enumerate(self.marked):
            left_out = 0
            for mark in MENTION.finditer(text):
                start = mark.start() - left_out
                left_out += len(mark[0]) - len(mark[1])
                found.setdefault(mark[2], []).append((number, start, start + len(mark[1])))
        return found


def groups() -> dict[str, Group]:
    found: dict[str, Group] = {}
    path = Path(__file__).with_name("differences.txt")
    for block in path.read_text(encoding="utf-8").split("\n## ")[1:]:
        name, *pieces = block.split("\n@ ")
        *_, verdicts = pieces[-1].split("\n= ")
        pieces[-1] = pieces[-1].removesuffix(f"\n= {verdicts}")
        group = found[name] = Group()
        for piece in pieces:
            head, *lines = piece.strip().splitlines()
            group.days.append(head.split()[0])
            group.marked.append("\n\n".join(lines))
        group.verdicts = dict(item.split() for item in verdicts.strip().split(", "))
    return found


GROUPS = groups()


def compared(group: Group) -> tuple[Agreement, ...]:
    digests = [
        newsterm.digest(newsterm.parse(text, id=f"a{n}")) for n, text in enumerate(group.texts())
    ]
    return compare_digests(digests, group.days)


def item_of(group: Group, found: Agreement) -> str:
    """The item that all mentions of what was found are of."""
    for name, places in group.items().items():
        if all(
            any(m.article == n and m.place.start < end and start < m.place.end
                for n, start, end in places)
            for m in found.mentions
        ):  # fmt: skip
            return name
    return ""


@pytest.mark.parametrize("name", GROUPS)
def test_no_alarm_is_wrong(name: str) -> None:
    group = GROUPS[name]
    alarms = [found for found in compared(group) if found.is_alarm]
    for found in alarms:
        told = group.verdicts.get(item_of(group, found), "")
        assert told.strip("?") == found.verdict, [
            mention.place.cut(group.texts()[mention.article]) for mention in found.mentions
        ]


@pytest.mark.parametrize("name", GROUPS)
def test_what_is_given_twice_is_found_with_all_its_places(name: str) -> None:
    group, items = GROUPS[name], GROUPS[name].items()
    found = {(item_of(group, one), one.verdict, len(one.mentions)) for one in compared(group)}
    for item, verdict in group.verdicts.items():
        if not verdict.endswith("?"):
            assert (item, verdict, len(items[item])) in found


def test_conversions_and_many_kinds_are_among_them() -> None:
    words = " ".join(text for group in GROUPS.values() for text in group.texts())
    for unit in ("acres", "hectares", "Fahrenheit", "Celsius", "crore", "lakh", "feet", "mph"):
        assert unit in words
