"""What the user did with one article, as a value and as lines.

A line tells all but the highlights, as it did before there were any, so that a newsterm that knows none
reads it yet; where there are some a second line tells them too. Whoever made or dropped a highlight knew
only its own copy: two copies of a mark are laid together highlight by highlight, the newer of each.
"""

from __future__ import annotations

from newsterm.core.passages.highlight import Highlight, kept, told_together
from newsterm.core.value import frozen, replace

OF_STORY = "story:"
"""Before a word on an article's story, among the tags of its mark."""


@frozen
class Mark:
    """What the user did with one article."""

    id: str
    read: bool = False
    starred: bool = False
    position: int = 0
    """Offset in the text of the first line on the screen."""
    note: str = ""
    """The user's own words about it."""
    tags: tuple[str, ...] = ()
    """Sorted."""
    changed: int = 0
    """Nanoseconds since 1970, UTC."""
    path: str = ""
    """Where the file of the article was seen last, in full; empty where that is not known, or where
    a later text of the same article has taken the mark over."""
    sketch: str = ""
    """Of its text, in hex digits: see `likeness`."""
    highlights: tuple[Highlight, ...] = ()
    """By their ids; those that were taken away too."""

    @property
    def own_tags(self) -> tuple[str, ...]:
        """The user's, without what was said of the article's story."""
        return tuple(tag for tag in self.tags if not tag.startswith(OF_STORY))


def newer_of(marks: dict[str, Mark], known: dict[str, Mark]) -> list[Mark]:
    """What these marks and what is known of their articles tell together, where that is more."""
    return [
        newest
        for mark in marks.values()
        if (newest := newest_of(mark, known.get(mark.id))) != known.get(mark.id)
    ]


def newest_of(mark: Mark, known: Mark | None) -> Mark:
    """Of two marks of an article the newer, with the newest of all highlights of both."""
    if known is None:
        return mark
    newer = mark if mark.changed > known.changed else known
    if not (mark.highlights or known.highlights):
        return newer
    return replace(newer, highlights=told_together(mark.highlights, known.highlights))


def stamped(mark: Mark, before: Mark, now: int) -> Mark:
    """A mark as it is written: highlights that are not as before are of now, those that lack are gone."""
    if mark.highlights == before.highlights:
        return mark
    were = {each.id: each for each in before.highlights}
    told = {each.id: each for each in mark.highlights}
    gone = {
        id: Highlight("", id=id, start=each.start) for id, each in were.items() if id not in told
    }
    both = {**told, **gone}

    def told_now(each: Highlight) -> Highlight:
        known = were.get(each.id)
        if known and replace(each, changed=known.changed) == known:
            return known
        if known and known.is_gone and each.is_gone:
            return known
        return replace(each, changed=max(now, known.changed + 1 if known else 0))

    return replace(mark, highlights=tuple(told_now(both[id]) for id in sorted(both)))


def is_handed_on(mark: Mark) -> bool:
    """Whether a later text of the article has it now, and this is but what the earlier one had."""
    return bool(mark.sketch) and not mark.path


def merged(mark: Mark, other: Mark) -> Mark:
    """What both say of what has become one article; the first one's place in it."""
    notes = dict.fromkeys(filter(None, (mark.note, other.note)))
    return replace(
        mark,
        read=mark.read or other.read,
        starred=mark.starred or other.starred,
        note="\n".join(notes),
        highlights=told_together(mark.highlights, other.highlights),
        tags=tuple(sorted({*mark.tags, *other.tags})),
    )


def fields_of(mark: Mark, told: tuple[Highlight, ...]) -> dict[str, object]:
    """What a line tells of a mark: with highlights only where there are any."""
    fields = {name: value for name, value in vars(mark).items() if name != "highlights"}
    return {**fields, "highlights": [vars(each) for each in told]} if told else fields


def shown(mark: Mark) -> dict[str, object]:
    """The same for the user: without what was taken away."""
    return fields_of(mark, kept(mark.highlights))


def line_of(mark: Mark) -> str:
    """All of a mark."""
    return _line(fields_of(mark, mark.highlights))


def lines_of(mark: Mark) -> list[str]:
    """A mark as the log tells it."""
    plain = _line(fields_of(mark, ()))
    return [plain, line_of(mark)] if mark.highlights else [plain]


def _line(fields: dict[str, object]) -> str:
    import json  # 2 ms, and the reader's first paint needs none.

    return json.dumps(fields, ensure_ascii=True, separators=(",", ":"))


def parse_mark(line: str) -> Mark:
    """A mark from a line of the log or an export. Raises ValueError where it is none."""
    import json

    try:
        fields = json.loads(line)
        if not isinstance(fields, dict):
            raise ValueError("no mark")
        highlights = tuple(Highlight(**each) for each in fields.get("highlights", ()))
        mark = Mark(**{**fields, "tags": tuple(fields["tags"]), "highlights": highlights})
        words = (w for h in highlights for w in (h.exact, h.prefix, h.suffix, h.id, h.note))
        # Words, and such as can be kept.
        "".join((mark.id, mark.note, *mark.tags, mark.path, *words)).encode()
        bytes.fromhex(mark.sketch)
    except (TypeError, KeyError, RecursionError) as error:
        raise ValueError("no mark") from error
    numbers = [mark.read, mark.starred, mark.position, mark.changed]
    numbers += (number for each in highlights for number in (each.start, each.changed))
    if not all(isinstance(number, int) and 0 <= number < 1 << 63 for number in numbers):
        raise ValueError("no number that a mark has")
    return mark
