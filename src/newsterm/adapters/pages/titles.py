"""The title of a page: what its heading, its head and its linked data agree on.

The heading that readers see is the truth, where it can be told from the site's name and from other
headings: by being what the page is called elsewhere, in a longer or shorter form. What the head says
often has the site's name at an end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsterm.adapters.pages.linked_data import text_of
from newsterm.adapters.pages.main_text import of_class, words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsterm.adapters.pages.evidence import Page

_HEADINGS = (
    ".//h1",
    ".//*[@itemprop='headline']",
    of_class("title", "headline", tag="h2"),
    of_class("headline", "entry-title", "article-title", "post-title"),
    ".//h2",
)
_META = (
    "og:title",
    "twitter:title",
    "parsely-title",
    "sailthru.title",
    "dc.title",
    "headline",
    "title",
)
_BAR = r"(?<!\s)\s+(?:[|¦•·»«›:]{1,2}\s+|[|¦｜]\s*)|[|¦｜]\s*|(?<=[^\x00-\x7f])_|(?<!\s)\s+_\s*"
_DASH = r"(?<!\s)\s+[-–—~]\s+"
_LIKE = 0.6
"""Share of words two titles have in common from which they name the same story."""
_TAG = r"</?[a-zA-Z][^<>]{0,200}>"
_LONGEST = 300
_SHORT = 15


def choose_title(page: Page, site: str) -> str:
    """The title of a page of a site, empty where it has none."""
    told = [
        re.sub(_TAG, "", text_of(page.node.get("headline"))),
        *(page.says(name) for name in _META),
    ]
    told = [" ".join(words[: 2 * _LONGEST].split()) for words in told if words]
    head = _title_element(page)[: 2 * _LONGEST]
    short = [without_site(words, site or _host(page)) for words in told]
    if head:
        short.append(without_site(head, site or _host(page), is_head=True))
    names = {words for line in [*told, head] for words in _ends(line)}
    headings = [words for words in _headings(page, _HEADINGS) if words not in names]
    for heading in [*headings, *page.top]:
        if any(_is_like(heading, words) for words in [*short, *told]):
            # "Politics Harbour reopens": what stands above a heading may stand in it.
            above = (
                words for words in short if heading.endswith(f" {words}") and len(words) > _SHORT
            )
            return next(above, "") or without_site(heading, site)
    if only := _only_heading(page, names):
        return only
    agreed = (words for words in short if sum(_is_like(words, other) for other in short) > 1)
    return next(agreed, "") or next(iter(short), "") or next(iter(headings), "")


def _only_heading(page: Page, names: set[str]) -> str:
    """The one heading of the first order, where there is just one: then it is no site's name."""
    found = {words for words in _headings(page, _HEADINGS[:1]) if words not in names}
    return found.pop() if len(found) == 1 and len(_words(min(found))) > 2 else ""


def without_site(title: str, site: str, is_head: bool = False) -> str:
    """The title without the site's name at an end.

    `is_head`: it stood in the page's head, where also a short end that is no known name is one.
    """
    if site and title.casefold().startswith(f"{site.casefold()}: "):
        return title[len(site) + 2 :].strip()
    for pattern in (_BAR, _DASH):
        pieces = re.split(pattern, title)
        while len(pieces) > 1:
            if _names(pieces[0], site):
                pieces.pop(0)
            elif _names(pieces[-1], site) or (is_head and _looks_like_name(pieces, pattern)):
                pieces.pop()
            else:
                break
        if (cut := _between(title, pieces)) and cut != title:
            return without_site(cut, site)
    return title


def _ends(title: str) -> list[str]:
    """The pieces of a title that bars and dashes part, but for the longest: sites and sections."""
    pieces = [piece for part in re.split(_BAR, title) for piece in re.split(_DASH, part)]
    return sorted(pieces, key=len)[:-1]


def _between(title: str, pieces: list[str]) -> str:
    """The stretch of a title from its first piece that is left to its last."""
    start = title.find(pieces[0])
    return title[start : title.rfind(pieces[-1]) + len(pieces[-1])].strip()


def _names(piece: str, site: str) -> bool:
    one, other = _letters(piece), _letters(site)
    return bool(one and other) and (
        one == other
        or (
            min(len(one), len(other)) > 3
            and (
                other.startswith(one)
                or one.startswith(other)
                or one.endswith(other)
                or other.endswith(one)
            )
        )
    )


def _looks_like_name(pieces: list[str], pattern: str) -> bool:
    """True for a short end behind a longer title."""
    end, rest = pieces[-1].split(), " ".join(pieces[:-1]).split() or [""]
    if pattern is _BAR:
        return len(end) <= 6 and (len(rest) >= 2 or not rest[0].isascii())
    return len(end) <= 4 and len(rest) >= 4 and end[0][:1].isupper()


def _headings(page: Page, paths: tuple[str, ...]) -> Iterator[str]:
    """What may be the heading, likeliest first."""
    for path in paths:
        for element in page.find(path)[:10]:
            words = words_of(element) or (element.get("content") or "")
            if 2 < len(words) <= _LONGEST:
                yield words


def _is_like(one: str, other: str) -> bool:
    """True where two titles have most of their words in common, or one opens with the other."""
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    short, long = sorted((first, second), key=len)
    if len(short) > 1 and long[: len(short)] == short:
        return True
    common = len({*first} & {*second})
    return common >= _LIKE * len({*first} | {*second}) or common >= max(3, 0.8 * len({*short}))


def _words(title: str) -> list[str]:
    words = re.findall(r"\w+", title.casefold())
    return words if len(words) > 1 or title.isascii() else list(title)


def _letters(name: str) -> str:
    name = re.sub(
        r"^(?:www\.|the\s+)|\.(?:com|org|net|co\.uk|[a-z]{2,3})$", "", name.casefold().strip()
    )
    return re.sub(r"\W+", "", name)


def _title_element(page: Page) -> str:
    element = page.tree.find(".//title")
    return "" if element is None else " ".join(element.text_content().split())


def _host(page: Page) -> str:
    host = re.match(r"https?://(?:www\.|m\.|amp\.)?([^/:]+)", page.address)
    return host[1].rsplit(".", 1)[0] if host else ""
