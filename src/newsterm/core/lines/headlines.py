"""The shape of a headline: some words, no full stop, and not the name of a newspaper."""

from __future__ import annotations

import re

from newsterm.core.lines.prose import CLOSING_MARKS, ends_with_stop
from newsterm.core.page_words.heads import IN_SITES, SITES

LONGEST_HEADLINE = 220
"""Characters; the longest of real headlines stay well below."""
LEAST_WORDS = 3
"""Words of a line that has the shape of a headline; signs, where words have no blanks: twice as many."""
_LONG = 100
"""Characters: a line that is longer and holds the end of a sentence is no headline."""
_INNER_END = r"[a-zà-ÿ][.!?] [A-ZÀ-Þ]"


def has_shape(line: str) -> bool:
    """True for a line as long as headlines are."""
    words = len(line.split())
    return words >= LEAST_WORDS or (
        not line.isascii() and words == 1 and len(line) >= 2 * LEAST_WORDS
    )


def may_be_title(line: str) -> bool:
    """True for a line that does not end like a sentence, nor holds one."""
    if len(line) > LONGEST_HEADLINE or (holds_sentence(line) and not in_title_case(line)):
        return False
    return not has_full_stop(line) or in_title_case(line)


def holds_sentence(line: str) -> bool:
    """True for a long line in which a sentence ends and another begins."""
    return len(line) > _LONG and re.search(_INNER_END, line) is not None


def is_prose(line: str) -> bool:
    """True for a line that no headline is: it ends as a sentence does, or is very long."""
    if len(line) > LONGEST_HEADLINE:
        return True
    is_long = len(line) > _LONG and ends_with_stop(line)
    return (is_long or holds_sentence(line) or has_full_stop(line)) and not in_title_case(line)


def is_site(line: str) -> bool:
    """True for what newspapers are called: The Harbour Gazette."""
    words = line.split()
    return (
        len(words) <= 5
        and all(word[0].isupper() or word in IN_SITES for word in words)
        and (any(word.lower().strip(".,") in SITES for word in words))
    )


def plain_words(line: str) -> str:
    """The words of a headline alone, however its marks are written."""
    return re.sub(r"\W+", "", line).casefold()


def has_full_stop(line: str) -> bool:
    """True for a line that ends in a full stop: a headline may ask or shout, but not that."""
    return ends_with_stop(line) and not line.rstrip(CLOSING_MARKS).endswith(
        ("!", "?", "…", "！", "？")
    )


def in_title_case(line: str) -> bool:
    long_words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return len(long_words) > 2 and sum(w[0].isupper() for w in long_words) >= 0.8 * len(long_words)
