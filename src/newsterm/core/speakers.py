"""Where the source of a cue stands: the noun phrase that speaks, before the cue or after it.

No parser, only closed classes of words: from the cue one walks over adverbs and auxiliaries to the
noun phrase, and over an apposition between commas (“Hugh Hill, a doctor, said”) to the name.
"""

from __future__ import annotations

from newsterm.core.cues import CUES
from newsterm.core.tokens import QUOTE, Tokens

AUXILIARIES = frozenset(
    """has had have having is was are were be been being will would can could may might shall should must
    did does do not n't didn't doesn't don't hasn't hadn't haven't won't wouldn't isn't wasn't
    couldn't can't cannot didn’t doesn’t don’t hasn’t hadn’t haven’t won’t wouldn’t isn’t wasn’t
    couldn’t can’t went going goes go on used to""".split()
)
ADVERBS = frozenset(
    """also later then now still never ever once again often always first even just too already
    ago soon further instead however meanwhile earlier long thus therefore nevertheless today
    yesterday tonight tomorrow monday tuesday wednesday thursday friday saturday sunday rather
    simply himself herself itself themselves so far only quite more all both either twice
    afterwards afterward sometimes previously elsewhere indeed perhaps on-air online""".split()
)
SUBJECTS = frozenset("he she they it i we you who which that".split())
PREPOSITIONS = frozenset(
    """of for in on at to from with by during after before through via into under over about against
    as among between since until amid despite without within around near inside outside behind
    across along toward towards upon like per following including alongside ahead because""".split()
)
SUBORDINATORS = frozenset(
    """that because if when while although though but or as since so than whether how why what where
    after before until unless once yet whereas nor even""".split()
)
DETERMINERS = frozenset(
    """the a an this that these those his her its their our my your some many several most few all
    both one two three four five six another other any no each every certain such more
    numerous various dozens hundreds thousands""".split()
)
_NAME_PARTS = frozenset(
    "of the and for de la le al el bin ibn ben von van der den da di dos du y e &".split()
)
_NUMBER_WORDS = frozenset("dozens hundreds thousands".split())
_PUNCTUATION = frozenset(",;:—–-()[]…?!.\"'‘’“”/")


def is_name(word: str) -> bool:
    """Capitalised, or a lower-case particle joined to a capital (al-Amr)."""
    return word[0].isupper() or (
        "-" in word and word[word.index("-") + 1 : word.index("-") + 2].isupper()
    )


def is_adverb(low: str) -> bool:
    return low in ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in _LY_NOUNS)


_LY_NOUNS = frozenset(
    "family italy july assembly ally rally sally kelly emily billy molly sly reilly daily weekly monthly".split()
)


def source_before(tokens: Tokens, cue: int, first: int) -> tuple[int, int] | None:
    """The first and last token of the phrase that speaks, looking left from the cue."""
    i = cue - 1
    lows = tokens.lows
    while i >= first and (lows[i] in AUXILIARIES or is_adverb(lows[i])):
        i -= 1
    if i < first:
        return None
    if lows[i] == "," or lows[i] in ("—", "–", "-") or lows[i] == ")":
        return _before_apposition(tokens, i, first)
    return phrase_ending(tokens, i, first)


def phrase_ending(tokens: Tokens, last: int, first: int) -> tuple[int, int] | None:
    """The noun phrase whose last token is `last`."""
    lows, words = tokens.lows, tokens.words
    if lows[last] in SUBJECTS:
        return last, last
    i = last
    while i >= first:
        low = lows[i]
        if low == ".":
            if not (
                i > first
                and (len(words[i - 1]) <= 2 or words[i - 1] in ABBREVIATED or "." in words[i - 1])
            ):
                break
        elif low == "’" or low == "&" or low == "/":
            pass
        elif low == "-" and tokens.starts[i] == tokens.end(i - 1):
            pass
        elif low in _PUNCTUATION or low == QUOTE:
            break
        elif low in SUBORDINATORS and i < last and low not in PREPOSITIONS:
            break
        elif low in AUXILIARIES and low not in PREPOSITIONS and low not in ("may", "will"):
            break
        elif low in AUXILIARIES and words[i] == low and low not in PREPOSITIONS:
            break
        elif low in CUES and words[i] == low and i < last and not _is_noun_here(lows, i, first):
            break
        elif low == "and" and not (
            i - 1 >= first and is_name(words[i - 1]) and i < last and is_name(words[i + 1])
        ):
            break
        elif low in SUBJECTS and low not in DETERMINERS:
            break
        i -= 1
    i += 1
    while i <= last and (is_adverb(lows[i]) or lows[i] in ("and", "but", ".", "-", "’")):
        i += 1
    if i <= last and lows[i] in PREPOSITIONS:
        i = _after_preposition(tokens, i, last)
    if i > last or lows[last] in PREPOSITIONS or lows[last] in _PUNCTUATION - {"."}:
        return None
    return i, last


ABBREVIATED = frozenset(
    "Mr Mrs Ms Dr Sen Gov Rep Jr Sr St Gen Col Lt Sgt Prof Rev Hon Capt Maj Adm No Inc Co Corp Ltd Messrs".split()
)


def _is_noun_here(lows: list[str], i: int, first: int) -> bool:
    return i > first and (
        lows[i - 1] in DETERMINERS
        or lows[i - 1] in PREPOSITIONS
        or lows[i - 1].endswith(("'s", "’s"))
    )


def _after_preposition(tokens: Tokens, i: int, last: int) -> int:
    """Where the subject begins in `On Tuesday Mr Lee`: at the last run of names, else nowhere."""
    j = last
    words, lows = tokens.words, tokens.lows
    while j > i and (is_name(words[j]) or lows[j] == ".") and not is_adverb(lows[j]):
        j -= 1
    return j + 1 if j < last else last + 1


def _before_apposition(tokens: Tokens, comma: int, first: int) -> tuple[int, int] | None:
    """`Ann Lee, head of trade and tourism, said`: the phrase before the earliest fitting comma."""
    lows, words = tokens.lows, tokens.words
    if lows[comma] == ")":
        opening = _opening_bracket(lows, comma, first)
        return phrase_ending(tokens, opening - 1, first) if opening > first else None
    best = None
    for j in range(comma - 1, first, -1):
        if lows[j] == QUOTE and j + 1 == comma:
            return None
        if lows[j] in (";", ":"):
            break
        if lows[j] != lows[comma]:
            continue
        last = j - 1
        if lows[last] == ")":
            last = _opening_bracket(lows, last, first) - 1
        if last < first:
            break
        phrase = phrase_ending(tokens, last, first)
        if (
            phrase
            and (is_name(words[phrase[1]]) or lows[phrase[0]] in DETERMINERS or best is None)
            and _fits_apposition(tokens, j + 1, comma)
        ):
            before = phrase[0] - 1
            if (
                before < first
                or lows[before] in (",", "and", "but", "that", ":", ";", "—", "–", "-", QUOTE)
                or lows[before] in SUBORDINATORS
                or best is None
            ):
                best = phrase
    return best


def _opening_bracket(lows: list[str], closing: int, first: int) -> int:
    j = closing
    while j > first and lows[j] not in ("(", "["):
        j -= 1
    return j


def _fits_apposition(tokens: Tokens, start: int, comma: int) -> bool:
    """No finite clause of its own stands between the commas."""
    lows = tokens.lows
    if start >= comma:
        return False
    if lows[start] in ("who", "which", "whose", "where", "whom"):
        return True
    for j in range(start, comma):
        if (
            lows[j] in _FINITE
            and "who" not in lows[start:j]
            and "which" not in lows[start:j]
            and "that" not in lows[start:j]
        ):
            return False
    return lows[start] not in SUBORDINATORS or lows[start] == "as"


_FINITE = frozenset(
    "is was are were has had have will would can could may might said says did does".split()
)


def source_after(tokens: Tokens, cue: int, last: int) -> tuple[int, int] | None:
    """The phrase that speaks in `…, said Ann Lee, head of trade`: from the cue to the next break."""
    lows, words = tokens.lows, tokens.words
    i = cue + 1
    if i <= last and lows[i] == "by":
        i += 1
    if i > last or lows[i] in _PUNCTUATION or lows[i] == QUOTE:
        return None
    if lows[i] in SUBJECTS:
        return (i, i) if lows[i] in ("he", "she", "they", "it", "i", "we") else None
    if not (is_name(words[i]) or lows[i] in DETERMINERS or lows[i].isalpha()) or lows[
        i
    ] in PREPOSITIONS | SUBORDINATORS - {"that"}:
        return None
    j = i
    while j < last:
        low = lows[j + 1]
        if low == ".":
            if (
                not (words[j] in ABBREVIATED or len(words[j]) <= 2 and words[j][0].isupper())
                or j + 1 == last
            ):
                break
        elif low in _PUNCTUATION or low == QUOTE or low in _ENDS_SOURCE or low in AUXILIARIES:
            break
        elif is_adverb(low) and low not in ("daily", "weekly"):
            break
        j += 1
    return i, j


_ENDS_SOURCE = SUBORDINATORS | frozenset(
    "who whose which whom in on at to during after before through via by from about with adding referring speaking following last this late early citing noting".split()
)
