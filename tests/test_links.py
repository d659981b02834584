"""Links are kept with their words when a page, a feed or Markdown is read, and only such as are safe."""

from __future__ import annotations

import re
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from newsterm.adapters.articles.file import read_article
from newsterm.adapters.feeds.parse import parse_feed_text
from newsterm.adapters.formats.mail import parse_mail
from newsterm.adapters.formats.markdown import parse_markdown
from newsterm.adapters.http.client import Fetched
from newsterm.adapters.index.index import Index
from newsterm.adapters.links.address import address_of
from newsterm.adapters.marks.highlighting import highlight_of
from newsterm.adapters.marks.marks import Mark, Marks
from newsterm.adapters.pages.page import parse_page
from newsterm.adapters.store.adding import add
from newsterm.adapters.subscriptions import full_text
from newsterm.adapters.subscriptions.entries import told_by
from newsterm.core.passages.links import links_of
from newsterm.core.passages.placing import placed
from newsterm.core.text.article import Article
from newsterm.core.text.layout import parse
from newsterm.core.text.span import Span
from newsterm.core.value import replace
from newsterm.errors import NewstermError

PAGE = """<html><head><title>Ferry returns</title><base href="https://post.example/news/"></head><body>
<nav><a href="/sports">The ferry</a> <a href="/weather">Weather</a></nav>
<article><h1>Ferry returns</h1>
<p>The ferry sailed on Monday, <a href="../log?id=3&amp;x=1">says the log</a> of the port, and
it carried 340 people and two dogs to the other bank of the river.</p>
<p>The <a href="https://old.example/ship"> old ferry</a> sank in a storm. Nobody <b>was
<a href="mailto:ida@post.example?subject=You%20won">hurt</a></b>, the mayor said on the day after it.</p>
<p>Read the <a href="javascript:alert(1)">report</a>, the <a href="file:///etc/passwd">budget</a> and
the <a href="https://evil.example/\x1b]0;x\x07(a) b">letter of a [reader]</a> who knows the old ferry.</p>
<p>The log is old. The log, <a href="#top">says the log</a>, was wet. <a href="/img"><img src="a"></a></p>
</article><footer><a href="/about">About us</a></footer></body></html>"""


def told(article: Article) -> list[tuple[str, str]]:
    return [(" ".join(link.cut(article.text).split()), link.address) for link in links_of(article)]


KEPT = [
    ("says the log", "https://post.example/log?id=3&x=1"),
    ("old ferry", "https://old.example/ship"),
    ("hurt", "mailto:ida@post.example"),
    ("letter of a [reader]", "https://evil.example/%EF%BF%BD]0;x%EF%BF%BD%28a%29%20b"),
]


def test_links_of_a_story_are_kept_with_their_words_and_those_around_it_are_not() -> None:
    article = parse_page(PAGE, "https://post.example/news/ferry.html")
    found = told(article)
    assert [words for words, _ in found] == [words for words, _ in KEPT]
    assert found[:3] == KEPT[:3]
    assert all(address.isascii() and address.isprintable() for _, address in found)
    assert not any(set(" ()<>\"'") & set(address) for _, address in found)
    first = links_of(article)[0]
    assert article.text[: first.start].endswith("on Monday, ")


def test_a_page_with_links_says_the_same_words_as_one_without() -> None:
    without = PAGE.replace(" href=", " name=")
    assert (
        parse_page(PAGE, "https://a.example/").text
        == parse_page(without, "https://a.example/").text
    )


def test_links_are_in_the_file_of_an_article_that_is_added_and_follow_an_edit(
    tmp_path: Path,
) -> None:
    page = tmp_path / "ferry.html"
    page.write_text(PAGE, encoding="utf-8")
    store = tmp_path / "store"
    store.mkdir()
    index = Index(str(store))
    path = store / add(index, str(page), "auto", datetime(2024, 5, 6)).path
    index.close()
    kept = told(read_article(str(path)))
    assert kept == told(read_article(str(page)))
    assert [words for words, _ in kept] == [words for words, _ in KEPT]
    text = path.read_text(encoding="utf-8").replace(
        "The ferry sailed", "At last the new ferry sailed"
    )
    path.write_text(text.replace("sank", "rotted and sank"), encoding="utf-8")
    assert told(read_article(str(path))) == kept
    path.write_text(text.replace("says the log of", "says the book of"), encoding="utf-8")
    again = read_article(str(path))
    assert told(again)[0][0] == "old ferry" or links_of(again)[0].start > again.text.index("book")


def test_links_of_entries_are_kept_and_change_no_word() -> None:
    html = "<p>The <a href='/ship'>old ferry</a> sank.</p><p>It rained.</p>"
    content = html.replace("<", "&lt;")
    feed = f"""<rss version="2.0"><channel><title>Post</title><item><title>Ferry</title>
    <link>https://post.example/ferry</link><description>{content}</description></item></channel></rss>"""
    (entry,) = parse_feed_text(feed, "https://post.example/feed").entries
    assert entry.lines == ("The old ferry sank.", "It rained.")
    article = told_by(entry, "https://post.example/feed", None, "Post")
    assert told(article) == [("old ferry", "https://post.example/ship")]
    page = parse_page(PAGE, "https://post.example/news/ferry.html")
    assert told(told_by(entry, "https://post.example/feed", page))[:3] == KEPT[:3]


def test_links_of_markdown_and_addresses_written_out() -> None:
    article = parse_markdown(
        "# Ferry\n\nThe *[old ferry](https://a.example/b)* sank, see <https://c.example/d>.\n"
    )
    assert told(article) == [
        ("old ferry", "https://a.example/b"),
        ("https://c.example/d", "https://c.example/d"),
    ]
    text = "Ferry\n\nSee https://a.example/b?c=1, (http://c.example/d), www.e.example and ftp://f.example/g.\n"
    assert [address for _, address in told(parse(text))] == [
        "https://a.example/b?c=1",
        "http://c.example/d",
    ]


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ("https://a.example/b c", "https://a.example/b%20c"),
        ("//a.example/b", "https://a.example/b"),
        ("HTTPS://a.example", "https://a.example"),
        ("mailto:a@b.example?body=x", "mailto:a@b.example"),
        ("https://a.example/\x1b[2J\u202e'\"", "https://a.example/%1B%5B2J%E2%80%AE%27%22"),
        ("https://ä.example/ö", "https://xn--4ca.example/%C3%B6"),
        *((odd, "") for odd in ("javascript:x", "data:text/html,x", "file:///a", "ftp://a.example/b",
          "#a", "", "http://[", "x" * 3000, "vbscript:x", "tel:112", " javascript:x")),
    ],
)  # fmt: skip
def test_only_addresses_of_the_web_and_of_mail_are_kept(given: str, address: str) -> None:
    assert address_of(given, "https://base.example/") == address


HTML_MAIL = b"""From: Harbour Times <news@harbour.example>
Subject: Port strike enters day nine
Date: Mon, 04 May 2026 09:00:00 +0000
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<p>The strike entered its <a href="https://harbour.example/strike">ninth day</a>, and 400 dockers
wrote <a href="https://harbour.example/letter?a=1&amp;b=2"><b>a letter</b></a> to the owners.</p>
<p style="display:none">Read <a href="https://harbour.example/hidden">more</a></p>
<p>Ships wait, more than <a href="/ships">twenty</a>, as <a href="javascript:x()">we</a> said.</p>
"""


def test_links_of_a_mail_in_html_are_kept_and_change_no_word() -> None:
    article = parse_mail(HTML_MAIL)
    assert told(article) == [
        ("ninth day", "https://harbour.example/strike"),
        ("a letter", "https://harbour.example/letter?a=1&b=2"),
    ]
    assert article.text == parse_mail(re.sub(rb"</?a[^>]*>", b"", HTML_MAIL)).text
    assert ("form", "mail") in article.provenance


def test_what_a_file_tells_of_links_is_believed_no_further_than_a_page() -> None:
    told_in_file = (
        "0 [Ferry](javascript:x) 7 [sank](https://a.example/b) 9 [gone](https://c.example)"
    )
    article = parse(f"---\nlinks: {told_in_file} [x] 99999999 [it]((\n---\nFerry\n\nIt sank.\n")
    assert told(article) == [("sank", "https://a.example/b")]


def test_the_full_text_of_an_entry_keeps_its_marks_and_what_is_known_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "store"
    store.mkdir()
    head = "source: https://post.example/news/ferry\nfeed: https://post.example/feed\nadded: 2024-05-06\n"
    excerpt = "The ferry sailed on Monday, says the log of the port …\n"
    (store / "ferry.txt").write_text(f"---\n{head}site: Post\n---\nA ferry\n\n{excerpt}", "utf-8")
    got = Fetched("https://post.example/news/ferry", "", 200, type="text/html", body=PAGE.encode())
    monkeypatch.setattr(full_text, "fetch", lambda _: got)
    with closing(Index(str(store))) as index, closing(Marks()) as marks:
        index.update()
        old = read_article(str(store / "ferry.txt"))
        place = Span(old.text.index("sailed"), old.text.index("sailed") + 16)
        marks.put([Mark(str(old.key), read=True, starred=True, position=5)])
        highlight = highlight_of(old, place)
        marks.change([str(old.key)], lambda mark: replace(mark, highlights=(highlight,)))
        assert full_text.take_full_text(index, "ferry.txt", datetime(2024, 5, 7)) > 50
        new = read_article(str(store / "ferry.txt"))
        assert new.title == "A ferry"
        assert dict(new.provenance).items() >= dict(old.provenance).items()
        assert ("old ferry", "https://old.example/ship") in told(new)
        mark = marks.get(str(new.key))
        assert (mark.read, mark.starred, mark.position) == (True, True, 5)
        ((_, found),) = placed(new, mark.highlights)
        assert found
        assert found.cut(new.text) == "sailed on Monday"
        assert [each.id for each in marks.annotated()] == [str(new.key)]
        with pytest.raises(NewstermError, match="no more than is here"):
            full_text.take_full_text(index, "ferry.txt", datetime(2024, 5, 7))
    (store / "own.txt").write_text("Mine\n\nI wrote it.\n", "utf-8")
    with closing(Index(str(store))) as index, pytest.raises(NewstermError, match="no address"):
        full_text.take_full_text(index, "own.txt", datetime(2024, 5, 7))
