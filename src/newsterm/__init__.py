"""newsterm reads the news in a terminal and shows what an article says.

    cli, tui        the two faces: arguments in and text out, or the reader on the screen
    commands        what each command does with the articles it is given
    api             newsterm as a library
    render          a Digest as plain or styled text, tables, NDJSON, Markdown, a citation
    adapters        one outside thing each: system, http, formats, pages, feeds, articles from
                    wherever, summarizers, index, marks, store, subscriptions
    core            pure: text in; sentences, quotes, figures and a summary out, each a span;
                    the words of languages apart from the rules that ask for them

A word goes from disk to screen as file → Article → findings → Digest → render or tui.
"""

from __future__ import annotations

__version__ = "0.1.0"

TYPE_CHECKING = False
if TYPE_CHECKING:  # What `__getattr__` gives, told to type checkers.
    from newsterm.api import compare as compare
    from newsterm.api import digest as digest
    from newsterm.api import figures as figures
    from newsterm.api import quotes as quotes
    from newsterm.api import read as read
    from newsterm.api import sentences as sentences
    from newsterm.api import stories as stories
    from newsterm.api import summarize as summarize
    from newsterm.api import summarize_together as summarize_together
    from newsterm.core.agreement.agreement import Agreement as Agreement
    from newsterm.core.agreement.agreement import Mention as Mention
    from newsterm.core.digest import Digest as Digest
    from newsterm.core.figures.figure import Figure as Figure
    from newsterm.core.quotes.quote import Quote as Quote
    from newsterm.core.sentences.boundaries import Sentence as Sentence
    from newsterm.core.stories.story import Story as Story
    from newsterm.core.summary.summary import Length as Length
    from newsterm.core.summary.summary import Summary as Summary
    from newsterm.core.text.article import Article as Article
    from newsterm.core.text.layout import parse as parse
    from newsterm.core.together.values import Together as Together
    from newsterm.errors import NewstermError as NewstermError

_PUBLIC = {
    "parse": "core.text.layout",
    "Agreement": "core.agreement.agreement",
    "Article": "core.text.article",
    "Digest": "core.digest",
    "Figure": "core.figures.figure",
    "Length": "core.summary.summary",
    "Mention": "core.agreement.agreement",
    "NewstermError": "errors",
    "Quote": "core.quotes.quote",
    "Sentence": "core.sentences.boundaries",
    "Story": "core.stories.story",
    "Summary": "core.summary.summary",
    "Together": "core.together.values",
    "compare": "api",
    "digest": "api",
    "figures": "api",
    "quotes": "api",
    "read": "api",
    "sentences": "api",
    "stories": "api",
    "summarize": "api",
    "summarize_together": "api",
}
__all__ = [*_PUBLIC]  # noqa: PLE0604 - the names are the keys


def __getattr__(name: str) -> object:
    """The public names, imported when first asked for: `import newsterm` itself costs nothing."""
    if name not in _PUBLIC:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_PUBLIC[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_PUBLIC})
