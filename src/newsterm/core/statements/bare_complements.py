"""Complements without `that`: whether a verb reports what follows it unmarked.

After a verb of speech `that` can be left out, most often after say and tell (a zero that-clause, in
Quirk et al. 1985). Then nothing but the verb tells a report from another object: one adds a room, calls a
number, pledges delegates, and a device called the meter says nothing. Each verb with such a second use
has its test here.
"""

from __future__ import annotations

from collections.abc import Callable

from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import is_adverb, is_name, is_time
from newsterm.core.languages.english import (
    AND,
    AND_BUT,
    AS,
    AUXILIARIES,
    BE,
    CLAUSE_SUBJECTS_TOLD,
    COMPLEMENTIZER,
    DETERMINERS,
    FOR,
    GERUND,
    INDEFINITE_ARTICLES,
    IT,
    PLURAL,
    POINTERS,
    PREPOSITIONS,
    RELATIVES,
    SELVES,
    SUBJECTS,
    SUBORDINATORS,
    TO,
    TO_OR_OF,
)
from newsterm.core.languages.english_nouns import DENIABLE, INSTRUMENTS, RESULTS, TAKEN
from newsterm.core.languages.english_small_words import SAYS_WHEN
from newsterm.core.languages.english_speech_verbs import CLAUSE_ONLY, NOUNS
from newsterm.core.languages.english_verbs import (
    AIMS_AT,
    INDICATE,
    NOT_ASKED,
    NOT_CALLED,
    NOT_WITH,
    OF_HIS,
    QUESTION,
    SUBMIT,
    TELL,
)
from newsterm.core.languages.language import ADDRESSED, ING, OBJECT, PAST_FORM, THIRD, Cue
from newsterm.core.statements.adjuncts import BARE, has_clause
from newsterm.core.statements.content_start import Content
from newsterm.core.statements.speech_events import CuePlace

_FOR_WHAT = AIMS_AT | {QUOTE}
_APPEALED = 8
"""Tokens of whom one appeals to: `the council of elders in Goa`. Ample: 4 and 16 answer the same on
286 news texts."""


def reports(tokens: Tokens, cue: Cue, right: Content) -> bool:
    """Whether the content to the right is one the verb can have."""
    if right.opened != BARE:
        return True
    opener, after = tokens.lows[right.first], tokens.lows[right.first + 1]
    if cue.verb in CLAUSE_ONLY:
        return _reports_only_clauses(tokens, cue, right)
    if opener in POINTERS and after in PREPOSITIONS and (cue.family != OBJECT or after != AS):
        return False  # `He said this in reply to a question`; but `described it as a shame`
    if all(_says_when(tokens, j) for j in range(right.first, right.last + 1)):
        return False  # `the film that he had praised a week earlier`
    if opener in NOT_WITH.get(cue.verb, ()):
        return False
    if cue.verb == QUESTION:
        return cue.form == PAST_FORM or cue.form == ING
    if cue.verb in _ASKS_MORE:
        return _ASKS_MORE[cue.verb](tokens, right)
    if cue.family == ADDRESSED and cue.verb != TELL:
        return opener in CLAUSE_SUBJECTS_TOLD or opener in TO_OR_OF
    return True


def _reports_only_clauses(tokens: Tokens, cue: Cue, right: Content) -> bool:
    opener = tokens.lows[right.first]
    if cue.verb == SUBMIT and opener == IT:
        return tokens.lows[right.first + 1] in AUXILIARIES  # not `submit it to Congress`
    if cue.verb == INDICATE and opener in DETERMINERS:
        return _is_clause(tokens, right)
    return opener in CLAUSE_SUBJECTS_TOLD


def _is_clause(tokens: Tokens, right: Content) -> bool:
    return has_clause(tokens, right.first, right.last + 1)


def _is_no_bare_plural(tokens: Tokens, right: Content) -> bool:
    """`pledged to go`, `proposed a ban`; not `pledged delegates`."""
    opener = tokens.lows[right.first]
    return not (opener.endswith(PLURAL) and opener.isalpha() and opener not in DETERMINERS)


def _denies(tokens: Tokens, right: Content) -> bool:
    """`denied the charge`, `denied taking bribes`, `denied it failed`; not `denies wrongdoing`."""
    opener = tokens.lows[right.first]
    acts = opener.endswith(GERUND) and right.first < right.last
    return acts or opener in DETERMINERS or _is_clause(tokens, right)


def _reports_news(tokens: Tokens, right: Content) -> bool:
    """`reported 906 attacks`; but firms report their sales."""
    results = not RESULTS.isdisjoint(tokens.lows[right.first : right.last + 1])
    return not results or _is_clause(tokens, right)


def _claims(tokens: Tokens, right: Content) -> bool:
    opener = tokens.lows[right.first]
    taken = opener in DETERMINERS or opener in TAKEN or opener[0].isdigit()
    return not taken or _is_clause(tokens, right)


def _appeals(tokens: Tokens, right: Content) -> bool:
    """`appealed to the council to act`, not `appealed to the court`."""
    ahead = tokens.lows[right.first + 1 : min(right.last, right.first + _APPEALED)]
    return tokens.lows[right.first] == FOR or not _FOR_WHAT.isdisjoint(ahead)


def _adds(tokens: Tokens, right: Content) -> bool:
    """`added it had failed`; not `added his voice to those who …`, `wrote a letter to …`."""
    return tokens.lows[right.first] not in OF_HIS and _is_clause(tokens, right)


def _says_when(tokens: Tokens, j: int) -> bool:
    low = tokens.lows[j]
    return is_adverb(low) or is_time(tokens.lows, j) or low in SAYS_WHEN or low[0].isdigit()


def _calls_names(tokens: Tokens, right: Content) -> bool:
    """`called the tax a mistake`; not `called an election`, `called the ship Anna Maria`."""
    lows = tokens.lows
    opener, first, last = lows[right.first], right.first, right.last
    if lows[first - 1] in SELVES:
        return QUOTE in lows[first : last + 1]  # `a group calling itself the Front`
    if right.cue_end + 1 < first or tokens.lows[right.cue_end] in PREPOSITIONS:
        return True  # `called for a tax`
    to = next((j for j in range(first + 1, min(last, first + 5)) if lows[j] == TO), None)
    if to and QUOTE not in lows[first : last + 1] and not _has_second_object(tokens, first, to):
        return False  # `called foreign leaders to discuss the drought`
    if opener not in DETERMINERS:
        return not opener.isdigit() and opener not in NOT_CALLED
    if QUOTE in lows[first : last + 1] or _has_second_object(tokens, first, last):
        return True
    stop = first
    while stop <= last and lows[stop].isalnum() and not _ends_object(lows[stop]):
        stop += 1
    named = stop > last and all(is_name(word) for word in tokens.words[first + 2 : stop])
    return opener not in INDEFINITE_ARTICLES and stop - first > 2 and not named


def _has_second_object(tokens: Tokens, first: int, last: int) -> bool:
    """`the tax a mistake`, `the fine and the ban a shame`; not `the vote and led the campaign`."""
    lows = tokens.lows
    joined = False
    for j in range(first + 1, last + 1):
        joined = joined or lows[j] == AND
        opens = lows[j] in INDEFINITE_ARTICLES if joined else lows[j] in DETERMINERS
        if opens and lows[j - 1] not in PREPOSITIONS and lows[j - 1] not in (AND, ","):
            return True
    return False


def _ends_object(low: str) -> bool:
    return low in PREPOSITIONS or low in SUBORDINATORS or low == AND


def _is_of_words(tokens: Tokens, right: Content) -> bool:
    """`rejected claims of fraud`, `rejected the idea`; not `rejected independence`, `the bill`."""
    return any(low in DENIABLE for low in tokens.lows[right.first : right.first + 6])


def is_plural_noun(at: CuePlace, source: Phrase) -> bool:
    """`it includes claims that …`: for the verb, its subject would have an article or be a name."""
    if at.cue.form != THIRD or at.lows[at.k] not in NOUNS:
        return False
    return not any(
        at.lows[j] in DETERMINERS or at.lows[j] in SUBJECTS or is_name(at.tokens.words[j])
        for j in range(source[0], source[1] + 1)
    )


def is_of_instrument(at: CuePlace, source: Phrase) -> bool:
    """`a light on the panel warning that fuel was low`: an instrument shows, nobody speaks."""
    head = next((j for j in range(*source) if at.lows[j + 1] in PREPOSITIONS), source[1])
    return at.lows[head] in INSTRUMENTS


def is_participle(at: CuePlace, source: Phrase, right: Content) -> bool:
    """`attached to a device called the meter`, `The device called the meter was sold`."""
    if at.cue.family != OBJECT or at.cue.form != PAST_FORM:
        return False
    if is_name(at.tokens.words[source[1]]) or at.lows[source[1]] in SUBJECTS:
        return False
    if source[0] <= at.floor:
        return _finite_verb_follows(at.lows, right)
    before = at.lows[source[0] - 1]
    return before.isalpha() and before not in SUBORDINATORS and before not in AND_BUT


def _finite_verb_follows(lows: list[str], right: Content) -> bool:
    """Soon, and before a clause of its own has begun."""
    for j in range(right.first, min(right.last, right.first + 6)):
        if lows[j] in RELATIVES or lows[j] in (COMPLEMENTIZER, ",", QUOTE):
            return False
        if lows[j] in BE:
            return True
    return False


_ASKS_MORE: dict[str, Callable[[Tokens, Content], bool]] = {
    "ask": lambda tokens, right: tokens.lows[right.first] not in NOT_ASKED,
    "call": _calls_names,
    "reject": _is_of_words,
    "pledge": _is_no_bare_plural,
    "propose": _is_no_bare_plural,
    "allege": _is_no_bare_plural,
    "deny": _denies,
    "report": _reports_news,
    "claim": _claims,
    "conclude": _is_clause,
    "appeal": _appeals,
    "add": _adds,
    "write": _adds,
}
"""Verbs with other uses, and what tells them."""
