# ruff: noqa: E501 - pages are read by column
"""Pages as they are saved, and pages of odd make-up: archives, views of source, pagers, live blogs."""

from __future__ import annotations

import plistlib

import pytest

from newsterm.adapters.articles.file import parse_data
from newsterm.adapters.pages.page import parse_page
from newsterm.core.text.article import Article
from newsterm.errors import NewstermError

STORY = (
    "The old cinema on Hay Street will open again in spring, its new owner said on Wednesday night.",
    "“We shall show what nobody else shows,” said Vera Lund, who paid 1.2 million euros for it.",
    "It has 310 seats, a balcony and a piano, and has been shut since the flood of 2011.",
)
BODY = f"<h1>Cinema opens again</h1><p>{'</p><p>'.join(STORY)}</p>"
PAGE = f"<!DOCTYPE html><html lang=en><head><title>Cinema opens again – The Post</title></head><body><article>{BODY}</article></body></html>"
WHERE = "https://post.example/cinema"


def told(article: Article, kind: str = "paragraph") -> list[str]:
    return [part.cut(article.text) for part in article.parts if part.kind == kind]


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html lang=en><head><title>Cinema opens again</title>{head}</head><body>{body}</body></html>"


def mhtml(html: str = PAGE, head: str = f"Snapshot-Content-Location: {WHERE}\n") -> bytes:
    return (
        f"From: <Saved by Blink>\n{head}Subject: Cinema opens again\nDate: Thu, 2 Jan 2025 10:00:00 -0000\n"
        'MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="=b"\n\n'
        f"--=b\nContent-Type: text/html\nContent-Location: {WHERE}\n\n{html}\n"
        "--=b\nContent-Type: text/css\n\np { color: red }\n--=b--\n"
    ).encode()


@pytest.mark.parametrize("name", ["page.mhtml", "page.mht", "page.txt", "-"])
@pytest.mark.parametrize("head", [f"Snapshot-Content-Location: {WHERE}\n", ""])
def test_an_mhtml_is_its_page(name: str, head: str) -> None:
    article = parse_data(mhtml(head=head), name)
    assert told(article, "title") == ["Cinema opens again"]
    assert (told(article, "byline"), told(article, "date")) == ([], ["2025-01-02"])
    assert told(article) == list(STORY)
    assert dict(article.provenance)["source"] == WHERE


def test_the_day_a_page_names_counts_more_than_the_day_it_was_saved() -> None:
    dated = PAGE.replace(
        "<title>", "<meta property='article:published_time' content='2024-12-30'><title>"
    )
    assert told(parse_data(mhtml(dated), "page.mhtml"), "date") == ["2024-12-30"]


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_a_webarchive_is_its_page(form: plistlib.PlistFormat) -> None:
    main = {"WebResourceData": PAGE.encode("cp1252", "xmlcharrefreplace"), "WebResourceURL": WHERE,
            "WebResourceTextEncodingName": "windows-1252"}  # fmt: skip
    article = parse_data(plistlib.dumps({"WebMainResource": main}, fmt=form), "page.webarchive")
    assert (told(article, "title"), told(article)) == (["Cinema opens again"], list(STORY))
    assert dict(article.provenance)["source"] == WHERE


@pytest.mark.parametrize(
    "data",
    [plistlib.dumps({"a": 1}, fmt=plistlib.FMT_BINARY), b"bplist00", b"bplist00" + b"\xff" * 40,
     plistlib.dumps({"WebMainResource": {"WebResourceData": "x"}}), plistlib.dumps([1])],
)  # fmt: skip
def test_another_property_list_costs_a_line(data: bytes) -> None:
    with pytest.raises(NewstermError, match="damaged web archive"):
        parse_data(data, "page.webarchive")


def escaped(html: str) -> str:
    return html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@pytest.mark.parametrize(
    "view",
    ["<table><tr><td class='line-number' value='1'></td><td class='line-content'>{}</td></tr></table>",
     "<body id='viewsource'><pre id='line1'>{}</pre></body>"],
)  # fmt: skip
def test_a_saved_view_of_source_is_the_page_it_shows(view: str) -> None:
    html = f"<html><head><title>{WHERE}</title></head>{view.format(escaped(PAGE))}</html>"
    article = parse_page(html)
    assert (told(article, "title"), told(article)) == (["Cinema opens again"], list(STORY))
    assert dict(article.provenance)["source"] == WHERE


@pytest.mark.parametrize(
    "comment",
    [f"\n Page saved with SingleFile \n url: {WHERE} \n saved date: Thu Jan 02 2025 \n",
     f" saved from url=(0027){WHERE} "],
)  # fmt: skip
def test_a_page_saved_as_one_file_says_where_it_is_from(comment: str) -> None:
    html = PAGE.replace("<html lang=en>", f"<html lang=en><!--{comment}-->")
    article = parse_page(html, source="page.html")
    assert dict(article.provenance)["source"] == WHERE
    assert (article.source, told(article)) == ("page.html", list(STORY))


def test_pictures_packed_into_a_page_do_not_make_it_too_long() -> None:
    picture = f"<img src='data:image/png;base64,{'A' * (17 << 20)}'>"
    assert told(parse_page(PAGE.replace("<h1>", f"{picture}<h1>"))) == list(STORY)


# Pagers.

PAGERS = [
    ("<div class='pagination'><span>Page 1 of 3</span> <a href='?p=2' rel=next>Next page</a></div>", "page 1 of 3"),
    ("<p>Seite 2 von 4</p>", "page 2 of 4"),
    ("<ul class='pager'><li>1</li><li><a href='?p=2'>2</a></li><li><a href='?p=2'>Weiter</a></li></ul>", "several"),
    ("<div class='page-links'>Pages: <span>1</span> <a href='/2'>2</a></div>", "several"),
    ("<nav class='pagination'>« Previous | Page 3 of 3</nav>", "page 3 of 3"),
]  # fmt: skip


@pytest.mark.parametrize(("pager", "doubt"), PAGERS)
def test_a_page_of_several_says_so_and_its_pager_is_no_text(pager: str, doubt: str) -> None:
    article = parse_page(page(f"<article>{BODY}{pager}</article>"))
    assert told(article) == list(STORY)
    assert doubt in article.doubt


@pytest.mark.parametrize(
    "other",
    ["<div class='comments'><div class='pagination'>Page 1 of 9 <a>Next</a></div></div>",
     "<p>Page 3 of 12 of the contract says that the piano stays, and on that nobody has a doubt.</p>",
     "<p>Page 1 of 1</p>"],
)  # fmt: skip
def test_what_merely_counts_pages_is_no_pager(other: str) -> None:
    assert parse_page(page(f"<article>{BODY}{other}</article>")).doubt == ""


# Live blogs.

ENTRY = "<{0} class='live-post'><time datetime='2025-01-02T{1}:00Z'>{1}</time><h2>{2}</h2><p>{3}</p></{0}>"
ENTRIES = [
    ("11:15", "Doors open", STORY[0]),
    ("10:41", "Queue grows", STORY[1]),
    ("10:05", "Rain", "It rains."),
]


@pytest.mark.parametrize("tag", ["article", "section", "li"])
def test_a_live_blog_keeps_its_entries_in_order_each_with_time_and_heading(tag: str) -> None:
    entries = "".join(ENTRY.format(tag, *entry) for entry in ENTRIES)
    article = parse_page(
        page(f"<main><h1>Cinema opens again</h1><p>Follow it here.</p>{entries}</main>")
    )
    assert told(article, "title") == ["Cinema opens again"]
    lines = [line for time, heading, words in ENTRIES for line in (f"{time} {heading}", words)]
    assert told(article) == ["Follow it here.", *lines]


def test_a_live_blog_that_its_page_does_not_show_is_what_it_tells_search_engines() -> None:
    told_there = (
        '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Cinema opens again",'
        '"liveBlogUpdate":[{"headline":"Rain","datePublished":"2025-01-02T10:05:00Z","articleBody":"It rains."},'
        '{"headline":"Doors open","datePublished":"2025-01-02T11:15:00Z","articleBody":"They are open."}]}</script>'
    )
    article = parse_page(page("<h1>Cinema opens again</h1>", told_there))
    assert told(article) == ["10:05 Rain", "It rains.", "11:15 Doors open", "They are open."]


# What stands around a story, and what is set into it.

WALL = "We and our 300 partners keep data on your device to show what fits you. You may agree or refuse."


@pytest.mark.parametrize(
    "named", ["cookie-consent modal", "gdpr-box", "onetrust-banner", "CookieBanner"]
)
def test_a_long_cookie_banner_beside_a_short_story_makes_no_doubt(named: str) -> None:
    banner = f"<div class='{named}'><h2>We value your privacy</h2>{f'<p>{WALL}</p>' * 6}</div>"
    article = parse_page(page(f"{banner}<article>{BODY}</article>"))
    assert (told(article), article.doubt) == (list(STORY), "")


def test_a_page_that_shows_nothing_but_its_banner_is_told_of() -> None:
    banner = f"<div class='cookie-consent'>{f'<p>{WALL} Cookies are needed.</p>' * 6}</div>"
    assert parse_page(page(banner)).doubt


def test_a_story_about_cookies_is_no_banner() -> None:
    article = parse_page(page(f"<div class='post tag-cookies category-consent'>{BODY}</div>"))
    assert told(article) == list(STORY)


@pytest.mark.parametrize(
    "network", ["twitter-tweet", "bluesky-embed", "instagram-media", "mastodon-embed"]
)
def test_a_post_set_into_a_page_keeps_its_author(network: str) -> None:
    post = f"<blockquote class='{network}'><p>I shall be there.</p>&mdash; Tom Rask (@tom) <a>Jan 2</a></blockquote>"
    body = BODY.replace(f"<p>{STORY[2]}", f"{post}<p>{STORY[2]}")
    assert "I shall be there. — Tom Rask (@tom) Jan 2" in told(
        parse_page(page(f"<article>{body}</article>"))
    )
