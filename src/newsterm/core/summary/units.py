"""What may be a line of a summary: a sentence, or the sentences of one quotation, ready to print.

A line must stand by itself, whatever method chooses it. So it begins behind a dateline; a quotation
is taken whole, all its sentences as one span, or not at all; and what says nothing alone (a bare
question, a lead-in that ends in a colon, a heading, a caption, a credit) is none. Where an article
has nothing else, that is taken; but never the row of a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsterm.core.lines.forms import form_of
from newsterm.core.sentences.boundaries import Sentence
from newsterm.core.summary.dateline import dateline_end
from newsterm.core.text.article import Article
from newsterm.core.text.quotation_marks import Quoted, find_quoted
from newsterm.core.text.span import Span
from newsterm.core.text.words import count_words
from newsterm.core.value import frozen, replace

_MARKS = '"“”„«»‘'
_DOUBLE = '"“”„«»'
_LONGEST = 60
"""Words of a quotation that is still taken, as one line."""
_GOES_ON = 60
"""Words behind a mark that nothing closes which are taken for part of what is quoted."""
_HEADING = 8
"""Words: a line of fewer that ends in no stop is a heading within the text."""
_CLOSING = "\"'”’»“)] "
_COLONS = (":", "：")
_PICTURES = ("caption", "credit")
_ASKS = ("?", "？", "؟")


@frozen
class Unit(Sentence):
    """What a method may take as one line."""

    sentence: int
    """The first of its sentences: index among the article's."""


def find_units(article: Article, sentences: Sequence[Sentence]) -> tuple[Unit, ...]:
    """The units of an article, in order; what could not stand by itself only where nothing could."""
    fit: list[Unit] = []
    unfit: list[Unit] = []
    for unit, is_whole in _whole(article, sentences):
        is_fit = is_whole and not says_nothing(unit.cut(article.text))
        (fit if is_fit else unfit).append(unit)
    return tuple(fit or unfit)


def says_nothing(text: str) -> bool:
    """True for a question that nobody answers in the same breath, a lead-in, a heading."""
    end = text.rstrip(_CLOSING)
    if end.endswith(_COLONS):
        return True
    if end[-1:].isalnum() and end.count(" ") < _HEADING and text == end:
        return True
    is_question = end.endswith(_ASKS) and end[-2:-1].isalnum()
    return is_question and not _is_asked(text, len(end))


def _is_asked(text: str, end: int) -> bool:
    """True where the question stands in marks and the sentence told before who asks it."""
    opened = max(text.rfind(mark, 0, end) for mark in "\"“„«‘'")
    return text[end:].strip() != "" and text[:opened].strip(_CLOSING) != ""


def _whole(article: Article, sentences: Sequence[Sentence]) -> Iterator[tuple[Unit, bool]]:
    """Every unit, and whether no quotation in it lacks its beginning or its end."""
    paragraphs, begun = article.paragraphs, 0
    while begun < len(sentences):
        number, ended = sentences[begun].paragraph, begun
        while ended < len(sentences) and sentences[ended].paragraph == number:
            ended += 1
        places, begun = range(begun, ended), ended
        yield from _of_paragraph(article.text, paragraphs[number], sentences, places)


def _of_paragraph(
    text: str, paragraph: Span, sentences: Sequence[Sentence], places: range
) -> Iterator[tuple[Unit, bool]]:
    form = form_of(text, paragraph.start, paragraph.end)
    if form == "row":
        return
    quoted = _quoted(text, paragraph.start, paragraph.end)
    for unit, is_whole in _joined(text, sentences, places, quoted):
        is_told = form not in _PICTURES and not (
            text[unit.start] in "([" and form_of(text, unit.start, unit.end) in _PICTURES
        )
        yield unit, is_whole and is_told


def _quoted(text: str, start: int, end: int) -> list[Quoted]:
    body = text[start:end]
    if not any(map(body.__contains__, _MARKS)) and " '" not in body and body[:1] != "'":
        return []
    kept: list[Quoted] = []
    for quoted in find_quoted(text, start, end):
        if kept and quoted.start < kept[-1].end:
            if kept[-1].closed:
                continue
            kept[-1] = replace(kept[-1], end=quoted.start)  # It ended where the next one opens.
        kept.append(quoted)
    return kept


def _joined(
    text: str, sentences: Sequence[Sentence], places: range, quoted: Sequence[Quoted]
) -> Iterator[tuple[Unit, bool]]:
    """The sentences of a paragraph, those joined in whose midst a quotation goes on."""
    waiting = iter(quoted)
    quotation = next(waiting, None)
    first = places.start
    for i in places:
        while quotation and _is_over(quotation, sentences[i]):
            quotation = next(waiting, None)
        after = sentences[i + 1] if i + 1 < places.stop else None
        if after and quotation and _goes_on(quotation, sentences[i], after):
            continue
        start = sentences[first].start
        if first == places.start:
            start = dateline_end(text, start, sentences[i].end)
        unit = Unit(start, sentences[i].end, sentences[first].paragraph, first)
        yield unit, _is_whole(text, unit, first < i, quotation)
        first = i + 1


def _goes_on(quotation: Quoted, before: Sentence, after: Sentence) -> bool:
    return quotation.closed and quotation.start < before.end and after.start < quotation.end


def _is_over(quotation: Quoted, sentence: Sentence) -> bool:
    """True where a quotation does not go on behind a sentence, nor lacks its end in it."""
    return quotation.end <= (sentence.end if quotation.closed else sentence.start)


def _is_whole(text: str, unit: Unit, joined: bool, quotation: Quoted | None) -> bool:
    told = unit.cut(text)
    is_open = quotation is not None and not quotation.closed and quotation.start < unit.end
    if quotation and is_open and text.count(" ", quotation.start, unit.start) < _GOES_ON:
        return False
    if joined and count_words(told) > _LONGEST:
        return False
    return sum(map(told.count, _DOUBLE)) % 2 == 0
