"""Who said what: the quotations and statements of an article, each with its speaker.

First the marks are paired and the statements of each sentence read off the words around them. A
quotation then belongs to the statement it stands in, else to whoever was speaking: the one who
spoke just before it in its paragraph, or whose quotation it goes on with. What is left is a title
or a so-called word, and has no speaker.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.paragraph import Paragraph, read_paragraph
from newsterm.core.grammar.tokens import Tokens
from newsterm.core.languages.english import BARE_OBJECTS, BE, JOINS_QUOTATIONS
from newsterm.core.languages.language import THOUGHT
from newsterm.core.mentions.speaker_memory import Voice, Voices
from newsterm.core.quotes.attribution import by_unlisted_verb, owner
from newsterm.core.quotes.layout_attribution import dash_speech, speaker_tag, told_within
from newsterm.core.quotes.nested_attribution import answering, second_voice
from newsterm.core.quotes.quote import QUOTE_KINDS as QUOTE_KINDS
from newsterm.core.quotes.quote import Quote as Quote
from newsterm.core.quotes.quote_types import (
    follows_work,
    is_performed,
    is_so_called,
    is_title,
    is_titled,
    is_utterance,
)
from newsterm.core.quotes.speech_nouns import leads_in
from newsterm.core.sentences.boundaries import find_sentences
from newsterm.core.statements.negation import is_nobody, is_unsaid
from newsterm.core.statements.speech_events import Statement
from newsterm.core.statements.statements import cue_places, find_statements
from newsterm.core.text.article import Article
from newsterm.core.text.span import Span
from newsterm.core.value import frozen, replace


@frozen
class Said:
    """What the words around a quotation say of it."""

    voice: Voice | None
    cue: str | None = None
    alone: bool = False
    """It is all that was said, not a piece of it."""


def find_quotes(article: Article, sentences: tuple[Span, ...] | None = None) -> tuple[Quote, ...]:
    if sentences is None:
        sentences = find_sentences(article)
    title = next((part for part in article.parts if part.kind == "title"), None)
    teller = Teller(article.text, Voices(article.text, title))
    starts = [sentence.start for sentence in sentences]
    paragraphs = [read_paragraph(article.text, part, starts) for part in article.told]
    for paragraph in paragraphs:
        teller.voices.read(paragraph)
    for paragraph in paragraphs:
        teller.hear(paragraph)
    return tuple(sorted(teller.found, key=lambda q: (q.start, q.end)))


class Teller:
    """Goes through the paragraphs and remembers who is speaking."""

    def __init__(self, text: str, voices: Voices) -> None:
        self.text = text
        self.voices = voices
        self.found: list[Quote] = []
        self.stated = 0
        """Where the last statement ends."""
        self.open: list[int] = []
        """The quotations just found that no mark closed and nobody near them utters."""
        self.heard = False
        """Somebody was quoted in the paragraph before."""

    def hear(self, paragraph: Paragraph) -> None:
        tokens = paragraph.tokens
        if self._speaks_after_dash(tokens):
            return
        cues, marks = cue_places(tokens), list(tokens.quotes)
        said: dict[int, Said] = {}
        waiting: list[int] = []
        earlier = self.voices.last
        before: Phrase | None = None
        for first, last in paragraph.sentences if cues or marks else ():
            here = _within(cues, first, last)
            if here and self._listen(tokens, first, last, here, said):
                said.update((i, Said(self.voices.last)) for i in waiting)
                waiting.clear()
            for i in self._unclaimed(tokens, _within(marks, first, last), (first, last), said):
                if before and i == first:
                    self._led_in(tokens, before, i)
                if self.voices.last is not earlier:  # Somebody has spoken in this paragraph.
                    said[i] = Said(self.voices.last)
                else:
                    waiting.append(i)
            before = (first, last)
        if waiting:
            at = tokens.start(waiting[0])
            known = earlier if self.heard else self.voices.near(at, earlier)
            end = tokens.end(len(tokens) - 1) if waiting[0] == 0 else at
            end = len(self.text) if len(tokens) == 1 else end
            self.voices.last = known or self.voices.acting_after(at, end)
            said.update((i, Said(self.voices.last)) for i in waiting)
        self._take_back(tokens, said, waiting)
        self._quote(tokens, said)
        self.heard = bool(said)

    def _led_in(self, tokens: Tokens, before: Phrase, i: int) -> None:
        """The quotation at i belongs to whom the sentence before it tells of, if to anybody."""
        source = leads_in(tokens, *before)
        acting = self.voices.of(tokens, source) if source else self.voices.acting_before(tokens, i)
        self.voices.last = acting or self.voices.last

    def _take_back(self, tokens: Tokens, said: dict[int, Said], waiting: list[int]) -> None:
        """An unclosed quotation goes on in the next paragraph, where its speaker may be named."""
        by = said.get(0) if tokens.quotes else None
        if by and by.cue and by.voice and self.open:
            for n in self.open:
                quote, at = self.found[n], by.voice.mention
                self.found[n] = replace(
                    quote, speaker=by.voice.name, speaker_start=at.start, speaker_end=at.end
                )
        if 0 in waiting and len(tokens) == 1 and not tokens.quotes[0].closed:
            self.open.append(len(self.found))
        else:
            self.open.clear()

    def _speaks_after_dash(self, tokens: Tokens) -> bool:
        spoken = dash_speech(tokens)
        if spoken:
            self.voices.last = self.voices.of(tokens, spoken.source)
            cue = tokens.span(spoken.cue, spoken.cue).cut(self.text)
            for content in spoken.contents:
                self._add(tokens.span(*content), "direct", Said(self.voices.last, cue))
        self.heard = self.heard or spoken is not None
        return spoken is not None

    def _listen(
        self, tokens: Tokens, first: int, last: int, cues: list[int], said: dict[int, Said]
    ) -> bool:
        """Tell the statements of a sentence; whether anybody spoke in it."""
        spoke = False
        for statement in find_statements(tokens, first, last, cues):
            voice = self._voice_of(tokens, statement)
            cue = self.text[tokens.start(statement.cue[0]) : tokens.end(statement.cue[1])]
            nobody = is_nobody(tokens, statement)
            if voice and not nobody:
                self.voices.last = voice
                spoke = True
            for begun, end in statement.contents:
                for i in range(begun, end + 1):
                    if i in tokens.quotes:
                        said[i] = self._within_said(
                            tokens, i, begun, Said(voice, cue, begun == end)
                        )
            if statement.family != THOUGHT and not (nobody or is_unsaid(tokens, statement)):
                self._state(tokens, statement, voice, cue)
            asked = answering(tokens, first, last, statement)
            if asked:
                self.voices.last = self.voices.of(tokens, asked)
        return spoke

    def _within_said(self, tokens: Tokens, i: int, begun: int, by: Said) -> Said:
        """The quotation at i is said by the one who says it all, or by another within it."""
        other = second_voice(tokens, i, begun) if i > begun else None
        if other is None:
            return by
        self.voices.last = self.voices.of(tokens, other)
        return Said(self.voices.last)

    def _voice_of(self, tokens: Tokens, statement: Statement) -> Voice | None:
        """Whom a pronoun means stood before what is said: `Firms pay more, he added`."""
        if statement.source is None:
            return None
        heads = [first for first, _ in statement.contents if first < statement.source[0]]
        return self.voices.of(tokens, statement.source, min(heads, default=None))

    def _unclaimed(
        self, tokens: Tokens, marks: list[int], sentence: Phrase, said: dict[int, Said]
    ) -> Iterator[int]:
        """The utterances of a sentence that neither a cue nor the words around them claim."""
        for i in marks:
            if i not in said or said[i].voice is None:
                self._ask(tokens, i, sentence, said)
            if i not in said and is_utterance(self.text, tokens, i, bool(said)):
                yield i

    def _ask(self, tokens: Tokens, i: int, sentence: Phrase, said: dict[int, Said]) -> None:
        """Find the owner of a quotation that no cue of its sentence claims."""
        whole = next((by for j in range(sentence[0], i) if (by := said.get(j)) and by.alone), None)
        answers = tokens.lows[i + 1] in BE  # `…; “no,” was Park’s reply`
        if whole and not answers and tokens.lows[i - 1] in (",", ":", ";", "—", "–", "-"):
            said[i] = whole  # `“If it rains,” warned Lee, of the weather service, “we drown.”`
            return
        if i - 2 in said and tokens.lows[i - 1] in JOINS_QUOTATIONS and i - 2 in tokens.quotes:
            said[i] = said[i - 2]  # `They yelled “Shame!” and “Resign!”`
            return
        tag = speaker_tag(self.text, tokens.quotes[i])
        if tag:
            said[i] = Said(Voice(tag.cut(self.text), tag))
            return
        within = told_within(self.text, tokens.quotes[i])
        if within:
            self.voices.last = self.voices.named(within)
            said[i] = Said(self.voices.last)
            return
        run = i
        while (
            i == sentence[0]
            and run + 2 in tokens.quotes
            and tokens.lows[run + 1] in JOINS_QUOTATIONS
        ):
            run += 2  # `“Sad”, “late” and “weak” was how Lee put it`
        source = owner(tokens, i, *sentence) or (run > i and owner(tokens, run, *sentence))
        source = source or by_unlisted_verb(self.text, tokens, i, sentence[1])
        if source:
            self.voices.last = self.voices.of(tokens, source)
            said[i] = Said(self.voices.last)

    def _state(self, tokens: Tokens, statement: Statement, voice: Voice | None, cue: str) -> None:
        for first, last in statement.contents:
            if all(_is_bare(tokens, i) for i in range(first, last + 1)):
                continue
            span = tokens.span(first, last)
            if span.start < self.stated:
                continue  # Somebody has said it already: what `who` says, say, within a sentence.
            self.stated = span.end
            has_quote = any(i in tokens.quotes for i in range(first, last + 1))
            self._add(span, "mixed" if has_quote else "indirect", Said(voice, cue))

    def _quote(self, tokens: Tokens, said: dict[int, Said]) -> None:
        """Tell the quotations: somebody's words, or a title, or a word held with tongs."""
        for i, quote in tokens.quotes.items():
            by = said.get(i)
            if by and not is_so_called(tokens, i) and not self._names_work(tokens, i, by):
                self._add(quote, "direct", by)
            else:
                kind = "title" if is_title(self.text, tokens, i) else "scare"
                self.found.append(Quote(quote.start, quote.end, kind))

    def _names_work(self, tokens: Tokens, i: int, by: Said) -> bool:
        """`said her favourite book is “Rivers of Sand”`, `read “Rivers of Sand”`: a title."""
        led_to = is_performed(tokens, i) or (not by.alone and follows_work(tokens, i))
        led_to = led_to or is_titled(self.text, tokens, i)
        return led_to and is_title(self.text, tokens, i)

    def _add(self, span: Span, kind: str, by: Said) -> None:
        voice = by.voice
        if voice is None:
            self.found.append(Quote(span.start, span.end, kind, cue=by.cue))
            return
        mention = voice.mention
        self.found.append(
            Quote(span.start, span.end, kind, voice.name, mention.start, mention.end, by.cue)
        )


def _within(places: list[int], first: int, last: int) -> list[int]:
    return places[bisect_left(places, first) : bisect_left(places, last + 1)]


def _is_bare(tokens: Tokens, i: int) -> bool:
    """No word of a statement's own beside its quotation: `called it “a disgrace”`."""
    return not tokens.lows[i][0].isalnum() or tokens.lows[i] in BARE_OBJECTS
