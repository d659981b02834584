"""Web pages read as articles: the story, who wrote it and when, without what the page puts around it.

A page says the same thing several times, to readers, to search engines and to social networks.
`metadata` hears all of them and takes what they agree on; `main_text` finds the story, with
trafilatura's rules. Here the two are laid together, and a page whose story was not found says so.
"""

from __future__ import annotations

import re

from newsterm.adapters.links.linked_lines import address_in, linked_lines
from newsterm.adapters.pages.banners import drop_banners
from newsterm.adapters.pages.embedded import join_posts
from newsterm.adapters.pages.evidence import take_apart
from newsterm.adapters.pages.head_lines import below_head, head_lines
from newsterm.adapters.pages.live_blog import live_lines
from newsterm.adapters.pages.main_text import all_lines, drop_unread, parse_tree, story_lines
from newsterm.adapters.pages.metadata import Facts, read_facts
from newsterm.adapters.pages.pager import take_pager
from newsterm.adapters.pages.saved_from import address_shown, saved_from, shown_source, without_data
from newsterm.core.lines.prose import ends_with_stop
from newsterm.core.passages.links import with_links
from newsterm.core.text.article import Article
from newsterm.core.text.composing import compose
from newsterm.core.value import replace
from newsterm.errors import NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_CHARACTERS = 16 << 20
_MOST_TAGS = 400_000
"""A tree of so many takes 200 MB."""
_MANY_TAGS = 36_000
"""Several times what a large page has: trafilatura would take seconds."""
_SHORT = 250
"""Characters: less is no story; or it is one that the page mostly keeps to itself."""
_LONG_NOTICE = 2000
"""Characters: no notice is longer, but stories about cookies and subscriptions are."""
_NOTICE = (
    r"(?i)\bcookies?\b|\bconsent\b|enable javascript|javascript (?:is|to)|ad ?blocker|are you a robot"
    r"|verify (?:that )?you are|subscribe to (?:continue|read)|subscribers? only|already a subscriber"
    r"|log ?in to (?:continue|read)|sign in to (?:continue|read)|access denied|einwilligung|datenschutz"
    r"|nur für abonnenten|réservée? aux abonnés|aceptar las cookies"
)
_POOR = "shows little but a notice; open the page in a browser and save it from there"
_THIN = "shows hardly any text; the rest may need a subscription or a browser"
_LISTING = "looks like a list of stories; name the page of one"
_LEAST_PROSE = 0.3
_LONG_LINE = 200
_NOWHERE = "has no story that stands out; all its text is shown"


def parse_page(
    html: bytes | str, url: str | None = None, *, source: str | None = None, day: str = ""
) -> Article:
    """The Article of a web page; `url` is where it was fetched, `source` what the user called it.

    `day` (ISO 8601) is when it was saved, which stands in for a day it does not tell. Bytes are decoded
    as the page declares. The text is title, byline, day and story, in this order. Raises
    NewstermError for one that is too long.
    """
    if isinstance(html, bytes):
        from newsterm.adapters.system.encodings import decode_page

        html = decode_page(html)
    url = url or saved_from(html) or None
    html = without_data(html)
    tags = html.count("<")
    if len(html) > _MOST_CHARACTERS or tags > _MOST_TAGS:
        raise NewstermError("is too long for one page; save the story alone", source or url or "")
    tree = parse_tree(html)
    if inner := shown_source(tree):
        return parse_page(inner, url or address_shown(tree) or None, source=source, day=day)
    page = take_apart(tree, url)
    drop_banners(tree)
    join_posts(tree)
    rest = take_pager(page)
    drop_unread(tree)
    linked = linked_lines(tree, address_in(tree, url), all_lines)
    lines = live_lines(page)
    lines = lines or (story_lines(tree) if tags <= _MANY_TAGS else all_lines(tree))
    facts = read_facts(replace(page, top=tuple(head_lines(lines))))
    facts = replace(facts, day=facts.day or day)
    lines, doubt = _story(tree, below_head(lines, facts), facts)
    provenance = {"source": facts.address, "published": facts.day, "site": facts.site}
    article = compose(
        lines,
        title=facts.title,
        byline=facts.byline,
        day=facts.day,
        source=source or url,
        language=facts.language,
        provenance=tuple((key, value) for key, value in provenance.items() if value),
        doubt=doubt or rest,
    )
    return with_links(article, linked)


def _story(tree: HtmlElement, lines: list[str], facts: Facts) -> tuple[list[str], str]:
    """The lines of the story, and what is doubtful about them.

    What a page tells search engines of its story stands in for one that it does not show.
    """
    length = sum(map(len, lines))
    if length < 2 * _SHORT and len(facts.body) > max(length, _SHORT):
        return facts.body.split("\n"), ""
    if length < _LONG_NOTICE and _is_notice(lines):
        shown = [line for line in lines if not re.search(_NOTICE, line) and ends_with_stop(line)]
        return shown or [facts.description], _POOR
    if length >= _SHORT:
        return lines, _LISTING if _is_listing(lines) else ""
    if lines or facts.description:
        return lines or [facts.description], _THIN if _keeps_back(tree, lines) else ""
    lines = all_lines(tree)
    return lines, _NOWHERE if lines else ""


def _is_listing(lines: list[str]) -> bool:
    """True where hardly anything is prose: a front page, a list of results."""
    prose = sum(len(line) for line in lines if ends_with_stop(line) or len(line) > _LONG_LINE)
    return prose < _LEAST_PROSE * sum(map(len, lines))


def _is_notice(lines: list[str]) -> bool:
    """True where most of the text stands in lines that speak of cookies, log-ins or scripts."""
    notices = sum(len(line) for line in lines if re.search(_NOTICE, line))
    return 2 * notices > sum(map(len, lines))


def _keeps_back(tree: HtmlElement, lines: list[str]) -> bool:
    """True where the page holds far more than was found."""
    return len(" ".join(all_lines(tree))) > 4 * sum(map(len, lines))
