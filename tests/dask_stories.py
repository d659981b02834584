"""Stories on a Dask cluster: profiles are made where the records lie, days are compared side by side.

    python tests/dask_stories.py tcp://scheduler:8786 RECORDS.jsonl

Each line of RECORDS is an object with `id`, `text` and `date`. What is printed is what `newsterm stories
--from json --json` prints without a cluster, but for the differences, which it does not look for.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from newsterm import Story
from newsterm.adapters.articles.record import parse_record
from newsterm.core.stories.partitions import Part, compare_part, join_parts
from newsterm.core.stories.profile import Profile, profile
from newsterm.core.stories.weighing import DAYS_BEFORE
from newsterm.render import ndjson, story_json


def profile_of(record: str) -> Profile:
    return profile(parse_record(record))


def days_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=DAYS_BEFORE)).isoformat()


def stories_on(client: Any, records: Sequence[str], days: int = 7) -> tuple[Story, ...]:
    """The stories of dated records, worked out in parts of so many days."""
    profiles = sorted(client.gather(client.map(profile_of, records)), key=lambda one: one.placed)
    first = date.fromisoformat(profiles[0].placed)
    parts = []
    for _, own in groupby(
        profiles, lambda one: (date.fromisoformat(one.placed) - first).days // days
    ):
        mine = list(own)
        begin, end = mine[0].placed, mine[-1].placed
        given = [one for one in profiles if days_before(begin) <= one.placed <= end]
        parts.append(client.submit(compare_part, given, begin))
    found: list[Part] = client.gather(parts)
    return join_parts(profiles, found)


def main() -> None:
    from distributed import Client

    address, path = sys.argv[1:]
    with open(path, encoding="utf-8") as file, Client(address) as client:
        for story in stories_on(client, [line for line in file if line.strip()]):
            print(ndjson.to_json(story_json.story_json(story, None)))


if __name__ == "__main__":
    main()
