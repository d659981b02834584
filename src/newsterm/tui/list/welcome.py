"""What stands in the list where there is no article: what is so, and which key helps."""

from __future__ import annotations

import os

from newsterm.tui.list.headline_row import Painted
from newsterm.tui.sources.article_source import ArticleSource
from newsterm.tui.sources.list_model import Arranged
from newsterm.tui.widgets.wrapping import fold


def why_empty(
    article_source: ArticleSource, listing: Arranged, was_there: bool = False
) -> list[Painted]:
    """The lines for a list without articles; none while there may be some yet.

    `was_there`: there were some a moment ago.
    """
    if listing.keys:
        return []
    if query := listing.wish.query:
        return [
            [("Nothing answers", "strong")],
            [(fold(query), "")],
            [],
            [("l", "strong"), ("  changes the words", "quiet")],
            [("esc", "strong"), ("  shows all again", "quiet")],
        ]
    if listing.progress is not None:
        return [[("Looking for articles …", "quiet")]]
    if not article_source.is_store:
        return [
            [(f"{fold(article_source.name)} holds no articles", "strong")],
            [],
            [("Texts that are put there show up here by themselves.", "quiet")],
        ]
    gone = "is gone" if article_source.is_gone else "holds no articles any more"
    first = f"{fold(article_source.name)} {gone}." if was_there else "Nothing here yet."
    return _welcome(first, article_source.folder or "")


def _welcome(first: str, folder: str) -> list[Painted]:
    offers = (
        ("a", "add an address, a feed or a file", "paste it: newsterm finds the feed"),
        ("i", "import subscriptions", "OPML"),
        ("e", "open the sample articles", ""),
    )
    return [
        [(first, "strong")],
        [],
        *(
            [(key, "strong"), (f"  {does}", ""), (f"  {how}" if how else "", "quiet")]
            for key, does, how in offers
        ),
        [],
        [("Or put texts (.txt .md .html .eml .pdf …) into", "quiet")],
        [(_shown(folder), "")],
        [],
        [("?", "strong"), ("  all keys", "quiet"), ("    q", "strong"), ("  quit", "quiet")],
    ]


def _shown(folder: str) -> str:
    """A folder in full, with the home as ~."""
    home = os.path.expanduser("~")
    path = os.path.abspath(folder)
    return fold(f"~{path[len(home) :]}" if home != "/" and path.startswith(f"{home}/") else path)
