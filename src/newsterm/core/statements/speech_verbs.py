"""Whether a word that can be a verb of speech is a verb where it stands.

`claims`, `report` and `warning` are nouns as often, `stated` and `leading` adjectives. There is no tagger;
the word before tells: an article or a possessive makes a noun, a plural, a pronoun or an auxiliary a verb.
What the verb governs is listed in `languages.english_speech_verbs`; whether it reports what follows is
asked in `bare_complements`.
"""

from __future__ import annotations

from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import is_adverb, is_name, is_time
from newsterm.core.languages.english import (
    AND_BUT,
    ARTICLES,
    AS,
    AUXILIARIES,
    BE,
    BEFORE_PARTICIPLE,
    COMPLEMENTIZER,
    CONTRACTED,
    DETERMINERS,
    DISTRIBUTIVES,
    FROM,
    IN,
    NAMELESS_PEOPLE,
    NO_NOUN_BEFORE,
    NO_VERB_AFTER,
    OF,
    OLD,
    ONE_OF_MANY,
    OPENS_CLAIM,
    PLURAL,
    PLURAL_SUBJECTS,
    POSSESSIVE,
    PREPOSITIONS,
    REFERS_TO_IT,
    REGULAR_PAST,
    STATED_CLAUSE,
    SUBJECTS,
    SUBJECTS_OF_CLAIMS,
    SUCH,
    TO,
)
from newsterm.core.languages.english_nouns import PRESS
from newsterm.core.languages.english_people import SINGULAR_GROUPS
from newsterm.core.languages.english_small_words import NOT_SINGULAR
from newsterm.core.languages.english_speech_verbs import NOUNS, NOUNS_IN_ING, SAYS_NOTHING
from newsterm.core.languages.english_verbs import (
    LEADS_TO,
    NEEDS_PARTICLE,
    NEVER_BEFORE,
    REPORT,
    REPORTS,
    SAY_NOUN,
    STATE,
    WRITING,
)
from newsterm.core.languages.known import CUES
from newsterm.core.languages.language import BASE, ING, PAST_FORM, TAG, THIRD, Cue

_AFTER_GERUND = REFERS_TO_IT.union([COMPLEMENTIZER, QUOTE, ":", ","])
_NEAR_THAT = 8
"""Tokens from `reported from Goa` to a `that` of its own. Ample: 4 and 16 answer the same on 286
news texts."""


def verb_of_speech(tokens: Tokens, k: int, first: int) -> Cue | None:
    """The cue at token k of a sentence that begins at `first`, if it is a verb there."""
    cue = CUES.get(tokens.lows[k])
    if cue is None or _is_no_verb(tokens, k, cue, first):
        return None
    if tokens.lows[k] in SAYS_NOTHING:
        return None
    if (
        cue.verb == REPORT
        and tokens.lows[k + 1] == FROM
        and COMPLEMENTIZER not in tokens.lows[k : k + _NEAR_THAT]
    ):
        return None  # `Ann Lee reported from Goa.`
    if tokens.lows[k + 1] == NEVER_BEFORE.get(tokens.lows[k]):
        return None
    particles = NEEDS_PARTICLE.get(cue.verb)
    if particles and tokens.lows[k + 1] not in particles:
        return None
    return cue


def _is_no_verb(tokens: Tokens, k: int, cue: Cue, first: int) -> bool:
    """True of `the claims`, `his call`, `swing states`, `Secretary of State`."""
    lows, words = tokens.lows, tokens.words
    before = lows[k - 1] if k > first else ""
    if words[k][0].isupper() and k > first and not _in_headline(words, k, first):
        return True
    if cue.form == PAST_FORM:
        owned = before.endswith(POSSESSIVE) and before not in CONTRACTED
        return (before in BEFORE_PARTICIPLE or owned) and cue.family != TAG
    if cue.form == ING:
        if lows[k + 1] == ":" and k == first + 1 and lows[k + 2] != QUOTE:
            return True  # `Morning briefing: Old depot closes`
        if lows[k] == WRITING and before == OF:
            return True  # `at the time of writing`
        if (
            before.endswith(POSSESSIVE)
            and before not in CONTRACTED
            and lows[k + 1] != COMPLEMENTIZER
        ):
            return True  # `the paper’s reporting team`
        return before in BEFORE_PARTICIPLE or (
            lows[k] in NOUNS_IN_ING and _is_compound(tokens, k, first)
        )
    if cue.form == THIRD and is_adverb(before) and lows[k - 2] in BE:
        return True  # `There were also reports`
    if cue.form == THIRD and (before in BE or (k - 2 >= first and _is_counted(tokens, k))):
        return True  # `there were reports that …`
    if cue.form != BASE and before in ONE_OF_MANY and lows[k] not in NOUNS:
        return False
    if before == COMPLEMENTIZER and cue.form == THIRD and lows[k] not in NOUNS:
        return False  # `a letter that says`
    if cue.form == THIRD and words[k - 1] == before and before.endswith(REGULAR_PAST):
        return True  # `resisted calls`
    if cue.form == THIRD and before in DETERMINERS and before not in DISTRIBUTIVES:
        return True
    if cue.form == BASE and before in NAMELESS_PEOPLE and lows[k] not in NOUNS:
        return False  # `Some say they hear it`
    if not before or before in NO_VERB_AFTER or before.endswith(POSSESSIVE):
        return True
    if cue.form == BASE:
        return _no_plural_before(tokens, k, first)
    if lows[k] == REPORTS and (before in PRESS or _ends_with_name(tokens, k) or _closes(lows, k)):
        return False  # `…, the New Vision newspaper reports`
    return lows[k] in NOUNS and not (
        before in SUBJECTS_OF_CLAIMS
        or tokens.stopped(k - 1)  # `“…,” claims trader Ann Lee`
        or (is_adverb(before) and lows[k - 2] not in DETERMINERS)
        or _is_clause_next(tokens, k)
    )


def _ends_with_name(tokens: Tokens, k: int) -> bool:
    """`…, the Goa Echo reports.`"""
    return is_name(tokens.words[k - 1]) and tokens.lows[k + 1] in (".", ",", COMPLEMENTIZER)


def _closes(lows: list[str], k: int) -> bool:
    """`…, a team reports today in Nature`: the clause that tells the source ends the sentence."""
    subject = lows[k - 2] in ARTICLES and lows[k - 3] == ","
    return subject and (is_time(lows, k + 1) or lows[k + 1] in (".", IN))


def _is_counted(tokens: Tokens, k: int) -> bool:
    """`25 basis points`, `20 points`: a number needs the plural, and its verb no s."""
    lows, words = tokens.lows, tokens.words
    if lows[k - 1][0].isdigit() and not lows[k - 1].endswith(OLD):
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
    if before in NO_NOUN_BEFORE:
        return False
    after = lows[k + 1] if k + 1 < len(lows) else ""
    return after not in _AFTER_GERUND


def _no_plural_before(tokens: Tokens, k: int, first: int) -> bool:
    """The base form is a verb only after a plural, a modal or do."""
    lows = tokens.lows
    i = k - 1
    while i > first and is_adverb(lows[i]):
        i -= 1
    before = lows[i]
    if before == TO:
        return not (i > first and lows[i - 1] in LEADS_TO)
    if before in NAMELESS_PEOPLE and lows[k] not in NOUNS:
        return False
    if before in NO_VERB_AFTER:
        return True
    if before in AUXILIARIES or before in PLURAL_SUBJECTS:
        return False
    if lows[k] == SAY_NOUN and i - 1 > first and _is_final_say(lows, i):
        return True
    plural = before.endswith(PLURAL) or before in AND_BUT
    return lows[k] in NOUNS and not (plural and _is_clause_next(tokens, k))


def _is_final_say(lows: list[str], i: int) -> bool:
    """`the final say`, `a larger say`; but `the majority say`."""
    singular = not lows[i].endswith(PLURAL) and lows[i] not in SINGULAR_GROUPS
    of_them = lows[i - 2] in PREPOSITIONS  # `Residents of the tower say`
    return singular and not of_them and lows[i - 1] in NOT_SINGULAR


def _is_clause_next(tokens: Tokens, k: int) -> bool:
    if k + 1 >= len(tokens):
        return False
    low = tokens.lows[k + 1]
    if tokens.lows[k] in STATE:
        return low in STATED_CLAUSE or low == QUOTE
    if low in OPENS_CLAIM or low in (QUOTE, ":"):
        return True
    if low == "," and tokens.lows[k + 2] == QUOTE:
        return True
    such = low == SUCH and tokens.lows[k + 2] == AS
    return (low in DETERMINERS and not such) or is_name(tokens.words[k + 1])
