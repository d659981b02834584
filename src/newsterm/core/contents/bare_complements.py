"""Complements without `that`: whether a verb reports what follows it unmarked, and from where on.

After a verb of speech `that` can be left out, most often after say and tell (a zero that-clause, in
Quirk et al. 1985). Then nothing but the verb tells a report from another object: a device called the
meter says nothing, nor does a fact that underlines another. What is left must be a clause, an action or
a noun phrase: a pronoun is none of them, and whom one speaks to is no part of it. Verbs with uses of
their own are asked in `senses`.
"""

from __future__ import annotations

from newsterm.core.contents.adjuncts import BARE, THAT
from newsterm.core.contents.content_start import Content, is_infinitive
from newsterm.core.contents.phrase_end import phrase_end
from newsterm.core.contents.senses import SENSES, is_clause
from newsterm.core.contents.speech_events import CuePlace
from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import (
    carries_stop,
    is_adverb,
    is_gerund,
    is_name,
    is_of_person,
    is_time,
    is_title,
)
from newsterm.core.languages.english import (
    AND_BUT,
    AS,
    AUXILIARIES,
    BE,
    CLAUSE_SUBJECTS_TOLD,
    COMPLEMENTIZER,
    DETERMINERS,
    FOR,
    HER,
    INTERROGATIVES,
    IT,
    OBJECTS,
    OF,
    OPENS_NOUN,
    PLURAL,
    POINTERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    TO,
    TO_OR_OF,
    WHICH,
    WITH,
)
from newsterm.core.languages.english_nouns import (
    DIRECTED_THINGS,
    FEELINGS,
    INSTRUMENTS,
    MEASURED,
    NO_PERSONS,
    SPEAKS_AS_ONE,
)
from newsterm.core.languages.english_people import BODIES, MAY_END_PERSON
from newsterm.core.languages.english_small_words import SAYS_WHEN, THIS
from newsterm.core.languages.english_speech_verbs import CLAUSE_ONLY, NOUNS
from newsterm.core.languages.english_verbs import (
    APPEAL,
    CALL,
    CALLS,
    EXPRESSES,
    HOLD,
    INDICATE,
    NOT_WITH,
    QUESTION,
    SHOWS,
    SHOWS_BARE,
    SUBMIT,
    TELL,
    URGES,
)
from newsterm.core.languages.language import ADDRESSED, ING, OBJECT, PAST_FORM, TAG, THIRD, Cue
from newsterm.core.value import replace

_FEELING = 6
"""Tokens of `the very firm hope that`."""
_ASKED = 9
"""Tokens of `the leaders of all the parties in Goa`."""
_PRONOUNS = (OBJECTS - {HER}) | {IT}
_TO_WHAT = frozenset([TO, FOR])
_POINTS = frozenset([IT, COMPLEMENTIZER, WHICH, THIS])


def reported(tokens: Tokens, cue: Cue, right: Content) -> Content | None:
    """The content to the right without whom it is said to, if it is one that the verb can have."""
    last = phrase_end(tokens, cue, right)
    if last != right.last:
        right = replace(right, last=last)
    if not _reports(tokens, cue, right):
        return None
    if cue.verb in EXPRESSES and (that := _that_of_feeling(tokens, right)):
        return replace(right, first=that + 1, cue_end=that - 1, opened=THAT)
    if right.opened != BARE or QUOTE in tokens.lows[right.first : right.last + 1]:
        return right
    if cue.verb in URGES and (act := _act_ahead(tokens, right)):
        return replace(right, first=act)
    if cue.verb == APPEAL and tokens.lows[right.first] == TO:
        return _from(right, _infinitive_ahead(tokens, right))
    her = tokens.lows[right.first] == HER and tokens.lows[right.first + 1] in PREPOSITIONS
    if (her or tokens.lows[right.first] in _PRONOUNS) and cue.family != ADDRESSED:
        return _from(right, _past_pronoun(tokens, cue, right))
    return right


def _that_of_feeling(tokens: Tokens, right: Content) -> int | None:
    """`expressed the firm hope | that it would hold`: the `that` behind the noun."""
    for j in range(right.first + 1, min(right.last, right.first + _FEELING)):
        if tokens.lows[j] == COMPLEMENTIZER and tokens.lows[j - 1] in FEELINGS:
            return j
    return None


def _from(right: Content, first: int | None) -> Content | None:
    return None if first is None else replace(right, first=first)


def _infinitive_ahead(tokens: Tokens, right: Content) -> int | None:
    """`appealed to angry traders | to stay calm`; `to the court` has none, and what follows is `for`."""
    ahead = range(right.first + 1, right.last)
    return next((j for j in ahead if tokens.lows[j] in _TO_WHAT), right.first)


def _act_ahead(tokens: Tokens, right: Content) -> int | None:
    """`urged the people of Goa | to leave`: whom one asks is no part of it."""
    for j in range(right.first, min(right.last, right.first + _ASKED)):
        if tokens.lows[j] == TO:
            return j if is_infinitive(tokens, j + 1) else None
        if tokens.lows[j] in AUXILIARIES or tokens.lows[j] in INTERROGATIVES:
            return None
        if not (tokens.lows[j][0].isalnum() or carries_stop(tokens.words[j - 1])):
            return None
    return None


def _past_pronoun(tokens: Tokens, cue: Cue, right: Content) -> int | None:
    """`accused them | of theft`, `described it as | a shame`; of `praised them for this` nothing."""
    first, after = right.first, tokens.lows[right.first + 1]
    left = right.last - first
    if after == OF or (after == TO and is_infinitive(tokens, first + 2)):
        return first + 1
    if (
        after == FOR
        and left > 3
        and any(is_gerund(low) for low in tokens.lows[first + 2 : first + 4])
    ):
        return first + 2
    if after == AS and left > 2:
        return first + 2
    if cue.verb in CALLS and left > 1 and after not in PREPOSITIONS:
        return first + 1
    clause = tokens.lows[first] == IT and cue.family != OBJECT and is_clause(tokens, right)
    return first if clause else None


def _reports(tokens: Tokens, cue: Cue, right: Content) -> bool:
    if cue.family == TAG and right.opened == BARE:
        return QUOTE in tokens.lows[right.first : right.last + 1]
    if cue.verb == HOLD:  # `held that it was void`, no hand
        return right.opened == THAT and is_clause(tokens, right)
    if right.opened != BARE:
        return True
    opener, after = tokens.lows[right.first], tokens.lows[right.first + 1]
    if cue.family == OBJECT and opener in PREPOSITIONS and opener not in TO_OR_OF:
        return opener == AS and QUOTE in tokens.lows[right.first : right.last + 1]
    if cue.verb in CLAUSE_ONLY:
        return _reports_only_clauses(tokens, cue, right)
    if opener in POINTERS and after in PREPOSITIONS and (cue.family != OBJECT or after != AS):
        return False  # `He said this in reply to a question`; but `described it as a shame`
    if all(_says_when(tokens, j) for j in range(right.first, right.last + 1)):
        return False  # `the film that he had praised a week earlier`
    if opener == WITH and not is_clause(tokens, right):
        return False  # `replied with a goal`, `said in a talk Thursday with the Echo`
    if opener in NOT_WITH.get(cue.verb, ()):
        return False
    if cue.verb == QUESTION:
        return cue.form == PAST_FORM or cue.form == ING
    if cue.verb in SENSES:
        return SENSES[cue.verb](tokens, right)
    if cue.family == ADDRESSED and cue.verb != TELL:
        return opener in CLAUSE_SUBJECTS_TOLD or opener in TO_OR_OF
    return True


def _reports_only_clauses(tokens: Tokens, cue: Cue, right: Content) -> bool:
    opener = tokens.lows[right.first]
    if cue.verb == SUBMIT and opener == IT:
        return tokens.lows[right.first + 1] in AUXILIARIES  # not `submit it to Congress`
    if cue.verb == INDICATE and opener in DETERMINERS:
        return is_clause(tokens, right)
    return opener in CLAUSE_SUBJECTS_TOLD


def _says_when(tokens: Tokens, j: int) -> bool:
    low = tokens.lows[j]
    return is_adverb(low) or is_time(tokens.lows, j) or low in SAYS_WHEN or low[0].isdigit()


def is_plural_noun(at: CuePlace, source: Phrase) -> bool:
    """`it includes claims that …`: for the verb, its subject would have an article or be a name."""
    if at.cue.form != THIRD or at.lows[at.k] not in NOUNS:
        return False
    return not any(
        at.lows[j] in DETERMINERS or at.lows[j] in SUBJECTS or is_name(at.tokens.words[j])
        for j in range(source[0], source[1] + 1)
    )


def is_of_instrument(at: CuePlace, source: Phrase) -> bool:
    """`a sign at the gate warning that the path was wet`, `the plan calls for cuts`: nobody speaks."""
    head = _head(at.lows, source)
    calls = at.cue.verb == CALL and at.lows[head] in DIRECTED_THINGS
    return at.lows[head] in INSTRUMENTS or calls


def is_of_thing(at: CuePlace, source: Phrase, right: Content) -> bool:
    """`The hotel boasts a pool`, `Her smile suggested peace`: what has no voice has a bare object."""
    if right.opened != BARE or at.lows[source[0]] not in OPENS_NOUN:
        return False
    head = _head(at.lows, source)
    low = at.lows[head]
    of_things = at.tokens.words[head] == low and not low.endswith(PLURAL) and low.isalpha()
    ends_so = low.endswith(MAY_END_PERSON) and low not in NO_PERSONS
    speaks = is_of_person(low) or ends_so or low in SPEAKS_AS_ONE
    words = QUOTE in at.lows[right.first : right.last + 1] or is_clause(at.tokens, right)
    return of_things and not speaks and not words


def _head(lows: list[str], source: Phrase) -> int:
    for j in range(*source):  # No generator: one for every statement is dear.
        if lows[j + 1] in PREPOSITIONS:
            return j
    return source[1]


def is_shown(at: CuePlace, source: Phrase, right: Content) -> bool:
    """`Sales fell, underlining the need …`: a fact shows it, and nobody says it."""
    shows = at.cue.verb in SHOWS or (at.cue.verb in SHOWS_BARE and right.opened == BARE)
    if not shows or QUOTE in at.lows[right.first : right.last + 1]:
        return False
    if at.cue.form != ING:
        return source[0] == source[1] and at.lows[source[0]] in _POINTS
    return at.earlier is None and at.lows[at.k - 1] == "," and not _may_speak(at.tokens, source)


def _may_speak(tokens: Tokens, source: Phrase) -> bool:
    """A person, as far as words tell: `Lee toured the port, underlining the need …`."""
    words = tokens.words[source[0] : source[1] + 1]
    lows = tokens.lows[source[0] : source[1] + 1]
    if lows[-1] in SUBJECTS:
        return lows[-1] not in _POINTS
    named = all(map(is_name, words)) and BODIES.isdisjoint(lows) and MEASURED.isdisjoint(lows)
    return named or is_of_person(lows[-1]) or any(is_title(low) for low in lows[1:])


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
