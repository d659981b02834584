"""Posts of other networks set into a page: what was posted, and by whom, as one paragraph.

The networks' code leaves a block quotation with the post, its author and its day. Apart, the words of a
stranger would read as the paper's own.
"""

from __future__ import annotations

from newsterm.adapters.pages.main_text import of_class, words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml.html import HtmlElement

_POSTS = of_class(
    "twitter-tweet", "twitter-video", "instagram-media", "bluesky-embed", "mastodon-embed",
    "tiktok-embed", "text-post-media", "fb-post", "reddit-embed", "reddit-card", "telegram-post",
    tag="blockquote",
)  # fmt: skip


def join_posts(tree: HtmlElement) -> None:
    """Make each post in a page one paragraph."""
    from lxml.html import fromstring

    for post in tree.xpath(f"{_POSTS}[not(ancestor::blockquote)]"):
        parent = post.getparent()
        if parent is None or not (words := words_of(post)):
            continue
        line = fromstring("<p></p>")
        line.text, line.tail = words, post.tail
        parent.replace(post, line)
