"""What newsterm says, as JSON: one object per article, quote, figure or hit, on one line.

Every character of the text is kept, escaped where a terminal might obey it. The keys are a promise,
and change only with the number of the schema.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from newsterm.core.text.article import Article
from newsterm.core.text.controls import escaped
from newsterm.core.text.span import Span
from newsterm.render.plain import surrounding

TYPE_CHECKING = False  # As typing's, without the 5 ms of importing it.
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from newsterm.core.digest import Digest
    from newsterm.core.figures.figure import Figure
    from newsterm.core.quotes.quote import Quote
    from newsterm.core.search.entry import Entry
    from newsterm.core.search.snippet import Match
    from newsterm.core.summary_lines import Summary

    Json = dict[str, Any]
    Objects = Sequence[Json]
else:
    Objects = Sequence

SCHEMA = 1
_AT_ONCE = 500
"""Rows that are objects at a time."""


class Rows(Objects):
    """A list of objects made one by one: a long article's figures weigh ten times its text as such."""

    def __init__(self, row: Callable[[Any], Json], things: Sequence[Any]) -> None:
        self._row, self._things = row, things

    def __len__(self) -> int:
        return len(self._things)

    def __getitem__(self, places: Any) -> Any:
        if isinstance(places, slice):
            return [*map(self._row, self._things[places])]
        return self._row(self._things[places])


def to_json(record: Json) -> str:
    """One object on one line, every key in the order given."""
    if not any(isinstance(value, Rows) for value in record.values()):
        return escaped(_ENCODER.encode(record))
    pieces = (f"{_ENCODER.encode(key)}:{_encoded(value)}" for key, value in record.items())
    return escaped(f"{{{','.join(pieces)}}}")


def _encoded(value: object) -> str:
    if not isinstance(value, Rows):
        return _ENCODER.encode(value)
    some = (value[at : at + _AT_ONCE] for at in range(0, len(value), _AT_ONCE))
    return f"[{','.join(_ENCODER.encode(rows)[1:-1] for rows in some)}]"


def summary_json(article: Article, summary: Summary, why: bool = False) -> Json:
    """A summary; with what spoke for each line where that is asked for."""
    return {
        **_name(article),
        "method": summary.method,
        "words": summary.words,
        "summary": _summary_lines(article, summary, why),
    }


def digest_json(digest: Digest, why: bool = False) -> Json:
    article = digest.article
    return {
        **_name(article),
        "text": article.text,
        "parts": Rows(lambda part: {"kind": part.kind, **_place(part)}, article.parts),
        "sentences": Rows(lambda s: {**_place(s), "paragraph": s.paragraph}, digest.sentences),
        "quotes": Rows(_quote, digest.quotes),
        "figures": Rows(lambda figure: _figure(article, figure), digest.figures),
        "summary": _summary_lines(article, digest.summary, why),
    }


def quotes_json(digest: Digest) -> Iterator[Json]:
    """One object per quote, with the sentence it stands in."""
    return (quote_json(digest, quote) for quote in digest.quotes)


def quote_json(digest: Digest, quote: Quote) -> Json:
    return {
        **_key(digest.article),
        **_quote(quote),
        "text": quote.cut(digest.article.text),
        **_stands(digest, quote),
    }


def figure_json(digest: Digest, figure: Figure) -> Json:
    """A figure with the sentence it stands in."""
    return {
        **_key(digest.article),
        **_figure(digest.article, figure),
        **_stands(digest, figure),
    }


def place_json(digest: Digest, place: Span) -> Json:
    """Any place of an article, a finding or not, with the sentence it stands in."""
    from newsterm.core.figures.figure import Figure
    from newsterm.core.quotes.quote import Quote

    if isinstance(place, Quote):
        return quote_json(digest, place)
    if isinstance(place, Figure):
        return figure_json(digest, place)
    text = place.cut(digest.article.text)
    return {**_key(digest.article), **_place(place), "text": text, **_stands(digest, place)}


def entry_json(entry: Entry) -> Json:
    of = {"conflict_of": entry.conflict_of} if entry.conflict_of else {}
    return {"schema": SCHEMA, **vars(entry), "date": entry.date or None, **of}


def match_json(match: Match) -> Json:
    """An article that answers a search, with the place that shows it."""
    found = None
    if match.article and match.snippet:
        hits = [_place(hit) for hit in match.snippet.hits]
        found = {
            "text": match.snippet.cut(match.article.text),
            **_place(match.snippet),
            "hits": hits,
        }
    return {**entry_json(match.entry), "snippet": found}


def error_json(id: object, line: int, message: str) -> Json:
    """What stands in the place of a record that could not be read; `line` counts from 1."""
    return {**({} if id is None else {"id": id}), "line": line, "error": message}


def _key(article: Article) -> Json:
    return {"schema": SCHEMA, "id": article.key, "source": article.source}


def _name(article: Article) -> Json:
    return {**_key(article), "title": article.title, "language": article.language}


def _place(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _summary_lines(article: Article, summary: Summary, why: bool = False) -> list[Json]:
    return [
        {
            "text": line.cut(article.text),
            **_place(line),
            "paragraph": line.paragraph,
            "sentence": line.sentence,
            "score": line.score,
            **({"why": [vars(reason) for reason in line.reasons]} if why else {}),
        }
        for line in summary.lines
    ]


def _quote(quote: Quote) -> Json:
    return {
        **_place(quote),
        "kind": quote.kind,
        "speaker": quote.speaker,
        "speaker_start": quote.speaker_start,
        "speaker_end": quote.speaker_end,
        "cue": quote.cue,
        **({} if quote.within is None else {"within": quote.within}),
    }


def _figure(article: Article, figure: Figure) -> Json:
    ends = {"low": figure.low, "high": figure.high} if figure.range else {}
    of, under = (
        span and {"text": span.cut(article.text), **_place(span)}
        for span in (figure.of, figure.under)
    )
    return {
        **_place(figure),
        "text": figure.cut(article.text),
        "type": figure.type,
        "value": figure.value,
        **ends,
        "unit": figure.unit,
        "of": of,
        **({"under": under} if under else {}),
        **({"resolved": True} if figure.resolved else {}),
    }


def _stands(digest: Digest, span: Span) -> Json:
    place = surrounding(digest, span)
    return {"sentence": {"text": place.cut(digest.article.text), **_place(place)}}


def _number(value: Any) -> int | float:
    """A Decimal as JSON's number: whole where it is whole, else its shortest float."""
    return int(value) if value == value.to_integral_value() else float(value)


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_number)
