"""Who said what: the quotations and statements of an article, each with its speaker.

First the marks are paired and the statements of each sentence read off the words around them. A
quotation then belongs to the statement it stands in, else to whoever was speaking: the one who
spoke just before it in its paragraph, or whose quotation it goes on with. What is left is a title
or a so-called word, and has no speaker.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from newsterm.core.article import Article, Part
from newsterm.core.cues import THOUGHT
from newsterm.core.marks import find_quoted
from newsterm.core.kinds import follows_work, is_title, is_utterance
from newsterm.core.span import Span
from newsterm.core.speakers import signature
from newsterm.core.statements import Statement, find_statements
from newsterm.core.tokens import Tokens, tokenise
from newsterm.core.voices import Voice, Voices

QUOTE_KINDS = ("direct", "indirect", "mixed", "scare", "title")


@dataclass(frozen=True)
class Quote(Span):
    kind: str
    """One of QUOTE_KINDS."""
    speaker: str | None = None
    """The full name as it stands in the article; a nominal source as written."""
    speaker_start: int | None = None
    """The mention at this place."""
    speaker_end: int | None = None
    cue: str | None = None
    """The word that says it is said, as written: said, according to, a colon."""


@dataclass(frozen=True)
class Said:
    """What the words around a quotation say of it."""

    voice: Voice | None
    cue: str
    alone: bool
    """It is all that was said, not a piece of it."""


def find_quotes(article: Article, sentences: tuple[Span, ...] | None = None) -> tuple[Quote, ...]:
    if sentences is None:
        from newsterm.core.sentences import find_sentences

        sentences = find_sentences(article)
    starts = [sentence.start for sentence in sentences]
    title = next((part for part in article.parts if part.kind == "title"), None)
    teller = Teller(article.text, Voices(article.text, title, sentences))
    for part in article.told:
        teller.hear(part, starts)
    return tuple(sorted(teller.found, key=lambda q: (q.start, q.end)))


class Teller:
    """Goes through the paragraphs and remembers who is speaking."""

    def __init__(self, text: str, voices: Voices) -> None:
        self.text = text
        self.voices = voices
        self.found: list[Quote] = []

    def hear(self, part: Part, starts: list[int]) -> None:
        text = self.text
        outer = [q for q in find_quoted(text, part.start, part.end) if q.depth == 0]
        tokens = tokenise(text, part.start, part.end, outer)
        said: dict[int, Said] = {}
        order: list[tuple[int, Voice]] = []
        for first, last in _sentence_tokens(text, tokens, starts, part):
            for statement in find_statements(tokens, first, last):
                voice = self.voices.of(tokens, statement.source) if statement.source else None
                cue = text[tokens.start(statement.cue[0]) : tokens.end(statement.cue[1])]
                if voice:
                    order.append((statement.cue[0], voice))
                    self.voices.last = voice
                for begun, end in statement.contents:
                    for i in range(begun, end + 1):
                        if i in tokens.quotes:
                            said[i] = Said(voice, cue, begun == end)
                if statement.family != THOUGHT:
                    self._state(tokens, statement, voice, cue)
        self._attribute(tokens, said, order)

    def _state(self, tokens: Tokens, statement: Statement, voice: Voice | None, cue: str) -> None:
        for first, last in statement.contents:
            if all(_is_bare(tokens, i) for i in range(first, last + 1)):
                continue
            has_quote = any(i in tokens.quotes for i in range(first, last + 1))
            span = tokens.span(first, last)
            self._add(span, "mixed" if has_quote else "indirect", voice, cue)

    def _attribute(
        self, tokens: Tokens, said: dict[int, Said], order: list[tuple[int, Voice]]
    ) -> None:
        text = self.text
        for i, quote in tokens.quotes.items():
            by = said.get(i)
            if by and (by.alone or not follows_work(tokens, i) or not is_title(text, tokens, i)):
                voice, cue = by.voice, by.cue
            else:
                voice, cue = self._carried(tokens, i, order), None
            if voice:
                self._add(quote, "direct", voice, cue)
                self.voices.last = voice
            else:
                kind = "title" if is_title(text, tokens, i) else "scare"
                self.found.append(Quote(quote.start, quote.end, kind))

    def _carried(self, tokens: Tokens, i: int, order: list[tuple[int, Voice]]) -> Voice | None:
        """Who is speaking where no cue of its own claims a quotation."""
        signed = signature(tokens, i)
        if signed:
            return self.voices.of(tokens, signed)
        if not is_utterance(self.text, tokens, i):
            return None
        before = [voice for at, voice in order if at < i]
        if before:
            return before[-1]
        after = [voice for at, voice in order if at > i]
        return after[0] if after else self.voices.last

    def _add(self, span: Span, kind: str, voice: Voice | None, cue: str | None) -> None:
        if voice is None:
            self.found.append(Quote(span.start, span.end, kind, cue=cue))
            return
        self.found.append(
            Quote(
                span.start, span.end, kind, voice.name, voice.mention.start, voice.mention.end, cue
            )
        )


def _is_bare(tokens: Tokens, i: int) -> bool:
    """No word of a statement's own beside its quotation: `called it “a disgrace”`."""
    return not tokens.lows[i][0].isalnum() or tokens.lows[i] in _OBJECTS


_OBJECTS = frozenset("it him her them that this us me".split())


def _sentence_tokens(
    text: str, tokens: Tokens, starts: list[int], part: Part
) -> list[tuple[int, int]]:
    """The sentences as first and last tokens. None starts in a quotation; one starts after it."""
    cuts = {0}
    i = bisect_left(starts, part.start + 1)
    while i < len(starts) and starts[i] < part.end:
        at = bisect_left(tokens.starts, starts[i])
        inside = at > 0 and at - 1 in tokens.quotes and tokens.quotes[at - 1].end > starts[i]
        if not inside and at < len(tokens):
            cuts.add(at)
        i += 1
    cuts.update(i + 1 for i in tokens.quotes if _ends_sentence(text, tokens, i))
    firsts = sorted(cuts)
    return [(a, b - 1) for a, b in zip(firsts, [*firsts[1:], len(tokens)])]


def _ends_sentence(text: str, tokens: Tokens, i: int) -> bool:
    """`… near to my heart.” He said`: a full stop within the marks, a capital after them."""
    if i + 1 >= len(tokens) or not tokens.words[i + 1][0].isupper():
        return False
    quoted = tokens.quotes[i].cut(text).rstrip("\"”’»“'")
    return quoted.endswith(".") and quoted.count(" ") > 1
