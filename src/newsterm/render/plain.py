"""What newsterm says, as lines of plain text. Returns strings, never prints.

One line per thing, tabs between fields, safe for any terminal and any pipe.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsterm.core.text.article import Article
from newsterm.core.text.controls import one_line
from newsterm.core.text.span import Span

TYPE_CHECKING = False  # As typing's, without the 5 ms of importing it.
if TYPE_CHECKING:
    from typing import TypeVar

    from newsterm.core.digest import Digest
    from newsterm.core.figures.figure import Figure
    from newsterm.core.search.entry import Entry
    from newsterm.core.search.snippet import Match
    from newsterm.core.summary_lines import Line, Summary

    Place = TypeVar("Place", bound=Span)

_LONGEST_SENTENCE = 2000
"""Characters; the longest of real ones have less than half as many."""
_AROUND = 120
"""Characters shown at each side of a finding in a sentence that is longer."""


def heading(article: Article) -> str:
    """The line above an article where several are printed: its source and its title."""
    names = (article.source or "", article.title)
    return "# " + ": ".join(filter(None, map(one_line, names)))


def summary_text(article: Article, summary: Summary) -> list[str]:
    """One line per sentence of the summary."""
    return [one_line(line.cut(article.text)) for line in summary.lines]


_WHY = {
    "opening": "it stands near the beginning",
    "headline": "it has words of the headline",
    "theme": "it speaks of what the article keeps coming back to",
    "new": "it adds to what the opening says",
    "length": "it is neither short nor long",
    "names": "it names who matters",
    "figures": "it has figures",
    "report": "it reports and does not quote",
    "clear": "it can be understood by itself",
    "news": "it tells what happened and when",
    "follows": "it goes on from the line before it",
}


def why_text(line: Line) -> str:
    """What spoke for a sentence of a summary, the strongest reason first, in words."""
    said = "; ".join(_WHY[reason.kind] for reason in line.reasons)
    return f"why: {said or 'its rank by this method'} (score {line.score})"


def summary_with_reasons(article: Article, summary: Summary) -> list[str]:
    """Each sentence of the summary, and below it what spoke for it."""
    lines = summary_text(article, summary)
    reasons = (f"    {why_text(line)}" for line in summary.lines)
    return [line for pair in zip(lines, reasons, strict=True) for line in pair]


def article_text(article: Article) -> list[str]:
    """The whole article, one line per part; an empty line before each paragraph."""
    lines: list[str] = []
    before, end = "", 0
    for part in article.parts:
        words = one_line(part.cut(article.text))
        if before and "\n" not in article.text[end : part.start]:  # `Subject:` and what it is.
            lines[-1] += f" {words}"
        else:
            apart = before and (part.kind == "paragraph" or part.kind != before)
            lines += ["", words] if apart else [words]
        before, end = part.kind, part.end
    return lines


def quotes_text(digest: Digest) -> list[str]:
    """`speaker<TAB>quote`, one line each; the speaker is empty where nobody is named."""
    from newsterm.core.quotes.quote import told_once  # Not for who prints the text alone.

    return [_row(q.speaker or "", q.cut(digest.article.text)) for q in told_once(digest.quotes)]


def figure_text(digest: Digest, figure: Figure) -> str:
    """`figure<TAB>type<TAB>value<TAB>unit<TAB>of<TAB>sentence`."""
    return _row(*figure_cells(digest, figure)[1:])


FIGURE_COLUMNS = ("source", "figure", "type", "value", "unit", "of", "sentence")


def figure_cells(digest: Digest, figure: Figure) -> tuple[str, ...]:
    """The cells of FIGURE_COLUMNS."""
    text = digest.article.text
    return (
        digest.article.source or "",
        figure.cut(text),
        figure.type,
        value_text(figure),
        figure.unit or "",
        figure.counted(text),
        surrounding(digest, figure).cut(text),
    )


def csv_line(cells: Iterable[str]) -> str:
    """A row of RFC 4180 without its line end; no cell can start a formula (OWASP, CSV injection)."""
    import csv
    from io import StringIO

    out = StringIO()
    csv.writer(out, lineterminator="").writerow(_no_formula(one_line(cell)) for cell in cells)
    return out.getvalue()


def _no_formula(cell: str) -> str:
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell


def value_text(figure: Figure, grouped: bool = False) -> str:
    """The value as plain digits or ISO 8601; both ends of a range with ".." between (ISO 8601-2).

    `grouped`: digits in threes, for the eye.
    """
    if figure.low is not None or figure.high is not None:
        return f"{plain_value(figure.low, grouped)}..{plain_value(figure.high, grouped)}"
    return plain_value(figure.value, grouped)


def surrounding(digest: Digest, span: Span) -> Span:
    """The sentence a finding stands in, or its part where that is no body sentence.

    Of a sentence that never ends only the stretch around the finding: text that is hostile or broken
    would otherwise be printed once for each figure in it.
    """
    place = _at(digest.sentences, span) or _at(digest.article.parts, span) or span
    if place.end - place.start <= _LONGEST_SENTENCE:
        return place
    return Span(max(place.start, span.start - _AROUND), min(place.end, span.end + _AROUND))


def around(places: Sequence[Span], span: Span) -> Sequence[Span]:
    """Those of ordered places that meet a span, and the one before and after them."""
    meeting = [i for i, place in enumerate(places) if place.meets(span)]
    return places[max(0, meeting[0] - 1) : meeting[-1] + 2] if meeting else [span]


def _at(places: Sequence[Place], span: Span) -> Place | None:
    """The place that holds the start of a span; places are in order and apart."""
    from bisect import bisect_right

    number = bisect_right(places, span.start, key=lambda place: place.start) - 1
    return places[number] if number >= 0 and places[number].meets(span) else None


def _row(*fields: str) -> str:
    return "\t".join(map(one_line, fields))


def plain_value(value: object, grouped: bool = False) -> str:
    """A number as plain digits, `grouped` in threes; text as it is; nothing for None."""
    if hasattr(value, "as_tuple"):  # A Decimal.
        return f"{value:,f}" if grouped else f"{value:f}"
    return "" if value is None else str(value)


def entry_text(entry: Entry) -> str:
    """`id<TAB>date<TAB>words<TAB>title<TAB>path` of a stored article; `-` where it has no date.

    Of what a conflict copy is comes behind its path.
    """
    of = [f"conflict copy of {entry.conflict_of}"] if entry.conflict_of else []
    return _row(str(entry.id), entry.date or "-", str(entry.words), entry.title, entry.path, *of)


def match_text(match: Match) -> str:
    """`id<TAB>date<TAB>title<TAB>path<TAB>snippet` of an article that answers a search."""
    entry, words = match.entry, ""
    if match.article and match.snippet:
        words = match.snippet.cut(match.article.text)
    return _row(str(entry.id), entry.date or "-", entry.title, entry.path, words)


def paragraph_of(digest: Digest, span: Span) -> int:
    """Which paragraph of the body a finding begins in, counted from 1; 0 for the title and the like."""
    sentence = _at(digest.sentences, span)
    return sentence.paragraph + 1 if sentence else 0


def date_of(article: Article) -> str:
    """The date line as printed, else the day that front matter tells; empty where neither is."""
    told = dict(article.provenance).get("published", "")
    return next((p.cut(article.text) for p in article.parts if p.kind == "date"), told)


def words_of(article: Article) -> int:
    """How many words the body has."""
    return sum(len(p.cut(article.text).split()) for p in article.paragraphs)
