"""Feeds of every dialect and oddity: what newsterm reads in them (`feeds/`, `feeds/expected.json`)."""

from __future__ import annotations

import json
import random
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.adapters.articles.file import read_article
from newsterm.adapters.feeds.dates import parse_date
from newsterm.adapters.feeds.feed import Feed, feed_article
from newsterm.adapters.feeds.markup import Markup
from newsterm.adapters.feeds.parse import parse_feed, parse_feed_text
from newsterm.errors import NewstermError

FEEDS = Path(__file__).parent / "feeds"
EXPECTED = json.loads((FEEDS / "expected.json").read_text(encoding="utf-8"))


def shown(feed: Feed) -> list[dict[str, object]]:
    return [
        {
            "title": entry.title,
            "link": entry.link,
            "published": entry.published,
            "author": entry.author,
            "lines": list(entry.lines),
        }
        for entry in feed.entries
    ]


@pytest.mark.parametrize("name", EXPECTED)
def test_a_feed_of_every_dialect_is_read(name: str) -> None:
    expected = EXPECTED[name]
    feed = parse_feed((FEEDS / name).read_bytes(), expected["url"])
    assert feed.title == expected["title"]
    assert shown(feed) == expected["entries"]


def test_every_feed_here_has_its_answer() -> None:
    assert {path.name for path in FEEDS.iterdir()} - {"expected.json"} == set(EXPECTED)


@pytest.mark.parametrize(
    "text",
    ["", " ", "news", "<p>news</p>", "<html><body><rss></rss></body></html>", "{", "{}", "[]",
     '{"items": 3}', "{" * 5000, "[" * 5000, "<?xml version='1.0'?>", "<svg><title>x</title></svg>",
     "<!DOCTYPE rss", "<", "<rs"],
)  # fmt: skip
def test_what_is_no_feed_is_told(text: str) -> None:
    with pytest.raises(NewstermError):
        parse_feed_text(text, "http://news.example/")


# Hostile feeds


def item(inside: str) -> Feed:
    return parse_feed_text(f"<rss><channel><title>t</title><item>{inside}</item></channel></rss>")


@pytest.mark.parametrize(
    ("author", "name"),
    [("press@x.example", ""), ("press@x.example (Ann Lee)", "Ann Lee"), ("Ann Lee", "Ann Lee"),
     ("Ann Lee @ the harbour", "Ann Lee @ the harbour"), ("Ann Lee (North)", "Ann Lee (North)")],
)  # fmt: skip
def test_an_author_is_a_name_and_no_address(author: str, name: str) -> None:
    assert item(f"<title>t</title><author>{author}</author>").entries[0].author == name


def test_no_entity_of_another_file_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret", encoding="utf-8")
    feed = parse_feed_text(
        f"""<!DOCTYPE rss [<!ENTITY a SYSTEM "file://{secret}"> <!ENTITY % b SYSTEM "{secret}"> %b;]>
        <rss xmlns:xi="http://www.w3.org/2001/XInclude"><channel><item><title>&a;</title>
        <description><xi:include href="{secret}" parse="text"/>x</description></item></channel></rss>"""
    )
    assert "the secret" not in str(feed)


def test_entities_cannot_make_a_feed_grow_without_bound() -> None:
    nested = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10))
    long = f'<!ENTITY e0 "{"x" * 200}">'
    feed = parse_feed_text(
        f"<!DOCTYPE rss [{long}{nested}]><rss><item><title>&e9;</title>"
        f"<description>{'&e0;' * 100_000}</description></item></rss>"
    )
    assert len(feed.entries[0].title) < 100
    assert sum(map(len, feed.entries[0].lines)) < 2_000_000


@pytest.mark.parametrize(
    "text",
    ["<a>" * 50_000, "</a>" * 50_000, "<item>" * 10_000, "<title>" * 20_000, "<" * 100_000, "&" * 500_000,
     '<a b="' * 50_000, "<a b='\"" * 50_000, "<![CDATA[" * 50_000, "<!--" * 50_000, "<?" * 200_000,
     "<!DOCTYPE [" * 50_000, "<!DOCTYPE a [" + "] " * 200_000, "]]>" * 100_000, "<a " + "b='c' " * 50_000,
     "<a:b:c:" * 30_000, "&#" * 100_000, "&a" * 100_000, "<a b=" * 50_000, "</" + "a" * 100_000,
     "<a " + "b" * 100_000 + ">", " " * 500_000],
    ids=lambda text: text[:8],
)  # fmt: skip
def test_no_feed_costs_more_than_its_length(text: str) -> None:
    """Each takes far under a second; one that cost the square of its length would take an hour."""
    for whole in (
        text,
        f"<rss><item><title>t</title><description>{text}",
        f"<rss><item><title>{text}",
    ):
        try:
            parse_feed_text(whole)
        except NewstermError:
            continue


@given(st.text(alphabet="<>/!?[]&;\"'= abitemrsCDAT-:#x1\n\u00e9", max_size=200))
def test_no_text_is_too_broken(text: str) -> None:
    feed = item(f"<title>t</title>{text}")
    assert feed.entries[0].title


@given(st.integers(), st.sampled_from(sorted(EXPECTED)))
def test_no_feed_damaged_anywhere_raises_anything_but_an_error_of_the_user(
    seed: int, name: str
) -> None:
    chance = random.Random(seed)
    data = bytearray((FEEDS / name).read_bytes())
    for _ in range(chance.randint(1, 9)):
        at = chance.randrange(len(data))
        data[at : at + chance.randint(0, 9)] = chance.randbytes(chance.randint(0, 3))
    try:
        parse_feed(bytes(data), "http://news.example/")
    except NewstermError:
        return


# The law of the markup: where XML has a meaning, it is ours

NAMES = st.sampled_from(["a", "b", "Cd", "e-f", "título"])
TEXTS = st.text(alphabet="ab <>&\"'é\u4e2d]\n", max_size=12)
TREES = st.recursive(
    st.builds(lambda name, text: (name, text, []), NAMES, TEXTS),
    lambda inner: st.tuples(NAMES, TEXTS, st.lists(inner, max_size=4)),
    max_leaves=12,
)


def built(tree: tuple[str, str, list[object]]) -> ElementTree.Element:
    name, text, children = tree
    element = ElementTree.Element(name, {"k": text})
    element.text = text
    for child in children:
        element.append(built(child))  # type: ignore[arg-type]
        element[-1].tail = text
    return element


@given(TREES)
def test_well_formed_markup_is_read_as_xml_reads_it(tree: tuple[str, str, list[object]]) -> None:
    root = built(tree)
    markup = Markup(ElementTree.tostring(root, "unicode"))
    ours, theirs = list(markup.root.below()), list(root.iter())
    assert [element.name for element in ours] == [element.tag.lower() for element in theirs]
    for element, other in zip(ours, theirs, strict=True):
        assert markup.words(element) == "".join(other.itertext()).strip()
        assert element.get("k").split() == (other.get("k") or "").split()


@given(
    st.datetimes(datetime(1970, 1, 2)),
    st.sampled_from(["%Y-%m-%dT%H:%M:%SZ", "%a, %d %b %Y %H:%M:%S GMT"]),
)
def test_a_date_in_the_right_form_is_read_exactly(moment, form: str) -> None:  # type: ignore[no-untyped-def]
    assert parse_date(moment.strftime(form))[:19] == moment.isoformat()[:19]


@pytest.mark.parametrize(
    "text",
    ["0001-01-01T00:00:00Z", "Mon, 01 Jan 0001 00:00:00 GMT", "1970-01-01T00:00:00Z", "0000-00-00 00:00:00",
     "Wed, 31 Dec 1969 19:00:00 EST", "1/1/1900", "30 Dec 1899", "0", "0000000000", "-1", ""],
)  # fmt: skip
def test_what_programs_write_that_have_no_date_is_none(text: str) -> None:
    assert parse_date(text) == ""


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Tuesday,March 9,2021 13:14 pm", "2021-03-09T13:14:00+00:00"),
        ("Tuesday, 9 March, 2021 1:14 PM EST", "2021-03-09T13:14:00-05:00"),
        ("March 9 , 2021", "2021-03-09"),
        ("9 March 71", "1971-03-09"),
        ("Di, 09 Mär 2021 13:14:15", "2021-03-09T13:14:15+00:00"),
    ],
)
def test_an_odd_date_is_read(text: str, date: str) -> None:
    assert parse_date(text) == date


# A feed as a file


def test_a_feed_in_a_file_is_read_as_the_text_of_its_entries() -> None:
    article = read_article(str(FEEDS / "rss-2.0.xml"))
    assert article.title == "Harbour Gazette"
    assert [part.cut(article.text) for part in article.parts[1:3]] == [
        "Ferry returns to service",
        "The ferry sails again after repairs.",
    ]


@pytest.mark.parametrize("name", [name for name in EXPECTED if name != "junk-around.xml"])
def test_a_feed_in_a_file_is_known_by_how_it_opens(name: str) -> None:
    path = str(FEEDS / name)
    feed = parse_feed((FEEDS / name).read_bytes(), path)
    assert read_article(path).text == feed_article(feed, path).text


# What feeds say in odd ways


@pytest.mark.parametrize(
    ("inside", "title"),
    [
        ("<![CDATA[Ships <blink>sail</blink> at dawn]]>", "Ships sail at dawn"),
        ("Ships &lt;frameset rows='*'&gt;&lt;frame src='x'&gt;&lt;/frameset&gt;sail", "Ships sail"),
        ("Ships&lt;script&gt;go('/'+'/');&lt;/script&gt; sail", "Ships sail"),
        ("<![CDATA[Ships<style>b {x: y}</style> sail]]>", "Ships sail"),
        (
            "<![CDATA[<!DOCTYPE html><html><head><title></title></head><body><p>Ships</p> sail]]>",
            "Ships sail",
        ),
        ("&lt;b&gt;Ships&lt;/b&gt;&lt;!-- x --&gt; sail&lt;!-- y", "Ships sail"),
        ("Ships of &lt;blink-182&gt; &lt; 5", "Ships of <blink-182> < 5"),
        ("All about the &lt;blink&gt; tag", "All about the <blink> tag"),
        ("<math><mi>a</mi><mo>+</mo><mi>b</mi></math> is c", "a+b is c"),
    ],
)
def test_a_title_is_what_a_reader_would_see(inside: str, title: str) -> None:
    assert item(f"<title>{inside}</title>").entries[0].title == title


@pytest.mark.parametrize(
    "name", ["embed", "iframe", "object", "applet", "video", "noframes", "frame"]
)
@pytest.mark.parametrize("closing", ["", "</{}>"])
def test_what_stands_behind_something_enclosed_is_read(name: str, closing: str) -> None:
    markup = f"Ships<{name} src='x'>{closing.format(name)} sail <b>at dawn</b>"
    entry = item(f"<description><![CDATA[{markup}]]></description>").entries[0]
    assert " ".join(entry.lines) == "Ships sail at dawn"


@pytest.mark.parametrize("text", ["a <!' b <a href='x'>c</a>", "a <!x b> <i>c</i>"])
def test_what_only_looks_like_a_declaration_is_text(text: str) -> None:
    (line,) = item(f"<description><![CDATA[{text}]]></description>").entries[0].lines
    assert line == text.partition(" <a")[0].partition(" <i")[0] + " c"


@pytest.mark.parametrize(
    "author",
    ["Ann Lee (ann@x.example)", "Ann Lee &lt;ann@x.example&gt;", "<![CDATA[Ann Lee <ann@x.example>]]>",
     "ann@x.example (Ann Lee)", "Ann Lee [mailto:ann@x.example]"],
)  # fmt: skip
@pytest.mark.parametrize("field", ["author", "dc:creator", "itunes:author"])
def test_a_name_is_told_without_its_address(author: str, field: str) -> None:
    assert item(f"<{field}>{author}</{field}>").entries[0].author == "Ann Lee"


def test_a_channel_definition_has_its_own_dates_and_base() -> None:
    feed = parse_feed_text(
        "<CHANNEL BASE='http://sea.example/a/'><TITLE>Sea</TITLE><ITEM HREF='ships' "
        "LASTMOD='2021-03-03T10:05:00-05:00'><TITLE>Ships</TITLE></ITEM></CHANNEL>"
    )
    (entry,) = feed.entries
    assert (entry.link, entry.published) == (
        "http://sea.example/a/ships",
        "2021-03-03T10:05:00-05:00",
    )


@pytest.mark.parametrize("prefix", ["", "a:"])
def test_an_entry_alone_is_a_feed_of_one(prefix: str) -> None:
    xmlns = f"xmlns{prefix and ':'}{prefix[:-1]}='http://www.w3.org/2005/Atom'"
    text = f"<{prefix}entry {xmlns}><{prefix}title>Ships</{prefix}title></{prefix}entry>"
    assert [entry.title for entry in parse_feed_text(text).entries] == ["Ships"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Κυρ, 14 Μαρ 2021 12:00:00 EET", "2021-03-14T12:00:00+02:00"),
        ("14 Ιούλ 2021", "2021-07-14"),
        ("2021-augusztus-3T9:15-05:00", "2021-08-03T09:15:00-05:00"),
        ("2021. június 3.", "2021-06-03"),
        ("3 czerwca 2021 10:05", "2021-06-03T10:05:00+00:00"),
        ("3 июня 2021", "2021-06-03"),
        ("3. kesäkuuta 2021", "2021-06-03"),
        ("03 Haziran 2021", "2021-06-03"),
        ("Wed, 03 Mar 2021 08:57:00 MET", "2021-03-03T08:57:00+01:00"),
        ("Wed, 03 Mar 2021 08:57:00 MEST", "2021-03-03T08:57:00+02:00"),
        ("Wed, 3 March 2021 16:31:00 AT", "2021-03-03T16:31:00-04:00"),
        ("Wed Mar 3 01:16:00 +0000 2021", "2021-03-03T01:16:00+00:00"),
        ("Wed Mar 3 01:16:00 -0500 2021", "2021-03-03T01:16:00-05:00"),
        ("2021년 3월 3일 오후 1:31", "2021-03-03T13:31:00+09:00"),
        ("210303", "2021-03-03"), ("21-03-03", "2021-03-03"), ("-2103", "2021-03-01"),
        ("-21-03", "2021-03-01"), ("21062", "2021-03-03"), ("2021-062", "2021-03-03"),
        ("2021062", "2021-03-03"), ("2021-366", ""), ("2020-366", "2020-12-31"),
        ("3 hopefully 2021", ""), ("9999-12-31T23:59:59-05:00", ""),
    ],
)  # fmt: skip
def test_a_date_in_another_language_or_a_short_form_is_read(text: str, date: str) -> None:
    assert parse_date(text) == date
