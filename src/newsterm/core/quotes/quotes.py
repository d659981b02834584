"""Who said what: the quotations and statements of an article, each with its speaker.

Five passes, each a function of what the ones before it gave:

    grammar.paragraph         the marks are paired, and each quotation becomes one token
    quotes.told_sentences     the statements of each sentence are read off its words
    quotes.attribution        each quotation is given to a statement, a tag, a turn, a running speaker
    mentions.coreference      whom the source means: a name in full, a role, a pronoun
    quotes.quote_types        what kind of quotation it is: somebody's words, a title, a so-called word

What is remembered from one paragraph to the next is a `Memory`, handed on.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from newsterm.core.grammar.paragraph import Paragraph, Paragraphs
from newsterm.core.mentions.coreference import speaker_of
from newsterm.core.mentions.discourse import Discourse, discourse_of
from newsterm.core.mentions.speaker_memory import Memory, Speaker
from newsterm.core.quotes.attribution import Attributed, attribute
from newsterm.core.quotes.layout_attribution import DashSpeech, dash_speech
from newsterm.core.quotes.quote import DIRECT, INDIRECT, MIXED, Quote, piece_of
from newsterm.core.quotes.quote import QUOTE_KINDS as QUOTE_KINDS
from newsterm.core.quotes.quote_types import typed
from newsterm.core.quotes.said import Said, quote_of
from newsterm.core.quotes.speech_nouns import from_whom
from newsterm.core.quotes.told_before import PointsBack, pointing_back
from newsterm.core.quotes.told_sentences import ToldSentence, told_sentences
from newsterm.core.sentences.boundaries import find_sentences
from newsterm.core.sentences.stretches import stretches
from newsterm.core.text.article import Article
from newsterm.core.text.span import Span
from newsterm.core.turns.turn_speakers import answers, speaker_of_turn
from newsterm.core.turns.turns import find_turns
from newsterm.core.value import replace

_COLON = ":"


def find_quotes(article: Article, sentences: tuple[Span, ...] | None = None) -> tuple[Quote, ...]:
    if sentences is None:
        sentences = find_sentences(article)
    title = next((part for part in article.parts if part.kind == "title"), None)
    starts = array("L", [sentence.start for sentence in sentences])
    parts = stretches(article.text, article.told)
    paragraphs = Paragraphs(article.text, parts, starts)
    discourse = discourse_of(article.text, title, paragraphs)
    found, taken = _in_turns(discourse, parts)
    memory, previous = Memory(), None
    for number, part in enumerate(parts):
        if part.start in taken:
            continue
        paragraph = paragraphs[number]
        spoken = dash_speech(paragraph.tokens)
        if spoken:
            memory = _dialogue(discourse, memory, paragraph, spoken, found)
        else:
            said = told_sentences(paragraph)
            memory = _told(discourse, memory, paragraph, said, found)
            for told in pointing_back(paragraph, previous, said):
                memory = _told_before(discourse, memory, paragraph, told, found)
        previous = paragraph if part is not title else None
    return _placed(found)


def _placed(found: list[Quote]) -> tuple[Quote, ...]:
    """In the order of the text, each piece with the number of the statement that holds it."""
    quotes = sorted(found, key=lambda quote: (quote.start, quote.end))
    if not any(quote.kind == MIXED for quote in quotes):
        return tuple(quotes)
    holding: list[int] = []
    for n in sorted(range(len(quotes)), key=lambda n: (quotes[n].start, -quotes[n].end)):
        quote = quotes[n]
        while holding and quotes[holding[-1]].end <= quote.start:
            holding.pop()
        if quote.kind == MIXED:
            holding.append(n)
        elif holding and quote.kind != INDIRECT and quotes[holding[-1]].holds(quote):
            quotes[n] = piece_of(quote, holding[-1])
    return tuple(quotes)


def _in_turns(discourse: Discourse, parts: Sequence[Span]) -> tuple[list[Quote], set[int]]:
    """What is said in the turns of a transcript, and where the paragraphs that hold it begin."""
    text = discourse.text
    turns = find_turns(text, parts)
    found: list[Quote] = []
    for turn in turns:
        label = turn.label
        by = Said(Speaker(speaker_of_turn(discourse, turn, turns), label), _COLON)
        found += (quote_of(spoken, DIRECT, by) for spoken in turn.spoken)
    if turns:
        return found, {part.start for turn in turns for part in turn.parts}
    who, spoken = answers(discourse, parts)
    found += [Quote(s.start, s.end, DIRECT, who) for s in spoken]
    return found, {s.start for s in spoken}


def _dialogue(
    discourse: Discourse,
    memory: Memory,
    paragraph: Paragraph,
    spoken: DashSpeech,
    found: list[Quote],
) -> Memory:
    """A paragraph that a dash opens is all speech, but for its tag."""
    tokens = paragraph.tokens
    speaker, memory = speaker_of(discourse, memory, tokens, spoken.source)
    by = Said(speaker, tokens.cut(discourse.text, spoken.cue, spoken.cue))
    found += (quote_of(tokens.span(*content), DIRECT, by) for content in spoken.contents)
    return replace(memory, last=speaker, quoted=True)


def _told(
    discourse: Discourse,
    memory: Memory,
    paragraph: Paragraph,
    sentences: Sequence[ToldSentence],
    found: list[Quote],
) -> Memory:
    tokens = paragraph.tokens
    if not sentences:
        return _led_to(discourse, memory, paragraph) or memory.goes_on(False, ())
    given = attribute(discourse, tokens, sentences, memory)
    found += given.statements
    by = given.said.get(0) if tokens.quotes else None
    if by and by.cue and by.speaker:  # The speaker of an unclosed quotation is named a line later.
        for n in given.memory.unnamed:
            found[n] = _named_late(found[n], by)
    unnamed = _unnamed(given, paragraph, len(found))
    found += typed(discourse.text, tokens, given.said)
    led_to = _led_to(discourse, given.memory, paragraph)
    return led_to or given.memory.goes_on(bool(given.said), unnamed)


def _led_to(discourse: Discourse, memory: Memory, paragraph: Paragraph) -> Memory | None:
    """`And from Chairwoman Lee:`: a line that only names who speaks in the next."""
    lead = from_whom(paragraph.tokens) if len(paragraph.sentences) == 1 else None
    if lead is None:
        return None
    speaker, memory = speaker_of(discourse, memory, paragraph.tokens, lead)
    return memory.hears(speaker).goes_on(False, ())


def _told_before(
    discourse: Discourse,
    memory: Memory,
    paragraph: Paragraph,
    told: PointsBack,
    found: list[Quote],
) -> Memory:
    """Who says so in the next sentence has said the one before it, if nobody else has."""
    tokens = told.paragraph.tokens
    span = tokens.span(*told.before)
    if any(
        (quote.speaker or quote.kind in (INDIRECT, MIXED)) and quote.meets(span) for quote in found
    ):
        return memory
    speaker, memory = speaker_of(discourse, memory, paragraph.tokens, told.source)
    by = Said(speaker, paragraph.tokens.cut(discourse.text, told.cue, told.cue))
    first, last = told.before
    has_quote = any(i in tokens.quotes for i in range(first, last + 1))
    found.append(quote_of(span, MIXED if has_quote else INDIRECT, by))
    return memory.hears(speaker)


def _named_late(quote: Quote, by: Said) -> Quote:
    named = quote_of(quote, quote.kind, by)
    return replace(named, cue=quote.cue)


def _unnamed(given: Attributed, paragraph: Paragraph, number: int) -> tuple[int, ...]:
    """An unclosed quotation goes on in the next paragraph, where its speaker may be named."""
    tokens = paragraph.tokens
    alone = 0 in given.waited and len(tokens) == 1 and not tokens.quotes[0].closed
    return (*given.memory.unnamed, number) if alone else ()
