"""Quote types: whether a quotation is somebody's words, a title, or a word held with tongs.

A title has capitals (“The Long Road Home”) or stands after the word for such a work (the film “Gandhi”). An
utterance is a sentence of its own, and somebody said it even where no cue is near. What neither is nor has
a speaker is a scare quote. Who says an utterance is left to `attribution` and its readings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import is_name
from newsterm.core.languages.english import BE, IS_OR_WAS, POSSESSIVE, RESTRICTIVE_RELATIVES
from newsterm.core.languages.english_nouns import SMALL_IN_TITLES, SO_CALLED, WORKS
from newsterm.core.languages.english_verbs import PERFORMS
from newsterm.core.languages.known import BEFORE_WORKS
from newsterm.core.quotes.quote import DIRECT, SCARE, TITLE, Quote
from newsterm.core.quotes.said import Said, quote_of

MARKS = "\"“”„‟'‘’‚‛«»‹›「」『』`"
_SHOWN = 120
"""Characters of a quotation that tell what it is. Ample: 60 and 240 answer the same on 286 news
texts."""


def is_work_title(text: str, tokens: Tokens, i: int) -> bool:
    """Whether the quotation at token i names a work."""
    words = _words(text, tokens, i)
    if not words or len(words) > 10:
        return False
    capitals = _has_capitals(words)
    if follows_work(tokens, i) or is_performed(tokens, i):
        return is_name(words[0]) and (capitals or not _has_stop(text, tokens, i))
    return capitals and is_name(words[0]) and len(words) > 1 and not _has_stop(text, tokens, i)


def follows_work_title(text: str, tokens: Tokens, i: int) -> bool:
    """`in his book, “Carrying the Fire.”`: capitals throughout, after the word for such a work."""
    if not follows_work(tokens, i) and tokens.lows[i - 1] not in BEFORE_WORKS:
        return False
    words = _words(text, tokens, i)
    return len(words) > 1 and _has_capitals(words)


def _has_capitals(words: list[str]) -> bool:
    return all(
        is_name(word) or word.lower() in SMALL_IN_TITLES or not word[0].isalpha() for word in words
    )


def follows_work(tokens: Tokens, i: int) -> bool:
    """`her favourite book is “…”`, `the film “…”`: a word for a work leads to it."""
    lows = tokens.lows
    before = lows[i - 1] if i else ""
    if before == "," or before in IS_OR_WAS:
        before = lows[i - 2]
    return before in WORKS or before.endswith(POSSESSIVE)


def is_performed(tokens: Tokens, i: int) -> bool:
    """`He sang “Yesterday”`"""
    return tokens.lows[i - 1] in PERFORMS and tokens.lows[i - 2] not in RESTRICTIVE_RELATIVES


def is_so_called(tokens: Tokens, i: int) -> bool:
    """`the so-called “smart” meters`: nobody's words, whoever speaks of them."""
    return tokens.lows[i - 1] in SO_CALLED


def is_utterance(text: str, tokens: Tokens, i: int, goes_on: bool) -> bool:
    """A quotation that is a sentence of its own, or more; of one word only where speech `goes_on`."""
    words = _words(text, tokens, i)
    if not words:
        return False
    before = tokens.lows[i - 1] if i else "."
    if before not in (".", "?", "!", ":", ")", QUOTE):
        return False
    stopped = _has_stop(text, tokens, i)
    if not stopped and tokens.lows[i + 1] in BE:
        return False  # `“Let it be” is a phrase …`
    if words[0][0].islower():
        return stopped and len(words) > 4
    alone = len(tokens) == 1 or (goes_on and before in (".", "?"))
    return len(words) > 3 or (stopped and (len(words) > 1 or alone))


def _words(text: str, tokens: Tokens, i: int) -> list[str]:
    quote = tokens.quotes[i]
    words = text[quote.start : min(quote.end, quote.start + _SHOWN)].strip(MARKS + " \n").split()
    return [bare for word in words if (bare := word.strip(MARKS))]


def _has_stop(text: str, tokens: Tokens, i: int) -> bool:
    return tokens.quotes[i].cut(text).rstrip(MARKS)[-1:] in (".", "!", "?", "…")


def typed(text: str, tokens: Tokens, said: Mapping[int, Said]) -> Iterator[Quote]:
    """The fifth pass: each quotation is somebody's words, or a title, or a word held with tongs."""
    for i, quote in tokens.quotes.items():
        by = said.get(i)
        if by and not is_so_called(tokens, i) and not _names_work(text, tokens, i, by):
            yield quote_of(quote, DIRECT, by)
        else:
            yield Quote(quote.start, quote.end, TITLE if is_work_title(text, tokens, i) else SCARE)


def _names_work(text: str, tokens: Tokens, i: int, by: Said) -> bool:
    """`said her favourite book is “Rivers of Sand”`, `read “Rivers of Sand”`: a title."""
    led_to = is_performed(tokens, i) or (not by.alone and follows_work(tokens, i))
    led_to = led_to or follows_work_title(text, tokens, i)
    return led_to and is_work_title(text, tokens, i)
