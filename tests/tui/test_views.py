"""What to look at: unread, starred, tags, questions, outlets; and the way through what is unread."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from textual.app import App
from tui.test_one_article import _until
from tui.test_reader import NARROW, main_screen, until
from tui.test_store import marked

from newsterm.adapters.feeds.opml import Followed
from newsterm.adapters.index.index import Index
from newsterm.adapters.index.query import ask
from newsterm.adapters.index.views import View, source_query, views
from newsterm.adapters.marks.marks import Marks
from newsterm.adapters.marks.questions import keep_question, questions, questions_path
from newsterm.adapters.marks.view_choices import choices, choices_path, keep_choice
from newsterm.adapters.subscriptions import subscription_list
from newsterm.adapters.subscriptions.feed_views import with_feeds
from newsterm.adapters.subscriptions.poll_state import Checked, FeedMemory, Kept
from newsterm.core.search.query import parse_query
from newsterm.core.value import replace
from newsterm.tui.app.app import Reader
from newsterm.tui.panels.views import ViewList, Views, Wanted

MakeReader = Callable[..., Reader]


def test_views_count_what_answers_each(store: Path) -> None:
    (store / "sea").mkdir()
    (store / "sea" / "d.txt").write_text("Rain\n\nIt rains.\n", encoding="utf-8")
    with closing(Index(str(store))) as index, closing(Marks()) as marks:
        index.update()
        rain = ask(index, parse_query("rain"), datetime.now())[0].entry
        marks.change([rain.id], lambda mark: replace(mark, starred=True, read=True, tags=("wet",)))
        kept = {"Ice": "ice", "Old": "before:2024-05-05", "Broken": "figure:size"}
        found = views(index, kept, datetime.now())
    told = {view.name: (view.query, view.count, view.of) for view in found}
    assert told == {
        "Unread": ("is:unread", 3, ""),
        "Today": (f"since:{datetime.now():%Y-%m-%d}", 1, ""),
        "Starred": ("is:starred", 1, ""),
        "Ice": ("ice", 1, "saved"),
        "Old": ("before:2024-05-05", 1, "saved"),
        "Broken": ("figure:size", 0, "saved"),
        "#wet": ('tag:"wet"', 1, "tags"),
        "sea": ('source:"sea"', 1, "outlets"),
    }
    assert next(view for view in found if view.name == "sea").unread == 0


@pytest.mark.parametrize("name", ["The Post", 'The "Post" Daily', "a:b", "-x"])
def test_every_outlet_can_be_asked_for(name: str) -> None:
    ((clause,),) = parse_query(source_query(name))
    assert clause.field == "source"
    assert name.startswith(clause.value)


def test_questions_are_kept_under_their_names_and_let_go() -> None:
    assert questions() == {}
    keep_question("Ice", "ice or snow")
    keep_question("Who\tspoke", "said:lee")
    assert list(questions().items()) == [("Ice", "ice or snow"), ("Who spoke", "said:lee")]
    keep_question("Ice", "")
    assert questions() == {"Who spoke": "said:lee"}
    Path(questions_path()).write_bytes(b"no tab\n\t\nA\tice\xff\n")
    assert list(questions()) == ["A"]


@pytest.mark.parametrize("width", [8, 30, 80])
def test_a_view_has_its_number_its_name_and_its_count(width: int) -> None:
    listed = ViewList([View("Unread", "is:unread", 1200), View("Post", "x", 40, "outlets", 3)])
    lines = ["".join(text for text, _ in line) for thing in listed.lay_out(width) for line in thing]
    assert all(len(line) <= width for line in lines)
    if width > 20:
        assert lines[0].startswith("1 Unread")
        assert lines[0].endswith("1,200")
        assert lines[2:] == ["Outlets", lines[3]]
        assert lines[3].endswith("3 of 40" if width >= 30 else "3")


def test_a_feed_is_a_view_with_what_is_unread_of_it_and_what_went_wrong(store: Path) -> None:
    front = "---\nsite: The Post\n---\n\n"
    (store / "d.md").write_text(f"{front}# Rain\n\nIt rains.\n", encoding="utf-8")
    with subscription_list.changing() as feeds:
        feeds["https://a.example/f"] = Followed("https://a.example/f", "My Post", group="Sea")
        feeds["https://b.example/f"] = Followed("https://b.example/f", "Empty", group="Sea")
        feeds["https://c.example/f"] = Followed("https://c.example/f")
    with closing(FeedMemory()) as memory:
        memory.keep("https://a.example/f", {"1": Kept("x", "d.md")})
        memory.note("https://b.example/f", Checked(problem="not reached"))
    subscription_list.rename("https://a.example/f", "Ours\x1b")
    with closing(Index(str(store))) as index:
        index.update()
        found = with_feeds(index, views(index, {}, datetime.now()))
    told = [
        (view.name, view.count, view.unread, view.problem) for view in found if view.of == "feeds"
    ]
    assert told == [
        ("https://c.example/f", 0, 0, ""),
        ("Sea/", 1, 1, ""),
        ("Ours␛", 1, 1, ""),
        ("Empty", 0, 0, "not reached"),
    ]
    assert not [view for view in found if view.of == "outlets"]
    assert found[4].query == 'source:"The Post" or source:"Empty"'
    subscription_list.drop("https://b.example/f")
    assert [feed.title for feed in subscription_list.followed()] == ["Ours␛", ""]


def test_how_a_view_is_listed_is_kept_and_the_usual_way_takes_no_line() -> None:
    keep_choice("ice or snow", ("longest", True))
    keep_choice("", ("title", False))
    assert choices() == {"ice or snow": ("longest", True), "": ("title", False)}
    keep_choice("", ("newest", False))
    assert list(choices()) == ["ice or snow"]
    Path(choices_path()).write_bytes(b"a\t\t\nb\toldest\t\xff\n")
    assert choices() == {"b": ("oldest", False)}


def test_a_feed_or_a_question_can_be_changed_and_nothing_else() -> None:
    feed = View("Post", "feed:post", 3, "feeds", 1, "https://post.example/feed")
    listed = ViewList([View("Unread", "is:unread", 3), View("Ice", "ice", 2, "saved"), feed])
    may = []
    for row, act in [(0, "drop"), (0, "refresh"), (1, "rename"), (2, "drop"), (2, "refresh")]:
        listed.cursor = row
        may.append(listed.to(act))
    assert may == [None, *(Wanted(listed.views[r], act) for r, act in
                           [(0, "refresh"), (1, "rename"), (2, "drop"), (2, "refresh")])]  # fmt: skip


class _Click:
    """A click on a list, as far as it looks at it."""

    def __init__(self, x: int, y: int) -> None:
        self.x, self.y, self.is_done = x, y, False

    def prevent_default(self) -> None:
        self.is_done = True


@pytest.mark.parametrize(
    ("x", "y", "tells"),
    [(17, 3, True), (18, 3, True), (19, 3, False), (16, 3, False), (17, 2, False)],
)
async def test_a_click_on_the_sign_of_a_feed_that_failed_tells_why(
    x: int, y: int, tells: bool
) -> None:
    failed = View("Post", "source:post", 9, "feeds", 3, "https://post.example/feed", "not reached")
    panel = Views([View("Unread", "is:unread", 3), failed])
    async with App[None]().run_test(size=(22, 12)) as pilot:
        await pilot.app.push_screen(panel)
        await pilot.pause()
        listed = panel.query_one(ViewList)
        assert listed.size.width == 22
        click = _Click(x, y)
        listed.on_click(click)  # type: ignore[arg-type]
        await pilot.pause()
        assert click.is_done == tells
        assert (panel._heading.note == "not reached") == tells


async def test_views_stand_at_the_left_and_each_is_listed_in_its_own_way(
    reader: MakeReader,
) -> None:
    keep_question("Wet", "harbour or library")
    async with reader().run_test(size=(120, 40)) as pilot:
        await until(pilot, "Views", "1 Unread", "3", "Saved questions", "5 Wet")
        await pilot.press("b", "5")
        await until(pilot, "▌5", "Wet", "2 of 3")
        await pilot.press("ctrl+o", "ctrl+o")
        await until(pilot, "Wet · ", "2 of 3")
        ordered = main_screen(pilot.app).headline_pane.wish.order
        await pilot.press("escape")
        await until(pilot, "articles", "Newtown")
        await pilot.press("r", "full_stop")
        await until(pilot, "articles · unread", "2 of 3")
        await pilot.press("full_stop", "b", "5")
        await until(pilot, "Wet · ", "2 of 3")
        assert main_screen(pilot.app).headline_pane.wish.order == ordered
        await pilot.press("b", "d", "d")
        await until(pilot, "Wet is dropped")
        await pilot.press("b", "1")
        assert main_screen(pilot.app).has_class("-no-views")
    assert questions() == {}


async def test_the_next_unread_is_a_key_away_and_all_can_be_read_at_once(
    reader: MakeReader, store: Path
) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "• Newtown", "• Harbour", "• Library")
        headlines = main_screen(pilot.app).headlines  # type: ignore[arg-type]
        await pilot.press("j", "r", "k")
        await until(pilot, "  Harbour")
        await pilot.press("n")
        await _until(pilot, lambda: headlines.path == "articles/c-library.txt")
        await pilot.press("enter")
        await until(pilot, "hammers and saws")
        await pilot.press("n")
        await until(pilot, "Anna Field")
        await pilot.press("q", "A")
        await until(pilot, "Marked 3 articles as read; U undoes it", "  Newtown", "  Library")
        await pilot.press("n")
        await until(pilot, "Nothing unread here")
        await pilot.press("U")
        await until(pilot, "• Newtown", "  Harbour", "• Library")
        await pilot.press("b")
        await until(pilot, "1 Unread", "3 Starred")
        await pilot.press("1")
        await until(pilot, "2 of 3", "Newtown", "Library")
    assert marked(store, "b-harbour.txt").read
    assert not marked(store, "a-bridge.txt").read
