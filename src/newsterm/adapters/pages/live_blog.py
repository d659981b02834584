"""Live blogs: a page of many short entries, each under its time and its heading.

What finds the story of a page takes entries for stories of their own and keeps the longest. Here they are
found by their times: each stands alone in a part of the page, and those parts are the entries. They keep
the order of the page; what stands before the first opens the story.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newsterm.adapters.pages.linked_data import Node, text_of
from newsterm.adapters.pages.main_text import all_lines, of_class, words_of
from newsterm.core.lazy_pattern import lazy_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from newsterm.adapters.pages.evidence import Page

_NAMED = of_class("live-blog", "liveblog", "live_blog", "LiveBlog", "live-post", "live-update")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5")
_LEAST = 2
"""Entries that make a page one of entries."""
_LONGEST_TIME = 40
_CLOCK = lazy_pattern(r"T(\d\d:\d\d)")


def live_lines(page: Page) -> list[str]:
    """The lines of a live blog in the order of its page; none for a page that is none.

    What the page tells search engines of its updates counts where it shows none.
    """
    kinds = page.node.get("@type")
    is_told = "LiveBlog" in (kinds if isinstance(kinds, str) else " ".join(map(str, kinds or ())))
    if not is_told and not page.find(_NAMED):
        return []
    entries = _entries(page.tree)
    if len(entries) < _LEAST:
        return list(_told(page.node)) if is_told else []
    lines = list(_before(entries[0][0]))
    for entry, time in entries:
        lines += _entry_lines(entry, time)
    return lines


def _entries(tree: HtmlElement) -> list[tuple[HtmlElement, HtmlElement]]:
    """The entries in order, each with its time: the largest parts of the page that hold just one."""
    times = [time for time in tree.iter("time") if not _is_outside(time)]
    held = Counter(above for time in times for above in time.iterancestors())
    entries = []
    for time in times:
        alone = [above for above in time.iterancestors() if held[above] == 1]
        if alone and alone[-1].text_content().strip() != time.text_content().strip():
            entries.append((alone[-1], time))
    kinds = Counter(entry.tag for entry, _ in entries).most_common(1)
    return [(entry, time) for entry, time in entries if entry.tag == kinds[0][0]]


def _is_outside(time: HtmlElement) -> bool:
    """True for a time at the head or the foot of the page; entries may have heads of their own."""
    parts = [above.tag for above in time.iterancestors()]
    if "nav" in parts or "aside" in parts or "footer" in parts[-4:]:
        return True
    return "header" in parts and "article" not in parts and "li" not in parts


def _before(first: HtmlElement) -> Iterator[str]:
    """What is told before the first entry, in the part of the page that holds them."""
    parts = [above for above in first.iterancestors() if above.tag in ("main", "body")]
    for element in parts[0].iter() if parts else ():
        if element is first:
            return
        if element.tag == "p" and (words := words_of(element)):
            yield words


def _entry_lines(entry: HtmlElement, time: HtmlElement) -> list[str]:
    when = words_of(time) or "".join(_CLOCK.findall(time.get("datetime") or "")[:1])
    when = when if len(when) <= _LONGEST_TIME else ""
    headings = (words_of(element) for element in entry.iter(*_HEADINGS))
    heading = next(filter(None, headings), "")
    lines = [" ".join(line.split()) for line in all_lines(entry)]
    apart = (when, heading, f"{when} {heading}", f"{heading} {when}")
    lines = [line for line in lines if line not in apart]
    return [f"{when} {heading}".strip(), *lines]


def _told(node: Node) -> Iterator[str]:
    """The updates as told to search engines."""
    updates = node.get("liveBlogUpdate")
    for update in updates if isinstance(updates, list) else ():
        if isinstance(update, dict) and (body := text_of(update.get("articleBody"))):
            clock = _CLOCK.findall(text_of(update.get("datePublished")))[:1]
            yield " ".join(filter(None, [*clock, text_of(update.get("headline"))]))
            yield from re.sub(r"<[^<>]{1,300}>|\r", "\n", body).split("\n")
