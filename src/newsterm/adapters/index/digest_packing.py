"""A digest as a few hundred bytes, and back again: what was found, without the text it stands in.

Places are counted from the one before, which makes small numbers that pack well: about a fifth of
the text's size. JSON, so that what somebody has tampered with can be wrong but never do anything.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from zlib import compress, crc32, decompress

from newsterm.core.digest import Digest
from newsterm.core.figures.figure import Figure
from newsterm.core.quotes.quote import Quote
from newsterm.core.sentences.boundaries import Sentence
from newsterm.core.summary.ranking import Ranked
from newsterm.core.summary.reasons import REASONS
from newsterm.core.summary_lines import Line, Reason, Summary
from newsterm.core.text.article import Article
from newsterm.core.text.span import Span

_KINDS = tuple(REASONS)
_PLACES = 10_000
"""A strength has at most four."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Row = list[Any]


def shape(article: Article) -> int:
    """What decides of an article's findings besides its words: their places, language and day.

    Two files with the same words are one article, and may differ in front matter or Markdown.
    """
    parts = [(part.start, part.end, part.kind) for part in article.parts]
    return crc32(repr((parts, article.language, article.given_title, article.provenance)).encode())


def pack(digest: Digest) -> bytes:
    summary = digest.summary
    groups = (digest.sentences, digest.quotes, digest.figures, summary.lines)
    return _compressed([summary.method, summary.words, *map(_rows, groups)])


def _reasons(reasons: Iterable[Reason]) -> Iterator[int]:
    """A number for the kind, and one for the strength: words would be half of what a line takes."""
    for reason in reasons:
        yield from (_KINDS.index(reason.kind), round(reason.strength * _PLACES))


def unpack(article: Article, data: bytes) -> Digest:
    """The digest of an article that was packed for one of this key and shape."""
    method, words, *groups = json.loads(decompress(data))
    sentences, quotes, figures, lines = map(_placed, groups)
    return Digest(
        article,
        tuple(Sentence(*row) for row in sentences),
        tuple(Quote(*row) for row in quotes),
        tuple(map(_figure, figures)),
        Summary(method, words, tuple(map(_line, lines))),
    )


def pack_ranking(ranking: Iterable[Ranked]) -> bytes:
    return _compressed([[ranked.index, ranked.score] for ranked in ranking])


def unpack_ranking(data: bytes) -> tuple[Ranked, ...]:
    """A ranking by a method that gives no reasons."""
    return tuple(Ranked(*row) for row in json.loads(decompress(data)))


def _compressed(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"), default=_plain)
    return compress(text.encode(), 6)


def _rows(spans: Iterable[Span]) -> Iterator[Row]:
    before = 0
    for span in spans:
        start, end, *rest = _fields(span)
        while rest and (rest[-1] is None or rest[-1] is False):  # As values have them unasked.
            rest.pop()
        yield [start - before, end - start, *(_seen_from(start, value) for value in rest)]
        before = start


def _seen_from(start: int, value: object) -> object:
    """What stands nearby as it is told from there, in the small numbers that pack well."""
    return (value.start - start, value.end - value.start) if isinstance(value, Span) else value


def _placed(rows: Iterable[Row]) -> Iterator[Row]:
    before = 0
    for start, length, *rest in rows:
        before += start
        yield [before, before + length, *rest]


def _plain(value: object) -> object:
    if isinstance(value, Iterator):
        return list(value)
    return f"#{value}" if isinstance(value, Decimal) else _fields(value)


def _fields(value: object) -> Row:
    fields = [getattr(value, name) for name in type(value).__match_args__]  # type: ignore[attr-defined]
    if isinstance(value, Line):
        fields[-1] = _reasons(value.reasons)
    return fields


def _figure(row: Row) -> Figure:
    start, end, type, value, unit, low, high, of, resolved, under = row + [None] * (10 - len(row))
    place, heading = (
        Span(start + span[0], start + sum(span)) if span else None for span in (of, under)
    )
    return Figure(
        start,
        end,
        type,
        _number(value),
        unit,
        _number(low),
        _number(high),
        place,
        bool(resolved),
        heading,
    )


def _number(value: str | None) -> Decimal | str | None:
    return Decimal(value[1:]) if value and value.startswith("#") else value


def _line(row: Row) -> Line:
    start, end, paragraph, sentence, score, reasons = row
    told = zip(reasons[::2], reasons[1::2], strict=True)
    spoke = tuple(Reason(_KINDS[kind], strength / _PLACES) for kind, strength in told)
    return Line(start, end, paragraph, sentence, score, spoke)
