"""Feeds and web addresses in the reader, against a web on the loopback."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tui.test_reader import NARROW, until
from web import Web, redirect, web

from newsterm.adapters.feeds.opml import Followed
from newsterm.adapters.http.client import ALLOWS_PRIVATE
from newsterm.adapters.subscriptions import polling
from newsterm.adapters.subscriptions.subscription_list import changing
from newsterm.tui.app.app import Reader

MakeReader = Callable[..., Reader]
FEED = b"""<rss><channel><title>Gazette</title><item><title>Ferry returns to service</title>
<link>http://news.example/ferry</link><description>It sails on Monday.</description></item>"""


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    monkeypatch.setenv(ALLOWS_PRIVATE, "1")
    monkeypatch.setattr(polling, "GAP", 0.0)
    monkeypatch.setattr("newsterm.tui.sources.index_watcher.LOOK_SECONDS", 0.1)
    with web() as served:
        served.pages["/feed"] = FEED
        served.pages["/broken"] = redirect("file:///etc/passwd")
        yield served


def follow(*urls: str) -> None:
    with changing() as feeds:
        feeds.update({url: Followed(url) for url in urls})


async def test_one_key_brings_in_what_is_new_in_the_feeds(
    reader: MakeReader, store: Path, site: Web
) -> None:
    follow(site.url("/feed"), site.url("/broken"))
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Newtown", "Library")
        await pilot.press("R")
        await until(pilot, "1 new, 0 corrected; 1 feed failed")
        await until(pilot, "Ferry returns to service")
    assert len(list(store.glob("*ferry*.txt"))) == 1


async def test_without_feeds_it_says_how_to_begin(reader: MakeReader) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Newtown")
        await pilot.press("R")
        await until(pilot, "newsterm feeds add")


async def test_feeds_do_not_go_where_files_were_named(reader: MakeReader, site: Web) -> None:
    follow(site.url("/feed"))
    async with reader("articles/b-harbour.txt", "articles/c-library.txt").run_test(
        size=NARROW
    ) as pilot:
        await until(pilot, "Library")
        await pilot.press("R")
        await until(pilot, "Feeds go into the store")
    assert site.asked == []


async def test_a_web_address_is_opened_like_a_file(reader: MakeReader, site: Web) -> None:
    site.pages["/ferry"] = (
        b"Ferry returns to service\n\nThe ferry sails on Monday. It was repaired.\n"
    )
    async with reader(site.url("/ferry")).run_test(size=NARROW) as pilot:
        await until(pilot, "Ferry returns to service", "It was repaired.")
    assert site.asked.count("/ferry") == 1
