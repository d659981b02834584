"""The subject of the verb that leads to a figure: `exports` in `exports rose 5% to $3bn`.

English clauses have their subject before the verb, so one goes left from the figure over *about*, *to*
and other figures to a verb of being or of change, over its auxiliaries, and takes what stands
before back to where the clause begins: over an insertion between commas (`Acme, a maker of wheels,
lost 5%`), to the antecedent of *which*, and where a second verb has no subject of its own
(`rose and now stands at $3bn`) to that of the first. Any other verb on the way names no subject.
"""

from __future__ import annotations

from newsterm.core.counted.noun_phrases import Phrase, is_open, noun_ending_at
from newsterm.core.counted.nouns import is_plural
from newsterm.core.number_words.english_calendar import MONTHS, WEEKDAYS
from newsterm.core.number_words.english_changes import (
    BY_ITSELF,
    CHANGING,
    EARNING,
    EXPECTED,
    IN_COMPANY,
    NOUNS_OR_VERBS,
    OF_BODIES,
    PERIODS,
    SAME_IN_THE_PAST,
    SEEING,
    STANDING,
)
from newsterm.core.number_words.english_clause_verbs import CLAUSE_VERBS
from newsterm.core.number_words.english_figures import BETWEEN_VERB_AND_FIGURE, SCALES_OF_MONEY
from newsterm.core.number_words.english_phrases import (
    AUXILIARIES,
    BEFORE_A_DAY,
    BEFORE_A_NOUN,
    BEFORE_A_SECOND_VERB,
    BEFORE_AN_END,
    BEFORE_ASIDES,
    CLAUSE_ENDS,
    DETERMINERS,
    DURING,
    FRONTED,
    OF_PARTS,
    PASSIVE,
    PLURALS_BEFORE_NOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    VERBS,
    WHICH_PERIOD,
)
from newsterm.core.numerals.tokens import Tokens

_MOST_WORDS = 14
"""Tokens of a subject: two noun phrases and the preposition between them."""
_FARTHEST = 14
"""Tokens between the verb and the figure."""
_LONGEST_INSERTION = 24
"""Tokens between two commas, or of the first of two verbs with its objects."""
_LONGEST_ASIDE = 9
"""Tokens of `17 percent of the total,`."""
_INSIDE = frozenset("$ ' ’ 's ’s".split())
LEADING_VERBS = BY_ITSELF | STANDING
_GROUP = AUXILIARIES | EXPECTED


def subject_before(tokens: Tokens, i: int) -> Phrase | None:
    """(first token, token after the last) of the subject that token i is said of."""
    at = i - 1
    while at > i - _FARTHEST and not _leads(tokens, at):
        if not _is_passed_over(tokens, at):
            return None
        at -= 1
    if not _leads(tokens, at):
        return None
    if tokens.lows[at] in EARNING and _is_large(tokens, i):
        return None  # The bank lost $5 million: it is no more of the bank than what it earned.
    return subject_of(tokens, at)


def _with_head(tokens: Tokens, phrase: Phrase | None) -> Phrase | None:
    """`ratings among voters` for voters: what stands behind a preposition is no subject."""
    while phrase and tokens.lows[phrase[0] - 1] in OF_PARTS:
        head = noun_ending_at(tokens, phrase[0] - 2)
        if head is None:
            return phrase
        phrase = head[0], phrase[1]
    return phrase


def _is_large(tokens: Tokens, i: int) -> bool:
    """True for a sum with a scale, $5 million, and for the pounds that somebody loses."""
    return any(low in SCALES_OF_MONEY or low in OF_BODIES for low in tokens.lows[i : i + 4])


def subject_of(tokens: Tokens, verb: int) -> Phrase | None:
    """The subject of the verb at token `verb`; a participle goes with the noun before it."""
    if tokens.lows[verb].endswith("ing") and is_open(tokens, verb - 1):
        return _with_head(tokens, noun_ending_at(tokens, verb - 1))
    return _subject_of(tokens, _group_before(tokens, verb))


def _leads(tokens: Tokens, i: int) -> bool:
    """True for `rose` and `stood`, and for the `cut` of `was cut by 5%`."""
    low = tokens.lows[i]
    before = tokens.lows[i - 1]
    is_base = f"{low}s" in LEADING_VERBS and low not in SAME_IN_THE_PAST
    if is_base and not _may_have_base_form(tokens, i):
        return False  # a decrease in, last week
    if before in POSSESSIVES or before in BEFORE_A_NOUN or tokens.lows[i + 1] == "of":
        return False  # the rise, the coming year, costs of
    if low in LEADING_VERBS or (low, tokens.lows[i + 1]) in IN_COMPANY:
        return True
    return low in CHANGING and tokens.lows[_past_adverbs(tokens, i - 1)] in PASSIVE


def _may_have_base_form(tokens: Tokens, i: int) -> bool:
    """True behind *to*, a modal or a plural: `will rise`, `sales rise`."""
    at = _past_adverbs(tokens, i - 1)
    before = tokens.lows[at]
    return before in _GROUP or is_plural(before) or before in SEEING or before in (",", "and", "or")


def _past_adverbs(tokens: Tokens, i: int) -> int:
    while tokens.lows[i].endswith("ly"):
        i -= 1
    return i


def _group_before(tokens: Tokens, i: int) -> int:
    """The first token of the verb group that ends with token i: `is expected to`, `has also`."""
    while tokens.lows[i - 1] in _GROUP or (
        tokens.lows[i - 1].endswith("ly") and not tokens.is_capital(i - 1)
    ):
        i -= 1
    more = tokens.lows[i - 2 : i] in (["more", "than"], ["less", "than"])  # more than doubled
    return _group_before(tokens, i - 2) if more else i


def _is_passed_over(tokens: Tokens, i: int) -> bool:
    """True for *about*, *to*, *in May* and the figures between the verb and the figure asked for."""
    low = tokens.lows[i]
    if low in BETWEEN_VERB_AND_FIGURE or low in ("$", "£", "€", "%", "-", "’s", "'s"):
        return True
    when = low in MONTHS or low in WEEKDAYS or low in PERIODS or low in BEFORE_A_DAY
    return when or low[-1:].isdecimal() or (low.endswith("ly") and not tokens.is_capital(i))


def _subject_of(tokens: Tokens, verb: int) -> Phrase | None:
    """The subject of the verb whose group begins at token `verb`."""
    before = tokens.lows[verb - 1]
    if before in RELATIVES:
        return _antecedent(tokens, verb - 1)
    if before in (",", "—", "–", ")"):
        return _before_insertion(tokens, verb - 1)
    if before in BEFORE_A_SECOND_VERB:
        return _of_first_verb(tokens, verb - 1)
    return _phrase_before(tokens, verb)


def beside_aside(tokens: Tokens, i: int) -> Phrase | None:
    """The `vacancy rate` of `The vacancy rate in town, at 17 percent, is high`."""
    closed = "," in tokens.words[i + 1 : i + _LONGEST_ASIDE]
    led = closed and tokens.words[i - 2] == "," and tokens.lows[i - 1] in BEFORE_ASIDES
    phrase = _phrase_before(tokens, i - 2) if led else None
    return phrase if phrase and _opens_clause(tokens, phrase[0]) else None


def _antecedent(tokens: Tokens, relative: int) -> Phrase | None:
    """`Inflation` before `, which peaked at`; `levy` before `that rose to`."""
    last = relative - 1
    if tokens.lows[last] == "," and tokens.lows[relative] != "that":
        last -= 1
    return noun_ending_at(tokens, last)


def _before_insertion(tokens: Tokens, end: int) -> Phrase | None:
    """`Acme` in `Acme, better known as Ac, rose`: the clause opens with it."""
    mark = {")": "("}.get(tokens.words[end], tokens.words[end])
    for at in range(end - 2, max(0, end - _LONGEST_INSERTION), -1):
        if tokens.words[at] in (".", ";", ":", "!", "?") and not tokens.glued[at + 1]:
            return None
        if tokens.words[at] == mark:
            phrase = _phrase_before(tokens, at)
            if phrase:
                return phrase if _opens_clause(tokens, phrase[0]) else None
    return None


def _opens_clause(tokens: Tokens, i: int) -> bool:
    before = tokens.lows[i - 1]
    return tokens.opens_sentence(i) or before in CLAUSE_ENDS or before in FRONTED or before == ","


def _of_first_verb(tokens: Tokens, end: int) -> Phrase | None:
    """`The peso` in `The peso lost ground and fell to $2`."""
    for at in range(end - 1, max(0, end - _LONGEST_INSERTION), -1):
        low = tokens.lows[at]
        if low in ".;:!?" or low in RELATIVES:
            return None
        acts = low in LEADING_VERBS or low in VERBS or low in CLAUSE_VERBS or low in CHANGING
        if not acts and not (low.endswith("ed") and not tokens.is_capital(at)):
            continue
        phrase = _subject_of(tokens, _group_before(tokens, at))
        if phrase:
            return phrase
    return None


def _phrase_before(tokens: Tokens, end: int) -> Phrase | None:
    """The noun phrase that ends before token `end`, back to where its clause begins."""
    end = first = _without_time(tokens, end)
    while first > 0 and end - first <= _MOST_WORDS and not _ends_clause(tokens, first - 1):
        first -= 1
    if end - first > _MOST_WORDS:
        return None
    first = _past_front(tokens, first, end)
    opens = first < end and tokens.words[first][0].isalnum()
    if not opens or tokens.lows[first] in PREPOSITIONS:
        return None
    last = tokens.lows[end - 1 - (tokens.words[end - 1] == ".")]
    if last in PRONOUNS or tokens.lows[first] in PRONOUNS - DETERMINERS or not last[:1].isalpha():
        return None
    end = _before_period(tokens, first, end)
    verbs = [at for at in range(first, end) if _is_verb(tokens, at, first, end)]
    if not verbs:
        return first, end
    # `The deal meant its sales rose`: what stands behind the verb is a subject of its own.
    begin = verbs[-1] + 1
    return (begin, end) if verbs[0] > first and tokens.lows[begin] in DETERMINERS else None


def _without_time(tokens: Tokens, end: int) -> int:
    """The token after `Sales` in `Sales last year rose`, `Sales in May rose`, `to June 30 rose`."""
    if tokens.lows[end - 1].isdecimal() and tokens.lows[end - 2] in MONTHS:
        end -= 1
    last, before = tokens.lows[end - 1], tokens.lows[end - 2]
    if last in PERIODS and before in WHICH_PERIOD:
        return end - 2
    timed = last in MONTHS or last in WEEKDAYS or (last.isdecimal() and len(last) == 4)
    return end - 2 if timed and before in BEFORE_AN_END else end


def _before_period(tokens: Tokens, first: int, end: int) -> int:
    """The token after `Profits` in `Profits for the year to May`: when is not what is counted."""
    for at in range(first + 1, end - 1):
        timed = tokens.lows[at] in DURING
        if timed and any(low in PERIODS or low in MONTHS for low in tokens.lows[at + 1 : at + 5]):
            return at
    return end


def _past_front(tokens: Tokens, first: int, end: int) -> int:
    """The token after the `Yesterday`, `In May` or `Last year` that opens a clause."""
    while first < end - 1:
        low, after = tokens.lows[first], tokens.lows[first + 1]
        if low in FRONTED or (low.endswith("ly") and len(low) > 5):
            first += 1
        elif (low in WHICH_PERIOD and after in PERIODS) or (
            low in PREPOSITIONS
            and (after in MONTHS or after in WEEKDAYS or (after.isdecimal() and len(after) == 4))
        ):
            first += 2
        else:
            break
    return first


def _is_verb(tokens: Tokens, i: int, first: int, end: int) -> bool:
    low, before = tokens.lows[i], tokens.lows[i - 1]
    if low == "ended" and tokens.lows[i + 1] in MONTHS:
        return False
    if low in DETERMINERS or (i > first and before in DETERMINERS):
        return False
    if i > first and is_plural(low) and low not in PLURALS_BEFORE_NOUNS:
        # The law limits rent: an object follows the verb, and no noun the plural of another.
        has_object = i + 1 < end and is_open(tokens, i + 1)
        return has_object and tokens.words[i] == low and not tokens.lows[i + 1].endswith("ing")
    if low in NOUNS_OR_VERBS and (i == first or before in PREPOSITIONS):
        return False
    base = low in NOUNS_OR_VERBS or f"{low}s" in CLAUSE_VERBS or f"{low}s" in VERBS
    if base:  # A base form needs a plural, or *to*.
        return is_plural(before) or before == "to" or before in AUXILIARIES
    if low in VERBS or low in CLAUSE_VERBS:
        return True
    return low in LEADING_VERBS and low not in NOUNS_OR_VERBS and not low.endswith("ing")


def _ends_clause(tokens: Tokens, i: int) -> bool:
    word = tokens.words[i]
    if word[0].isalnum():
        return tokens.lows[i] in CLAUSE_ENDS
    if word == ".":
        within = tokens.words[i + 1] == "," or "." in tokens.words[i - 1]
        return not within or not tokens.is_word(i - 1)
    return word not in _INSIDE and not (word in "-‑&%" and tokens.glued[i])
