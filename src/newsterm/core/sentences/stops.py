"""Whether a stop ends its sentence.

The answer needs little: the signs, the word they stand on, and the word that follows. The words
are looked up in the sets of `abbreviations`. In a paragraph without capitals the next word's
capital is no evidence, so after an abbreviation only words that do nothing but open sentences
are believed.
"""

from __future__ import annotations

import re

from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.spelling import abbreviations as known
from newsterm.core.value import frozen

# Four spaced dots on a word are its full stop and an ellipsis that opens the next sentence.
STOP = lazy_pattern(
    r"[.!?…。！？｡؟۔।॥;\u037e](?<![^\u0370-\u03ff\u1f00-\u1fff];)"
    r"(?:(?<=[a-z]{2}\.)(?:[\")]|[”’](?=[ \n]))?(?P<plain>(?=[ \n][\"“]?[A-Z]))"
    r"|(?:(?<=\S\.)(?= (?P<omission>\. \. \.)\s+[A-Z])|(?<=\.)(?: \.){2,3}|)"
    r"[.!?…。！？｡؟\"'”’›»“)\]}」』）]*"
    r"(?:(?:[ \u00a0]|\u202f(?=»))?»(?!\S))?"
    r"(?:\s?\[\w{1,3}\]|\(\d{1,2}\)(?!\s?\w?\d)|[⁰¹²³⁴-⁹*†‡]{1,3}(?!\S)|(?<=[a-zà-ÿ]{3}[.!?])\d{1,2}(?!\S))*)"
)
"""A stop with what belongs to its sentence: marks that close, and marks of notes: end.” [3], end.¹

Greek asks with a semicolon. Most are `plain`: a full stop on a word, and a capital behind it."""

NEXT = lazy_pattern(r"(\s*[\"'“‘„«‹(\[{¿¡*—–\-\s]{0,8})((?:[^\W_](?:[^\W_]|['’])*)?)(\S?)\s?(\w?)")
"""Blanks and marks that open; the next word; what stands on it; how the word after it begins."""

_WIDE = frozenset("。！？｡")
_ALWAYS_ENDS = frozenset("!?؟۔।॥;\u037e")
_NEVER_FIRST = frozenset(".,;:!?…)]}&/%")
_ADDRESSES = frozenset(["http", "https", "www"])
"""A web address after a sentence stands alone."""
_QUOTES = frozenset("\"'“‘„«‹")
_DASHES = frozenset("-–—")
_ROMAN = frozenset("IVXLC")


@frozen
class Stop:
    """A stop, and what its decision needs of the words around it."""

    signs: str
    carrier: str
    """The word the stop stands on, without what opens before it."""
    lead: str
    """The word before the carrier."""
    apart: bool
    """A blank parts it from that word."""
    leads: bool
    """The carrier is the first word of its sentence, or the first label after a colon."""
    early: bool
    """The sentence has hardly begun: At 5 a.m. Mr. Day left."""
    before: str
    """White space and opening marks between the stop and the next word."""
    word: str
    """The next word, or the sign in its place; empty at the paragraph's end."""
    then: str
    """The first letter of the word after that, where only a blank lies between."""
    lower: bool
    """The paragraph has no capitals."""


_ABBREVIATED = frozenset().union(
    known.BEFORE_A_NAME,
    known.BEFORE_A_NUMBER,
    known.MONTHS,
    known.MAY_END,
    known.STATES,
    known.OF_SUMS,
)


def ends_plainly(body: str, found: re.Match[str]) -> bool:
    """True for a stop that needs no second look: `by the gate. The guard`. Most do not."""
    if found.lastgroup != "plain":
        return False
    at = found.start()
    near = at - 40 if at > 40 else 0
    carrier = body[body.rfind(" ", near, at) + 1 : at]
    is_word = carrier.isalpha() and carrier.lower() not in _ABBREVIATED
    return is_word and not known.looks_clipped(carrier)


def joins(body: str, found: re.Match[str]) -> bool:
    """True for a stop within a word, a number or an address: `3.5`, `news.example`."""
    after = body[found.end()]
    return found.group() == "." and (after.isdecimal() or after.islower())


def look_around(body: str, first: int, found: re.Match[str], lower: bool) -> Stop:
    """What there is to know of the stop, in the sentence that has its first word at `first`."""
    at = found.start()
    following = NEXT.match(body, found.end())
    assert following is not None  # it matches the empty string
    before, word, sign, then = following.groups()
    omission = found["omission"]
    words = body[max(first, at - 40) : at].rsplit(None, 2)
    carrier = words[-1].lstrip("\"'“‘„«‹([{—–-") if words else ""
    begun = at - len(carrier)
    return Stop(
        signs=found.group(),
        carrier=carrier,
        lead=words[-2] if len(words) > 1 else "",
        apart=body[at - 1 : at].isspace(),
        leads=begun <= first or body[begun - 2 : at] in (": 1", ": a"),
        early=at - first < 30 and body.count(" ", first, at) < 3,
        before=before,
        word=omission or word or sign,
        then="" if sign else then,
        lower=lower,
    )


def ends_sentence(stop: Stop) -> bool:
    if not stop.word:
        return True
    if stop.signs[0] in _WIDE:
        return _WIDE.issuperset(stop.signs) or bool(stop.before) or stop.signs[-1] in "）」』"
    if not stop.before[:1].isspace():
        return _is_glued(stop)
    if stop.word[0] in _NEVER_FIRST:
        return len(stop.word) > 1  # an ellipsis that opens the next sentence
    if stop.word in _ADDRESSES:
        return True
    if not stop.lower and stop.word[0].islower() and stop.word == stop.word.lower():
        return False
    if stop.signs[0] in _ALWAYS_ENDS:
        return "(" not in stop.before
    if stop.signs.startswith(("…", "..", ". .")):
        return _ellipsis_ends(stop)
    return _full_stop_ends(stop)


def _is_glued(stop: Stop) -> bool:
    """A blank was lost (the gate.The guard): believed of plain words only, never in an address."""
    plain = len(stop.carrier) > 2 and stop.carrier.isalpha() and stop.carrier[1:].islower()
    opens = stop.word[0].isupper() and stop.word.lower() in known.STARTERS and stop.then != ""
    return plain and opens and stop.signs == "." and not stop.before


def _ellipsis_ends(stop: Stop) -> bool:
    """Dots on a word or after a stop (so... He; no. ... He) end more readily than dots between."""
    if stop.lower:
        return stop.word in known.SURE_STARTERS
    if not stop.apart or stop.carrier[-1:] in (".", "!", "?") or stop.signs.count(".") > 3:
        return True
    word = stop.word.lower()
    return (word in known.STARTERS or word in known.AFTER_SUMS) and stop.word != "I"


def _full_stop_ends(stop: Stop) -> bool:
    carrier = stop.carrier.lower()
    if not carrier.isalnum():
        for joint in "-–—/()":
            carrier = carrier.rpartition(joint)[2]
    figure = stop.word[0].isdigit()
    if carrier in known.BEFORE_A_NAME or carrier.rpartition("'")[2] in known.BEFORE_A_NAME:
        return False
    if len(stop.signs) > 2 and stop.signs[-1] == ".":
        return True  # after a bracket the second stop is the sentence's own: (D-Vt.).
    if carrier in known.MONTHS or carrier.rpartition("'")[2] in known.BEFORE_A_NUMBER:
        return not figure and not (_ROMAN.issuperset(stop.word) and stop.word != "I")
    if carrier in known.CLOCK and not stop.lower:
        zoned = stop.word.lower() in known.AFTER_CLOCK or "(" in stop.before
        return not zoned and not figure and not stop.early
    if carrier.isdigit() and _is_german_ordinal(stop):
        return False
    if stop.leads and (len(carrier) == 1 or (carrier.isdigit() and len(carrier) < 4)):
        return False  # the label of a list item
    if carrier in known.OF_SUMS and stop.word.lower() in known.AFTER_SUMS:
        return True
    if stop.lead[-1:].isdecimal() and stop.carrier.islower() and not stop.lower and not figure:
        return carrier not in known.OF_SUMS  # behind a number a letter is a unit: 18 h. La mer
    if len(carrier) == 1 and carrier.isalpha():
        return _opens(stop)
    place = carrier in known.STATES and (stop.lower or stop.carrier.istitle())
    if place or carrier in known.MAY_END or known.is_initialism(carrier):
        return not stop.early and _opens(stop)
    return not known.looks_clipped(stop.carrier) or _opens(stop)


def _is_german_ordinal(stop: Stop) -> bool:
    """Der 2. Weltkrieg, dem 3. November, Dienstag, 3. November, am 3. Mai."""
    word, lead = stop.word.lower(), stop.lead.lower()
    if word in known.AFTER_A_DAY:
        return True
    if len(stop.carrier) > 2 or word in known.STARTERS or word in known.AFTER_SUMS:
        return False
    if word in known.SHARED_MONTHS and lead.endswith("tag,"):
        return True
    return lead in known.BEFORE_AN_ORDINAL and stop.word[0].isupper()


def _opens(stop: Stop) -> bool:
    """Whether what follows an abbreviation tells a new sentence."""
    word = stop.word.lower().replace("’", "'").partition("'")[0]
    if stop.lower:
        return word in known.SURE_STARTERS
    if not _DASHES.isdisjoint(stop.before):
        return False  # a dateline: Salem, Ore. -- The dam
    if stop.carrier.lower() in known.COMPANY and stop.word[0].isupper() and stop.then.islower():
        return not stop.word.isupper()  # Meyer & Co. KG baut
    return word in known.STARTERS or not _QUOTES.isdisjoint(stop.before)
