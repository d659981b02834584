# ruff: noqa: E501 - tables of pages are read by column
"""Web pages as articles: `pages/` holds saved pages of many make-ups, beside each what a reader sees.

An `.expected` file has title, byline, date, language, source and doubt, then the story, a line a part.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsterm
from newsterm.adapters.pages.banners import drop_banners
from newsterm.adapters.pages.bylines import names_of
from newsterm.adapters.pages.days import day_in, day_in_address
from newsterm.adapters.pages.evidence import take_apart
from newsterm.adapters.pages.main_text import (
    all_lines,
    drop_unread,
    of_class,
    parse_tree,
)
from newsterm.adapters.pages.page import parse_page
from newsterm.adapters.pages.titles import without_site
from newsterm.cli import main
from newsterm.core.text.article import Article
from newsterm.errors import NewstermError

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
STORY = (
    "<p>The harbour opened again on Monday after the longest storm in living memory.</p>"
    "<p>“We were lucky,” said Mayor Lena Ortiz, who put the repairs at US$12 million and two years.</p>"
    "<p>Fishing boats left before dawn, and the market was full by noon, the first time since May.</p>"
)


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html lang=en><head>{head}</head><body>{body}</body></html>"


def told(article: Article, kind: str) -> list[str]:
    return [part.cut(article.text) for part in article.parts if part.kind == kind]


def expected(path: Path) -> tuple[dict[str, str], list[str]]:
    head, _, body = path.with_suffix(".expected").read_text(encoding="utf-8").partition("\n\n")
    return dict(line.split("\t", 1) for line in head.split("\n")), body.strip().split("\n")  # type: ignore[misc]


def test_the_pages_are_of_many_make_ups() -> None:
    assert len(PAGES) >= 12


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_saved_page_is_what_a_reader_sees(path: Path) -> None:
    want, story = expected(path)
    article = newsterm.read(str(path))
    assert told(article, "title") == [want["title"]]
    assert told(article, "byline") == [want["byline"]] * bool(want["byline"])
    assert told(article, "date") == [want["date"]] * bool(want["date"])
    assert told(article, "paragraph") == story
    assert (article.language, article.source) == (want["language"], str(path))
    assert dict(article.provenance).get("source", "") == want["source"]
    assert want.get("doubt", "") in article.doubt
    assert bool(want.get("doubt")) == bool(article.doubt)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_all_parts_of_a_page_are_trimmed_spans_of_its_text(path: Path) -> None:
    article = newsterm.read(str(path))
    joined = "\n\n".join(part.cut(article.text) for part in article.parts)
    assert joined == article.text
    assert all(part.cut(article.text) == part.cut(article.text).strip() for part in article.parts)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("He <b>said</b>, <a href=x>yes</a>.", "He said, yes."),
        ("un<i>believ</i>able", "unbelievable"),
        ("one<!-- two --> three", "one three"),
        ("H<sub>2</sub>O and 10<sup>th</sup>", "H2O and 10th"),
        ("AT&amp;T, R&D; &lt;b&gt; &#8220;x&#8221; &#146;", "AT&T, R&D; <b> “x” ’"),
        ("10&nbsp;000 &euro;&nbsp;", "10 000 €"),
        ("soft\u00adly, zero\u200bwidth, brea<wbr>k", "softly, zerowidth, break"),
        ("a\n   <em>b</em>\n\t c", "a b c"),
        ("he called it <q>a disgrace</q> on Monday", "he called it a disgrace on Monday"),
        ("x <script>var y</script>z", "x z"),
        ("&#27;[31m&#0;&#x202e;", "\ufffd[31m\ufffd\ufffd"),
    ],
)  # fmt: skip
def test_a_paragraph_is_right_to_the_character(html: str, text: str) -> None:
    article = parse_page(
        page(f"<article>{STORY}<p>{html}</p>{STORY.replace('The', 'A')}</article>")
    )
    assert told(article, "paragraph")[3] == text


def test_lists_tables_breaks_and_quotations_keep_their_lines() -> None:
    inside = (
        "<p>one<br>two<br><br>three</p><ul><li>fish: <b>3</b></li><li><p>crabs</p></li></ul>"
        "<table><tr><th>Port<th>Boats<tr><td>North<td>12</table><blockquote><p>a</p><p>b</p></blockquote>"
    )
    article = parse_page(page(f"<article>{STORY}{inside}{STORY.replace('The', 'A')}</article>"))
    lines = ["one", "two", "three", "fish: 3", "crabs", "Port | Boats", "North | 12", "a", "b"]
    assert told(article, "paragraph")[3:-3] == lines


HEADINGS = [
    ("", '<script type="application/ld+json; charset=utf-8">{"@type":"NewsArticle","headline":"<i>Harbour</i> reopens"}</script>'),
    ("<h1>Harbour<br>reopens</h1>", "<title>Harbour reopens</title>"),
    ("<h1>Harbour reopens</h1>", "<title>Harbour reopens | The Post</title>"),
    ("<h1><a href=/>The Post</a></h1><h1>Harbour reopens</h1>", "<title>Harbour reopens - The Post</title>"),
    ("<h2 class=title>Harbour reopens</h2>", '<meta property="og:title" content="Harbour reopens">'),
    ("<h1>The Post</h1>", '<meta property="og:title" content="Harbour reopens">'),
    ("", "<title>Harbour reopens :: News :: The Post</title>"),
    ("", '<title>The Post: Harbour reopens</title><meta property="og:site_name" content="The Post">'),
    ("", '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour reopens"}</script>'),
    ("<h1>Harbour reopens</h1>", '<meta property="og:title" content="Harbour reopens after the storm">'
     "<title>Harbour reopens after the storm</title>"),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "head"), HEADINGS)
def test_the_title_is_the_heading_without_the_name_of_the_site(heading: str, head: str) -> None:
    article = parse_page(page(f"{heading}<article>{STORY}</article>", head))
    assert article.title == "Harbour reopens"


@pytest.mark.parametrize(
    "around", ["{}", "<!-- {} -->", "//<![CDATA[\n{}\n//]]>", "/*<![CDATA[*/{}/*]]>*/;"]
)
def test_linked_data_is_read_through_what_hides_it(around: str) -> None:
    data = '{"@type": "NewsArticle", "headline": "x", "datePublished": "2024-03-03"}'
    head = f'<script type="application/ld+json">{around.format(data)}</script>'
    assert told(parse_page(page(STORY, head)), "date") == ["2024-03-03"]


def test_a_lone_heading_stands_before_what_was_written_for_networks() -> None:
    head = '<meta property="og:title" content="You will not believe what opened">'
    article = parse_page(
        page(f"<h1>Harbour reopens after storm</h1><article>{STORY}</article>", head)
    )
    assert article.title == "Harbour reopens after storm"


def test_what_stands_above_a_heading_is_not_in_the_title() -> None:
    head = '<meta property="og:title" content="Harbour reopens after storm">'
    heading = "<h1><span>Sea</span><div>Harbour reopens after storm</div></h1>"
    assert parse_page(page(f"{heading}<article>{STORY}</article>", head)).title[:7] == "Harbour"


@pytest.mark.parametrize(
    ("title", "site", "cut"),
    [
        ("Harbour reopens | The Post", "", "Harbour reopens"),
        ("After the storm - what we know", "The Post", "After the storm - what we know"),
        ("Ferry – the Isolde – sails again", "", "Ferry – the Isolde – sails again"),
        ("Ferry sails again after years - Skerry Courier", "", "Ferry sails again after years"),
        ("The Post | Harbour reopens", "The Post", "Harbour reopens"),
        ("港口重新开放_新闻_港报", "", "港口重新开放"),
        ("港の灯台、点灯｜みなと新報", "", "港の灯台、点灯"),
        ("snake_case explained to sailors", "", "snake_case explained to sailors"),
        ("U.S.-China talks resume | World | thepost.com", "", "U.S.-China talks resume"),
    ],
)
def test_a_site_s_name_is_cut_off_a_title_and_nothing_else(title: str, site: str, cut: str) -> None:
    assert without_site(title, site, is_head=True) == cut


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2024-03-03T09:30:00+01:00", "2024-03-03"), ("2024-3-3", "2024-03-03"), ("20240303", "2024-03-03"),
        ("20240303T093000Z", "2024-03-03"), ("Published: Sunday, March 3, 2024 at 9:30 a.m.", "2024-03-03"),
        ("3rd March 2024", "2024-03-03"), ("Sun, 03 Mar 2024 09:30:00 GMT", "2024-03-03"), ("3. März 2024", "2024-03-03"),
        ("le 3 août 2024 à 9h", "2024-08-03"), ("3 de marzo de 2024", "2024-03-03"), ("2024年3月3日 09:30", "2024-03-03"),
        ("03.04.2024", "2024-04-03"), ("25/12/2024", "2024-12-25"), ("12/25/2024", "2024-12-25"), ("1709458200", "2024-03-03"),
        ("03/04/2024", ""), ("3 hours ago", ""), ("2024", ""), ("9999-99-99", ""), ("Vol. 3 No. 2024", ""), ("", ""),
    ],
)  # fmt: skip
def test_the_day_is_read_from_any_way_to_write_it(words: str, day: str) -> None:
    assert day_in(words) == day


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://x.example/2024/03/03/harbour", "2024-03-03"),
        ("https://x.example/news/2024-03-03-harbour", "2024-03-03"),
        ("https://x.example/world/2024/mar/03/harbour", "2024-03-03"),
        ("https://x.example/a/20240303/harbour.html", "2024-03-03"),
        ("https://x.example/story/123456789", ""),
        ("https://x.example/2024/harbour", ""),
    ],
)
def test_the_day_is_read_from_an_address(address: str, day: str) -> None:
    assert day_in_address(address) == day


@pytest.mark.parametrize(
    ("told", "address", "day"),
    [
        ("2020-02-18T01:30:00Z", "/2020/02/17/ferry", "2020-02-17"),
        ("2020-02-16", "/2020/02/17", "2020-02-17"),
        ("2020-02-17", "/2020/02/17/ferry", "2020-02-17"),
        ("2020-02-20", "/2020/02/17/ferry", "2020-02-20"),
        ("2020-03-01", "/2020/02/30/ferry", "2020-03-01"),
        ("", "/20200217.html", "2020-02-17"),
        ("", "/2020/02/17", "2020-02-17"),
    ],
)
def test_the_address_corrects_a_day_by_one(told: str, address: str, day: str) -> None:
    meta = f"<meta property='article:published_time' content='{told}'>" if told else ""
    page = (
        f"<html><head>{meta}</head><body><h1>Ferry</h1><p>The ferry sank at dawn.</p></body></html>"
    )
    article = parse_page(page, f"https://news.example{address}")
    assert dict(article.provenance).get("published") == day


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Lee", ["Ann Lee"]),
        ("by Ann Lee and Jo Bell", ["Ann Lee", "Jo Bell"]),
        ("Ann Lee, Jo Bell & Mia Orr", ["Ann Lee", "Jo Bell", "Mia Orr"]),
        ("By Ann Lee, Political Editor", ["Ann Lee"]),
        ("By Ann Lee, Editor, and Jo Bell, Staff Writer", ["Ann Lee", "Jo Bell"]),
        ("By Ann Lee, BBC News, Kyiv", ["Ann Lee"]),
        ("By ANN LEE for The Post", ["ANN LEE"]),
        ("Ann Lee Senior Reporter", ["Ann Lee"]),
        ("By Ann Lee Associated Press", ["Ann Lee"]),
        ("By Ann Lee Nov. 19, 2019", ["Ann Lee"]),
        ("记者 李明", ["李明"]),
        ("The New Post Staff", ["The New Post Staff"]),
        ("Written by Ann Lee | 3 March 2024", ["Ann Lee"]),
        ("Ann Lee • @annlee", ["Ann Lee"]),
        ("By Ann Lee ann.lee@post.example", ["Ann Lee"]),
        ("Von Jörg Brühl", ["Jörg Brühl"]),
        ("Par Salomé Blin et Hugo Lemaire", ["Salomé Blin", "Hugo Lemaire"]),
        ("Ann Lee Updated 3 March", ["Ann Lee"]),
        ("Reuters", ["Reuters"]),
        ("https://www.facebook.example/post", []),
        ("admin", []),
        ("", []),
    ],
)
def test_a_byline_gives_names_alone(line: str, names: list[str]) -> None:
    assert names_of(line) == names


def test_a_list_at_the_end_of_a_story_is_kept() -> None:
    article = parse_page(page(f"<article>{STORY}<ul><li>two engines<li>a deck</ul></article>"))
    assert told(article, "paragraph")[-2:] == ["two engines", "a deck"]


def test_a_story_told_only_to_search_engines_is_read_too() -> None:
    body = " ".join(f"Ship number {i} left the harbour at dawn." for i in range(20))
    head = f'<script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{body}"}}</script>'
    article = parse_page(page("<div id=app></div><p>Loading.</p>", head))
    assert told(article, "paragraph") == [body]
    assert not article.doubt


def test_a_story_about_cookies_is_no_cookie_notice() -> None:
    article = parse_page(page(f"<article>{STORY.replace('storm', 'row about cookies')}</article>"))
    assert len(article.paragraphs) == 3
    assert not article.doubt


def test_a_page_of_headlines_is_told_to_be_a_list() -> None:
    items = "".join(f"<li><p><a href={i}>Headline of story {i}</a></p></li>" for i in range(40))
    assert "list of stories" in parse_page(page(f"<main><ul>{items}</ul></main>")).doubt


@pytest.mark.parametrize("html", ["<p>Ships", "Ships", "<title>Ships</title>", "<td>Ships"])
def test_a_page_without_a_story_loses_no_word(html: str) -> None:
    assert parse_page(html).text == "Ships"


def test_a_page_is_known_by_its_name_or_by_how_it_opens(tmp_path: Path) -> None:
    for name, text in (
        ("a.html", STORY),
        ("b.txt", page(STORY)),
        ("c", f"<!-- x -->\n{page(STORY)}"),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert len(newsterm.read(str(tmp_path / name)).paragraphs) == 3
    plain = tmp_path / "d.txt"
    plain.write_text("<html> is how pages begin.", encoding="utf-8")
    assert newsterm.read(str(plain), "text").text == "<html> is how pages begin."


def test_a_page_that_shows_little_is_told_of_in_one_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = next(path for path in PAGES if path.stem == "cookie-wall")
    assert main(["summarize", str(path)]) == 0
    out, err = capsys.readouterr()
    assert "cookies" not in out
    assert (
        err
        == f"newsterm: '{path}': shows little but a notice; open the page in a browser and save it from there\n"
    )


def test_a_page_too_long_to_take_apart_is_refused() -> None:
    with pytest.raises(NewstermError, match="too long for one page"):
        parse_page("<p>x" * 500_000)


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet="<>/pdivah1=\"' &#;x!-[]{}:@a\x00\x1b\ud800é\n", max_size=300))
def test_any_text_can_be_read_as_a_page(text: str) -> None:
    article = parse_page(text)
    assert all(part.cut(article.text) for part in article.parts)


@pytest.mark.parametrize("tag", ["input", "link", "script", "svg"])
def test_text_between_what_is_dropped_stays_one_piece(tag: str) -> None:
    """lxml joins pieces at a cost that grows with the square of their number."""
    inner = f"<{tag}><{tag}>x</{tag}>y</{tag}>"
    pieces = [f"{inner if tag == 'svg' else f'<{tag}></{tag}>'}Ship {i}. " for i in range(50)]
    tree = parse_tree(f"<body><div>One. {''.join(pieces)}<p>Two.</p></div>")
    told = [" ".join(line.split()) for line in all_lines(tree)]
    drop_unread(tree)
    assert max(len(element.xpath("text()")) for element in tree.iter()) <= 2
    assert [" ".join(line.split()) for line in all_lines(tree)] == told


@pytest.mark.parametrize(
    "words", [("pager",), ("pager", "wide"), ("e-n",), ("\n",), ("nowhere",), ("Pager",)]
)
def test_what_is_found_by_class_is_what_its_path_finds(words: tuple[str, ...]) -> None:
    tree = parse_tree(
        page(
            "<div class='wide pager'><p class=page-next>2<b class='x&#112;ager'>3</b></div><i id=pager>4</i>"
        )
    )
    for path in (
        of_class(*words),
        of_class(*words, tag="b"),
        f"({of_class(*words)})[position() < 2]/b",
    ):
        assert take_apart(tree).find(path) == tree.xpath(path)


@pytest.mark.parametrize(("letters", "stays"), [(199, True), (200, False), (500, False)])
def test_a_banner_stays_where_there_is_next_to_nothing_beside_it(letters: int, stays: bool) -> None:
    tree = parse_tree(
        page(
            f"<div id=Cookie-Notice><p>We keep cookies.</p><p>All right?</p></div><p>{'x' * (letters - 1)}</p>"
        )
    )
    drop_banners(tree)
    assert ("We keep cookies." in all_lines(tree)) == stays
