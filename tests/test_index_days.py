"""What a query of days reaches, and where the copy of an article stands in the list of days."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from newsterm.adapters.index.index import Index
from newsterm.adapters.index.query import ask, condition
from newsterm.adapters.index.window import entries, order
from newsterm.core.search.query import parse_query

NOON = datetime(2024, 10, 8, 12)
DAYS = (
    "2024-10-08 2024-10-07 2024-10-06 2024-10-02 2024-10-01 2024-09-30 2024-09-09 2024-09-08"
    " 2024-09-07 2023-10-10 2023-10-09 2023-10-08"
).split()


def indexed(folder: Path, texts: dict[str, str]) -> Index:
    for name, text in texts.items():
        path = folder / name
        path.write_text(text, encoding="utf-8")
        os.utime(path, (1.6e9, 1.6e9))
    index = Index(str(folder))
    index.update()
    return index


@pytest.fixture(scope="module")
def of_many_days(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    texts = {f"{day}.txt": f"Ship {day}\n{day}\n\nIt sails.\n" for day in DAYS}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        with closing(indexed(tmp_path_factory.mktemp("store"), texts)) as index:
            yield index


@pytest.mark.parametrize(
    ("query", "first", "last"),
    [
        ("since:12h", "2024-10-08", "2024-10-08"),
        ("since:13h", "2024-10-08", "2024-10-07"),
        ("since:1d", "2024-10-08", "2024-10-07"),
        ("since:2d", "2024-10-08", "2024-10-06"),
        ("since:1w", "2024-10-08", "2024-10-01"),
        ("since:1m", "2024-10-08", "2024-09-08"),
        ("since:1y", "2024-10-08", "2023-10-09"),
        ("since:2024-10-01 before:2024-10-07", "2024-10-06", "2024-10-01"),
        ("before:1w", "2024-09-30", "2023-10-08"),
    ],
)
def test_a_query_reaches_so_far_back(
    of_many_days: Index, query: str, first: str, last: str
) -> None:
    found = [hit.entry.day for hit in ask(of_many_days, parse_query(query), NOON)]
    assert (found[0], found[-1]) == (first, last)
    assert found == [day for day in DAYS if first >= day >= last]


def test_a_conflict_copy_stands_behind_its_original_whatever_its_day(tmp_path: Path) -> None:
    texts = {
        "boat.txt": "Boat\n2024-05-01\n\nA boat sails.\n",
        "boat.sync-conflict-20240503-101010-ABCDEFG.txt": "Boat\n2024-05-03\n\nA boat sank.\n",
        "crane.txt": "Crane\n2024-05-02\n\nA crane flies.\n",
        "deer.txt": "Deer\n2024-05-01\n\nA deer runs.\n",
    }
    with closing(indexed(tmp_path, texts)) as index:
        listed = order(index, "newest")
        shown = entries(index, listed.numbers)
        names = [shown[number].path.partition(".")[0] for number in listed.numbers]
        assert names == ["crane", "deer", "boat", "boat"]
        assert "sync-conflict" in shown[listed.numbers[-1]].path
        assert [(group.first, group.name) for group in listed.groups] == [
            (0, "2024-05-02"),
            (1, "2024-05-01"),
        ]


def test_a_conflict_copy_whose_original_is_not_listed_stands_on_its_own_day(tmp_path: Path) -> None:
    texts = {
        "boat.txt": "Boat\n2024-05-01\n\nA boat sails.\n",
        "boat.sync-conflict-20240503-101010-ABCDEFG.txt": "Boat\n2024-05-03\n\nA boat sank.\n",
        "crane.txt": "Crane\n2024-05-02\n\nA crane sank.\n",
    }
    with closing(indexed(tmp_path, texts)) as index:
        listed = order(index, "newest", condition(index, parse_query("sank"), NOON))
        assert [group.name for group in listed.groups] == ["2024-05-03", "2024-05-02"]
