"""What the user did with one article, as a value and as a line."""

from __future__ import annotations

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

    @property
    def own_tags(self) -> tuple[str, ...]:
        """The user's, without what was said of the article's story."""
        return tuple(tag for tag in self.tags if not tag.startswith(OF_STORY))


def newer_of(marks: dict[str, Mark], known: dict[str, Mark]) -> list[Mark]:
    """Those marks that are newer than what is known of their articles."""
    return [
        mark
        for mark in marks.values()
        if mark.id not in known or mark.changed > known[mark.id].changed
    ]


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
        tags=tuple(sorted({*mark.tags, *other.tags})),
    )


def line_of(mark: Mark) -> str:
    import json  # 2 ms, and the reader's first paint needs none.

    return json.dumps(vars(mark), ensure_ascii=True, separators=(",", ":"))


def parse_mark(line: str) -> Mark:
    """A mark from a line of the log or an export. Raises ValueError where it is none."""
    import json

    try:
        fields = json.loads(line)
        mark = Mark(**{**fields, "tags": tuple(fields["tags"])})
        # Words, and such as can be kept.
        "".join((mark.id, mark.note, *mark.tags, mark.path)).encode()
        bytes.fromhex(mark.sketch)
    except (TypeError, KeyError, RecursionError) as error:
        raise ValueError("no mark") from error
    numbers = (mark.read, mark.starred, mark.position, mark.changed)
    if not all(isinstance(number, int) and 0 <= number < 1 << 63 for number in numbers):
        raise ValueError("no number that a mark has")
    return mark
