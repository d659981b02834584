"""Who said what in the articles of a story, with what is said again and what is new."""

from __future__ import annotations

from newsterm.core.agreement.repeats import told_before
from newsterm.core.quotes.quote import Quote
from newsterm.core.value import replace
from newsterm.tui.panels.findings import Found
from newsterm.tui.panels.speakers import quotes_in
from newsterm.tui.sources.open_story import OpenStory


def voices_of(opened: OpenStory) -> list[Found]:
    """The oldest first, as the articles are."""
    found = quotes_in(opened.told)
    said = [(each.digest, each.place) for each in found if isinstance(each.place, Quote)]
    return [replace(each, again=mark) for each, mark in zip(found, told_before(said), strict=True)]
