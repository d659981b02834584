"""What runs into a story's text as a sentence of its own: captions, links, posts, a match ticker.

Pages lose their lines on the way here, and what stood beside the story stands within it. An insert is
known by how it opens: by the label of a picture (`Old friends: …`, `'Swept away': …`), by what a page
asks of its reader, by the forms in which agencies tell a match (`Corner, Moll. Conceded by Jo Orr.`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsterm.core.languages.english_small_words import TAG_VERBS
from newsterm.core.languages.stop_words import STOP_WORDS
from newsterm.core.page_words.inserts import (
    CLAIMS,
    GREETINGS,
    LEADS_IN,
    LINK_LABELS,
    OF_CAPTIONS,
    OPENS_LABEL,
    OPENS_LINK,
    POINTS_AT_PICTURE,
    SIGNS_BELOW,
    SIGNS_OF_TICKERS,
    TICKER_ACTS,
    TICKER_OPENINGS,
)
from newsterm.core.page_words.pictures import CAPTION_OPENINGS

_OPENINGS = OPENS_LINK + CLAIMS
_OPENS_CAPTION = ("in this ", "this ", "a file ", "a general ", "an aerial ")
# Compiled when a handle is met: `Ana Brook (@brook) July 26, 2017`.
_POST = r"\(@\w+\) [A-Z][a-z]+ \d"
_MARKS = "\"'“”‘’"
_LONGEST_GREETING = 60
"""Characters."""
_LOOKED_AT = 20_000
"""Characters of a story in which a name is met again."""
_FEWEST = 4
"""Lines of a ticker: a report may tell of one foul by itself."""


def is_insert(text: str, story: str) -> bool:
    """True for a caption, a link, a post, a credit, a greeting; `story`: the text it stands in."""
    head = text[:30]
    low = head.lower()
    may_sign = " by " in head or " from " in head or " inputs" in head
    if may_sign and low.lstrip("([ ").startswith(SIGNS_BELOW):
        return True
    if ("(" in text or " pictured" in text) and any(map(text.__contains__, OF_CAPTIONS)):
        return True
    if ": " in head and (low[: low.index(":")] in LINK_LABELS or _is_labelled(text, story)):
        return True
    if low.startswith(_OPENINGS) or (
        low.startswith(_OPENS_CAPTION) and low.startswith(CAPTION_OPENINGS)
    ):
        return True
    if len(text) < _LONGEST_GREETING and low.startswith(GREETINGS):
        return True
    return ("(@" in text and re.search(_POST, text) is not None) or text.count("#") > 2


def _is_labelled(text: str, story: str) -> bool:
    """`Old friends: Ana Brook and Carl Orr at the dam.`: the words before the colon are no name."""
    label, _, rest = text.partition(":")
    words = label.split()
    if not 0 < len(words) < 4:
        return False
    if label[0] in _MARKS and label[-1] in _MARKS:
        return rest[:2].strip().isupper()
    if len(words) == 1:
        return _is_of_picture(rest) and story.count(label, 0, _LOOKED_AT) < 2
    first = words[0].lower()
    if first in STOP_WORDS["en"] and first not in OPENS_LABEL:
        return False
    if " ".join(words).lower() in LEADS_IN:
        return False
    return all(word.islower() and word not in TAG_VERBS for word in words[1:])


def _is_of_picture(told: str) -> bool:
    """True for what ends in a stop apart, as captions do that lost their line, or says where to look."""
    if told.endswith(" ."):
        return True
    inside = told.partition("(")[2].split(maxsplit=1)
    return bool(inside) and inside[0].strip(",)") in POINTS_AT_PICTURE


def ticker_of(lines: Iterable[str], story: str) -> range:
    """The places of the lines that tell a match kick by kick, from the first to the last; mostly none."""
    if not any(map(story.__contains__, SIGNS_OF_TICKERS)):
        return range(0)
    held = [i for i, line in enumerate(lines) if _is_of_ticker(line)]
    return range(held[0], held[-1] + 1) if len(held) >= _FEWEST else range(0)


def _is_of_ticker(line: str) -> bool:
    return line[:30].lower().startswith(TICKER_OPENINGS) or any(map(line.__contains__, TICKER_ACTS))
