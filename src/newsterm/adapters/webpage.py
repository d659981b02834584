"""Web pages read as articles: the story, who wrote it and when, without what the page puts around it.

A page says the same thing several times, to readers, to search engines and to social networks.
`page_facts` hears all of them and takes what they agree on; `page_text` finds the story, with
trafilatura's rules. Here the two are laid together, and a page whose story was not found says so.
"""

from __future__ import annotations

import re

from newsterm.adapters.page_facts import Facts, read_facts
from newsterm.adapters.page_text import all_lines, parse_tree, story_lines
from newsterm.core.article import Article
from newsterm.core.composing import compose, tidy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SHORT = 250
"""Characters: less is no story; or it is one that the page mostly keeps to itself."""
_NOTICE = (
    r"(?i)\bcookies?\b|\bconsent\b|enable javascript|javascript (?:is|to)|ad ?blocker|are you a robot"
    r"|verify (?:that )?you are|subscribe to (?:continue|read)|subscribers? only|already a subscriber"
    r"|log ?in to (?:continue|read)|sign in to (?:continue|read)|access denied|einwilligung|datenschutz"
    r"|nur für abonnenten|réservée? aux abonnés|aceptar las cookies"
)
_POOR = "shows little but a notice; open the page in a browser and save it from there"
_THIN = "shows hardly any text; the rest may need a subscription or a browser"
_NOWHERE = "has no story that stands out; all its text is shown"


def parse_page(html: bytes | str, url: str | None = None, *, source: str | None = None) -> Article:
    """The Article of a web page; `url` is where it was fetched, `source` what the user called it.

    Bytes are decoded as the page declares. The text is title, byline, day and story, in this order.
    """
    if isinstance(html, bytes):
        from newsterm.adapters.encodings import decode_page

        html = decode_page(html)
    tree = parse_tree(html)
    facts = read_facts(tree, url)
    lines, doubt = _story(tree, facts)
    provenance = {"source": facts.address, "published": facts.day, "site": facts.site}
    return compose(
        _without_head(lines, facts),
        title=facts.title,
        byline=facts.byline,
        day=facts.day,
        source=source or url,
        language=facts.language,
        provenance=tuple((key, value) for key, value in provenance.items() if value),
        doubt=doubt,
    )


def _story(tree: HtmlElement, facts: Facts) -> tuple[list[str], str]:
    """The lines of the story, and what is doubtful about them.

    What a page tells search engines of its story stands in for one that it does not show.
    """
    lines = story_lines(tree)
    length = sum(map(len, lines))
    if length < 2 * _SHORT and len(facts.body) > max(length, _SHORT):
        return facts.body.split("\n"), ""
    if length >= _SHORT:
        return lines, _POOR if length < 6 * _SHORT and _is_notice(lines) else ""
    if lines and not _is_notice(lines):
        return lines, _THIN if _keeps_back(tree, lines) else ""
    if facts.description:
        return [facts.description], _POOR if lines else _THIN
    return (lines, _POOR) if lines else (all_lines(tree), _NOWHERE)


def _is_notice(lines: list[str]) -> bool:
    """True where most of the text stands in lines that speak of cookies, log-ins or scripts."""
    notices = sum(len(line) for line in lines if re.search(_NOTICE, line))
    return 2 * notices > sum(map(len, lines))


def _keeps_back(tree: HtmlElement, lines: list[str]) -> bool:
    """True where the page holds far more than was found."""
    return len(" ".join(all_lines(tree))) > 4 * sum(map(len, lines))


def _without_head(lines: list[str], facts: Facts) -> list[str]:
    """The lines without those at the top that say title, byline or day again."""
    head = {tidy(words).casefold() for words in (facts.title, facts.byline, f"By {facts.byline}")}
    for number, line in enumerate(lines[:4]):
        if tidy(line).casefold() in head:
            return lines[:number] + _without_head(lines[number + 1 :], facts)
    return lines
