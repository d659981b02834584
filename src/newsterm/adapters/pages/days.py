"""The day a page was published, as it says itself.

First what is written for machines (linked data, meta elements, microdata), then what stands by the
heading, then the address, which also corrects by a day; a day of change only where there is no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsterm.adapters.pages.linked_data import text_of
from newsterm.adapters.pages.main_text import of_class
from newsterm.core.text.layout import is_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from newsterm.adapters.pages.evidence import Page

_META = tuple(
    "article:published_time og:published_time datepublished article:published og:article:published_time "
    "parsely-pub-date sailthru.date publishdate publish-date publish_date published publication_date "
    "publication-date pubdate dc.date.issued dcterms.created dcterms.issued dc.date dc:date dcterms.date "
    "citation_publication_date cxenseparse:recs:publishtime date datecreated article:post_date "
    "originalpublicationdate displaydate ptime rnews:datepublished bt:pubdate timestamp "
    "publisheddate published-date published_at published_time pub_date article_date_original "
    "article.created dc.created dc.date.created".split()
)
_CHANGED = tuple(
    "article:modified_time og:updated_time datemodified lastmod last-modified revised".split()
)
_SEEN = (
    ".//*[@itemprop='datePublished']",
    ".//time[@pubdate]",
    of_class("publish", "entry-date", "created", tag="time"),
    # All that follows is looked through for each heading, so not for hundreds of them.
    "(.//*[self::h1 or self::header])[position() < 20]/following::time[position() < 3]",
    "(.//article)[position() < 20]//time",
    ".//time",
    of_class("published", tag="abbr"),
    of_class("publish", "pubdate", "pub-date", "post-date", "entry-date", "article-date"),
    of_class("timestamp", "dateline", "date-time", "datetime", "pubtime", "pubTime", "pub_time"),
    ".//*[contains(@id, 'date') or contains(@id, 'pubtime') or contains(@id, 'pubTime')]",
    of_class("date", "byline", "meta", "time"),
)
_ISO = r"(?<!\d)((?:19|20)\d\d)[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\d|3[01])(?!\d)"
_RUN = r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?\d{4,6}|T\d\d:.*)?(?!\d)"
_IN_ADDRESS = (
    r"/((?:19|20)\d\d)[-/_]?(0[1-9]|1[0-2]|[a-z]{3})[-/_]?(0[1-9]|[12]\d|3[01])(?=[-/_.]|$)"
)
_CJK = r"((?:19|20)\d\d)\s?[年년]\s?(1[0-2]|0?[1-9])\s?[月월]\s?(3[01]|[12]\d|0?[1-9])\s?[日일]"
_MONTH_FIRST = (
    r"(?<!\w)([^\W\d_]{3,10})\.?\s+(3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)"
)
_DAY_FIRST = (
    r"(?<!\d)(3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|\.|er|º)?[\s-]+(?:de\s+)?([^\W\d_]{3,10})\.?,?[\s-]+"
    r"(?:de\s+)?((?:19|20)\d\d)(?!\d)"
)
_NUMBERS = r"(?<![\d/.])(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)(?!\d)"
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner janvier janv enero ene gennaio janeiro januari",
            "february feb februar février févr febrero febbraio fevereiro februari",
            "march mar märz mrz mars marzo março maart",
            "april apr avril avr abril abr aprile",
            "may mai mayo maggio maio mei",
            "june jun juni juin junio giugno junho",
            "july jul juli juillet juil julio luglio julho",
            "august aug août agosto ago augustus",
            "september sep sept septembre septiembre settembre setembro",
            "october oct oktober okt octobre octubre ottobre outubro",
            "november nov novembre noviembre novembro",
            "december dec dezember dez décembre déc diciembre dic dicembre dezembro",
        ),
        1,
    )
    for name in names.split()
}
_ORDERS = (
    (_ISO, "ymd"), (_CJK, "ymd"), (_MONTH_FIRST, "mdy"), (_DAY_FIRST, "dmy"), (_RUN, "ymd"),
)  # fmt: skip
_MOST = 500
"""Characters in which a day is looked for."""
_UNUSED = {"charset_normalizer": ("from_bytes",), "dateutil.parser": ("parse",), "urllib3": ()}
"""What htmldate imports for what it hardly ever does with a page that is read already."""
_EPOCH = r"1\d{9}(?:\d{3})?"


def choose_day(page: Page) -> str:
    """The day in ISO 8601, empty where the page names none."""
    told = next(filter(None, map(day_in, _told(page))), "")
    in_address = day_in_address(page.address)
    if in_address and (not told or _are_beside(told, in_address)):
        return in_address  # The day where the editors are; a time stamp's may be that of Greenwich.
    return told or _searched(page)


def _are_beside(one: str, other: str) -> bool:
    """Whether two days are the same or follow each other."""
    from datetime import date

    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= 1
    except ValueError:  # The 30th of February.
        return False


def _told(page: Page) -> Iterator[str]:
    """All places that may name the day, surest first."""
    yield text_of(page.node.get("datePublished"))
    yield from (page.says(name) for name in _META)
    yield text_of(page.node.get("dateCreated") or page.node.get("uploadDate"))
    for path in _SEEN:
        for element in page.find(path)[:4]:
            yield element.get("datetime") or element.get("content") or ""
            words = " ".join(element.text_content().split())
            yield words if len(words) < 200 else ""
            yield element.get("title") or ""
        if path == ".//time":  # An address with a day is surer than what merely looks like one.
            yield day_in_address(page.address)
    yield from filter(is_date, page.top)
    yield text_of(page.node.get("dateModified"))
    yield from (page.says(name) for name in _CHANGED)


def day_in(words: str) -> str:
    """The first day that words or a time stamp name, in ISO 8601; empty where there is none."""
    words = words[:_MOST].strip()
    if not words or not any(map(str.isdigit, words)):
        return ""
    if re.fullmatch(_EPOCH, words):
        return _epoch(int(words[:10]))
    for pattern, order in _ORDERS:
        for found in re.finditer(pattern, words):
            if day := _day(dict(zip(order, found.groups(), strict=True))):
                return day
    numbers = re.search(_NUMBERS, words)
    return _numeric(numbers[1], numbers[3], numbers[4], numbers[2]) if numbers else ""


def day_in_address(address: str) -> str:
    """The day that many sites have in their addresses: /2024/03/03/ or /2024/mar/03/."""
    found = re.search(_IN_ADDRESS, address)
    return _day(dict(zip("ymd", found.groups(), strict=True))) if found else ""


def _numeric(first: str, second: str, year: str, sign: str) -> str:
    """3.4.2024 is the third of April; 3/4/2024 too, but in America: told only where it is sure."""
    if sign == "." or int(first) > 12 or first == second:
        return _day({"y": year, "m": second, "d": first})
    return _day({"y": year, "m": first, "d": second}) if int(second) > 12 else ""


def _day(parts: dict[str, str]) -> str:
    month = parts["m"].casefold()
    number = int(month) if month.isdigit() else _MONTHS.get(month, 0)
    if not 1 <= number <= 12 or int(parts["d"]) > 31:
        return ""
    return f"{parts['y']}-{number:02}-{int(parts['d']):02}"


def _epoch(seconds: int) -> str:
    from datetime import UTC, datetime

    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


def _searched(page: Page) -> str:
    """What htmldate, which trafilatura brings along, finds in a page that names no day plainly."""
    from newsterm.adapters.system.sparing_import import import_sparingly

    htmldate: Any = import_sparingly("htmldate", _UNUSED)
    found: str | None = htmldate.find_date(
        page.tree, url=page.address or None, original_date=True, extensive_search=False
    )
    return found or ""
