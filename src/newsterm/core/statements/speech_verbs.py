"""Whether a word that can be a verb of speech is one where it stands.

`claims`, `report` and `warning` are nouns as often. What stands before tells: an article or a
possessive makes a noun, a plural, a pronoun or an auxiliary a verb.
"""

from __future__ import annotations

from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import (
    AUXILIARIES,
    BE,
    CONTRACTED,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECTS,
    is_adverb,
    is_name,
)
from newsterm.core.languages.cues import CUES, FOREIGN, NOUNS, NOUNS_IN_ING, Cue
from newsterm.core.languages.english_speech_verbs import SAYS_NOTHING

_NO_VERB_AFTER = frozenset(
    """the a an his her its their our my your this that these those no any some of in such more many
    for by on with from at about against as another each every one""".split()
)
_BEFORE_PARTICIPLE = frozenset(
    "the a an his her its their our my your this these those any each every such more most very".split()
)
_GROUPS = frozenset("people women men majority public media faithful rest others few many".split())
_PEOPLE = frozenset("some many most all few several both others".split())
_PRESS = frozenset("newspaper paper agency daily times post media news tv radio".split())
_LEADS_TO = frozenset(
    "heard overheard on continued continues likely appeared appears seemed seems".split()
)
# Verbs of speech only with their particle: point out, refer to.
_NEEDS_PARTICLE = {
    "point": ("out", "to"),
    "refer": ("to",),
    "rail": ("against",),
    "appeal": ("to", "for"),
}


# `men accused of theft`, `it added to the pressure`
_NEVER_BEFORE = {"accused": "of", "added": "to", "adds": "to", "add": "to", "adding": "to"}


def verb_of_speech(tokens: Tokens, k: int, first: int) -> Cue | None:
    """The cue at token k of a sentence that begins at `first`, if it is a verb there."""
    cue = CUES.get(tokens.lows[k])
    if cue is None or _is_no_verb(tokens, k, cue, first):
        return None
    if tokens.lows[k] in SAYS_NOTHING:
        return None
    if (
        cue.verb == "report"
        and tokens.lows[k + 1] == "from"
        and "that" not in tokens.lows[k : k + 8]
    ):
        return None  # `Ann Lee reported from Goa.`
    if tokens.lows[k + 1] == _NEVER_BEFORE.get(tokens.lows[k]):
        return None
    particles = _NEEDS_PARTICLE.get(cue.verb)
    if particles and (k + 1 >= len(tokens) or tokens.lows[k + 1] not in particles):
        return None
    return cue


def _is_no_verb(tokens: Tokens, k: int, cue: Cue, first: int) -> bool:
    """True of `the claims`, `his call`, `swing states`, `Secretary of State`."""
    lows, words = tokens.lows, tokens.words
    before = lows[k - 1] if k > first else ""
    if words[k][0].isupper() and k > first and not _in_headline(words, k, first):
        return True
    if cue.form == "past":
        owned = before.endswith(("'s", "’s")) and before not in CONTRACTED
        return (before in _BEFORE_PARTICIPLE or owned) and cue.family != FOREIGN
    if cue.form == "ing":
        if lows[k] == "writing" and before == "of":
            return True  # `at the time of writing`
        if before.endswith(("'s", "’s")) and before not in CONTRACTED and lows[k + 1] != "that":
            return True  # `the paper’s reporting team`
        return before in _BEFORE_PARTICIPLE or (
            lows[k] in NOUNS_IN_ING and _is_compound(tokens, k, first)
        )
    if cue.form == "s" and is_adverb(before) and lows[k - 2] in BE:
        return True  # `There were also reports`
    if cue.form == "s" and (before in BE or (k - 2 >= first and _is_counted(tokens, k))):
        return True  # `there were reports that …`
    if cue.form != "base" and before in ("one", "another") and lows[k] not in NOUNS:
        return False
    if before == "that" and cue.form == "s" and lows[k] not in NOUNS:
        return False  # `a letter that says`
    if cue.form == "s" and words[k - 1] == before and before.endswith("ed"):
        return True  # `resisted calls`
    if cue.form == "s" and before in DETERMINERS and before not in ("he", "each", "every", "any"):
        return True
    if cue.form == "base" and before in _PEOPLE and lows[k] not in NOUNS:
        return False  # `Some say they hear it`
    if not before or before in _NO_VERB_AFTER or before.endswith(("'s", "’s")):
        return True
    if cue.form == "base":
        return _no_plural_before(tokens, k, first)
    if lows[k] == "reports" and (before in _PRESS or _ends_with_name(tokens, k)):
        return False  # `…, the New Vision newspaper reports`
    return lows[k] in NOUNS and not (
        before in ("he", "she", "it", "who", "which")
        or tokens.stopped(k - 1)  # `“…,” claims trader Ann Lee`
        or (is_adverb(before) and lows[k - 2] not in DETERMINERS)
        or _is_clause_next(tokens, k)
    )


def _ends_with_name(tokens: Tokens, k: int) -> bool:
    """`…, the Goa Echo reports.`"""
    return is_name(tokens.words[k - 1]) and tokens.lows[k + 1] in (".", ",", "that")


def _is_counted(tokens: Tokens, k: int) -> bool:
    """`25 basis points`, `20 points`: a number needs the plural, and its verb no s."""
    lows, words = tokens.lows, tokens.words
    if lows[k - 1][0].isdigit() and not lows[k - 1].endswith("-old"):
        return len(lows[k - 1]) != 4  # `In 2012 claims rose`, but a year is none.
    before = lows[k - 1]
    return (
        lows[k - 2][0].isdigit()
        and lows[k - 2][-1].isdigit()
        and words[k - 1] == before
        and before.isalpha()
        and before not in SUBJECTS
        and not is_adverb(before)
    )


def _in_headline(words: list[str], k: int, first: int) -> bool:
    """Capitals are the rule here: the words on both sides and the first three have them."""
    around = [words[k - 1], *words[k + 1 : k + 2], *words[first : first + 3]]
    return all(word[0].isupper() or not word[0].isalpha() for word in around)


def _is_compound(tokens: Tokens, k: int, first: int) -> bool:
    """`trigger warning`, `news briefing`: an -ing form right after a noun, nothing said after it."""
    lows = tokens.lows
    before = lows[k - 1] if k > first else ","
    if not before.isalpha() or before in AUXILIARIES or before in PREPOSITIONS or is_adverb(before):
        return False
    if before in ("and", "but", "then", "or", "not"):
        return False
    after = lows[k + 1] if k + 1 < len(lows) else ""
    return after not in ("that", QUOTE, "him", "her", "it", "them", ":", ",")


def _no_plural_before(tokens: Tokens, k: int, first: int) -> bool:
    """The base form is a verb only after a plural, a modal or do."""
    lows = tokens.lows
    i = k - 1
    while i > first and is_adverb(lows[i]):
        i -= 1
    before = lows[i]
    if before == "to":
        return not (i > first and lows[i - 1] in _LEADS_TO)
    if before in _PEOPLE and lows[k] not in NOUNS:
        return False
    if before in _NO_VERB_AFTER:
        return True
    if before in AUXILIARIES or before in ("they", "we", "i", "you", "who", "police", "people"):
        return False
    if lows[k] == "say" and i - 1 > first and _is_final_say(lows, i):
        return True
    plural = before.endswith("s") or before in ("and", "but")
    return lows[k] in NOUNS and not (plural and _is_clause_next(tokens, k))


def _is_final_say(lows: list[str], i: int) -> bool:
    """`the final say`, `a larger say`; but `the majority say`."""
    singular = not lows[i].endswith("s") and lows[i] not in _GROUPS
    of_them = lows[i - 2] in PREPOSITIONS  # `Residents of the tower say`
    return singular and not of_them and lows[i - 1] in ("a", "the", "no", "more")


def _is_clause_next(tokens: Tokens, k: int) -> bool:
    if k + 1 >= len(tokens):
        return False
    low = tokens.lows[k + 1]
    if tokens.lows[k] in ("state", "states"):
        return low in ("that", "he", "she", "it", "they", QUOTE)
    if low in ("that", "he", "she", "it", "they", "there", "him", "them", "us", QUOTE, ":"):
        return True
    if low == "," and tokens.lows[k + 2] == QUOTE:
        return True
    return low in DETERMINERS or is_name(tokens.words[k + 1])
