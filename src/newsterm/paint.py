"""What newsterm says, as a terminal shows it: wrapped, coloured, in tables. Returns strings.

Only here and in the reader is there colour, and never colour alone: quotations are also italic,
figures bold in the hue of their family, furniture dim. rich does the wrapping and the tables (80 ms
to import, so only a terminal pays for it); every text passes `one_line` first and is never read as markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import StringIO

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from newsterm import render
from newsterm.core.controls import one_line, visible
from newsterm.core.span import Span

TYPE_CHECKING = False  # As typing's; and finding quotes and figures takes 0.1 s to load.
if TYPE_CHECKING:
    from newsterm.core.article import Article
    from newsterm.core.digest import Digest
    from newsterm.core.entry import Entry
    from newsterm.core.figure import Figure
    from newsterm.core.snippet import Match

STYLES = {
    "title": "bold",
    "byline": "dim",
    "date": "dim",
    "furniture": "dim",
    "paragraph": "",
    "direct": "italic green",
    "indirect": "italic",
    "mixed": "italic",
    "scare": "italic",
    "name": "italic",
    "money": "bold yellow",
    "time": "bold magenta",
    "number": "bold cyan",
    "speaker": "bold",
}
FAMILIES = ("money", "time", "number")
"""What the eye tells apart among figures: what it costs or is worth, when and how long, how many."""
_FAMILY_OF = {"money": "money", "percent": "money"} | dict.fromkeys(
    ("date", "time", "duration", "age"), "time"
)


def family_of(type: str) -> str:
    """Which of FAMILIES a figure of this type belongs to."""
    return _FAMILY_OF.get(type, "number")


def to_terminal(things: Iterable[RenderableType], width: int, colour: bool) -> str:
    """The things one below the other, no line wider than `width` cells."""
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        color_system="auto" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    for thing in things:
        console.print(thing)
    return out.getvalue().removesuffix("\n")


def heading(article: Article) -> Text:
    return Text(render.heading(article).removeprefix("# "), style=STYLES["title"])


def summary(digest: Digest, why: bool = False) -> list[RenderableType]:
    """The sentences of the summary, each hanging from its number; below it, if asked, what spoke for it."""
    things: list[RenderableType] = []
    for number, line in enumerate(digest.summary.lines, 1):
        things.append(_hanging(f"{number}", marked(digest, line)))
        if why:
            things.append(_hanging("", Text(render.why_text(line), "dim")))
    return things


def article(digest: Digest) -> list[RenderableType]:
    """The whole article with its findings marked and its furniture dim."""
    things: list[RenderableType] = []
    before = ""
    for part in digest.article.parts:
        if before and (part.kind == "paragraph" or part.kind != before):
            things.append("")
        text = marked(digest, part) if part.kind != "furniture" else _plain(digest, part)
        text.style = STYLES[part.kind]
        things.append(text)
        before = part.kind
    return things


def passage(digest: Digest, place: Span, origin: str) -> list[RenderableType]:
    """The paragraphs around a place, the place itself reversed; below them where it is from."""
    things: list[RenderableType] = []
    for part in render.around(digest.article.told, place):
        text = marked(digest, part)
        if place.meets(part):
            text.stylize("reverse", max(0, place.start - part.start), place.end - part.start)
        things += [text, ""]
    return [*things, Text(one_line(origin), "dim")]


def quotes(digests: Sequence[Digest]) -> Table:
    """Who said what: each speaker once, over all articles, in the order of first speaking."""
    several = len({digest.article.key for digest in digests}) > 1
    table = _table("who", "what", "where")
    said: dict[str, list[tuple[Text, Text]]] = {}
    for digest in digests:
        for quote in digest.quotes:
            words = Text(one_line(quote.cut(digest.article.text)), _quote_style(quote.kind))
            if (
                quote.kind == "indirect" and quote.cue
            ):  # Without "denied", a denial reads as a claim.
                words = Text.assemble((f"{one_line(quote.cue)}: ", "dim"), words)
            where = Text(_where(digest, quote, several), "dim")
            said.setdefault(quote.speaker or "–", []).append((words, where))
    for speaker, rows in said.items():
        for i, (words, where) in enumerate(rows):
            who = Text(one_line(speaker), STYLES["speaker"]) if not i else ""
            table.add_row(who, words, where)
    return table


def figures(rows: Iterable[tuple[Digest, Figure]]) -> Table:
    """Every figure with its type, its value, what it counts and the sentence it stands in."""
    table = _table("figure", "type", "value", "of", "sentence")
    for digest, figure in rows:
        _, surface, type, value, unit, of, sentence = map(
            one_line, render.figure_cells(digest, figure)
        )
        table.add_row(
            Text(surface, _figure_style(type)),
            type,
            Text(" ".join(filter(None, (value, unit)))),
            Text(of),
            Text(sentence, "dim"),
        )
    return table


def _where(digest: Digest, span: Span, named: bool) -> str:
    """The paragraph a finding stands in, counted from 1; with the article's source where asked."""
    number = render.paragraph_of(digest.article, span)
    place = f"¶{number}" if number else "title"
    return one_line(f"{digest.article.source} {place}" if named else place)


def _quote_style(kind: str) -> str:
    return STYLES["name" if kind == "title" else kind]


def entries(found: Iterable[Entry]) -> Table:
    """The articles of a store."""
    table = _table("id", "date", "words", "title", justify={"words": "right"})
    for entry in found:
        table.add_row(
            entry.id,
            entry.date or "–",
            f"{entry.words:,}",
            Text(one_line(entry.title), STYLES["title"]),
        )
    return table


def match(found: Match) -> Text:
    """An article that answers a search: its title, where it is, and the place with the hits marked."""
    entry = found.entry
    text = Text.assemble(
        (one_line(entry.title), STYLES["title"]), f"  {entry.date or '–'}  {entry.id}\n"
    )
    text.append(f"{one_line(entry.path)}\n", "dim")
    if found.article and found.snippet:
        words = Text(_shown(found.snippet.cut(found.article.text)))
        for hit in found.snippet.hits:
            words.stylize(
                "bold yellow", hit.start - found.snippet.start, hit.end - found.snippet.start
            )
        text.append_text(words).append("\n")
    return text


def marked(digest: Digest, place: Span) -> Text:
    """The words of a span with the quotes and figures in them styled."""
    text = _plain(digest, place)
    for finding, style in _layers(digest):
        if finding.meets(place):
            text.stylize(style, max(0, finding.start - place.start), finding.end - place.start)
    return text


def _layers(digest: Digest) -> list[tuple[Span, str]]:
    quoted = [(quote, _quote_style(quote.kind)) for quote in digest.quotes]
    return [*quoted, *((figure, _figure_style(figure.type)) for figure in digest.figures)]


def _figure_style(type: str) -> str:
    return STYLES[family_of(type)]


def _plain(digest: Digest, place: Span) -> Text:
    return Text(_shown(place.cut(digest.article.text)))


def _shown(words: str) -> str:
    """Words made safe and put on one line at the same length, so that offsets stay true."""
    return visible(words).replace("\n", " ").replace("\t", " ")


def _hanging(mark: str, text: Text) -> Table:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(style="dim", justify="right", width=2)
    grid.add_column(ratio=1)
    grid.add_row(mark, text)
    return grid


def _table(*columns: str, justify: dict[str, str] | None = None) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for column in columns:
        right = (justify or {}).get(column) == "right"
        table.add_column(column, justify="right" if right else "left", overflow="fold")
    return table
