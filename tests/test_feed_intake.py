"""What taking feeds in costs, counted in work: files forced to disk, statements of the databases."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from newsterm.adapters.feeds.feed import FeedEntry
from newsterm.adapters.feeds.opml import Followed
from newsterm.adapters.feeds.parse import parse_feed_text
from newsterm.adapters.index.index import Index
from newsterm.adapters.subscriptions.poll_state import FeedMemory
from newsterm.adapters.subscriptions.refresh import refresh

SHARED = "Tolls at the lock are to fall by a tenth in spring, the canal trust said on Friday."
HUGE = "word soup " * 300_000


def feed(number: int, entries: int, shared: str) -> str:
    items = "".join(
        f"<item><title>Item {i} of {number}</title><guid>{number}-{i}</guid><description>"
        f"Ship{number}x{i} sailed past buoy{number}x{i}. {shared}</description></item>"
        for i in range(entries)
    )
    return f"<rss><channel><title>Feed {number}</title>{items}</channel></rss>"


def work(tmp_path: Path, feeds: int, entries: int, shared: str) -> Counter[str]:
    """What a first refresh of so many feeds does."""
    for number in range(feeds):
        (tmp_path / f"{number}.xml").write_text(feed(number, entries, shared), encoding="utf-8")
    followed = [
        Followed(str(tmp_path / f"{number}.xml"), f"Feed {number}") for number in range(feeds)
    ]
    done: Counter[str] = Counter()
    forced = os.fsync

    def force(descriptor: int) -> None:
        done["forced"] += 1
        forced(descriptor)

    def asked(statement: str) -> None:
        if not statement.startswith("--"):  # What SQLite asks itself.
            done[statement.split(" ", 1)[0]] += 1

    with (
        pytest.MonkeyPatch.context() as patch,
        closing(Index(str(tmp_path / "store"))) as index,
        closing(FeedMemory()) as memory,
    ):
        patch.setattr(os, "fsync", force)
        index.connection.set_trace_callback(asked)
        memory._db.set_trace_callback(asked)
        taken = list(refresh(followed, index, memory, 2, datetime(2024, 3, 3)))
    assert sum(each.taken.new for each in taken) == feeds * entries
    return done


@pytest.mark.parametrize("shared", ["", SHARED])
def test_four_times_the_entries_are_four_times_the_work_and_no_more_steps(
    tmp_path: Path, shared: str
) -> None:
    (few := tmp_path / "few").mkdir()
    (many := tmp_path / "many").mkdir()
    one, four = work(few, 2, 10, shared), work(many, 2, 40, shared)
    assert (one["forced"], four["forced"]) == (2 * 11, 2 * 41)
    assert four["BEGIN"] == one["BEGIN"] <= 2 * 3
    for kind in ("SELECT", "INSERT"):
        assert four[kind] <= 4 * one[kind]


def test_four_times_the_feeds_are_four_times_the_work(tmp_path: Path) -> None:
    (few := tmp_path / "few").mkdir()
    (many := tmp_path / "many").mkdir()
    one, four = work(few, 2, 10, SHARED), work(many, 8, 10, SHARED)
    assert {kind: count for kind, count in four.items() if count > 4 * one[kind]} == {}


FIELDS: dict[str, Callable[[FeedEntry], str]] = {
    "title": lambda entry: entry.title,
    "guid": lambda entry: entry.id,
    "author": lambda entry: entry.author,
    "link": lambda entry: entry.link,
    "pubDate": lambda entry: entry.published,
    "description": lambda entry: " ".join(entry.lines),
    "itunes:duration": lambda entry: entry.enclosure,
}


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_of_an_entry_has_a_bound(field: str) -> None:
    huge = f"http://a.example/{HUGE}" if field == "link" else HUGE
    enclosure = "<enclosure url='http://a.example/1.mp3'/>" if field == "itunes:duration" else ""
    text = f"<rss><channel><title>{HUGE}</title><item>{enclosure}<{field}>{huge}</{field}></item>"
    found = parse_feed_text(text)
    assert len(found.title) <= 1000
    most = 1_000_000 if field == "description" else 4000
    assert len(FIELDS[field](found.entries[0])) <= most


@pytest.mark.parametrize(
    "field", ["title", "id", "url", "date_published", "content_text", "language"]
)
def test_every_field_of_a_json_feed_has_a_bound(field: str) -> None:
    found = parse_feed_text(json.dumps({"title": HUGE, "items": [{field: HUGE, "summary": "s"}]}))
    entry = found.entries[0]
    others = (entry.id, entry.title, entry.link, entry.published, entry.author, entry.language)
    assert len(found.title) <= 1000
    assert max(map(len, others)) <= 4000
    assert sum(map(len, entry.lines)) <= 1_000_000
