"""Speech events: the place of a cue in its sentence, and the statement it tells."""

from __future__ import annotations

from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.tokens import Tokens
from newsterm.core.languages.language import Cue
from newsterm.core.value import frozen


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

    def statement(
        self, source: Phrase | None, *contents: Phrase, cue_end: int | None = None
    ) -> Statement:
        """What this cue tells, if `source` speaks and says `contents`."""
        return Statement(source, (self.k, cue_end or self.k), contents, self.cue.family)


@frozen
class Statement:
    source: Phrase | None
    """First and last token of the phrase that speaks."""
    cue: Phrase
    contents: tuple[Phrase, ...]
    family: str
    """Of the cue: CLAUSE, OBJECT, ADDRESSED, THOUGHT or TAG."""
