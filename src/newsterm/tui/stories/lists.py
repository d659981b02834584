"""The lists of a story and of the brief: articles, days, the lines of a summary, stories of the day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from newsterm.adapters.stories.rows import Piece, StoryRow
from newsterm.core.stories.origin import day_of
from newsterm.core.stories.story import Story
from newsterm.core.text.article import Article
from newsterm.core.together.timeline import TimelineDay
from newsterm.core.together.values import TogetherLine
from newsterm.tui.sources.open_story import OpenStory
from newsterm.tui.stories.painting import (
    brief_lines,
    day_lines,
    days_of,
    folded,
    names_of,
    outlet_width,
    piece_lines,
    place_in,
    summary_lines,
)
from newsterm.tui.widgets.panel import Thing, Things
from newsterm.tui.widgets.wrapping import clip


class BriefList(Things):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "screen.read_next", "read", tooltip="mark as read, and go on to the next"),
    ]
    rows: Sequence[StoryRow] = ()

    def show(self, rows: Sequence[StoryRow]) -> None:
        self.rows = rows
        self.refill()

    def thing(self, index: int) -> StoryRow:
        return self.rows[index]

    def lay_out(self, width: int) -> list[Thing]:
        return [brief_lines(number, row, width) for number, row in enumerate(self.rows, 1)]


class PieceList(Things):
    """The articles of a story, by its events; copies are folded under the fullest."""

    story: Story | None = None
    pieces: Sequence[Piece] = ()
    unfolds = False
    _shown: Sequence[tuple[Piece, int]] = ()

    def show(self, story: Story, pieces: Sequence[Piece]) -> None:
        before = self.piece
        self.story, self.pieces = story, pieces
        self._fold(before.member.id if before else "")

    def unfold(self) -> None:
        """Show the copies too, or fold them again."""
        self.unfolds = not self.unfolds
        self._fold(self.piece.member.id if self.piece else "")

    def _fold(self, here: str) -> None:
        self._shown = folded(self.pieces, self.unfolds)
        places = (i for i, (piece, _) in enumerate(self._shown) if piece.member.id == here)
        self.refill(next(places, min(self.cursor, max(0, len(self._shown) - 1))))

    @property
    def piece(self) -> Piece | None:
        return self._shown[self.cursor][0] if self.cursor < len(self._shown) else None

    def thing(self, index: int) -> Piece:
        return self._shown[index][0]

    def lay_out(self, width: int) -> list[Thing]:
        things: list[Thing] = []
        event, kin = -1, ""
        outlets = outlet_width(self.pieces, width)
        for piece, copies in self._shown:
            member = piece.member
            head: Thing = []
            if self.story and self._has_events and member.event > event:
                head = [[(clip(self._event(member.event), width), "heading")]]
                head = [[], *head] if things else head
                event = member.event
            own = member.kin
            things.append([*head, *piece_lines(piece, copies, own == kin, width, outlets)])
            kin = own
        return things

    @property
    def _has_events(self) -> bool:
        """True where a heading says more than the day of the one article below it."""
        events = self.story.events if self.story else 1
        return 1 < events < len({piece.member.kin for piece in self.pieces})

    def _event(self, number: int) -> str:
        """The days of an event, as the heading of its articles."""
        assert self.story
        days = sorted(m.day for m in self.story.articles if m.event == number and m.day)
        ends = tuple(
            m for m in self.story.articles if m.event == number and m.day in days[:1] + days[-1:]
        )
        return days_of(Story("", "", ends, None)) or "No date"

    def lead(self, index: int) -> int:
        tall = len(piece_lines(*self._shown[index], False, max(1, self._width - 2)))
        return len(self._things[index]) - tall


class _Cited(Things):
    """Lines of the articles of a story."""

    def __init__(self) -> None:
        super().__init__()
        self._articles: dict[str, Article] = {}

    def take(self, opened: OpenStory) -> None:
        self._articles = {str(d.article.key): d.article for d in opened.digests}

    def place(self, line: TimelineDay | TogetherLine) -> str:
        """Where a line stands, in short."""
        cited = line.line if isinstance(line, TimelineDay) else line
        article = self._articles.get(cited.id)
        return place_in(article, cited, day_of(article)) if article else ""


class DayList(_Cited):
    days: Sequence[TimelineDay] = ()

    def show(self, opened: OpenStory) -> None:
        self.take(opened)
        self.days = opened.timeline
        self.refill(0)

    def clear(self) -> None:
        self.days = ()
        self.refill(0)

    def thing(self, index: int) -> TimelineDay:
        return self.days[index]

    def lay_out(self, width: int) -> list[Thing]:
        return [day_lines(day, self.place(day), width) for day in self.days]


class SummaryList(_Cited):
    lines: Sequence[TogetherLine] = ()

    def show(self, opened: OpenStory) -> None:
        self.take(opened)
        self.lines = opened.summary.lines
        self.refill(0)

    def clear(self) -> None:
        self.lines = ()
        self.refill(0)

    def thing(self, index: int) -> TogetherLine:
        return self.lines[index]

    def lay_out(self, width: int) -> list[Thing]:
        return [
            summary_lines(
                number, line, self.place(line), names_of(line.supported_by, self._articles), width
            )
            for number, line in enumerate(self.lines, 1)
        ]
