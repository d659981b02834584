"""Verbs of speech with other uses, and what of their object tells which use it is.

A court dismisses a plea and a bowler two men, a firm reports its sales, a player calls for the ball:
nothing is said by it. There is no lexicon of senses; the head of the object and the first words tell.
Asked of objects that no `that` and no marks open; of others a verb always reports.
"""

from __future__ import annotations

from collections.abc import Callable

from newsterm.core.contents.adjuncts import clause_at
from newsterm.core.contents.content_start import Content
from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import is_name, is_of_person
from newsterm.core.languages.english import (
    ABOUT,
    AND,
    AS,
    DETERMINERS,
    FOR,
    GERUND,
    INDEFINITE_ARTICLES,
    NUMBER_WORDS,
    OPENS_CLAUSE,
    PLURAL,
    POSSESSIVE,
    PREPOSITIONS,
    SELVES,
    SUBORDINATORS,
    TO,
)
from newsterm.core.languages.english_nouns import (
    CALLED_FOR_IN_PLAY,
    COURT_PAPERS,
    DENIABLE,
    PLAYERS,
    RESULTS,
    TAKEN,
)
from newsterm.core.languages.english_verbs import AIMS_AT, NOT_ASKED, NOT_CALLED, OF_HIS

_ENDS_PHRASE = OPENS_CLAUSE.union(";—–―")
_FOR_WHAT = AIMS_AT | {QUOTE}
_APPEALED = 8
"""Tokens of whom one appeals to: `the council of elders in Goa`. Ample: 4 and 16 answer the same on
286 news texts."""
_HEAD = 6
"""Tokens of an object within which its head stands: `the two long and angry claims`."""


def is_clause(tokens: Tokens, right: Content) -> bool:
    """A finite verb before a clause under it begins: not `31 before Lee was out`."""
    return finite_verb(tokens, right) is not None


def finite_verb(tokens: Tokens, right: Content) -> int | None:
    """Where it stands."""
    ahead = range(right.first + 1, right.last + 1)
    stop = next((j for j in ahead if tokens.lows[j] in _ENDS_PHRASE), right.last + 1)
    return clause_at(tokens, right.first, stop)


def _asks(tokens: Tokens, right: Content) -> bool:
    """`asked for help`, `asked him to go`; not `asked about the bill`: its topic is no answer."""
    lows, first = tokens.lows, right.first
    return lows[first] not in NOT_ASKED and ABOUT not in (lows[first], lows[first - 1])


def _is_no_bare_plural(tokens: Tokens, right: Content) -> bool:
    """`pledged to go`, `proposed a ban`; not `pledged delegates`."""
    opener = tokens.lows[right.first]
    bare = opener.endswith(PLURAL) and opener.isalpha() and opener not in DETERMINERS
    return not bare and RESULTS.isdisjoint(tokens.lows[right.first : right.first + 3])


def _recommends(tokens: Tokens, right: Content) -> bool:
    """`recommended a ban`; not `recommended three books`, which are things and many."""
    opener = tokens.lows[right.first]
    counted = opener in NUMBER_WORDS or opener.isdigit()
    return (not counted or is_clause(tokens, right)) and _is_no_bare_plural(tokens, right)


def _denies(tokens: Tokens, right: Content) -> bool:
    """`denied the charge`, `denied taking bribes`, `denied it failed`; not `denies wrongdoing`."""
    opener = tokens.lows[right.first]
    acts = opener.endswith(GERUND) and right.first < right.last
    return acts or opener in DETERMINERS or is_clause(tokens, right)


def _reports_news(tokens: Tokens, right: Content) -> bool:
    """`reported 906 attacks`; but firms report their sales."""
    results = not RESULTS.isdisjoint(tokens.lows[right.first : right.last + 1])
    return not results or is_clause(tokens, right)


def _claims(tokens: Tokens, right: Content) -> bool:
    opener = tokens.lows[right.first]
    taken = opener in DETERMINERS or opener in TAKEN or opener[0].isdigit()
    return not taken or is_clause(tokens, right)


def _appeals(tokens: Tokens, right: Content) -> bool:
    """`appealed to the council to act`, not `appealed to the court`."""
    ahead = tokens.lows[right.first + 1 : min(right.last, right.first + _APPEALED)]
    return tokens.lows[right.first] == FOR or not _FOR_WHAT.isdisjoint(ahead)


def _adds(tokens: Tokens, right: Content) -> bool:
    """`added it had failed`; not `added his voice to those who …`, `wrote a letter to …`."""
    return tokens.lows[right.first] not in OF_HIS and is_clause(tokens, right)


def _calls_names(tokens: Tokens, right: Content) -> bool:
    """`called the tax a mistake`; not `called an election`, `called the ship Anna Maria`."""
    lows = tokens.lows
    opener, first, last = lows[right.first], right.first, right.last
    if lows[first - 1] in SELVES:
        return QUOTE in lows[first : last + 1]  # `a group calling itself the Front`
    if right.cue_end + 1 < first or tokens.lows[right.cue_end] in PREPOSITIONS:
        return lows[first + 1] not in CALLED_FOR_IN_PLAY  # `called for a tax`
    to = next((j for j in range(first + 1, min(last, first + 5)) if lows[j] == TO), None)
    if to and QUOTE not in lows[first : last + 1] and not _has_second_object(tokens, first, to):
        return False  # `called foreign leaders to discuss the drought`
    if opener not in DETERMINERS:
        if first == last and opener.endswith(PLURAL):
            return False  # `called heads`
        return not opener.isdigit() and opener not in NOT_CALLED
    if QUOTE in lows[first : last + 1] or _has_second_object(tokens, first, last):
        return True
    stop = first
    while lows[stop].isalnum() and not _ends_object(lows[stop]):
        stop += 1
    named = stop > last and all(is_name(word) for word in tokens.words[first + 2 : stop])
    return opener not in INDEFINITE_ARTICLES and stop - first > 2 and not named


def _has_second_object(tokens: Tokens, first: int, last: int) -> bool:
    """`the tax a mistake`, `the fine and the ban a shame`; not `the vote and led the campaign`."""
    lows = tokens.lows
    joined = False
    for j in range(first + 1, last + 1):
        if lows[j] in OPENS_CLAUSE and lows[j] != AS:
            return False  # `called the hearing because …`
        joined = joined or lows[j] == AND
        opens = lows[j] in INDEFINITE_ARTICLES if joined else lows[j] in DETERMINERS
        if opens and lows[j - 1] not in PREPOSITIONS and lows[j - 1] not in (AND, ","):
            return True
    return False


def _ends_object(low: str) -> bool:
    return low in PREPOSITIONS or low in SUBORDINATORS or low == AND


def _is_of_words(tokens: Tokens, right: Content) -> bool:
    """`rejected claims of fraud`, `rejected the idea`; not `rejected independence`, `the bill`."""
    return any(low in DENIABLE for low in tokens.lows[right.first : right.first + _HEAD])


def _dismisses(tokens: Tokens, right: Content) -> bool:
    """`dismissed fears of a split`, `Lee’s remarks`; not `the plea`, `the openers for ducks`, `Lee`."""
    head = range(right.first, min(right.last, right.first + _HEAD) + 1)
    lows = [tokens.lows[j] for j in head]
    if _is_court_paper(tokens, right):
        return False
    if any(low in DENIABLE or low == QUOTE or low.endswith(POSSESSIVE) for low in lows):
        return True
    if any(low in PLAYERS or low[0].isdigit() for low in lows):
        return False
    sent_away = any(map(is_of_person, lows)) or is_name(tokens.words[right.first])
    return AS in lows or not sent_away


def _admits(tokens: Tokens, right: Content) -> bool:
    """`admitted delays`, not `admitted the petition`."""
    return not _is_court_paper(tokens, right)


def _is_court_paper(tokens: Tokens, right: Content) -> bool:
    """`a plea`, `the two writs`, `as withdrawn a petition`: its first noun."""
    for low in tokens.lows[right.first : min(right.last, right.first + _HEAD) + 1]:
        if low in COURT_PAPERS:
            return True
        if low in PREPOSITIONS and low != AS:
            return False
    return False


SENSES: dict[str, Callable[[Tokens, Content], bool]] = {
    "ask": _asks,
    "call": _calls_names,
    "reject": _is_of_words,
    "dismiss": _dismisses,
    "admit": _admits,
    "pledge": _is_no_bare_plural,
    "propose": _is_no_bare_plural,
    "recommend": _recommends,
    "allege": _is_no_bare_plural,
    "deny": _denies,
    "report": _reports_news,
    "claim": _claims,
    "declare": _reports_news,
    "conclude": is_clause,
    "appeal": _appeals,
    "add": _adds,
    "write": _adds,
}
"""Verbs with other uses, and what tells them."""
