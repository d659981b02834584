"""The name of a place in an article: `s3` is its third sentence, `q2` its second quote, `f5` a figure.

Numbers count from 1 in the order of the text. With the article's id before it, a place has a name
that can be passed on, a reference: `0a1b2c3d4e5f#s3`. It holds as long as the text does, and
depends on no method and no length of a summary.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.text.span import Span

TYPE_CHECKING = False  # As typing's; finding quotes and figures takes 0.1 s to load.
if TYPE_CHECKING:
    from newsterm.core.digest import Digest

KINDS = {"q": "quote", "f": "figure", "s": "sentence"}
"""What the first letter of a place's name says it is."""
_PLACE = lazy_pattern(r"[sqf][1-9]\d{0,8}")


def part_reference(name: str) -> tuple[str, str]:
    """The article and the place a reference names; the place is empty where it names none."""
    article, _, place = name.rpartition("#")
    return (article, place) if article and _PLACE.fullmatch(place) else (name, "")


def place_named(digest: Digest, name: str) -> Span | None:
    """The sentence, quote or figure of that name; None where there are not so many."""
    places, number = _places(digest)[name[0]], int(name[1:])
    return places[number - 1] if number <= len(places) else None


def name_of(digest: Digest, place: Span) -> str:
    """The name of a quote or figure, else of the sentence a place begins in; empty where in none."""
    wanted = (place.start, place.end)
    for letter, places in _places(digest).items():
        i = bisect_left(places, wanted, key=lambda known: (known.start, known.end))
        if i < len(places) and (places[i].start, places[i].end) == wanted:
            return f"{letter}{i + 1}"
    sentences = digest.sentences
    i = bisect_right(sentences, place.start, key=lambda sentence: sentence.start)
    return f"s{i}" if i and place.start < sentences[i - 1].end else ""


def kind_of(digest: Digest, place: Span) -> str:
    """ "quote", "figure" or "sentence" where a place is one from its first character to its last."""
    name = name_of(digest, place)
    known = place_named(digest, name) if name else None
    return KINDS[name[0]] if known and (known.start, known.end) == (place.start, place.end) else ""


def _places(digest: Digest) -> dict[str, Sequence[Span]]:
    return {"q": digest.quotes, "f": digest.figures, "s": digest.sentences}
