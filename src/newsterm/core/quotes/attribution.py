"""The third pass, attribution: a quotation goes to a statement, a tag, a turn or the running speaker.

Within a sentence the statements come first: what stands in a content is said by its source. What they
leave is read by the table in `readings`. An utterance that no reading claims belongs to whoever has
spoken in this paragraph; if nobody has, it waits, for the press names the speaker behind the first
quotation as well (`“It is over.” “We lost,” said Lee.`). What has waited to the end of the paragraph
goes to the speaker of the one before, else to a bystander.

Mentions are resolved on the way (pass four, `mentions.coreference`), since whom a pronoun means hangs
on who was given the quotation before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsterm.core.contents.speech_events import Statement
from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.languages.english import BARE_OBJECTS
from newsterm.core.languages.language import TAG, THOUGHT
from newsterm.core.mentions.bystanders import acting_after, acting_before, near
from newsterm.core.mentions.coreference import speaker_of
from newsterm.core.mentions.discourse import Discourse
from newsterm.core.mentions.speaker_memory import Memory, Speaker
from newsterm.core.quotes.nested_attribution import answering, second_voice
from newsterm.core.quotes.quote import INDIRECT, MIXED, Quote
from newsterm.core.quotes.quote_place import QuotePlace
from newsterm.core.quotes.quote_types import MARKS, is_utterance
from newsterm.core.quotes.readings import claimed
from newsterm.core.quotes.said import Said, quote_of
from newsterm.core.quotes.speech_nouns import leads_in
from newsterm.core.quotes.told_sentences import ToldSentence, goes_on_speaking
from newsterm.core.statements.negation import is_nobody, is_unsaid
from newsterm.core.value import frozen


@frozen
class Attributed:
    """A paragraph after the third pass."""

    said: dict[int, Said]
    """By the token of a quotation, what is known of it; what is missing nobody has said."""
    statements: list[Quote]
    waited: list[int]
    """The quotations that found no speaker in the paragraph."""
    memory: Memory

    def with_memory(self, memory: Memory) -> Attributed:
        if memory is self.memory:
            return self
        return Attributed(self.said, self.statements, self.waited, memory)


def attribute(
    discourse: Discourse, tokens: Tokens, sentences: Sequence[ToldSentence], memory: Memory
) -> Attributed:
    earlier = memory.last
    given = Attributed({}, [], [], memory)
    for sentence in sentences:
        if sentence.statements:
            given = _to_statements(discourse, tokens, sentence, given)
        for i in sentence.quotations:
            given = _to_readings(discourse, tokens, sentence, i, given)
            if i not in given.said and goes_on_speaking(
                discourse, given.memory, tokens, sentence, i
            ):
                given = _speaks_on(tokens, sentence, i, given)
            if i in given.said or not is_utterance(discourse.text, tokens, i, bool(given.said)):
                continue
            if sentence.before and i == sentence.extent[0]:
                led = _led_in(discourse, given.memory, tokens, sentence.before, i)
                given = given.with_memory(led)
            if given.memory.last is not earlier:  # Somebody has spoken in this paragraph.
                given.said[i] = Said(given.memory.last)
            else:
                given.waited.append(i)
    return _to_running_speaker(discourse, tokens, earlier, given) if given.waited else given


def _speaks_on(tokens: Tokens, sentence: ToldSentence, i: int, given: Attributed) -> Attributed:
    """The sentence with the quotation at i is the running speaker's, with no cue in it."""
    by = Said(given.memory.last)
    given.said[i] = by
    span = tokens.span(sentence.extent[0], i)
    given.statements.append(quote_of(span, MIXED, by))
    return given.with_memory(given.memory.states(span.end))


def _to_statements(
    discourse: Discourse, tokens: Tokens, sentence: ToldSentence, given: Attributed
) -> Attributed:
    """What stands in a content is said by its source, and so is what has waited for one."""
    memory, spoke = given.memory, False
    for statement in sentence.statements:
        speaker, memory = _source_of(discourse, memory, tokens, statement)
        cue = tokens.cut(discourse.text, *statement.cue)
        nobody = is_nobody(tokens, statement)
        if speaker and not nobody:
            memory, spoke = memory.hears(speaker), True
        for begun, end in statement.contents:
            for i in sentence.quotations:
                if begun <= i <= end and not (statement.encloses and i in given.said):
                    by = Said(speaker, cue, begun == end)
                    given.said[i], memory = _within(discourse, memory, tokens, i, begun, by)
        if statement.family != THOUGHT and not (nobody or is_unsaid(tokens, statement)):
            memory = _state(
                discourse.text, tokens, statement, Said(speaker, cue), given.statements, memory
            )
        asked = answering(tokens, *sentence.extent, statement)
        if asked:
            memory = _hears(discourse, memory, tokens, asked)
    if not spoke:
        return given.with_memory(memory)
    if given.waited:
        given.said.update((i, Said(memory.last)) for i in given.waited)
    return Attributed(given.said, given.statements, [], memory)


def _hears(discourse: Discourse, memory: Memory, tokens: Tokens, source: Phrase) -> Memory:
    speaker, memory = speaker_of(discourse, memory, tokens, source)
    return memory.hears(speaker)


def _source_of(
    discourse: Discourse, memory: Memory, tokens: Tokens, statement: Statement
) -> tuple[Speaker | None, Memory]:
    """Whom a pronoun means stood before what is said: `Firms pay more, he added`."""
    if statement.source is None:  # A verb that drops its subject goes on with who spoke.
        return (memory.last if statement.family == TAG else None), memory
    heads = [first for first, _ in statement.contents if first < statement.source[0]]
    return speaker_of(discourse, memory, tokens, statement.source, heads[0] if heads else None)


def _within(
    discourse: Discourse, memory: Memory, tokens: Tokens, i: int, begun: int, by: Said
) -> tuple[Said, Memory]:
    """The quotation at i is said by the one who says it all, or by another within it."""
    other = second_voice(tokens, i, begun) if i > begun else None
    if other is None:
        return by, memory
    memory = _hears(discourse, memory, tokens, other)
    return Said(memory.last), memory


def _state(
    text: str, tokens: Tokens, statement: Statement, by: Said, found: list[Quote], memory: Memory
) -> Memory:
    for first, last in _pieces(text, tokens, statement.contents):
        if all(_is_bare(tokens, i) for i in range(first, last + 1)):
            continue
        span = tokens.span(first, last)
        if span.start < memory.stated and not statement.encloses:
            continue  # Somebody has said it already: what `who` says, say, within a sentence.
        while statement.encloses and found and span.holds(found[-1]):
            found.pop()  # The whole is told once, by whoever tells all of it.
        memory = memory.states(span.end)
        has_quote = QUOTE in tokens.lows[first : last + 1]
        found.append(quote_of(span, MIXED if has_quote else INDIRECT, by))
    return memory


def _pieces(text: str, tokens: Tokens, contents: Sequence[Phrase]) -> Sequence[Phrase]:
    """`The dam, Lee said, will hold` is one: from its first word to its last, the tag between."""
    if len(contents) < 2:
        return contents
    own = [any(not _is_bare(tokens, i) for i in range(first, last + 1)) for first, last in contents]
    if not own[0]:
        return contents
    goes_on = own[-1] or not _opens_large(text, tokens, contents[-1][0])
    return [(contents[0][0], contents[-1][1])] if goes_on else contents


def _opens_large(text: str, tokens: Tokens, i: int) -> bool:
    """A quotation that begins with a capital, as a sentence of its own does."""
    return tokens.quotes[i].cut(text).lstrip(MARKS)[:1].isupper()


def _is_bare(tokens: Tokens, i: int) -> bool:
    """No word of a statement's own beside its quotation: `called it “a disgrace”`."""
    return not tokens.lows[i][0].isalnum() or tokens.lows[i] in BARE_OBJECTS


def _to_readings(
    discourse: Discourse, tokens: Tokens, sentence: ToldSentence, i: int, given: Attributed
) -> Attributed:
    """A quotation that no statement claims, or one without a source, is read by what is around it."""
    known = given.said.get(i)
    if known and known.speaker is not None:
        return given
    at = QuotePlace(discourse.text, tokens, i, *sentence.extent, given.said)
    said, memory = claimed(discourse, given.memory, at)
    if said:
        given.said[i] = said
    return given.with_memory(memory)


def _led_in(discourse: Discourse, memory: Memory, tokens: Tokens, before: Phrase, i: int) -> Memory:
    """The quotation at i belongs to whom the sentence before it tells of, if to anybody."""
    source = leads_in(tokens, *before)
    if source:
        return _hears(discourse, memory, tokens, source)
    acting = acting_before(discourse, memory, tokens, i)
    return memory.hears(acting) if acting else memory


def _to_running_speaker(
    discourse: Discourse, tokens: Tokens, earlier: Speaker | None, given: Attributed
) -> Attributed:
    """Nobody in the paragraph said what has waited: whoever spoke before, or acts beside it."""
    memory, first = given.memory, given.waited[0]
    at = tokens.start(first)
    known = earlier if memory.quoted else near(discourse, memory, at, earlier)
    end = tokens.end(len(tokens) - 1) if first == 0 else at
    end = len(discourse.text) if len(tokens) == 1 else end
    memory = memory.hears(known or acting_after(discourse, at, end))
    given.said.update((i, Said(memory.last)) for i in given.waited)
    return Attributed(given.said, given.statements, given.waited, memory)
