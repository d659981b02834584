"""JSON-LD: what a page tells search engines of itself, found among all that it tells them.

A page holds several scripts, each an object, a list or a graph whose nodes name each other; menus,
pictures and other stories are nodes too. What is asked for is the node of the story that the page
shows. See schema.org/NewsArticle.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape

from newsterm.core.lazy_pattern import lazy_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from lxml.html import HtmlElement

    Node = dict[str, Any]
else:
    Node = dict

# What hides the script from browsers of the last century, before and behind it.
_BEFORE = ("<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[")
_BEHIND = ("-->", "//]]>", "/*]]>*/", "]]>")
_MOST_NODES = 3000
_STORY = lazy_pattern(r"(?i)(?:Article|Posting|NewsReport|Report|Review|LiveBlog)$")
_PAGE = lazy_pattern(r"(?:Web|Item)Page$")
# Where the JSON is broken, as by a line end within a string, these are still to be had.
_BROKEN = r'"(headline|datePublished|articleBody)"\s*:\s*"((?:[^"\\]|\\.){1,100000})"'


def articles(tree: HtmlElement, shown: list[str], address: str) -> Node:
    """The node that tells of the page's story, empty where there is none.

    `shown` are the page's own headings, `address` where it belongs: both tell the story from others.
    """
    nodes = list(_nodes(tree))
    known = {
        node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 2
    }
    stories = [node for node in nodes if _is_a(node, _STORY)]
    stories = stories or [node for node in nodes if _is_a(node, _PAGE) and "datePublished" in node]
    if not stories:
        return {}
    story = max(stories, key=lambda node: _likeness(node, shown, address))  # The first of the best.
    return {key: _resolved(value, known) for key, value in story.items()}


def text_of(value: object) -> str:
    """A value as text: the first string of a list, the name of a node."""
    if isinstance(value, list):
        return next(filter(None, map(text_of, value[:5])), "")
    if isinstance(value, dict):
        return text_of(value.get("name") or value.get("@value"))
    return unescape(value).strip() if isinstance(value, str) else ""


def names_in(value: object) -> list[str]:
    """The names of one or several persons or organisations."""
    values = value if isinstance(value, list) else [value]
    if len(values) == 1 and isinstance(values[0], dict) and isinstance(values[0].get("name"), list):
        values = values[0]["name"]
    return [name for name in map(text_of, values[:20]) if name]


def _nodes(tree: HtmlElement) -> Iterator[Node]:
    """All nodes of all scripts, in order, outer before inner."""
    left = _MOST_NODES
    for script in tree.xpath(".//script[contains(@type, 'ld+json')]"):
        waiting = [_parsed(script.text or "")]
        while waiting and left:
            value = waiting.pop()
            left -= 1
            if isinstance(value, dict):
                yield value
                waiting += reversed([v for v in value.values() if isinstance(v, dict | list)])
            elif isinstance(value, list):
                waiting += reversed(value)


def _parsed(script: str) -> object:
    script = script.strip()
    for opening in _BEFORE:
        script = script.removeprefix(opening)
    script = script.rstrip(" \t\r\n;")
    for ending in _BEHIND:
        script = script.removesuffix(ending)
    script = script.rstrip(" \t\r\n;")
    try:
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):
        told = dict(reversed(re.findall(_BROKEN, script)))
        return {"@type": "Article", **told} if told else None


def _is_a(node: Node, kind: re.Pattern[str]) -> bool:
    types = node.get("@type")
    return any(
        isinstance(name, str) and kind.search(name)
        for name in (types if isinstance(types, list) else [types])
    )


def _likeness(node: Node, shown: list[str], address: str) -> int:
    """How surely a node is that of the story shown."""
    headline = _key(text_of(node.get("headline") or node.get("name")))
    places = (node.get("url"), node.get("@id"), node.get("mainEntityOfPage"))
    told = [place.get("@id") if isinstance(place, dict) else place for place in places]
    here = bool(address) and any(isinstance(t, str) and _same_place(t, address) for t in told)
    same = bool(headline) and any(
        headline in _key(words) or _key(words) == headline for words in shown
    )
    return 4 * here + 2 * same + ("datePublished" in node)


def _same_place(one: str, other: str) -> bool:
    first, second = (place.partition("#")[0].partition("?")[0] for place in (one, other))
    return first.partition(":")[2].rstrip("/") == second.partition(":")[2].rstrip("/")


def _key(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().casefold()


def _resolved(value: object, known: dict[str, Node]) -> object:
    """A value with references to other nodes followed, one step."""
    if isinstance(value, list):
        return [_resolved(item, known) for item in value[:50]]
    if isinstance(value, dict) and not value.get("name"):
        return known.get(str(value.get("@id")), value)
    return value
