"""What the lists of stories say, painted in lines: a story, an article of it, a day, a line of a summary.

Plain functions of values and a width; titles and texts are foreign, and are only ever words here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from rich.cells import cell_len, set_cell_size

from newsterm.adapters.stories.rows import Piece, StoryRow
from newsterm.adapters.stories.words import FOLLOWED, MUTED
from newsterm.core.stories.origin import outlet_of
from newsterm.core.stories.story import Cited, Member, Story, heads_of
from newsterm.core.text.article import Article
from newsterm.core.together.timeline import TimelineDay
from newsterm.core.together.values import TogetherLine
from newsterm.tui.widgets.panel import Painted, Thing
from newsterm.tui.widgets.times import day_name, short_day
from newsterm.tui.widgets.wrapping import clip, fold, longest, wrap

ROOMY = 60
"""Cells from which on a story, or an article of it, and its facts share one line."""


# A story in a list


def story_lines(row: StoryRow, width: int) -> Thing:
    """`4 src  !3  title      +1 copy  4 new  4–10 Aug`; in little room on two lines, without days."""
    story = row.story
    look = "quiet" if row.has(MUTED) else ""
    mark = "* " if row.has(FOLLOWED) else ""
    if width < ROOMY:
        facts = " · ".join(filter(None, (sources_of(story), alarms_of(row), *_more(row))))
        return [
            [(mark, "strong"), (clip(story.title, width - len(mark)), look)],
            [("  ", ""), (clip(facts, width - 2), "quiet")],
        ]
    facts = " · ".join(filter(None, (*_more(row), days_of(story))))
    facts = clip(facts, width // 2)
    left = f"{story.sources:>2} src "
    alarms = f"{alarms_of(row):<4}"
    room = width - cell_len(left + alarms + mark) - cell_len(facts) - 2
    title = clip(story.title, room)
    gap = " " * max(0, room - cell_len(title) + 2)
    return [
        [
            (left, "quiet"),
            (alarms, "strong"),
            (mark, "strong"),
            (title, look),
            (gap + facts, "quiet"),
        ]
    ]


def _more(row: StoryRow) -> list[str]:
    """Copies, what is unread, and that a story is muted."""
    copies = sum(member.copy_of is not None for member in row.story.articles)
    return [
        *(["muted"] if row.has(MUTED) else []),
        *([f"+{copies} {'copy' if copies == 1 else 'copies'}"] if copies else []),
        *([f"{row.unread:,} new"] if row.unread else []),
    ]


def alarms_of(row: StoryRow) -> str:
    """`!2`: how much the articles give differently; nothing where that is nothing, or not known."""
    return f"!{row.differences}" if row.differences else ""


def sources_of(story: Story) -> str:
    return f"{story.sources} source{'' if story.sources == 1 else 's'}"


def days_of(story: Story, today: date | None = None) -> str:
    """`4–10 Aug 2020`; one day alone; nothing where none is known."""
    return between(story.first, story.last, today)


def between(first: str, last: str, today: date | None = None) -> str:
    """The same for two days of ISO 8601."""
    if not first or first == last:
        return short_day(last, today)
    end = short_day(last, today)
    if first[:7] == last[:7]:
        return f"{int(first[8:10])}–{end}"
    begin = short_day(first, today)
    same_year = first[:4] == last[:4]
    return f"{' '.join(begin.split()[:2]) if same_year else begin}–{end}"


def line_lines(story: Story, width: int, most: int) -> Thing:
    """What a story says in one line, and whose it is at the right of the last."""
    if story.line is None:
        return []
    member = next((m for m in story.articles if m.id == story.line.id), None)
    told = ", ".join(filter(None, (member.outlet, short_day(member.day)))) if member else ""
    return cited_lines(story.line.text, told, width, most)


def cited_lines(text: str, told: str, width: int, most: int = 6) -> Thing:
    """A text on at most so many lines of `width` cells, with where it stands behind it."""
    lines = [fold(line.cut(text)) for line in wrap(text, 0, len(text), max(1, width))]
    if len(lines) > most:
        lines = [*lines[: most - 1], clip(" ".join(lines[most - 1 :]), width)]
    told = clip(told, width)
    things: Thing = [[(line, "")] for line in lines]
    if not told:
        return things
    if lines and cell_len(lines[-1]) + cell_len(told) + 2 <= width:
        gap = " " * (width - cell_len(lines[-1]) - cell_len(told))
        things[-1] = [(lines[-1] + gap, ""), (told, "quiet")]
    elif len(lines) < most:
        things.append([(" " * max(0, width - cell_len(told)), ""), (told, "quiet")])
    return things


# The articles of a story


def folded(pieces: Sequence[Piece], unfolds: bool) -> list[tuple[Piece, int]]:
    """The articles that are shown, each with how many copies are folded under it.

    Of an article and its copies the head is shown. Unfolded, the others follow it, and nothing is folded.
    """
    kin: dict[str, list[Piece]] = {}
    for piece in pieces:
        kin.setdefault(piece.member.kin, []).append(piece)
    found: list[tuple[Piece, int]] = []
    for some in kin.values():
        (head,) = heads_of([piece.member for piece in some])
        rest = [piece for piece in some if piece.member != head]
        found += [(piece, 0 if unfolds else len(rest)) for piece in some if piece.member == head]
        found += [(piece, 0) for piece in rest] if unfolds else []
    return found


def outlet_width(pieces: Iterable[Piece], width: int) -> int:
    """Cells for the outlets of some articles."""
    longest_name = max((cell_len(piece.member.outlet) for piece in pieces), default=0)
    return min(longest_name, 30, width // 3)


def piece_lines(piece: Piece, copies: int, is_under: bool, width: int, outlets: int = 0) -> Thing:
    """An article of a story: `4 Aug  levant-agency  title   +1 copy`; `is_under` another of its kind."""
    member = piece.member
    how = "later version" if member.is_update else "copy" if member.copy_of else "original"
    note = f"+{copies} {'copy' if copies == 1 else 'copies'}" if copies else how if is_under else ""
    indent = "  " if is_under else ""
    day, outlet = short_day(member.day) or "no date", member.outlet
    look = "quiet" if is_under else ""
    if width < ROOMY:
        facts = " · ".join(filter(None, (outlet, day, note)))
        return [
            [(indent, ""), (clip(member.title, width - len(indent)), look)],
            [(indent + "  ", ""), (clip(facts, width - 2 - len(indent)), "quiet")],
        ]
    head = f"{f'{indent}{day}':<13}{_filled(outlet, outlets)}  "
    room = width - cell_len(head) - (cell_len(note) + 2 if note else 0)
    title = clip(member.title, room)
    gap = " " * (room - cell_len(title) + 2) if note else ""
    return [[(head, "quiet"), (title, look), (gap + note, "quiet")]]


def name_cut(name: str, width: int) -> str:
    """The name of an outlet in so many cells; what has no room is cut off anywhere: it is one word."""
    name = fold(name[: longest(width)])
    if cell_len(name) <= width:
        return name
    return set_cell_size(name, max(0, width - 1)).rstrip() + "…" * (width > 0)


def _filled(text: str, width: int) -> str:
    text = name_cut(text, width)
    return text + " " * (width - cell_len(text))


# Days and summaries


def day_lines(day: TimelineDay, told: str, width: int) -> Thing:
    """A day, and its line with where that stands."""
    count = f"{day.articles} article{'' if day.articles == 1 else 's'}"
    name = clip(day_name(day.day) or day.day, width)
    room = width - cell_len(name) - 2
    head: Painted = [
        (name, "heading"),
        ("  ", ""),
        (clip(count, room) if room > 8 else "", "quiet"),
    ]
    return [head, *cited_lines(day.line.text, told, width), []]


def summary_lines(
    number: int, line: TogetherLine, told: str, also: Sequence[str], width: int
) -> Thing:
    """A line of the summary of all, with its number, where it stands and who says it too."""
    head = f"{number}  "
    lines = cited_lines(line.text, told, max(1, width - len(head)))
    painted = [[(head if i == 0 else "   ", "strong"), *rest] for i, rest in enumerate(lines)]
    if also:
        said = clip(f"also {', '.join(map(fold, also))}", width - 3)
        painted.append([("   ", ""), (said, "quiet")])
    return [*painted, []]


def place_in(article: Article, line: Cited, day: str) -> str:
    """`levant-agency, 4 Aug ¶1`: where a line stands, in short."""
    paragraph = sum(part.start <= line.start for part in article.paragraphs)
    told = ", ".join(filter(None, (outlet_of(article), short_day(day))))
    return f"{told} ¶{paragraph}".strip()


def names_of(ids: Iterable[str], articles: dict[str, Article]) -> list[str]:
    return [outlet_of(articles[id]) or id if id in articles else id for id in ids]


def member_line(member: Member, width: int) -> Painted:
    """An article below its story in the list."""
    how = "later version" if member.is_update else "copy" if member.copy_of else ""
    told = " · ".join(filter(None, (short_day(member.day), member.outlet, how)))
    told = clip(told, max(1, width // 2))
    room = max(1, width - 4 - cell_len(told) - 2)
    title = clip(member.title, room)
    gap = " " * max(0, room - cell_len(title) + 2)
    return [("    ", ""), (title, "quiet"), (gap + told, "quiet")]


# A story of the brief


def brief_lines(number: int, row: StoryRow, width: int) -> Thing:
    """A story of the day: its headline with its sources, its line, where that stands."""
    key = f"{number}  " if number < 10 else "   "
    facts = "  ".join(filter(None, (sources_of(row.story), alarms_of(row))))
    is_read = not row.unread
    facts = clip(facts, max(0, width - 12))
    room = max(1, width - len(key) - cell_len(facts) - 2)
    title = clip(row.story.title, room)
    gap = " " * (room - cell_len(title) + 2)
    head: Painted = [
        (key, "strong"),
        (title, "quiet" if is_read else "strong"),
        (gap + facts, "quiet"),
    ]
    lines = line_lines(row.story, max(1, width - 3), 4)
    return [head, *([("   ", ""), *line] for line in lines), []]
