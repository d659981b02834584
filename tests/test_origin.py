"""Outlet, author and hour of an article, as far as it tells them, and how they are asked for."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from newsterm.adapters.feeds.feed import FeedEntry
from newsterm.adapters.index.index import Index
from newsterm.adapters.index.query import ask
from newsterm.adapters.index.window import entries, order
from newsterm.adapters.subscriptions.entries import told_by
from newsterm.core.digest import digest
from newsterm.core.origin import author_of, host_of, hour_of, outlet_of
from newsterm.core.search.query import parse_query
from newsterm.core.text.composing import compose
from newsterm.core.text.layout import parse
from newsterm.core.value import replace
from newsterm.render.citation import as_markdown, as_text, cite
from newsterm.tui.article.page import facts

HEAD = "---\nsource: https://www.post.example/ice\nsite: The Post\npublished: 2024-05-06T14:02+02:00\n---\n"
STORY = "Ice melts\nBy Nora Vale\n\nThe ice melts, Ann Lee said. It is warm.\n"


@pytest.mark.parametrize(
    ("told", "outlet"),
    [
        ({"site": "The Post", "source": "https://www.post.example/a"}, "The Post"),
        ({"source": "https://www.post.example/a"}, "post.example"),
        ({"source": "http://m.post.example:80/a"}, "post.example"),
        ({"source": "https://me:secret@post.example/a"}, "post.example"),
        ({"source": "/home/ann/a.txt"}, ""),
        ({"publisher": "Harbour\x1bTimes"}, "Harbour Times"),
        ({}, ""),
    ],
)
def test_the_outlet_is_called_by_its_own_name_or_its_host(
    told: dict[str, str], outlet: str
) -> None:
    article = replace(compose(["It melts."]), provenance=tuple(told.items()))
    assert outlet_of(article).replace("\ufffd", " ").replace("␛", " ") == outlet


def test_author_and_hour_are_told_by_byline_and_front_matter() -> None:
    article = compose(
        ["It melts."], byline="By Nora Vale", provenance=(("published", "2024-05-06T14:02:00Z"),)
    )
    assert (author_of(article), hour_of(article)) == ("Nora Vale", "14:02")
    other = compose(["It melts."], provenance=(("published", "2024-05-06"), ("author", "Bo Kim")))
    assert (author_of(other), hour_of(other)) == ("Bo Kim", "")


@pytest.mark.parametrize("address", ["", "post.example", "ftp://post.example", "/a/b"])
def test_what_is_no_address_has_no_host(address: str) -> None:
    assert host_of(address) == ""


def test_an_entry_of_a_feed_came_out_in_its_site_else_in_the_feed() -> None:
    entry = FeedEntry("1", "Ice", "https://post.example/1", "2024-05-06", "", "", ("It melts.",))
    page = replace(compose(["It melts."]), provenance=(("site", "The Post"),))
    assert (
        outlet_of(told_by(entry, "https://post.example/rss", None, "Post: World")) == "Post: World"
    )
    assert outlet_of(told_by(entry, "https://post.example/rss", page, "Post: World")) == "The Post"
    assert outlet_of(told_by(entry, "https://post.example/rss", None)) == "post.example"


def test_outlet_and_author_are_listed_asked_for_and_an_order(tmp_path: Path) -> None:
    (tmp_path / "sea").mkdir()
    (tmp_path / "sea" / "ice.txt").write_text(HEAD + STORY, encoding="utf-8")
    (tmp_path / "sea" / "rain.txt").write_text("Rain\n\nIt rains.\n", encoding="utf-8")
    with closing(Index(str(tmp_path))) as index:
        index.update()
        ice = ask(index, parse_query("ice"), datetime.now())[0].entry
        assert (ice.outlet, ice.author, ice.hour) == ("The Post", "Nora Vale", "14:02")
        for query in (
            "feed:post",
            "source:post",
            "source:sea ice",
            'author:"nora v"',
            "-feed:bbc ice",
        ):
            assert [hit.entry for hit in ask(index, parse_query(query), datetime.now())] == [ice], (
                query
            )
        assert [group.name for group in order(index, "source").groups] == ["The Post", "sea"]
        assert len(entries(index, (1, 2))) == 2


def test_a_citation_and_the_head_of_the_page_name_the_outlet() -> None:
    article = replace(
        parse(STORY, source="ice.txt"),
        provenance=(
            ("source", "https://post.example/ice"),
            ("site", "The Post"),
            ("published", "2024-05-06T14:02Z"),
        ),
    )
    found = digest(article)
    cited = [cite(found, found.sentences[0])]
    assert as_text(cited)[-1] == "— Ice melts, The Post, https://post.example/ice, 2024-05-06"
    assert (
        as_markdown(cited)[-2] == "> — [Ice melts](https://post.example/ice), The Post, 2024-05-06"
    )
    assert facts(article) == "The Post · Monday 6 May 2024 14:02 · 9 words · 1 min"
    unnamed = digest(replace(article, provenance=(("source", "https://post.example/ice"),)))
    assert as_text([cite(unnamed, unnamed.sentences[0])])[-1].startswith(
        "— Ice melts, https://post"
    )
