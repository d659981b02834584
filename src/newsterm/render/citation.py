"""Words of an article with what they need to be quoted: speaker, title, source, date, and a reference.

A citation is made here once, for what is copied and exported in the reader and for what `newsterm
show ID#s3` prints. Several of one article share the line that says where they are from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import groupby

from newsterm.core.dating import published
from newsterm.core.digest import Digest
from newsterm.core.figures.figure import Figure
from newsterm.core.origin import host_of, outlet_of
from newsterm.core.quotes.quote import Quote
from newsterm.core.reference import kind_of, name_of
from newsterm.core.text.article import Article
from newsterm.core.text.controls import one_line
from newsterm.core.text.span import Span
from newsterm.core.value import frozen
from newsterm.render import ndjson, plain
from newsterm.render.markdown import escape

_ADDRESS = re.compile(r"https?://[^\s<>()\[\]\\`]+")


@frozen
class Citation:
    digest: Digest
    place: Span
    """A quote or a figure of the digest, or any stretch of the text."""
    reference: str
    """The article's id and the name of the place."""


def cite(digest: Digest, place: Span) -> Citation:
    """A place of an article, ready to be quoted."""
    name = name_of(digest, place)
    found = {"q": digest.quotes, "f": digest.figures}.get(name[:1])
    known = found[int(name[1:]) - 1] if found else place
    key = one_line(str(digest.article.key))
    return Citation(digest, known, f"{key}#{name}" if name else key)


def as_text(citations: Sequence[Citation]) -> list[str]:
    """`words — speaker [reference]`, one line each; below those of an article where they are from.

    Words that are no whole sentence, quote or figure stand `[in reference]`.
    """
    lines: list[str] = []
    for digest, cited in _by_article(citations):
        for citation in cited:
            words, who = _words(citation)
            lines.append(f"{words}{who and f' — {who}'} [{_named(citation)}]")
        lines.append(f"— {', '.join(_origin(digest))}")
    return lines


def as_markdown(citations: Sequence[Citation]) -> list[str]:
    """Block quotations, with the title as a link where the source is an address."""
    lines: list[str] = []
    for digest, cited in _by_article(citations):
        for citation in cited:
            lines += [f"> {quoted(citation)}", ">"]
        lines += [f"> — {', '.join(titled(digest))}", ""]
    return lines


def quoted(citation: Citation) -> str:
    """The words as Markdown, with speaker and reference."""
    words, who = map(escape, _words(citation))
    said = f" — **{who}**" if who else ""
    return f"{words}{said} \\[{escape(_named(citation))}\\]"


def titled(digest: Digest) -> list[str]:
    """Where an article is from as Markdown: its title, a link where there is an address, and the rest."""
    title, *rest = _origin(digest)
    address = address_of(digest.article)
    if address not in rest:
        return [f"*{escape(title)}*", *map(escape, rest)]
    rest.remove(address)
    return [f"[{escape(title)}]({address})", *map(escape, rest)]


def as_json(citations: Sequence[Citation]) -> list[str]:
    """One object each: what `quotes` and `figures` tell, with title, date and reference."""
    return [ndjson.to_json(_record(citation)) for citation in citations]


FORMS: dict[str, Callable[[Sequence[Citation]], list[str]]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}


def passage(citation: Citation) -> list[str]:
    """The place in its surroundings, a sentence a line, its own marked with `>`; then its origin."""
    digest, place = citation.digest, citation.place
    lines = (
        f"{'>' if near.meets(place) else ' '} {one_line(near.cut(digest.article.text))}"
        for near in plain.around(_units(digest), place)
    )
    return [*lines, origin(citation)]


def origin(citation: Citation) -> str:
    """Where a citation is from, in a line."""
    return f"— {', '.join(_origin(citation.digest))} [{citation.reference}]"


def _units(digest: Digest) -> list[Span]:
    """The sentences of the body, and the other parts between them."""
    others = (part for part in digest.article.told if part.kind != "paragraph")
    return sorted([*digest.sentences, *others], key=lambda unit: unit.start)


def source_of(article: Article) -> str:
    """Where an article is from: the address it came from, else the file it was read from."""
    return address_of(article) or article.source or ""


def address_of(article: Article) -> str:
    """The address on the web an article came from; empty where it came with none."""
    told = dict(article.provenance).get("source", "")
    return next((name for name in (told, article.source or "") if _ADDRESS.fullmatch(name)), "")


def _named(citation: Citation) -> str:
    """The reference; with "in" before it where that is of more than the words."""
    is_whole = "#" not in citation.reference or kind_of(citation.digest, citation.place)
    return citation.reference if is_whole else f"in {citation.reference}"


def _by_article(
    citations: Sequence[Citation],
) -> list[tuple[Digest, list[Citation]]]:
    groups = groupby(citations, key=lambda citation: id(citation.digest))
    return [(cited[0].digest, cited) for cited in (list(group) for _, group in groups)]


def _words(citation: Citation) -> tuple[str, str]:
    """What is quoted, and who said it; a figure with the sentence that makes sense of it."""
    text, place = citation.digest.article.text, citation.place
    words = one_line(place.cut(text))
    if isinstance(place, Quote):
        # Without "denied", a denial would read as a claim.
        cue = f" ({place.cue})" if place.cue and place.kind != "direct" else ""
        return words, one_line(f"{place.speaker}{cue}") if place.speaker else ""
    if isinstance(place, Figure):
        return f"{words}: {one_line(plain.surrounding(citation.digest, place).cut(text))}", ""
    return words, ""


def _origin(digest: Digest) -> list[str]:
    """Title, outlet, source and day of an article, as far as they are known."""
    article = digest.article
    outlet, source = outlet_of(article), source_of(article)
    named = "" if outlet == host_of(source) else outlet  # The address says it already.
    told = (article.title or "Untitled", named, source, _day(digest))
    return [one_line(word) for word in told if word]


def _day(digest: Digest) -> str:
    return published(digest.article, digest.figures) or plain.date_of(digest.article)


def _record(citation: Citation) -> ndjson.Json:
    digest, place = citation.digest, citation.place
    return {
        **ndjson.place_json(digest, place),
        "source": source_of(digest.article) or None,
        "title": digest.article.title,
        "outlet": outlet_of(digest.article) or None,
        "date": _day(digest) or None,
        "what": kind_of(digest, place) or "passage",
        "reference": citation.reference,
    }
