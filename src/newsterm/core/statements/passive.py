"""The passive of telling: `She was told by Lee that …`, `It was announced that …`.

The subject is told and does not speak; who speaks is the agent with `by`, if anybody (Quirk et al. 1985).
An agent that makes an adjective of the cue (`an attack claimed by rebels`) is refused in `statements`.
"""

from __future__ import annotations

from newsterm.core.contents.adjuncts import BARE, MARKS
from newsterm.core.contents.content_end import content_end
from newsterm.core.contents.content_start import Content, content_after
from newsterm.core.contents.preposed_content import (
    nothing_said_after,
)
from newsterm.core.contents.speech_events import CuePlace, Statement
from newsterm.core.grammar.source_spans import source_after
from newsterm.core.grammar.tokens import QUOTE
from newsterm.core.grammar.word_classes import is_adverb
from newsterm.core.languages.english import (
    AFTER_AGENT,
    AGENT,
    AND,
    AS_OR_AGENT,
    BE,
    COMPLEMENTIZER,
    CONTRACTED,
    CONTRACTED_BE,
    OF,
    PREPOSITIONS,
)
from newsterm.core.languages.english_speech_verbs import CLAUSE_ONLY
from newsterm.core.languages.english_verbs import (
    OF_AND_ADDRESSED,
    RECALL,
    TELL,
)
from newsterm.core.languages.known import CUES
from newsterm.core.languages.language import OBJECT, PAST_FORM, THOUGHT
from newsterm.core.statements.clause_scope import cue_ahead


def is_passive(at: CuePlace) -> bool:
    """`was told`, and `hauled in and told that …`: to tell without naming whom is to be told."""
    if at.cue.form != PAST_FORM:
        return False
    i = at.k - 1
    while i > at.first and is_adverb(at.lows[i]):
        i -= 1
    if i >= at.first and (at.lows[i] in BE or _is_be(at, i)):
        return True
    if at.cue.family == OBJECT and at.lows[i] == AND and at.lows[at.k + 1] in AS_OR_AGENT:
        return True  # `hailed in Rome and dismissed as “fantasy” in Bonn`
    return at.cue.verb == TELL and at.lows[at.k + 1] == COMPLEMENTIZER


def _is_be(at: CuePlace, i: int) -> bool:
    """`It’s called the meter`, but `he’s said it`."""
    low = at.lows[i]
    if at.cue.family != OBJECT or at.lows[at.k + 1] in PREPOSITIONS:
        return False
    return low in CONTRACTED and low.endswith(CONTRACTED_BE)


def passive(at: CuePlace) -> Statement | None:
    """`She was told by Lee that …`; `It was announced that …` has nobody who speaks."""
    if at.k + 1 < at.end and at.lows[at.k + 1] == AGENT:
        return _told_by(at)
    right = content_after(at.tokens, at.k, at.cue, at.end)
    if right is None or right.opened == BARE or at.cue.family == THOUGHT:
        return None
    if _is_told_by_another(at, right):
        return None  # `It was agreed that all would go, the ministry said`
    if at.cue.verb == RECALL:
        return None  # `It will be recalled that …`: the teller himself reminds us.
    if at.cue.verb in CLAUSE_ONLY and right.opened == MARKS:
        return None  # `He was charged with “misconduct”.`
    return at.statement(None, (right.first, right.last))


def _is_told_by_another(at: CuePlace, right: Content) -> bool:
    after = right.last + 1
    if after + 1 >= at.end or at.lows[after] != ",":
        return False
    told = cue_ahead(at.tokens, after + 1, at.end)
    return told is not None and nothing_said_after(at.tokens, told, CUES[at.lows[told]], at.end)


def _told_by(at: CuePlace) -> Statement | None:
    lows, end = at.lows, at.end
    source = source_after(at.tokens, at.k + 1, end)
    if source is None:
        return None
    if at.cue.verb in OF_AND_ADDRESSED and OF in lows[source[0] : source[1]]:
        source = source[0], lows.index(OF, source[0]) - 1  # `accused by aides of theft`
    after = source[1] + 1
    if after <= end and lows[after] in AFTER_AGENT:
        start = after + 1 if lows[after] == COMPLEMENTIZER else after
        return at.statement(source, (start, content_end(at.tokens, start, end)))
    if after < end and lows[after] in (",", ":") and lows[after + 1] == QUOTE:
        return at.statement(source, (after + 1, after + 1))
    if lows[at.floor] == QUOTE and after > end:
        return at.statement(source, (at.floor, at.floor))
    return None
