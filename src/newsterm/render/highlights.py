"""What the user highlighted and wrote, as Markdown to go on working with: in Obsidian, in Zotero.

A section an article: its title, a link where there is an address, where it is from, its tags, the note
on it; then each highlight as a block quotation with speaker and reference, and the note below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsterm.core.digest import Digest, digest
from newsterm.core.origin import author_of
from newsterm.core.passages.highlight import Highlight, kept
from newsterm.core.passages.placing import Placed, placed
from newsterm.core.text.article import Article
from newsterm.core.value import frozen
from newsterm.render.citation import cite, quoted, titled
from newsterm.render.markdown import escape

GONE = "no longer in the article"
EDITED = "the article says it otherwise now"
_TAG = re.compile(r"[\w/-]+")


@frozen
class Annotated:
    """An article with what the user highlighted in it."""

    placed: Sequence[Placed]
    note: str = ""
    tags: Sequence[str] = ()
    digest: Digest | None = None
    """None where the article cannot be read any more."""
    name: str = ""
    """What to call it then."""


def annotate(
    article: Article | None,
    highlights: Sequence[Highlight],
    note: str,
    tags: Sequence[str],
    name: str,
) -> Annotated:
    """What the user wrote about an article, laid on its text as it is now; None where it is gone."""
    if article is None:
        return Annotated([(each, None) for each in kept(highlights)], note, tags, None, name)
    return Annotated(placed(article, highlights), note, tags, digest(article), name)


def as_markdown(annotated: Annotated) -> list[str]:
    """The section of an article."""
    lines = [*_head(annotated), ""]
    if tags := [f"#{tag}" for tag in annotated.tags if _TAG.fullmatch(tag)]:
        lines += [" ".join(tags), ""]
    lines += _note(annotated.note)
    for each in annotated.placed:
        lines += [f"> {_quoted(annotated.digest, each)}", "", *_note(each[0].note)]
    return lines


def _head(annotated: Annotated) -> Iterator[str]:
    if annotated.digest is None:
        yield f"## {escape(annotated.name)}"
        return
    title, *rest = titled(annotated.digest)
    yield f"## {title}"
    if author := author_of(annotated.digest.article):
        rest.insert(0, escape(author))
    if rest:
        yield from ("", " · ".join(rest))


def _quoted(digest: Digest | None, placed: Placed) -> str:
    highlight, place = placed
    if digest and place and not place.is_edited:
        return quoted(cite(digest, place))
    told = EDITED if place else GONE
    return f"{escape(highlight.exact)} *({told})*"


def _note(words: str) -> list[str]:
    """The user's own words, lines kept; a blank line behind."""
    lines = [escape(line) for line in words.splitlines()]
    return [*("  \n".join(lines)).split("\n"), ""] if words.strip() else []
