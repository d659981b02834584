"""Who wrote a page: names, without "By", roles, newspapers, addresses.

Persons named in linked data or meta elements count first, then the byline that readers see; an
organisation only where nobody else is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsterm.adapters.pages.linked_data import names_in
from newsterm.adapters.pages.main_text import of_class
from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.lines.prose import ends_with_stop

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsterm.adapters.pages.evidence import Page

_META = tuple(
    "author article:author og:article:author authors byl parsely-author sailthru.author dc.creator "
    "dcterms.creator dc.creator.aut citation_author creator article:author_name twitter:data1 rbauthors "
    "cxenseparse:author".split()
)
# What is found below many is compared, each with all, so it is looked for below a few.
_SEEN = (
    "(.//*[@itemprop='author'])[position() < 20]//*[@itemprop='name']",
    ".//*[@itemprop='author']",
    ".//*[@rel='author']",
    of_class("author-name", "author__name", "author_name", "byline-name", "byline__name"),
    f"({of_class('byline', 'Byline')})[position() < 20]//a",
    of_class("byline", "Byline"),
    ".//*[contains(@id, 'byline')]",
    ".//a[contains(@href, '/author') or contains(@href, '/auteur') or contains(@href, '/autor')"
    " or contains(@href, '/by/') or contains(@href, '/staff/') or contains(@href, '/journalist')]",
    of_class("author", "Author", "writer", "autor", "auteur"),
)
_BY = lazy_pattern(
    r"(?i)^(?:(?:written|posted|published|reported|story|words|article|analysis|opinion|review|report|"
    r"submitted|edited|created|contributed|text|photos?)\s+)*"
    r"(?:by\s*:?|von|par|por|di|door|af|av|author\s*:?|authors\s*:|autor\s*:|auteur\s*:|text\s*:)\s+"
    r"|^(?:本报)?记者[:：\s]\s*|^(?:文|作者)[:：]\s*"
)
_ENDS = lazy_pattern(
    r"(?is)(?:[|•·–—»/(]|\s-\s|\s(?:for|of|in|at|on|is|has|was|who)\s|@\S|https?:|\bwww\.|\bpublished\b"
    r"|\bupdated\b|\bposted\b|\blast modified\b|\bfollow\b|\bread more\b|\bmore from\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|\d).*$"
)
_OCCUPATION = (
    r"\b(?:reporters?|correspondents?|editors?|writers?|columnists?|contributors?|producers?|staff|"
    r"journalists?|photographers?|chief|director|analyst|professor|phd|md|redakt\w+|journaliste|"
    r"rédact\w+|redactor\w*|korrespondent\w*|senior|deputy|political|associated press|reuters|bloomberg)\b"
)
_HOUSE = (
    r"\b(?:bureau|news ?desk|newsroom|team|desk|agency|service|cnn|bbc|afp|ap|dpa|efe|sports?|business|"
    r"technology|health|education|environment|science|local|national|international|world|media|news|"
    r"daily|times|post)\b"
)
_ROLE = lazy_pattern(f"(?i){_OCCUPATION}|{_HOUSE}")
_BEHIND_NAME = lazy_pattern(rf"(?i)(?<=\w)\s+(?:(?:{_HOUSE}\s+)?{_OCCUPATION}).*")
_JUNK = lazy_pattern(
    r"(?i)(?:admin(?:istrator)?|webmaster|editor|author|unknown|none|null|guest|user|by|share|twitter|"
    r"facebook|google\+?|e-?mail|view all.*|see all.*|about.*)"
)
_PARTS = lazy_pattern(r"(,\s(?:and|und|et|y|with)\s|[,;&]|\s(?:and|und|et|y|with|mit|e)\s)")
_LONGEST = 60
_MOST = 400
"""Characters of a byline: who has more to say is no writer."""


def choose_byline(page: Page, site: str) -> str:
    """The names of a page's writers, parted by commas; empty where it names none."""
    instead = ""
    for told in _told(page):
        names = [name for words in told for name in names_of(words)]
        names = list(dict.fromkeys(names))[:10]
        persons = [name for name in names if not _is_house(name, site)]
        if persons:
            return ", ".join(persons)
        instead = instead or ", ".join(names)
    return instead


def names_of(words: str) -> list[str]:
    """The names in a byline: "By Ann Lee and Jo Bell, CNN" are Ann Lee and Jo Bell."""
    if re.match(r"https?:|www\.|/", words.strip()):
        return []
    words = re.sub(r"[^\s@]{1,64}@[^\s@]{1,100}", "", " ".join(words[:_MOST].split()))
    words = _ENDS.sub("", _BY.sub("", words))
    pieces = _PARTS.split(words)
    names, is_name = [], True
    for joint, piece in zip(["and", *pieces[1::2]], pieces[::2], strict=True):
        name = _person(piece.strip(" .:'\""))
        # Behind a role stands where its holder works, or, after "and", the next name.
        is_name = (is_name or joint.strip(" ,").isalpha()) and not _ROLE.search(name)
        if is_name and _is_as_long_as_a_name(name):
            names.append(name)
    names = [name for name in names if not _JUNK.fullmatch(name)]
    if names:
        return names
    return [p for p in pieces[:1] if _is_as_long_as_a_name(p) and not _JUNK.fullmatch(p)]


def _is_as_long_as_a_name(name: str) -> bool:
    """Three letters at least, or two signs where signs are words: 李明."""
    return 3 - (not name.isascii()) <= len(name) <= _LONGEST and len(name.split()) <= 6


def _person(name: str) -> str:
    """The name without what its bearer is, where that stands behind it: Ann Lee Staff Writer."""
    head = _BEHIND_NAME.sub("", name)
    is_name = len(head.split()) > 1 and not _ROLE.search(head) and not head.startswith("The ")
    return head if is_name else name


def is_byline(line: str) -> bool:
    """True for a line that says who wrote what follows."""
    return (
        len(line) < 150
        and bool(_BY.match(line))
        and not ends_with_stop(line)
        and bool(names_of(line))
    )


def _told(page: Page) -> Iterator[list[str]]:
    """All places that may name the writers, surest first."""
    author = page.node.get("author")
    yield [name for name in names_in(author) if not _is_address(name)]
    yield names_in(page.node.get("creator"))
    for name in _META:
        if name != "twitter:data1" or "written by" in page.says("twitter:label1").lower():
            yield page.meta.get(name, [])
    for path in _SEEN:
        elements = page.find(path)[:6]
        words = [" ".join(" ".join(element.itertext()).split()) for element in elements]
        yield [line for line in words if len(line) < 150]
    yield [line for line in page.top if is_byline(line)][:1]


def _is_address(name: str) -> bool:
    return name.startswith(("http:", "https:", "/", "@"))


def _is_house(name: str, site: str) -> bool:
    """True for a name that is the site's own, or no person's."""
    return bool(_ROLE.search(name)) or name.casefold() == site.casefold() or _is_login(name)


def _is_login(name: str) -> bool:
    """True for what a person types, and nobody is called."""
    return name.isascii() and " " not in name and name.islower()
