"""What may be a line of a summary: a sentence, or the sentences of one quotation, ready to print.

A line must stand by itself, whatever method chooses it. So it begins behind a dateline; a quotation
is taken whole, all its sentences as one span, or not at all; a question with the sentence that answers
it, in one line; and what says nothing alone (a bare question, a lead-in that ends in a colon, a heading,
a caption, a credit) is none. Where an article
has nothing else, that is taken; but never the row of a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsterm.core.lines.dates import is_clock, is_date
from newsterm.core.lines.forms import form_of
from newsterm.core.lines.inserts import is_insert, ticker_of
from newsterm.core.lines.signatures import is_signature
from newsterm.core.sentences.boundaries import Sentence
from newsterm.core.summary.dateline import dateline_end
from newsterm.core.text.article import Article
from newsterm.core.text.quotation_marks import Quoted, find_quoted
from newsterm.core.text.span import Span
from newsterm.core.text.words import count_words, terms, words
from newsterm.core.value import frozen, replace

_DOUBLE = '"“”„«»'
_SINGLE = "'`‘"
# Compiled when a paragraph has one. The mark that closes, if it stands apart, is behind what is quoted.
# What stands between two backticks, as code does, is no quotation.
_BACKTICKS = r"`[^\s`][^`]*(?<!\s)`(?![`\w])|(?<![`\w])`(?!`)([^`]*?)(?:\s?(['’])(?!\w)|(?=`)|$)"
# Compiled when a sentence opens with a single mark that stands apart.
_CLOSES = r"['’](?!\w)"
_APART = r"[`‘]|['’](?!\w)"
_LONGEST = 60
"""Words of a quotation that is still taken, as one line."""
_GOES_ON = 40
"""Words behind a mark that nothing closes which are taken for part of what is quoted."""
_HEADING = 8
"""Words: a line of fewer that ends in no stop is a heading within the text."""
_CLOSING = "\"'”’»“)] "
_COLONS = (":", "：")
_PICTURES = ("caption", "credit")
_LONGEST_DAY = 40
"""Characters: what is longer is asked no more whether it is a day, a name or one word."""
_ASKS = ("?", "？", "؟")
_FEWEST_QUESTIONS = 2
"""Each at the end of its paragraph and answered in the next: fewer make no interview."""
# Compiled when an interview is met.
_LABEL = r"(?:[A-Z][\w.’' -]{0,38}:|Q\d*[.)])\s+"


@frozen
class Unit(Sentence):
    """What a method may take as one line."""

    sentence: int
    """The first of its sentences: index among the article's."""


def find_units(article: Article, sentences: Sequence[Sentence]) -> tuple[Unit, ...]:
    """The units of an article, in order; what could not stand by itself only where nothing could."""
    text = article.text
    units = list(_whole(article, sentences))
    ticker = ticker_of((unit.cut(text) for unit, _ in units), text)
    fits = [
        is_whole and place not in ticker and not says_nothing(unit.cut(text), text)
        for place, (unit, is_whole) in enumerate(units)
    ]
    unfit = [unit for (unit, _), is_fit in zip(units, fits, strict=True) if not is_fit]
    return _without_inserts(text, _answers(article, units, fits), unfit) or tuple(unfit)


def _answers(
    article: Article, units: Sequence[tuple[Unit, bool]], fits: Sequence[bool]
) -> list[Unit]:
    """The units that are fit, those behind a question with it where they answer it."""
    told: list[Unit] = []
    answered: list[tuple[Unit, int]] = []
    """A question that ends its paragraph, and the place of its answer."""
    asked: Unit | None = None
    for (unit, is_whole), is_fit in zip(units, fits, strict=True):
        goes_on = asked is not None and asked.paragraph == unit.paragraph
        if not is_fit:
            is_question = is_whole and article.text[unit.end - 1] in _ASKS
            asked = (asked if goes_on else unit) if is_question else None
            continue
        if asked and unit.paragraph == asked.paragraph + 1:
            answered.append((asked, len(told)))
        told.append(_in_one_breath(article.text, asked, unit) if asked and goes_on else unit)
        asked = None
    if len(answered) >= _FEWEST_QUESTIONS:
        for question, place in answered:
            told[place] = _with_question(article, question, told[place])
    return told


def _in_one_breath(text: str, question: Unit, answer: Unit) -> Unit:
    """Questions and the sentence that answers them in their paragraph, as one line if it is no long one."""
    if count_words(text[question.start : answer.end]) > _LONGEST:
        return answer
    return replace(question, end=answer.end)


def _with_question(article: Article, question: Unit, answer: Unit) -> Unit:
    """The answer of an interview, from its question on where it does not say itself what it is about."""
    text, language = article.text, article.language
    told = question.cut(text)
    label = re.match(_LABEL, told)
    start = question.start + (label.end() if label else 0)
    both = text[start : answer.end]
    said = set(terms(answer.cut(text), language))
    if not said.isdisjoint(terms(told, language)) or count_words(both) > _LONGEST:
        return answer
    return replace(question, start=start, end=answer.end)


def _without_inserts(text: str, units: Sequence[Unit], others: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units but those few whose stop stands apart: captions and links run into the text.

    `The dam in May .` is one where few sentences end like it, those that are no lines (`others`) too.
    """
    apart = [_ends_apart(text, unit) for unit in units]
    more = sum([_ends_apart(text, unit) for unit in others])
    if not any(apart) or 3 * (sum(apart) + more) > len(units) + more:
        return tuple(units)
    apart[0] = False  # The story's own beginning may be broken too.
    return tuple(unit for unit, is_apart in zip(units, apart, strict=True) if not is_apart)


def _ends_apart(text: str, unit: Unit) -> bool:
    return text[unit.end - 2 : unit.end] == " ." and text[unit.end - 3] not in _DOUBLE


def says_nothing(text: str, story: str = "") -> bool:
    """True for a question, a lead-in, a heading, a day, a name, one word; for an insert in the `story`."""
    if is_insert(text, story):
        return True
    if len(text) < _LONGEST_DAY and (_is_name(text) or is_date(text) or is_clock(text)):
        return True
    if text.endswith("."):  # Most do.
        return is_signature(text)
    end = text.rstrip(_CLOSING)
    if end.endswith(_COLONS):
        return True
    if end[-1:].isalnum() and end.count(" ") < _HEADING and text == end:
        return True
    is_question = end.endswith(_ASKS) and end[-2:-1].isalnum()
    return is_question and not _is_asked(text, len(end))


def _is_name(text: str) -> bool:
    """`Ola Brook.`, `By .`; not `Blatantly.`, which is a sentence among its like."""
    if text.endswith(" .") and len(words(text)) < 2:
        return True
    return text.istitle() and " " in text


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
    if all(_is_balanced(sentences[i].cut(text)) for i in places):
        units = [(_unit(text, sentences, i, i, places), True) for i in places]
    else:
        quoted = _outermost(_quoted(text, paragraph))
        units = _with_closing_marks(text, list(_joined(text, sentences, places, quoted)))
    for unit, is_whole in units:
        is_told = form not in _PICTURES and not (
            text[unit.start] in "([" and form_of(text, unit.start, unit.end) in _PICTURES
        )
        yield unit, is_whole and is_told


def _is_balanced(told: str) -> bool:
    """True where no quotation can begin or end without its other end."""
    if " '" in told or "‘" in told or "`" in told or told[0] == "'":
        return False
    if told.isascii():
        return told.count('"') % 2 == 0
    return sum(map(told.count, _DOUBLE)) % 2 == 0


def _quoted(text: str, paragraph: Span) -> Sequence[Quoted]:
    """What stands in marks, between those of taken-apart texts too: ` we ran. '"""
    found = find_quoted(text, paragraph.start, paragraph.end)
    if text.find("`", paragraph.start, paragraph.end) < 0:
        return found
    within = re.compile(_BACKTICKS).finditer(text, paragraph.start, paragraph.end)
    more = [
        Quoted(span.start(), span.end(1), span[2] is not None, 0)
        for span in within
        if span[1] is not None
    ]
    return sorted((*found, *more), key=lambda quoted: quoted.start)


def _outermost(found: Sequence[Quoted]) -> list[Quoted]:
    kept: list[Quoted] = []
    for quoted in found:
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
        unit = _unit(text, sentences, first, i, places)
        yield unit, _is_whole(text, unit, first < i, quotation)
        first = i + 1


def _with_closing_marks(text: str, units: list[tuple[Unit, bool]]) -> list[tuple[Unit, bool]]:
    """The units of a paragraph, a single mark that closes a quotation with the sentence it stands behind.

    Texts that were taken apart and put together again set it apart: `it was dark. ' the town is lost.`; and
    one such sentence whose own mark nothing closes is not whole.
    """
    for i, (unit, _) in enumerate(units):
        if text[unit.start] not in _SINGLE or text[unit.start + 1 : unit.start + 2] != " ":
            continue
        if re.search(_CLOSES, text[unit.start + 1 : unit.end]):
            continue
        before = units[i - 1][0] if i else None
        if before and len(re.findall(_APART, before.cut(text))) % 2:
            units[i - 1] = replace(before, end=unit.start + 1), units[i - 1][1]
            units[i] = replace(unit, start=unit.start + 2), units[i][1]
        else:
            units[i] = unit, False
    return units


def _unit(text: str, sentences: Sequence[Sentence], first: int, last: int, places: range) -> Unit:
    start, end = sentences[first].start, sentences[last].end
    if first == places.start:
        start = dateline_end(text, start, end)
    return Unit(start, end, sentences[first].paragraph, first)


def _goes_on(quotation: Quoted, before: Sentence, after: Sentence) -> bool:
    return quotation.closed and quotation.start < before.end and after.start < quotation.end


def _is_over(quotation: Quoted, sentence: Sentence) -> bool:
    """True where a quotation does not go on behind a sentence, nor lacks its end in it."""
    return quotation.end <= (sentence.end if quotation.closed else sentence.start)


def _is_whole(text: str, unit: Unit, joined: bool, quotation: Quoted | None) -> bool:
    told = unit.cut(text)
    is_open = quotation is not None and not quotation.closed and quotation.start < unit.end
    if quotation and is_open:
        # A single mark that nothing closes may be an apostrophe.
        reach = _GOES_ON if text[quotation.start] in _DOUBLE else 0
        if quotation.start >= unit.start or text.count(" ", quotation.start, unit.start) < reach:
            return False
    if joined and count_words(told) > _LONGEST:
        return False
    return sum(map(told.count, _DOUBLE)) % 2 == 0
