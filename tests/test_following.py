"""Following feeds, against a web on the loopback: what comes into the store, once, and what goes wrong."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from web import Visit, Web, first_refused, packed, redirect, refused, unchanged_since, web

import newsterm
from newsterm.adapters.feeds.feed import Feed
from newsterm.adapters.feeds.opml import Followed, parse_opml, write_opml
from newsterm.adapters.http import client
from newsterm.adapters.http.client import ALLOWS_PRIVATE
from newsterm.adapters.index.index import Index
from newsterm.adapters.marks.marks import Mark, Marks
from newsterm.adapters.subscriptions import polling
from newsterm.adapters.subscriptions.subscription_list import changing, followed, list_path
from newsterm.adapters.system import own_files
from newsterm.adapters.system.folders import folder_of
from newsterm.cli import main
from newsterm.commands import session
from newsterm.errors import NewstermError

FEEDS = Path(__file__).parent / "feeds"
Shown = tuple[int, str, str]


def rss(*items: tuple[str, str], title: str = "Gazette") -> bytes:
    """A feed of these titles and texts."""
    entries = "".join(
        f"<item><title>{name}</title><link>http://news.example/{name.split()[0]}</link>"
        f"<guid isPermaLink='false'>{name.split()[0]}</guid><description>{text}</description>"
        f"<pubDate>Wed, 03 Mar 2021 10:05:00 GMT</pubDate></item>"
        for name, text in items
    )
    return f"<rss version='2.0'><channel><title>{title}</title>{entries}</channel></rss>".encode()


FERRY = ("Ferry returns to service", "The ferry sails again after repairs.")
MARKET = ("Market hall sold", "The hall was sold on Tuesday.")


class Desk:
    """A user at a terminal: `feeds …`, the store, and the web they read."""

    def __init__(self, site: Web, store: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.site, self.store, self._capsys = site, store, capsys

    def feeds(self, *words: str) -> Shown:
        status = main(["feeds", *words, "--store", str(self.store)])
        return (status, *self._capsys.readouterr())

    def files(self) -> list[str]:
        return sorted(path.name for path in self.store.glob("*.txt"))

    def text(self, part: str) -> str:
        (path,) = (path for path in self.store.glob("*.txt") if part in path.name)
        return path.read_text(encoding="utf-8")


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Desk]:
    monkeypatch.setenv(ALLOWS_PRIVATE, "1")
    monkeypatch.setattr(polling, "GAP", 0.0)
    monkeypatch.setattr(client, "_PAUSES", (0.01, 0.01, None))
    (tmp_path / "store").mkdir()
    with web() as site:
        site.pages["/feed"] = rss(FERRY)
        yield Desk(site, tmp_path / "store", capsys)


# Adding and refreshing


@pytest.mark.parametrize(
    "end", ["\ufffe", "\uffff", "\x00", "\x1b]0;x\x07", "\ud800", "\u2028", "\x85", "\">&<'", "]]>"]
)
def test_a_list_with_hostile_names_is_well_formed_and_says_no_more_than_it_should(end: str) -> None:
    from xml.etree import ElementTree

    feed = Followed(
        f"https://example.org/{end}", f"Rain{end}", f"https://example.org{end}", f"Sea{end}"
    )
    tree = ElementTree.fromstring(write_opml([feed]).encode("utf-8", "replace"))
    [group, outline] = tree.iter("outline")
    assert group.attrib.keys() == {"text"}
    assert outline.attrib.keys() == {"type", "text", "title", "xmlUrl", "htmlUrl"}


def test_adding_a_feed_brings_its_articles_into_the_store(desk: Desk) -> None:
    status, out, err = desk.feeds("add", desk.site.url("/feed"))
    assert (status, out, err) == (0, f"Gazette\t1 new\t{desk.site.url('/feed')}\n", "")
    assert desk.files() == ["2021-03-03-ferry-returns-to-service.txt"]
    assert re.sub(r"added: \S+", "added: today", desk.text("ferry")) == (
        f"---\nsite: Gazette\ntitle: Ferry returns to service\nsource: http://news.example/Ferry\n"
        f"feed: {desk.site.url('/feed')}\npublished: 2021-03-03T10:05:00+00:00\nadded: today\n---\n"
        "Ferry returns to service\n\nThe ferry sails again after repairs.\n"
    )


def test_an_article_of_a_feed_is_read_with_its_title_and_its_day(desk: Desk) -> None:
    desk.site.pages["/feed"] = rss(("It ended. Nobody won.", "They shook hands. It rained."))
    desk.feeds("add", desk.site.url("/feed"))
    article = newsterm.read(str(desk.store / desk.files()[0]))
    assert article.title == "It ended. Nobody won."
    assert [part.kind for part in article.parts] == ["title", "paragraph"]
    assert desk.files()[0].startswith("2021-03-03")


@pytest.mark.parametrize(
    "title",
    [
        "[Video] Ferry sails [photos]",
        "'Never again', she says",
        '"Quoted."',
        "key: value. Ha.",
        "# No. 1.",
    ],
)
def test_a_title_of_any_form_stays_the_title(desk: Desk, title: str) -> None:
    desk.site.pages["/feed"] = rss((title, "They shook hands. It rained."))
    desk.feeds("add", desk.site.url("/feed"))
    assert newsterm.read(str(desk.store / desk.files()[0])).title == title


def test_refreshing_brings_only_what_is_new(desk: Desk) -> None:
    desk.feeds("add", desk.site.url("/feed"))
    assert desk.feeds("refresh") == (0, "", "")
    desk.site.pages["/feed"] = rss(MARKET, FERRY)
    status, out, _ = desk.feeds("refresh")
    assert (status, out.split("\t")[1]) == (0, "1 new")
    assert len(desk.files()) == 2


def test_quiet_tells_of_problems_alone(desk: Desk) -> None:
    assert desk.feeds("add", "-q", desk.site.url("/feed")) == (0, "", "")
    desk.site.pages["/feed"] = rss(MARKET, FERRY)
    assert desk.feeds("refresh", "--quiet") == (0, "", "")
    del desk.site.pages["/feed"]
    assert desk.feeds("refresh", "-q")[0] == 1
    assert len(desk.files()) == 2


def test_what_the_user_threw_away_does_not_come_back(desk: Desk) -> None:
    desk.feeds("add", desk.site.url("/feed"))
    (desk.store / desk.files()[0]).unlink()
    assert desk.feeds("refresh") == (0, "", "")
    assert desk.files() == []


def test_one_story_in_two_feeds_is_one_article(desk: Desk) -> None:
    desk.site.pages["/other"] = rss(FERRY, title="Herald")
    desk.feeds("add", desk.site.url("/feed"), desk.site.url("/other"))
    assert len(desk.files()) == 1


def test_a_correction_is_written_anew_and_keeps_star_tags_and_note(desk: Desk) -> None:
    desk.feeds("add", desk.site.url("/feed"))
    (name,) = desk.files()
    old = str(newsterm.read(str(desk.store / name)).key)
    marks = Marks()
    marks.put([Mark(old, read=True, starred=True, tags=("sea",), note="look again")])
    desk.site.pages["/feed"] = rss((FERRY[0], "The ferry does not sail after all."))
    _, out, _ = desk.feeds("refresh")
    assert out.split("\t")[1] == "0 new, 1 updated"
    assert desk.files() == [name]
    assert "does not sail" in desk.text("ferry")
    new = marks.get(str(newsterm.read(str(desk.store / name)).key))
    assert (new.read, new.starred, new.tags, new.note) == (False, True, ("sea",), "look again")
    marks.close()


def test_a_correction_leaves_alone_what_the_user_has_changed(desk: Desk) -> None:
    desk.feeds("add", desk.site.url("/feed"))
    path = desk.store / desk.files()[0]
    path.write_text("My own words.\n", encoding="utf-8")
    desk.site.pages["/feed"] = rss((FERRY[0], "The ferry does not sail after all."))
    assert desk.feeds("refresh") == (0, "", "")
    assert path.read_text(encoding="utf-8") == "My own words.\n"


def test_entries_with_one_id_for_all_of_them_are_all_taken(desk: Desk) -> None:
    desk.site.pages["/feed"] = rss(("Ship sails", "One."), ("Ship sinks", "Two."))
    desk.feeds("add", desk.site.url("/feed"))
    assert len(desk.files()) == 2
    assert desk.feeds("refresh") == (0, "", "")


def test_an_unchanged_feed_is_not_sent_again(desk: Desk) -> None:
    desk.site.pages["/feed"] = unchanged_since('"v1"', rss(FERRY))
    desk.feeds("add", desk.site.url("/feed"))
    assert desk.feeds("refresh") == (0, "", "")
    assert desk.site.headers["/feed"]["if-none-match"] == '"v1"'


def test_full_articles_are_read_from_their_pages(desk: Desk) -> None:
    story = "The whole story stands on the page, and the feed shows a line of it. " * 9
    desk.site.pages["/page"] = f"<html><body><article><h1>T</h1><p>{story}</p></article>".encode()
    for path, title in (("/page", "Whole"), ("/missing", "Part")):
        feed = f"<rss><channel><item><title>{title} story</title><link>{path}</link>"
        desk.site.pages[f"/{title}"] = (
            f"{feed}<description>A line of it.</description></item>".encode()
        )
        assert desk.feeds("add", "--full", desk.site.url(f"/{title}"))[0] == 0
    assert story.strip() in desk.text("whole")
    assert "A line of it." in desk.text("part")
    asked = len(desk.site.asked)
    assert desk.feeds("refresh") == (0, "", "")
    assert desk.site.asked[asked:].count("/page") == 0


def test_a_local_feed_is_read_where_the_user_names_it(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(rss(FERRY))
    assert desk.feeds("add", str(path))[0] == 0
    path.write_bytes(rss(FERRY, MARKET))
    assert desk.feeds("refresh")[1].split("\t")[1] == "1 new"


# Finding


AGENCY = (
    "Dock workers at Lume went back to the quays on Tuesday after nine days on strike, the port said. "
    "They will get three per cent more, and a day off for each Sunday that they have to work. "
    "Some forty ships lay at anchor off the harbour and wait to be unloaded, most of them with grain."
)


def test_a_copy_of_what_another_feed_brought_is_told(desk: Desk) -> None:
    desk.site.pages["/feed"] = rss(("Strike at Lume is over", AGENCY))
    desk.site.pages["/other"] = rss(("Port works again", AGENCY.partition(" Some")[0]), MARKET)
    assert desk.feeds("add", desk.site.url("/feed"))[1].split("\t")[1] == "1 new"
    assert desk.feeds("add", desk.site.url("/other"))[1].split("\t")[1] == "2 new (1 copy)"
    assert len(desk.files()) == 3


SITE = """<html><head><base href="{base}"><title>Site</title>
<link rel="stylesheet" href="x.css"><link rel="alternate" hreflang="de" href="/de">
<link rel="alternate" type="application/rss+xml" title="Broken" href="broken">
<link REL="Alternate" TYPE="application/rss+xml; charset=utf-8" href="feed">
<link rel="alternate" type="application/atom+xml" href="/comments">
<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
<link rel="alternate" type="application/rss+xml" href="file:///etc/passwd"></head><body></body></html>"""


def test_the_feed_of_a_site_is_found(desk: Desk) -> None:
    desk.site.pages["/"] = SITE.format(base=desk.site.url("/")).encode()
    status, out, err = desk.feeds("add", desk.site.url("/"))
    assert (status, out) == (0, f"Gazette\t1 new\t{desk.site.url('/feed')}\n")
    assert desk.site.url("/comments") in err
    assert "passwd" not in err
    assert err.count("\n") == 1


def test_what_may_be_something_else_counts_where_a_site_names_no_feed_for_sure(desk: Desk) -> None:
    perhaps = f"<link rel=alternate type=application/json href='{desk.site.url('/feed')}'>"
    sure = "<link rel=alternate type=application/rss+xml href=/other>"
    desk.site.pages["/other"] = rss(MARKET, title="Herald")
    desk.site.pages["/"] = f"<html><head>{perhaps}{sure}".encode()
    assert desk.feeds("add", desk.site.url("/"))[1:] == (
        f"Herald\t1 new\t{desk.site.url('/other')}\n",
        "",
    )
    desk.site.pages["/"] = f"<html><head>{perhaps}".encode()
    assert desk.feeds("add", desk.site.url("/"))[1].startswith("Gazette\t1 new")


@pytest.mark.parametrize(
    "page", [b"", b"<html></html>", b"just words", b"\x89PNG\0\0", b"<link rel=alternate>", b"{}"]
)
def test_a_site_without_a_feed_is_told(desk: Desk, page: bytes) -> None:
    desk.site.pages["/"] = page
    status, out, err = desk.feeds("add", desk.site.url("/"))
    assert (status, out) == (1, "")
    assert "give the address of its RSS or Atom feed" in err
    assert desk.feeds("list") == (0, "", "")


# What servers do


def test_a_feed_that_moved_for_good_is_followed_there(desk: Desk) -> None:
    desk.feeds("add", desk.site.url("/feed"))
    desk.site.pages["/new"] = rss(FERRY, MARKET)
    desk.site.pages["/feed"] = redirect("/new", 301)
    assert desk.feeds("refresh")[1] == f"Gazette\t1 new\t{desk.site.url('/new')}\n"
    assert desk.site.url("/new") in desk.feeds("list")[1]
    assert desk.feeds("list", "/new") == desk.feeds("list")
    assert "names no feed you follow" in desk.feeds("list", "zeppelin")[2]
    assert desk.site.url("/feed") not in desk.feeds("list")[1]
    assert desk.feeds("refresh") == (0, "", "")


def test_a_feed_that_moved_for_now_keeps_its_address(desk: Desk) -> None:
    desk.feeds("add", desk.site.url("/feed"))
    desk.site.pages["/new"] = desk.site.pages["/feed"]
    desk.site.pages["/feed"] = redirect("/new", 302)
    assert desk.feeds("refresh") == (0, "", "")
    assert desk.site.url("/feed") in desk.feeds("list")[1]


def drip(visit: Visit) -> None:
    visit.send(200, content_length="100000")
    while not visit.server.web.stopped.wait(0.02):  # type: ignore[attr-defined]
        visit.wfile.write(b".")
        visit.wfile.flush()


BROKEN = {
    "not found": (refused(404), "answered 404"),
    "gone": (refused(410), "gone for good"),
    "an error": (refused(500), "answered 500"),
    "slow": (drip, "in time"),
    "huge": (lambda visit: visit.send(200, bytes(10_000_001)), "larger than 10 MB"),
    "a bomb": (packed(bytes(50_000_000)), "larger than 10 MB"),
    "cut": (lambda visit: visit.send(200, b"<rss>", content_length="900"), "breaks off"),
    "a page": (b"<html><body>Domain for sale</body></html>", "holds no feed"),
    "a bait": (redirect("file:///etc/passwd"), "neither http nor https"),
    "a loop": (redirect("/broken"), "more than 5 times"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_feed_costs_one_line_and_the_others_go_on(
    desk: Desk, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, says = BROKEN[kind]
    desk.site.pages["/broken"] = rss(title="Broken")
    desk.feeds("add", desk.site.url("/broken"), desk.site.url("/feed"))
    desk.site.pages["/broken"] = page
    desk.site.pages["/feed"] = rss(FERRY, MARKET)
    monkeypatch.setattr(client.fetch, "__defaults__", ("", "", False, 2.0))
    status, out, err = desk.feeds("refresh")
    assert status == 1
    assert out.split("\t")[:2] == ["Gazette", "1 new"]
    assert err.startswith(f"newsterm: '{desk.site.url('/broken')}': ")
    assert says in err
    assert err.count("\n") == 1
    rows = [json.loads(line) for line in desk.feeds("list", "--json")[1].splitlines()]
    assert [bool(row["problem"]) for row in rows] == [True, False]


def test_a_bug_over_one_feed_is_told_and_the_others_go_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.site.pages["/broken"] = rss(title="Broken")
    desk.feeds("add", desk.site.url("/broken"), desk.site.url("/feed"))
    desk.site.pages["/feed"] = rss(FERRY, MARKET)
    told = polling.parse_feed

    def breaks(data: bytes, url: str, charset: str = "") -> Feed:
        if url.endswith("/broken"):
            raise IndexError
        return told(data, url, charset)

    monkeypatch.setattr(polling, "parse_feed", breaks)
    status, out, err = desk.feeds("refresh")
    assert status == 70
    assert out.split("\t")[:2] == ["Gazette", "1 new"]
    assert err.startswith(f"newsterm: '{desk.site.url('/broken')}': a bug of ours (IndexError)")


def test_a_busy_server_is_asked_again(desk: Desk) -> None:
    desk.site.pages["/feed"] = first_refused(2, 503, rss(FERRY))
    assert desk.feeds("add", desk.site.url("/feed"))[0] == 0


def test_a_server_that_asks_for_rest_is_left_alone(desk: Desk) -> None:
    desk.feeds("add", desk.site.url("/feed"))
    desk.site.pages["/feed"] = refused(429, retry_after="3600")
    assert desk.feeds("refresh")[0] == 1
    asked = len(desk.site.asked)
    assert desk.feeds("refresh") == (0, "", "")
    assert len(desk.site.asked) == asked


def test_one_host_is_asked_by_one_at_a_time(desk: Desk) -> None:
    now, most, lock = [0], [0], threading.Lock()

    def counting(visit: Visit) -> None:
        with lock:
            now[0] += 1
            most[0] = max(most[0], now[0])
        time.sleep(0.01)
        with lock:
            now[0] -= 1
        visit.send(200, rss(FERRY))

    for number in range(6):
        desk.site.pages[f"/{number}"] = counting
        desk.feeds("add", desk.site.url(f"/{number}"))
    assert desk.feeds("refresh", "--jobs", "6") == (0, "", "")
    assert most == [1]


def test_hosts_are_asked_side_by_side(desk: Desk) -> None:
    """Each of two hosts answers only once the other has been asked."""
    both = threading.Barrier(2, timeout=20)

    def together(visit: Visit) -> None:
        both.wait()
        visit.send(200, rss(FERRY, MARKET))

    desk.feeds("add", desk.site.url("/feed", "127.0.0.1"))
    with web() as second:
        second.pages["/feed"] = rss(FERRY)
        desk.feeds("add", second.url("/feed", "localhost"))
        desk.site.pages["/feed"] = second.pages["/feed"] = together
        assert desk.feeds("refresh", "--jobs", "2")[0] == 0


def test_no_feed_leads_into_the_users_network_unless_it_is_allowed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(ALLOWS_PRIVATE)
    status, out, err = desk.feeds("add", desk.site.url("/feed"))
    assert (status, out) == (1, "")
    assert "private address" in err
    assert desk.site.asked == []
    assert desk.feeds("add", "--private", desk.site.url("/feed"))[0] == 0
    assert desk.feeds("refresh") == (0, "", "")
    assert len(desk.site.asked) == 2


def test_words_of_a_feed_reach_the_terminal_harmless(desk: Desk) -> None:
    desk.site.pages["/feed"] = rss(
        ("Bell &#27;[2J\x07 \u202etxt", "Text \x9b31m."), title="Evil &#27;]0;x&#7; [/] name"
    )
    for words in (("add", desk.site.url("/feed")), ("list",), ("list", "--json"), ("export",)):
        status, out, err = desk.feeds(*words)
        assert status == 0
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", out + err)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", desk.text("bell"))


# The list


def test_feeds_are_listed_and_removed_by_what_names_them(desk: Desk) -> None:
    desk.site.pages["/other"] = rss(MARKET, title="Herald")
    desk.feeds("add", desk.site.url("/feed"), desk.site.url("/other"))
    assert [line.split("\t")[0] for line in desk.feeds("list")[1].splitlines()] == [
        "Gazette",
        "Herald",
    ]
    assert desk.feeds("remove", "127.0.0.1")[0] == 1
    assert desk.feeds("remove", "nothing")[0] == 1
    assert desk.feeds("remove", "herald")[1].startswith("Herald\tremoved\t")
    assert [line.split("\t")[0] for line in desk.feeds()[1].splitlines()] == ["Gazette"]
    assert len(desk.files()) == 2


@pytest.mark.parametrize(
    ("words", "status"),
    [(("add",), 2), (("remove",), 2), (("nonsense",), 2), (("refresh",), 1), (("add", "/no/such/feed"), 1),
     (("add", "ftp://example.org/feed"), 1), (("import", "/no/such.opml"), 1), (("refresh", "x"), 1)],
)  # fmt: skip
def test_a_mistake_costs_one_line(desk: Desk, words: tuple[str, ...], status: int) -> None:
    got, out, err = desk.feeds(*words)
    assert (got, out, err.count("\n")) == (status, "", 1)


def test_a_list_of_another_reader_is_imported_but_nothing_in_it_is_run_or_allowed(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "other.opml"
    path.write_text(
        f"""<?xml version="1.0"?><opml version="1.0"><body>
        <outline text="News &amp; views"><outline text="World">
          <outline type="rss" text="Gazette" xmlUrl="{desk.site.url("/feed")}" private="true" full="true"/>
        </outline></outline>
        <outline xmlUrl="exec:touch {tmp_path}/HOSTILE" text="a"/>
        <outline xmlUrl="|touch {tmp_path}/HOSTILE" text="b"/>
        <outline xmlUrl="file:///etc/passwd" text="c"/><outline xmlUrl="/etc/passwd" text="d"/>
        <outline xmlUrl="filter:cmd:http://x.example/" text="e"/>
        </body></opml>""",
        encoding="utf-8",
    )
    status, out, err = desk.feeds("import", str(path))
    assert (status, out) == (1, "1 new\t0 were there already\n")
    assert "5 of its feeds cannot be followed" in err
    (row,) = (json.loads(line) for line in desk.feeds("list", "--json")[1].splitlines())
    assert (row["group"], row["private"], row["full"]) == ("News & views / World", False, False)
    assert desk.feeds("refresh")[0] == 0
    assert not (tmp_path / "HOSTILE").exists()


def test_a_list_of_ones_own_comes_back_whole(desk: Desk, tmp_path: Path) -> None:
    path, opml = tmp_path / "feed.xml", str(tmp_path / "own.opml")
    path.write_bytes(rss(FERRY))
    desk.feeds("add", str(path))
    desk.feeds("add", "--full", "--private", desk.site.url("/feed"))
    before = desk.feeds("list")[1].splitlines()
    assert desk.feeds("export", "-o", opml) == (0, "", "")
    desk.feeds("remove", str(path), desk.site.url("/feed"))
    assert desk.feeds("import", opml)[0] == 1
    assert "with --own" in desk.feeds("import", opml)[2]
    desk.feeds("remove", desk.site.url("/feed"))
    assert desk.feeds("import", "--own", "-q", opml) == (0, "", "")
    rows = [json.loads(line) for line in desk.feeds("list", "--json")[1].splitlines()]
    assert [row["url"] for row in rows] == [line.split("\t")[1] for line in before]
    assert [(row["full"], row["private"]) for row in rows] == [(False, False), (True, True)]


@pytest.mark.parametrize(
    "words",
    ["--full list", "--private refresh", "--json refresh", "-j 3 list", "-q export", "--own add x",
     "export x", "--full import x"],
)  # fmt: skip
def test_an_option_that_says_nothing_to_an_action_is_wrong_use(desk: Desk, words: str) -> None:
    status, out, err = desk.feeds(*words.split())
    assert (status, out, err.count("\n")) == (2, "", 1)


def test_feeds_are_a_table_on_a_terminal(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.feeds("add", desk.site.url("/feed"))
    monkeypatch.setattr(session, "is_terminal", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "100")
    head, row = desk.feeds("list")[1].splitlines()
    assert head.split() == ["title", "address", "read", "problem"]
    assert "Gazette  " in row


@pytest.mark.parametrize("text", ["", "words", "<rss/>", "\0\1", "<opml"])
def test_what_is_no_opml_is_told(desk: Desk, tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.opml"
    path.write_text(text, encoding="utf-8")
    assert desk.feeds("import", str(path))[0] == 1


WORDS = st.text(alphabet="aé<>&\"' /\u4e2d", min_size=1, max_size=9).filter(
    lambda words: words == " ".join(words.split()) and words.strip("/ ")
)
SEVERAL = st.lists(
    st.builds(
        Followed,
        WORDS.map("http://x.example/".__add__),
        WORDS,
        WORDS,
        st.sampled_from(["", "News", "A & B / C"]),
        st.booleans(),
        st.booleans(),
    ),
    max_size=5,
    unique_by=lambda feed: feed.url,
)


@settings(suppress_health_check=[HealthCheck.too_slow])  # On a machine that is busy.
@given(SEVERAL)
def test_what_is_exported_is_imported_the_same(feeds: list[Followed]) -> None:
    again = parse_opml(write_opml(feeds), "list", own=True)
    assert sorted(again, key=str) == sorted(feeds, key=str)


def test_a_list_that_cannot_be_read_is_left_as_it_is(desk: Desk) -> None:
    desk.feeds("add", desk.site.url("/feed"))
    path = Path(folder_of("data", "feeds.opml"))
    path.write_text("my own notes", encoding="utf-8")
    for words in (("list",), ("add", desk.site.url("/feed")), ("refresh",), ("remove", "x")):
        status, _, err = desk.feeds(*words)
        assert (status, err.count("\n")) == (1, 1)
    assert path.read_text(encoding="utf-8") == "my own notes"


def test_two_programs_that_add_at_once_both_stay_on_the_list() -> None:
    def add(number: int) -> None:
        with changing() as feeds:
            url = f"http://x.example/{number}"
            feeds[url] = Followed(url)

    threads = [threading.Thread(target=add, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(followed()) == 12


def test_a_program_that_was_stopped_while_it_changed_the_list_is_not_waited_for_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(own_files, "PATIENCE", 0.05)
    with changing(), pytest.raises(NewstermError, match="by another newsterm"), changing():
        pass


@pytest.mark.parametrize("damage", [b"", b"no database" * 99, None])
def test_a_damaged_memory_is_begun_anew_and_nothing_comes_twice(
    desk: Desk, damage: bytes | None
) -> None:
    desk.feeds("add", desk.site.url("/feed"))
    path = Path(folder_of("data", "feeds.sqlite3"))
    for leftover in path.parent.glob("feeds.sqlite3-*"):
        leftover.unlink()
    path.write_bytes(path.read_bytes()[:5000] if damage is None else damage)
    assert desk.feeds("refresh")[0] == 0
    assert len(desk.files()) == 1


def test_a_memory_of_a_newer_newsterm_is_left_alone(desk: Desk) -> None:
    desk.feeds("add", desk.site.url("/feed"))
    path = folder_of("data", "feeds.sqlite3")
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    status, _, err = desk.feeds("refresh")
    assert (status, "newer newsterm" in err) == (1, True)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_store_that_cannot_be_written_is_told_once(desk: Desk) -> None:
    desk.store.chmod(0o500)
    try:
        assert desk.feeds("add", desk.site.url("/feed"))[0] == 1
    finally:
        desk.store.chmod(0o700)
    assert desk.feeds("refresh")[1].split("\t")[1] == "1 new"


def test_a_name_that_nobody_knows_is_no_error_of_ours() -> None:
    with pytest.raises(NewstermError):
        parse_opml("<outline xmlUrl='http://x.example/'/>", "list")


# What servers and feeds do besides


def test_a_feed_that_is_gone_is_told_once_and_left_alone_until_it_is_asked_for_by_name(
    desk: Desk,
) -> None:
    url = desk.site.url("/feed")
    desk.feeds("add", url)
    desk.site.pages["/feed"] = refused(410)
    status, _, err = desk.feeds("refresh")
    assert (status, err.count("\n")) == (1, 1)
    assert f"newsterm feeds remove {url}" in err
    asked = len(desk.site.asked)
    assert desk.feeds("refresh") == (0, "", "")
    assert len(desk.site.asked) == asked
    assert "is gone for good" in desk.feeds("list")[1]
    desk.site.pages["/feed"] = rss(FERRY)
    assert desk.feeds("refresh", url)[0] == 0
    desk.feeds("refresh")
    assert len(desk.site.asked) == asked + 2


def test_an_entry_without_a_page_leads_to_what_it_encloses_and_says_how_long_that_is(
    desk: Desk,
) -> None:
    desk.site.pages["/feed"] = (
        b"<rss xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><title>Radio</title><item>"
        b"<title>Episode 3: tides</title><enclosure url='/ep3.mp3' length='9' type='audio/mpeg'/>"
        b"<itunes:duration>1930</itunes:duration></item></channel></rss>"
    )
    assert desk.feeds("add", "--full", desk.site.url("/feed"))[2] == ""
    text = desk.text("episode")
    assert f"source: {desk.site.url('/ep3.mp3')}\n" in text
    assert text.endswith("Episode 3: tides\n\naudio/mpeg, 32:10\n")
    assert desk.site.asked == ["/feed"]


def test_a_page_that_cannot_be_read_is_told_where_the_feeds_text_stands_for_it(desk: Desk) -> None:
    desk.site.pages["/feed"] = (
        f"<rss><channel><title>Gazette</title>{''.join(linked(desk.site.url(f'/{n}')) for n in '123')}"
        "</channel></rss>".encode()
    )
    page = "".join(f"<p>The ferry sails again, and {n} more follow it.</p>" for n in range(9))
    desk.site.pages["/1"] = (
        f"<html><body><article><h1>Ferry</h1>{page}</article></body></html>".encode()
    )
    status, out, err = desk.feeds("add", "--full", desk.site.url("/feed"))
    assert (status, out.split("\t")[1]) == (0, "3 new")
    assert err.count("\n") == 1
    assert (
        f"gives the text of its feed for {desk.site.url('/2')}, and 1 more: the page answered 404"
        in err
    )
    assert "and 8 more follow it" in desk.text("story-1")
    assert "The short of it" in desk.text("story-2")


def linked(url: str) -> str:
    return (
        f"<item><title>Story {url[-1]}</title><link>{url}</link>"
        f"<description>The short of it, {url[-1]}.</description></item>"
    )


def test_a_feed_of_comments_comes_behind_the_others_of_a_site(desk: Desk) -> None:
    link = "<link rel=alternate type='application/rss+xml' title='{}' href='{}'>"
    links = [
        ("Comments", "/c1"),
        ("", "/comments/feed"),
        ("Kommentare zu Hafen", "/c2"),
        ("News", "/feed"),
    ]
    desk.site.pages["/"] = "".join(link.format(*each) for each in links).encode()
    status, out, err = desk.feeds("add", desk.site.url("/"))
    assert (status, out) == (0, f"Gazette\t1 new\t{desk.site.url('/feed')}\n")
    assert "has other feeds too" in err


def test_a_date_to_come_does_not_head_the_list_for_ever(desk: Desk) -> None:
    dates = ["Thu, 31 Dec 2299 10:00:00 GMT", "Mon, 01 Jan 0001 12:00:00 GMT"]
    items = "".join(
        f"<item><title>Odd {n}</title><description>It was.</description><pubDate>{date}</pubDate></item>"
        for n, date in enumerate(dates)
    )
    desk.site.pages["/feed"] = (
        f"<rss><channel><title>Gazette</title>{items}</channel></rss>".encode()
    )
    desk.feeds("add", desk.site.url("/feed"))
    today = f"{datetime.now():%Y-%m-%d}"
    with closing(Index(str(desk.store))) as index:
        index.update()
        days = {entry.title: entry.day for entry in index.entries()}
    assert set(days.values()) <= {today, f"{datetime.now(UTC):%Y-%m-%d}"}
    assert not any(name.startswith(("2299", "2001", "0001")) for name in desk.files())


def test_a_password_in_an_address_is_neither_kept_nor_told(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "feeds.opml").write_text(
        "<opml><body><outline text='Sea' xmlUrl='https://ann:s3cret@sea.example/feed'/></body></opml>"
    )
    status, out, err = desk.feeds("import", str(tmp_path / "feeds.opml"))
    assert (status, out) == (1, "1 new\t0 were there already\n")
    assert "~/.netrc" in err
    both = desk.feeds("add", "https://ann:s3cret@sea.example/feed") + desk.feeds("list")
    assert "https://sea.example/feed" in str(both)
    assert "s3cret" not in f"{both}{err}{Path(list_path()).read_text()}"
