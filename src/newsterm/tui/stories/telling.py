"""What the screen of stories says around its lists: headings, tabs, and what the cursor is on."""

from __future__ import annotations

from newsterm.adapters.stories.rows import Piece, StoryRow
from newsterm.core.quotes.quote import Quote
from newsterm.core.stories.origin import day_of, outlet_of
from newsterm.core.stories.story import Cited
from newsterm.core.text.article import Article
from newsterm.render import story_text
from newsterm.render.plain import summary_text
from newsterm.tui.panels.findings import Found, lines_around
from newsterm.tui.sources.open_story import OpenStory
from newsterm.tui.sources.story_news import ORDERS, StoryNews
from newsterm.tui.stories.grid import series, verdict_words
from newsterm.tui.stories.grid_view import GridView
from newsterm.tui.stories.painting import (
    ROOMY,
    between,
    cited_lines,
    days_of,
    line_lines,
    sources_of,
)
from newsterm.tui.widgets.below import one_line
from newsterm.tui.widgets.panel import Thing
from newsterm.tui.widgets.tabs import Tab
from newsterm.tui.widgets.times import day_name
from newsterm.tui.widgets.wrapping import fold


def list_heading(news: StoryNews | None) -> tuple[str, str]:
    """What stands above a list of stories, at the left and at the right."""
    if news is None or not (news.is_current or news.found.rows):
        return "Brief" if news and news.wish.is_brief else "Stories", "…"
    found, wish = news.found, news.wish
    if wish.is_brief:
        day = day_name(news.day)
        title = f"Brief · {day}" if day else "Brief"
        of = f"{found.stories:,} {'story' if found.stories == 1 else 'stories'}"
        return title, f"{len(found.rows)} of {of}" if len(found.rows) < found.stories else of
    order = "" if wish.order == ORDERS[0] else f" · {wish.order}"
    query = f" · {wish.query}" if wish.query else ""
    count = f"{found.articles:,} articles in {found.stories:,}"
    if len(found.rows) < found.stories and len(found.rows) > 1000:
        count = f"{len(found.rows):,} of {found.stories:,}"
    return f"Stories{order}{query}", count


def why_empty(news: StoryNews | None) -> str:
    if news is None or not news.is_current:
        return "Comparing the articles …"
    if news.wish.is_brief:
        return "No article here says of which day it is"
    if news.wish.query:
        return "No story answers; / asks otherwise"
    if news.wish.everything:
        return "There are no articles"
    return "No two articles here tell of one thing; a lists those that stand alone"


def story_heading(row: StoryRow, width: int) -> tuple[str, str]:
    days = days_of(row.story) if width >= ROOMY else ""
    return row.story.title, " · ".join(filter(None, (sources_of(row.story), days)))


def tabs_of(row: StoryRow, opened: OpenStory | None) -> list[Tab]:
    days = str(len(opened.timeline)) if opened else ""
    alarms = f"!{len(opened.alarms)}" if opened and opened.alarms else ""
    return [
        Tab("articles", "1", "Articles", str(len(row.story.articles))),
        Tab("timeline", "2", "Timeline", days),
        Tab("differences", "3", "Differences", alarms),
        Tab("summary", "s", "Summary"),
        Tab("voices", "u", "Who"),
        Tab("figures", "f", "Figures"),
    ]


def about_story(row: StoryRow, width: int, most: int) -> Thing:
    """A story's line, and why its articles stand together."""
    lines = line_lines(row.story, width, max(2, most - 1))
    if row.story.words and len(row.story.articles) > 1 and len(lines) < most:
        lines.append([("shares ", "quiet"), (", ".join(row.story.words), "quiet")])
    return lines[:most]


def about_piece(piece: Piece, opened: OpenStory | None, width: int, most: int) -> Thing:
    """The first line of an article's summary."""
    number = opened.head_of(piece.member) if opened else None
    if opened is None or number is None:
        return []
    digest = opened.digests[number]
    lines = summary_text(digest.article, digest.summary)
    return cited_lines(lines[0], "", width, most) if lines else []


def about_cell(
    view: GridView, opened: OpenStory, width: int, most: int
) -> tuple[Thing, list[tuple[str, float]]]:
    """What became of a thing, the sentence of the cell, and the values of a figure by day."""
    agreement, cell = view.agreement, view.cell
    if agreement is None:
        return [], []
    values = series(agreement, opened.digests)
    head = one_line(verdict_words(agreement, opened.digests), _ends_of(values), width)
    if cell is None:
        return [head, [("This article says nothing of it", "quiet")]], values
    mention = cell.mention
    text = opened.digests[mention.article].article.text
    return [head, *lines_around(text, mention.sentence, mention.place, width, most - 1)], values


def _ends_of(values: list[tuple[str, float]]) -> str:
    """`4–10 Aug 2020`: over which days a plot goes."""
    return between(values[0][0], values[-1][0]) if values else ""


# What is copied


def copied_story(row: StoryRow) -> str:
    return story_text.story_row(row.story, row.differences)


def copied_piece(piece: Piece) -> str:
    return story_text.member_row(piece.member)


def copied_line(line: Cited, opened: OpenStory) -> str:
    return f"{line.text}\n— {story_text.place_of(line, articles_in(opened))}"


def copied_finding(found: Found) -> str:
    article = found.digest.article
    told = ", ".join(filter(None, (outlet_of(article), day_of(article))))
    said = f"{fold(found.speaker)}: " if isinstance(found.place, Quote) else ""
    return f"{said}{found.words}\n— {told}"


def copied_row(view: GridView, opened: OpenStory) -> str:
    return story_text.agreement_row(view.agreement, opened.digests) if view.agreement else ""


def articles_in(opened: OpenStory) -> dict[str, Article]:
    return {str(d.article.key): d.article for d in opened.digests}
