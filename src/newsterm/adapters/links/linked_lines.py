"""The links of a page or of an entry of a feed: its lines, with what their words lead to.

The words of each link are marked in the tree, the lines are read as ever, and the marks are taken out of
the tree again; so a line of the story and the same line here are the same words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from newsterm.adapters.links.address import address_of
from newsterm.core.passages.links import (
    LinkedLine,
    begun,
    ended,
    linked_line,
    without_signs,
)
from newsterm.core.text.composing import tidy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST = 3_000
"""Links that are marked; a page of more is a list of them."""


def linked_lines(
    tree: HtmlElement, base: str, read: Callable[[HtmlElement], list[str]]
) -> list[LinkedLine]:
    """The lines of a tree that have links, as `read` makes lines of it.

    `base` is the address that those without a host belong to.
    """
    with marked(tree, base) as addresses:
        lines = read(tree) if addresses else []
    found = (linked_line(tidy(line), addresses) for line in lines)
    return [line for line in found if line.links]


def address_in(tree: HtmlElement, url: str | None) -> str:
    """The address that the links of a page are relative to: where it was read, or what it names itself."""
    named = next((base.get("href") or "" for base in tree.iter("base")), "")
    return address_of(named, url or "") or url or ""


@contextmanager
def marked(tree: HtmlElement, base: str) -> Iterator[list[str]]:
    """Meanwhile the words of links stand between signs; the addresses by their numbers."""
    addresses: list[str] = []
    before: list[tuple[HtmlElement, str | None, HtmlElement | None, str | None]] = []
    for link in tree.iter("a"):
        address = address_of(link.get("href") or "", base)
        if not address or len(addresses) >= _MOST:
            continue
        last = link[-1] if len(link) else None
        before.append((link, link.text, last, last.tail if last is not None else None))
        _mark(link, last, len(addresses))
        addresses.append(address)
    try:
        yield addresses
    finally:
        for link, text, last, tail in reversed(before):
            link.text = text
            if last is not None:
                last.tail = tail


def _mark(link: HtmlElement, last: HtmlElement | None, number: int) -> None:
    """Put the signs around the words, blanks at their edges outside."""
    words = without_signs(link.text or "")
    inner = words.lstrip()
    blank = " " if len(inner) < len(words) else ""
    link.text = f"{blank}{begun(number)}{inner}"
    end = without_signs(last.tail or "") if last is not None else link.text
    inner = end.rstrip()
    end = f"{inner}{ended(number)}{' ' if len(inner) < len(end) else ''}"
    if last is None:
        link.text = end
    else:
        last.tail = end
