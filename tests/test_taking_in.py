"""Whatever is pasted is taken for what it is; an empty store says how to fill it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from web import Web, web

from newsterm.adapters.index.index import Index
from newsterm.adapters.store.samples import add_samples, sample_folder
from newsterm.adapters.subscriptions.poll_state import FeedMemory
from newsterm.adapters.subscriptions.subscription_list import followed
from newsterm.adapters.subscriptions.taking_in import import_feeds, take_in
from newsterm.errors import NewstermError
from newsterm.tui.list.welcome import why_empty
from newsterm.tui.sources.article_source import ArticleSource
from newsterm.tui.sources.list_model import Arranged, Wish

FEED = b"""<rss version="2.0"><channel><title>The Post</title><link>http://post.example/</link>
<item><title>Ice melts</title><description>The ice on the lake melts early this year.</description></item>
</channel></rss>"""
FRONT = b"<html><head><link rel=alternate type=application/rss+xml href=/rss></head><body>A</body></html>"
STORY = b"""<!DOCTYPE html><html lang=en><head><title>Quarry closes</title></head><body><article>
<h1>Quarry closes</h1>
<p>The quarry at Ash closes in June, its owner said on Monday to all who work in it.</p>
<p>Some forty people work there, and most of them will be offered work at the new pit nearby.</p>
</article></body></html>"""
OPML = '<opml version="2.0"><body><outline text="Post" xmlUrl="http://post.example/rss"/></body></opml>'


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    monkeypatch.setenv("NEWSTERM_ALLOW_PRIVATE", "1")
    with web() as site:
        site.pages |= {"/": FRONT, "/rss": FEED, "/story": STORY}
        yield site


@pytest.fixture
def take(tmp_path: Path) -> Iterator[Callable[[str], str]]:
    """Take something into the store `news`."""
    with closing(Index(str(tmp_path / "news"))) as index, closing(FeedMemory()) as memory:
        index.update()
        yield lambda pasted: take_in(pasted, index, memory, datetime(2025, 5, 6))


@pytest.mark.parametrize(
    ("pasted", "became"),
    [
        ("{url}/", "The Post: 1 new"),
        ("  <{url}> ", "The Post: 1 new"),
        ("{url}/rss", "The Post: 1 new"),
        ("{url}/story", "Added as 2025-05-06-quarry-closes.txt"),
    ],
)
def test_an_address_is_a_feed_a_site_or_an_article(
    site: Web, take: Callable[[str], str], pasted: str, became: str
) -> None:
    assert take(pasted.format(url=site.url("").rstrip("/"))) == became
    assert len(followed()) == ("story" not in pasted)


def test_a_file_is_an_article_a_feed_or_a_list_of_feeds(
    take: Callable[[str], str], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Rain\n\nIt rains on the lake.\n", encoding="utf-8")
    (tmp_path / "b.xml").write_bytes(FEED)
    (tmp_path / "c.opml").write_text(OPML, encoding="utf-8")
    assert take(f"'{tmp_path}/a.txt'") == "Added as 2025-05-06-rain.txt"
    assert take(f"{tmp_path}/a.txt").startswith("It is there already: ")
    assert take(f"{tmp_path}/b.xml") == "The Post: 1 new"
    assert (
        take(f"{tmp_path}/c.opml") == "1 of 1 feeds are new on the list; R brings what is in them"
    )
    assert import_feeds(f"{tmp_path}/c.opml") == (0, 1)


@pytest.mark.parametrize(
    ("pasted", "says"), [("ice", "no address and no file"), ("{folder}", "is a folder")]
)
def test_what_is_neither_is_told(
    take: Callable[[str], str], tmp_path: Path, pasted: str, says: str
) -> None:
    with pytest.raises(NewstermError, match=says):
        take(pasted.format(folder=tmp_path))


def test_the_samples_are_copied_once(tmp_path: Path) -> None:
    count = add_samples(str(tmp_path / "news"))
    assert count == len(list(Path(sample_folder()).iterdir()))
    assert count > 5
    assert add_samples(str(tmp_path / "news")) == 0
    assert len(list((tmp_path / "news" / "samples").iterdir())) == count


def words(paths: tuple[str, ...], listing: Arranged, folder: str = "/srv/news") -> str:
    lines = why_empty(ArticleSource(None if paths else folder, paths), listing)
    return "\n".join("".join(text for text, _ in line) for line in lines)


def test_an_empty_list_says_what_is_so_and_what_to_press() -> None:
    nothing = Arranged([], (), 0, None)
    welcome = words((), nothing)
    assert welcome.startswith("Nothing here yet.")
    assert all(f"\n{key}  " in welcome for key in "aie")
    assert "/srv/news" in welcome
    narrowed = words((), Arranged([], (), 3, None, Wish(query="ice \x1b[2J")))
    assert "Nothing answers" in narrowed
    assert "esc  shows all again" in narrowed
    assert "\x1b" not in narrowed
    assert words((), Arranged([], (), 0, "")) == "Looking for articles …"
    assert words(("a",), nothing).startswith("a holds no articles")
    assert words((), Arranged([1], (), 1, None)) == ""
    lost = why_empty(ArticleSource("/srv/news", ()), nothing, was_there=True)
    assert lost[0][0][0] == "news is gone."
