"""Speech events: the place of a cue in its sentence, and the statement it tells."""

from __future__ import annotations

from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.tokens import Tokens
from newsterm.core.languages.english import SUBJECTS
from newsterm.core.languages.language import Cue
from newsterm.core.value import frozen, replace


@frozen
class CuePlace:
    """A cue under reading, with all that tells what it does there."""

    tokens: Tokens
    lows: list[str]
    """Those of the tokens."""
    k: int
    """The token of the cue."""
    cue: Cue
    first: int
    end: int
    """The sentence is the tokens first..end, without its closing stops."""
    floor: int
    """Where what no earlier statement has claimed begins."""
    earlier: Phrase | None
    """Who spoke last in the sentence."""
    outer: int | None = None
    """Where the clause begins in which that was said, if it was said after its cue."""

    def statement(
        self, source: Phrase | None, *contents: Phrase, cue_end: int | None = None
    ) -> Statement:
        """What this cue tells, if `source` speaks and says `contents`."""
        return Statement(source, (self.k, cue_end or self.k), contents, self.cue.family)

    def enclosing(self, source: Phrase, stop: int, cue_end: int | None = None) -> Statement | None:
        """`Lee said it failed, | police said`: all before the comma at `stop` is said by `source`."""
        in_marks = self.tokens.stopped(stop)  # `he “blacked out,” according to police`
        if self.outer is None or not (in_marks or self.lows[stop] == ",") or stop != self.floor - 1:
            return None
        if self.lows[source[0]] in SUBJECTS:
            return None  # `Lee admitted it in part, she said`: she is Lee.
        told = self.statement(source, (self.outer, stop if in_marks else stop - 1), cue_end=cue_end)
        return replace(told, encloses=True)


@frozen
class Statement:
    source: Phrase | None
    """First and last token of the phrase that speaks."""
    cue: Phrase
    contents: tuple[Phrase, ...]
    family: str
    """Of the cue: CLAUSE, OBJECT, ADDRESSED, THOUGHT or TAG."""
    encloses: bool = False
    """What is said holds another statement: `Lee said it failed, police said`."""

    @property
    def last(self) -> int:
        """The last token of its source, its cue and what is said."""
        last = self.cue[1]
        for phrase in (self.source, *self.contents):
            if phrase and phrase[1] > last:
                last = phrase[1]
        return last
