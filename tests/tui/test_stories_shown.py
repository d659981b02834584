"""What the reader shows of stories: rows, cells, moves and widths, asked of plain functions."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from rich.cells import cell_len
from textual.binding import Binding

from newsterm import parse
from newsterm.adapters.marks.mark import Mark
from newsterm.adapters.stories.rows import Piece, StoryRow, StoryRows
from newsterm.adapters.stories.words import FOLLOWED, MUTED, joined, split, turned
from newsterm.core.agreement.agreement import Agreement
from newsterm.core.digest import digest
from newsterm.core.stories.story import Cited, Member, Story
from newsterm.core.text.article import Article
from newsterm.core.value import replace
from newsterm.tui.panels.speakers import Speakers
from newsterm.tui.sources.open_story import OpenStory, told_in
from newsterm.tui.sources.story_news import StoryNews, StoryWish
from newsterm.tui.stories import grid as grids
from newsterm.tui.stories import painting, telling
from newsterm.tui.stories.grid import Grid, fitted, grid_of, series, verdict_words
from newsterm.tui.stories.keys import BRIEF, HOLDS, KEYS, LIST
from newsterm.tui.stories.lists import BriefList, PieceList
from newsterm.tui.stories.place import VIEWS, Place
from newsterm.tui.stories.screen import StoriesScreen
from newsterm.tui.stories.story_list import StoryList
from newsterm.tui.stories.voices import voices_of
from newsterm.tui.widgets.below import one_line
from newsterm.tui.widgets.panel import Thing
from newsterm.tui.widgets.tabs import Tab, fitting
from newsterm.tui.widgets.times import short_day

TOLD = (
    ("2031-03-02", "harbour.example", "Ferry sinks off Tamara",
     "A ferry sank off Tamara on Sunday and 41 people died, the coast guard said. "
     "“We warned every captain of the storm, and this one sailed anyway,” said Ada Okoro. "
     "There were 120 people aboard."),
    ("2031-03-03", "gazette.example", "Death toll in Tamara ferry disaster rises",
     "The ferry disaster off Tamara killed 47 people, the coast guard said. "
     "“We warned every captain of the storm,” said Ada Okoro. There were 132 people aboard."),
    ("2031-03-05", "daily.example", "Tamara buries its dead",
     "Divers found the last of 52 people who died off Tamara. There were 132 people aboard."),
)  # fmt: skip
WIDTHS = (8, 20, 40, 59, 60, 80, 120)


def article(day: str, site: str, title: str, text: str) -> Article:
    given = parse(f"{title}\n\n{text}\n", id=site, source=f"https://{site}/a")
    return replace(given, extra=(("date", day),))


def member(id: str, copy_of: str | None = None, **more: object) -> Member:
    return replace(Member(id, "post.example", f"Title {id}", "2031-03-02", copy_of), **more)


def row(
    *members: Member, differences: int = 0, unread: int = 0, words: tuple[str, ...] = ()
) -> StoryRow:
    line = Cited(0, 9, members[0].id, "It sank.")
    story = Story(f"st:{members[0].id}", members[0].title, members, line, ("ferry",))
    said = tuple((members[0].id, word) for word in words)
    return StoryRow(story, differences or None, unread, said)


@pytest.fixture(scope="module")
def opened() -> OpenStory:
    articles = [article(*told) for told in TOLD]
    members = tuple(
        Member(str(a.key), site, title, day)
        for a, (day, site, title, _) in zip(articles, TOLD, strict=True)
    )
    story = Story(f"st:{members[0].id}", TOLD[0][2], members, None)
    found = [(f"{m.id}.txt", a) for m, a in zip(members, articles, strict=True)]
    pieces = tuple(Piece(m, path, 50) for m, (path, _) in zip(members, found, strict=True))
    return told_in(story, pieces, found, [digest(a) for a in articles])


def words_of(lines: Thing) -> list[str]:
    return ["".join(text for text, _ in line) for line in lines]


# Rows


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2031-03-02", "2031-03-05", "2–5 Mar"),
        ("2030-03-02", "2030-03-05", "2–5 Mar 2030"),
        ("2031-02-27", "2031-03-05", "27 Feb–5 Mar"),
        ("2030-12-30", "2031-01-02", "30 Dec 2030–2 Jan"),
        ("2030-11-30", "2030-12-02", "30 Nov–2 Dec 2030"),
        ("2031-03-02", "2031-03-02", "2 Mar"),
        ("", "", ""),
    ],
)  # fmt: skip
def test_days_are_told_once(first: str, last: str, told: str) -> None:
    assert painting.between(first, last, date(2031, 3, 9)) == told


def test_a_day_that_is_none_is_not_told() -> None:
    assert [short_day(day) for day in ("", "yesterday", "2031-13-01")] == ["", "", ""]


def test_a_story_tells_its_sources_its_alarms_its_copies_and_what_is_new() -> None:
    told = row(member("a"), member("b", "a"), differences=2, unread=1)
    (wide,) = words_of(painting.story_lines(told, 80))
    assert wide.startswith(" 1 src !2  Title a ")
    assert wide.endswith("+1 copy · 1 new · 2 Mar 2031")
    assert words_of(painting.story_lines(told, 40)) == [
        "Title a",
        "  1 source · !2 · +1 copy · 1 new",
    ]


@pytest.mark.parametrize(("word", "told"), [(FOLLOWED, "* Title a"), (MUTED, "muted")])
def test_a_story_tells_what_was_said_of_it_without_a_colour(word: str, told: str) -> None:
    assert all(
        told in "\n".join(words_of(painting.story_lines(row(member("a"), words=(word,)), width)))
        for width in (40, 80)
    )


HOSTILE = "[red]\x1b[31mBold[/] \x9b2J\u202e& <b> " + "ж" * 300 + "漢字" * 50


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_its_line_and_nothing_foreign_is_more_than_words(width: int) -> None:
    hostile = member("a", title=HOSTILE, outlet=HOSTILE, event=1)
    told = row(hostile, member("b", "a", title=HOSTILE), differences=3, unread=2, words=(FOLLOWED,))
    told = replace(told, story=replace(told.story, line=Cited(0, 3, "a", HOSTILE)))
    piece = Piece(hostile, "a.txt", 10)
    lines: Thing = [
        *painting.story_lines(told, width),
        *painting.line_lines(told.story, width, 3),
        *painting.piece_lines(piece, 1, False, width, painting.outlet_width([piece], width)),
        *painting.piece_lines(piece, 0, True, width),
        painting.member_line(hostile, width),
        *painting.brief_lines(1, told, width),
        *telling.about_story(told, width, 4),
        one_line(HOSTILE, HOSTILE, width),
    ]  # fmt: skip
    for line in words_of(lines):
        assert cell_len(line) <= max(width, 24), line
        assert not set(line) & set("\x1b\x9b\u202e\n")
    assert width < 60 or any("[red]" in line for line in words_of(lines))


def test_who_said_what_across_a_story_tells_what_was_said_before(opened: OpenStory) -> None:
    found = voices_of(opened)
    okoro = [each for each in found if each.speaker == "Ada Okoro"]
    assert [each.again for each in okoro] == ["", "again"]
    lines = [
        line for thing in Speakers(found, is_open=True).lay_out(70) for line in words_of(thing)
    ]
    assert [line.split()[0] for line in lines if "captain" in line] == ["“We", "again"]


def test_copies_fold_under_the_fullest_and_unfold_below_it() -> None:
    pieces = [
        Piece(member("a", words=100), "a", 100),
        Piece(member("b", "a", outlet="other.example", words=300), "b", 300),
        Piece(member("c", words=50), "c", 50),
        Piece(member("d", "a", is_update=True, words=20), "d", 20),
    ]
    assert [(p.member.id, n) for p, n in painting.folded(pieces, False)] == [("b", 2), ("c", 0)]
    unfolded = [p.member.id for p, _ in painting.folded(pieces, True)]
    assert unfolded == ["b", "a", "d", "c"]
    listed = PieceList()
    listed.story = row(*(piece.member for piece in pieces)).story
    listed.pieces, listed.unfolds = pieces, True
    listed._shown = painting.folded(pieces, True)
    lines = [words_of(thing)[-1] for thing in listed.lay_out(80)]
    kinds = ("copy", "original", "later version")
    told = [next((kind for kind in kinds if kind in line), "") for line in lines]
    assert told == ["", "original", "later version", ""]


@pytest.mark.parametrize(("events", "heads"), [((0, 0, 0, 1), 2), ((0, 1, 2, 3), 0), ((0,) * 4, 0)])
def test_events_have_headings_where_they_hold_more_than_an_article(
    events: tuple[int, ...], heads: int
) -> None:
    members = [
        member(f"{n}", event=event, day=f"2031-03-0{1 + event}") for n, event in enumerate(events)
    ]
    listed = PieceList()
    listed.story = row(*members).story
    listed.pieces = [Piece(each, each.id, 1) for each in members]
    listed._shown = painting.folded(listed.pieces, False)
    lines = [line for thing in listed.lay_out(80) for line in thing]
    assert sum(look == "heading" for line in lines for _, look in line) == heads


def test_a_list_knows_its_story_by_an_article_whatever_became_of_the_list() -> None:
    listed = StoryList()
    listed.reset = lambda cursor=None: setattr(listed, "cursor", cursor or 0)  # type: ignore[method-assign]
    rows = [row(member("a")), row(member("b"), member("c")), row(member("d"))]
    listed.show(rows, "", here="c")
    assert listed.cursor == 1
    listed.show([rows[2], row(member("x"), member("b"))], "")
    assert listed.row
    assert listed.row.story.id == "st:x"
    listed.unfolded = {"st:x"}
    listed._stack()
    tall = listed.top_of(1)
    assert [listed.top_of(n) for n in range(3)] == [0, tall, 2 * tall + 2]
    assert [listed.at(line) for line in (0, tall, 2 * tall + 1)] == [0, 1, 1]


# What is said of stories


def test_following_and_muting_are_turned_on_and_off_and_exclude_each_other() -> None:
    story = row(member("a"), member("b")).story
    ids, how = turned(story, [], FOLLOWED)
    assert (ids, how(Mark("a")).tags) == (["a"], ("story:followed",))
    ids, how = turned(story, [("b", FOLLOWED)], FOLLOWED)
    assert (ids, how(Mark("b", tags=("sea", "story:followed"))).tags) == (["b"], ("sea",))
    ids, how = turned(story, [("b", FOLLOWED)], MUTED)
    assert ids == ["a", "b"]
    assert [how(Mark(id, tags=tags)).tags for id, tags in (("a", ()), ("b", ("story:followed",)))] == [
        ("story:muted",), ()]  # fmt: skip


def test_a_story_knows_at_once_what_has_been_said_of_it() -> None:
    muted = row(member("a"), words=(FOLLOWED,)).turned(MUTED)
    assert (muted.has(MUTED), muted.has(FOLLOWED), muted.turned(MUTED).said) == (True, False, ())


def test_stories_are_joined_to_the_first_and_an_article_is_split_off_whatever_joined_it() -> None:
    one, other = row(member("a"), member("b")).story, row(member("c")).story
    ids, how = joined([one, other])
    assert (ids, how(Mark("a", tags=("story:apart",))).tags) == (["a"], ("story:joins c",))
    both = row(member("a"), member("b"), member("c")).story
    ids, how = split(both, [("a", "joins c")], "c")
    assert ids == ["c", "a"]
    assert how(Mark("c")).tags == ("story:apart",)
    assert how(Mark("a", tags=("story:joins c", "sea"))).tags == ("sea",)


def test_what_is_said_of_stories_is_no_tag_of_the_users() -> None:
    assert Mark("a", tags=("sea", "story:followed")).own_tags == ("sea",)


# Differences


def test_the_table_has_a_row_an_article_and_a_column_a_difference(opened: OpenStory) -> None:
    grid = grid_of(opened.alarms, opened.digests)
    assert [outlet for _, outlet in grid.names] == [
        "harbour.example",
        "gazette.example",
        "daily.example",
    ]
    by_head = dict(
        zip(map(grids.head_of, grid.columns), zip(*grid.cells, strict=True), strict=True)
    )
    dead = next(cells for head, cells in by_head.items() if "dead" in head)
    assert [(cell.words, cell.sign) for cell in dead if cell] == [
        ("41", ""),
        ("47", "▲"),
        ("52", "▲"),
    ]
    full = grid_of(opened.agreements, opened.digests)
    quote = next(
        c
        for c, one in zip(zip(*full.cells, strict=True), full.columns, strict=True)
        if one.kind == "quote"
    )
    assert [cell.sign if cell else None for cell in quote] == ["", "✂", None]


def test_a_figure_over_the_days_has_its_values_and_its_words(opened: OpenStory) -> None:
    dead = _of(opened, "dead")
    assert series(dead, opened.digests) == [
        ("2031-03-02", 41),
        ("2031-03-03", 47),
        ("2031-03-05", 52),
    ]
    assert verdict_words(dead, opened.digests).endswith("· changed: 41 → 47 → 52")
    aboard = replace(dead, mentions=dead.mentions[:1])
    assert series(aboard, opened.digests) == []


def _of(opened: OpenStory, word: str) -> Agreement:
    return next(one for one in opened.agreements if word in one.of)


@pytest.mark.parametrize(
    ("start", "by", "end"),
    [((0, 0), (1, 0), (1, 0)), ((0, 0), (-1, -1), (0, 0)), ((2, 1), (5, 5), (2, 1)),
     ((1, 1), (0, -1), (1, 0))],
)  # fmt: skip
def test_the_cursor_stays_in_the_table(
    opened: OpenStory, start: tuple[int, int], by: tuple[int, int], end: tuple[int, int]
) -> None:
    grid = grid_of(opened.alarms[:2], opened.digests)
    assert grid.moved(*start, *by) == end


@pytest.mark.parametrize("width", [10, 30, 40, 60, 80, 120])
@pytest.mark.parametrize("columns", [0, 1, 5])
def test_the_column_of_the_cursor_is_in_view_however_narrow(
    width: int, columns: int, opened: OpenStory
) -> None:
    dead = _of(opened, "dead")
    grid = grid_of([dead] * columns, opened.digests)
    first = 0
    for column in range(columns):
        fits = fitted(grid, column, first, width)
        first = fits.first
        assert fits.first <= column < fits.first + len(fits.widths)
        assert fits.name + sum(fits.widths) <= width
        assert fits.has_more == (fits.first + len(fits.widths) < columns)
    if not columns:
        assert fitted(grid, 0, 0, width).widths == ()


def test_a_story_that_is_told_by_one_differs_in_nothing() -> None:
    grid = grid_of((), ())
    assert (grid, grid.moved(0, 0, 1, 1)) == (Grid((), (), ()), (0, 0))


def test_who_says_it_stands_before_a_quote_that_has_two_speakers(opened: OpenStory) -> None:
    quote = next(one for one in opened.agreements if one.kind == "quote")
    grid = grid_of([replace(quote, verdict="speaker")], opened.digests)
    cells = [cells[0] for cells in grid.cells if cells[0]]
    assert [(cell.words[:9], cell.sign) for cell in cells if cell] == [
        ("Ada Okoro", ""),
        ("Ada Okoro", "!"),
    ]


# Keys, tabs and places


@pytest.mark.parametrize("view", [LIST, BRIEF, *VIEWS])
def test_no_two_keys_of_a_view_clash(view: str, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = StoriesScreen(Place(is_brief=view == BRIEF), lambda *_: None, lambda *_: None)
    monkeypatch.setattr(StoriesScreen, "is_active", True)
    screen.source = type("Source", (), {"folder": "store"})()  # type: ignore[assignment]
    if view in VIEWS:
        screen.place.enter(row(member("a")), view)
    held = [each for each in KEYS if isinstance(each, Binding) and not each.priority]
    keys = [
        (key, each.action)
        for each in held
        if screen.check_action(each.action.partition("(")[0], ())
        for key in each.key.split(",")
    ]
    assert [pair for pair in combinations(keys, 2) if pair[0][0] == pair[1][0]] == []
    own = {key for b in type(screen.lists[view]).BINDINGS for key in b.key.split(",")}  # type: ignore[union-attr]
    assert own & {key for key, _ in keys} == set()


def test_every_key_has_an_action_and_says_what_it_does() -> None:
    for each in KEYS:
        assert isinstance(each, Binding)
        name = each.action.partition("(")[0]
        assert hasattr(StoriesScreen, f"action_{name}"), name
        assert each.tooltip
    assert set(HOLDS) - {"tab", "nth"} <= {
        b.action.partition("(")[0] for b in [*KEYS, *BriefList.BINDINGS] if isinstance(b, Binding)
    } | {"read_next"}


TABS = [Tab("articles", "1", "Articles", "4"), Tab("timeline", "2", "Timeline", "4"),
        Tab("differences", "3", "Differences", "!3"), Tab("summary", "s", "Summary"),
        Tab("voices", "u", "Who"), Tab("figures", "f", "Figures")]  # fmt: skip


@pytest.mark.parametrize(
    ("room", "here", "told"),
    [
        (78, "articles", "1 Articles 4  2 Timeline 4  3 Differences !3  s Summary  u Who  f Figures"),
        (62, "articles", "1 Articles 2 Timeline 3 Differences s Summary u Who f Figures"),
        (58, "figures", "1 Articles 4 2 Timeline 4 3 Differences !3 f Figures"),
        (38, "differences", "1 Articles 2 Timeline 3 Differences"),
        (38, "summary", "1 Articles 2 Timeline s Summary"),
        (8, "voices", "u Who"),
    ],
)  # fmt: skip
def test_the_tab_that_is_open_is_always_there(room: int, here: str, told: str) -> None:
    line = ""
    for tab, start, end in fitting(TABS, here, room):
        line = line.ljust(start) + " ".join(filter(None, (tab.key, tab.name, tab.count)))
        assert len(line) == end <= room
    assert line == told


def test_a_story_that_was_read_is_known_until_it_has_other_articles(opened: OpenStory) -> None:
    place = Place()
    place.keep(opened)
    assert place.known(opened.story) is opened
    fewer = replace(opened.story, articles=opened.story.articles[1:])
    assert place.known(fewer) is None


def test_what_is_copied_names_where_it_stands(opened: OpenStory) -> None:
    line = opened.timeline[0].line
    copied = telling.copied_line(line, opened)
    assert copied.startswith(f"{line.text}\n— harbour.example, 2031-03-02 ¶1")


def test_a_list_that_is_still_being_made_counts_nothing() -> None:
    none = StoryRows((), 0, 0)
    wish = StoryWish()
    assert telling.list_heading(StoryNews(none, wish, False)) == ("Stories", "…")
    assert telling.list_heading(StoryNews(none, wish.as_brief(True), False)) == ("Brief", "…")
    assert telling.list_heading(StoryNews(none, wish, True)) == ("Stories", "0 articles in 0")
