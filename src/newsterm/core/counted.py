"""What a figure belongs to: the noun phrase that is counted, shared out, measured or priced.

Four places say it: behind *of* (`80.8% of its total`), right behind the number (`900 asylum
seekers`, `the 27th meeting`), before the verb that leads to the figure (`exports rose 5%`), and the
name before an age (`Reed, 52`). Without a parser the ends of a phrase are seen by its neighbours:
function words, marks, verbs. Where an end stays in doubt there is no answer, not a guess.
"""

from __future__ import annotations

from newsterm.core.bare_words import FUNCTION_WORDS, is_plural
from newsterm.core.calendar_words import MONTHS, WEEKDAYS
from newsterm.core.number_words import NUMBER_WORDS
from newsterm.core.pieces import Pieces
from newsterm.core.readings import DASHES, Reading

_LONGEST = 6
"""Words of a phrase behind a figure."""
_LONGEST_SUBJECT = 14
_DETERMINERS = frozenset(
    """the a an its his her their our my your this that these those all another each every new""".split()
)
_PRONOUNS = frozenset(
    """it they he she we i you them us him me which who that this these those one what there""".split()
)
# Verbs that end a noun phrase and do not look like one (-ed, -ing) themselves.
_VERBS = frozenset(
    """said says say fled went came goes come died lost won fell rose live lives remain remains take
    takes took make makes made get gets got give gives gave see sees saw show shows know knows
    knew think thinks thought left leave keep kept hold holds held begin began begun run runs ran
    sit stand stood meet met pay paid sell sold buy bought send sent spend spent build built lead
    led tell told find found feel felt bring brought become became need needs want wants face
    faces support supports believe believes agree agrees include includes use uses work works help
    helps hit cut put set let hurt broke broken taken given seen known done gone drawn written
    spoken chosen driven born dead alive ill missing due able likely according today yesterday
    tomorrow ago later earlier each apart away back here there together again ever worldwide
    nationwide overall instead too""".split()
)
_LEADING_VERBS = frozenset(
    """is are was were be been reached reach reaches totalled totaled totals total amounted amounts
    stood stands hit hits rose rises rise risen fell falls fall fallen grew grows grow grown
    climbed climbs jumped jumps dropped drops increased increases decreased declined declines
    slipped surged soared plunged tumbled gained gains lost eased edged exceeded exceeds topped
    averaged averages came comes remained remains accounted accounts cost costs doubled tripled
    shrank expanded contracted slid advanced sank numbered numbers measured measures weighed
    weighs covers covered spans lasted lasts""".split()
)
_SKIPPED = frozenset(
    """about around roughly nearly almost some over under just only approximately an a estimated more
    less than at to by of least most up down as high low much many fewer record from further
    another in all worth between and total""".split()
)
_AUXILIARIES = frozenset(
    """has have had will would could may might also already now still then currently is are was were
    been be not""".split()
)
_CLAUSE_ENDS = frozenset(
    """that and but while as which said says because when where if after although though since or
    whereas so than whose who added noted reported estimated showed shows show say reports until
    before""".split()
)
_OPENERS = frozenset(
    """in on at for by with from after during since until before under over despite among between
    against through""".split()
)


def counted_by(pieces: Pieces, i: int, reading: Reading) -> tuple[int, int] | None:
    """(first piece, piece after the last) of the phrase the figure at piece i belongs to."""
    kind, stop = reading.type, reading.stop
    if kind in ("date", "time", "score"):
        return None
    if kind == "age":
        return _whose_age(pieces, i, stop)
    if pieces.lows[stop] == "of" and kind not in ("ordinal", "duration", "multiple"):
        return _phrase(pieces, stop + 1)
    if kind in ("count", "ratio"):
        return _plural_behind(pieces, stop) or _subject(pieces, i)
    if kind == "ordinal":
        return _ranked(pieces, i, stop)
    hyphened = pieces.words[stop - 2] in DASHES
    determined = pieces.lows[i - 1] in _DETERMINERS
    if kind in ("duration", "quantity"):
        behind = _singular_behind(pieces, stop) if hyphened else None
        return behind or (_subject(pieces, i) if kind == "quantity" else None)
    if kind == "money" and pieces.lows[stop : stop + 2] == ["worth", "of"]:
        return _phrase(pieces, stop + 2)
    if kind in ("money", "percent") and determined:
        return _singular_behind(pieces, stop)
    return _subject(pieces, i)


def _is_open(pieces: Pieces, i: int) -> bool:
    """True for a word that may stand inside a noun phrase."""
    low = pieces.lows[i]
    return (
        pieces.is_word(i)
        and "'" not in low
        and "’" not in low
        and low not in FUNCTION_WORDS
        and low not in _VERBS
        and low not in WEEKDAYS
        and low not in MONTHS
    )


def _is_participle(low: str) -> bool:
    return len(low) > 4 and low.endswith(("ed", "ing"))


def _run(pieces: Pieces, i: int) -> list[int]:
    """The open words from piece i on, hyphens and the points of initials passed over."""
    run: list[int] = []
    at = i
    while len(run) <= _LONGEST:
        if _is_open(pieces, at):
            run.append(at)
        elif (
            not run
            or not pieces.glued(at)
            or (not pieces.glued(at + 1) and "." not in pieces.words[at - 1])
            or pieces.words[at] not in "-‑."
        ):
            break
        at += 1
    return run if len(run) <= _LONGEST else []


def _plural_behind(pieces: Pieces, stop: int) -> tuple[int, int] | None:
    """`asylum seekers` behind 900; `member` behind the 12 of *12-member*."""
    if pieces.words[stop] in DASHES and pieces.glued(stop) and pieces.is_word(stop + 1):
        return None if pieces.lows[stop + 1] in _NO_NOUNS else (stop + 1, stop + 2)
    if pieces.glued(stop):
        return None
    run = _run(pieces, stop)
    for k, at in enumerate(run):
        last = k + 1 == len(run) or not is_plural(pieces.lows[run[k + 1]])
        if is_plural(pieces.lows[at]) and last:
            return None if pieces.lows[stop] in _PLAIN_VERBS else (stop, at + 1)
    return None


_NO_NOUNS = frozenset("strong odd plus something time times way fold old".split())
_PLAIN_VERBS = frozenset(
    "receive have want say live work use own buy die go do get take make be become".split()
)


def _singular_behind(pieces: Pieces, stop: int) -> tuple[int, int] | None:
    """`civil war` behind *an 11-year*; a participle after a noun ends the phrase."""
    if pieces.glued(stop):
        return None
    run = _run(pieces, stop)
    end = 0
    for at in run:
        low = pieces.lows[at]
        if end and _is_participle(low):
            break
        end = at + 1
        if is_plural(low) and not (at + 1 in run and is_plural(pieces.lows[at + 1])):
            break
    return (stop, end) if end and _may_close(pieces, end) else None


def _may_close(pieces: Pieces, end: int) -> bool:
    """False where the phrase goes on: `first test and`, `the bank's`, `its last 14`."""
    last, after = pieces.lows[end - 1], pieces.lows[end]
    if _is_participle(last) or last in _UNFINISHED or after in _POSSESSIVE:
        return False
    return not (
        after in ("and", "or")
        or pieces.is_number(end)
        or after in NUMBER_WORDS
        or (pieces.words[end] in DASHES and pieces.glued(end))
    )


_POSSESSIVE = ("'s", "’s")
_UNFINISHED = frozenset(
    """last next past first other faster slower better worse higher lower more bigger smaller longer
    older younger major new great good big ever""".split()
)


def _ranked(pieces: Pieces, i: int, stop: int) -> tuple[int, int] | None:
    before = pieces.lows[i - 1]
    if before not in _DETERMINERS and before not in _POSSESSIVE:
        return None
    return _singular_behind(pieces, stop)


def _phrase(pieces: Pieces, i: int) -> tuple[int, int] | None:
    """The noun phrase behind *of*: `its total`, `the country's exports`."""
    if pieces.lows[i] in _PRONOUNS and not _is_open(pieces, i + 1):
        return None
    at = i
    while pieces.lows[at] in _DETERMINERS or pieces.lows[at] in ("both", "such"):
        at += 1
    behind = _singular_behind(pieces, at) if at < pieces.count else None
    return (i, behind[1]) if behind else None


def _whose_age(pieces: Pieces, i: int, stop: int) -> tuple[int, int] | None:
    """The name of `Reed, 52,`; the noun of `a 19-year-old student` and of `a boy aged 14`."""
    if pieces.words[i - 1] in (",", "(") and pieces.is_capital(i - 2):
        first = i - 2
        while first > i - 7 and pieces.is_capital(first - 1) and not pieces.opens_sentence(first):
            first -= 1
        return first, i - 1
    if pieces.lows[i - 1] == "aged" and _is_open(pieces, i - 2):
        return _left_noun(pieces, i - 2)
    if pieces.lows[stop - 1] == "old":
        behind = _singular_behind(pieces, stop)
        # A lone word in -s is a verb: `the 22-year-old insists`.
        return None if behind and is_plural(pieces.lows[behind[1] - 1]) else behind
    return None


def _left_noun(pieces: Pieces, i: int) -> tuple[int, int] | None:
    """The `a boy` that ends at piece i, if its determiner is near."""
    for at in range(i - 1, i - 5, -1):
        if pieces.lows[at] in _DETERMINERS:
            return at, i + 1
        if not _is_open(pieces, at):
            break
    return (i, i + 1) if is_plural(pieces.lows[i]) else None


def _subject(pieces: Pieces, i: int) -> tuple[int, int] | None:
    """The subject of the verb that leads to piece i: `exports` in `exports rose 5% to $3bn`."""
    at = i - 1
    while at > i - 12 and not (
        pieces.lows[at] in _LEADING_VERBS and pieces.lows[at] not in _SKIPPED
    ):
        figure = (
            pieces.is_number(at) or pieces.words[at] in "$£€%-" or pieces.lows[at] in _IN_FIGURES
        )
        if not pieces.words[at] or not (figure or pieces.lows[at] in _SKIPPED):
            return None
        at -= 1
    if pieces.lows[at] not in _LEADING_VERBS:
        return None
    end = at
    while pieces.lows[end - 1] in _AUXILIARIES or pieces.lows[end - 1].endswith("ly"):
        end -= 1
    return _left_phrase(pieces, end)


_IN_FIGURES = frozenset(
    """percent per cent points percentage million billion trillion us hk rs yuan crore lakh""".split()
)


def _left_phrase(pieces: Pieces, end: int) -> tuple[int, int] | None:
    """The noun phrase that ends before piece `end`, back to where its clause begins."""
    first = end
    while first > 0 and end - first <= _LONGEST_SUBJECT and not _ends_clause(pieces, first - 1):
        first -= 1
    size = end - first
    if not size or size > _LONGEST_SUBJECT or pieces.lows[first] in _OPENERS:
        return None
    if pieces.lows[end - 1] in _PRONOUNS or not (
        pieces.is_word(end - 1) or pieces.is_number(end - 1)
    ):
        return None
    inside = pieces.lows[first:end]
    if (
        any(low in _VERBS or low in _LEADING_VERBS for low in inside)
        or inside[0] in _PRONOUNS - _DETERMINERS
    ):
        return None
    return first, end


def _ends_clause(pieces: Pieces, i: int) -> bool:
    word = pieces.words[i]
    if pieces.is_word(i) or pieces.is_number(i):
        return pieces.lows[i] in _CLAUSE_ENDS
    initial = word == "." and "." in pieces.words[i - 1]
    return (
        not initial
        and not (word in "-‑&%" and pieces.glued(i))
        and word not in ("$", "'", "’", "'s", "’s")
    )
