"""The keys of the main screen, in the order in which the help tells them, each under a name of its own.

A binding has three names: the one by which the settings give it other keys, a brief one for the line
of keys, where only the first bindings of what is done most have one, and what it does, for the help.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from textual.binding import Binding, BindingType
from textual.keys import _character_to_key

ON_ARTICLE = frozenset(
    """jump summary why method length skim voices figures search match finding sentence layer measure
    copy export source pipe consensus furniture choose_passage highlight note links full_text""".split()
)
"""Actions that need an article in view."""
ON_LISTED = frozenset(
    """mark tags filter order select density neighbour other_pane next_unread read_all outlet compare
    queue""".split()
)
"""Actions that need a list that is not empty."""
ON_HEADLINES = frozenset("voices figures copy export source pipe".split())
"""Those of them that in the headlines are of what is selected, or of what the cursor is on."""

YIELDS = frozenset(("full-text",))
"""Actions that let another have their key without a word: it was free, and the README gave it away."""


def key(
    name: str, keys: str, action: str, brief: str, does: str = "", shown_as: str = ""
) -> Binding:
    """A binding; it stands in the line of keys where it is given both a brief name and a long one."""
    return Binding(
        keys,
        action,
        brief,
        show=bool(does),
        tooltip=does or brief,
        key_display=shown_as or None,
        id=name,
    )


def taken_twice(
    bindings: Iterable[BindingType], given: Mapping[str, str]
) -> tuple[str, str, str] | None:
    """An action, the key it is `given`, and another action that has the key anyway; None where none has.

    `bindings` are those that hold at the same time; `given` are keys by the names of actions.
    """
    named = [each for each in bindings if isinstance(each, Binding) and each.id]
    has = {
        key: each.id
        for each in named
        if each.id not in given and each.id not in YIELDS
        for key in keys_in(each.key)
        if each.id
    }
    names = {each.id for each in named}
    for name, keys in given.items():
        for key in keys_in(keys) if name in names else ():
            if key in has:
                return name, key, has[key]
    return None


def keys_in(keys: str) -> list[str]:
    """The names that Textual has for keys with commas between."""
    return [_character_to_key(key) if len(key) == 1 else key for key in keys.split(",")]


DESK: list[BindingType] = [
    key("who", "u", "voices", "who", "who said what"),
    key("figures", "f", "figures", "figures", "the figures and what they count"),
    key("copy", "y", "copy", "copy", "copy what is before you, with its source"),
    key("export", "e", "export", "export", "summary, quotes or figures to a file, with their source"),
    key("summary", "s", "summary", "summary", "show or hide the summary"),
    key("skim", "z", "skim", "skim", "dim all but summary, quotes and figures"),
    *(
        key(f"sentence-{n}", str(n), f"jump({n})", "jump",
            "to the sentence of that number in the text; again: back", "1-9")
        for n in range(1, 10)
    ),
    key("compare", "P", "compare", "compare the two articles that are selected, or one and this"),
    key("pipe", "vertical_line", "pipe", "pipe what is selected, or the article, to a command"),
    key("choose", "v", "choose_passage", "choose a passage, by words and sentences"),
    key("highlight", "H", "highlight",
        "highlight what is chosen or gone to; again: no longer"),
    key("note", "C", "note", "write a note on what is chosen or gone to; else on the article"),
    key("links", "L", "links", "number the links: a number opens one, y and a number copies it"),
    key("full-text", "x", "full_text", "fetch the full text of an entry of a feed from its page"),
    key("why", "w", "why", "why", "say why each sentence is in the summary, or not"),
    key("method", "m", "method(1)", "method", "summarise by the next method"),
    key("method-before", "M", "method(-1)", "summarise by the method before"),
    key("consensus", "c", "consensus", "how many of the methods chose each sentence"),
    key("search", "slash", "search", "search", "search in the text"),
    key("next-match", "n", "match(1)", "to the next match"),
    key("match-before", "N", "match(-1)", "to the match before"),
    key("highlights", "N", "highlights", "all highlights and notes"),
    key("source", "o", "source", "open the page it came from in a browser"),
    key("longer", "plus,equals_sign", "length(1)", "length", "a longer summary", "+ -"),
    key("shorter", "minus", "length(-1)", "a shorter summary"),
    key("next-finding", "right_curly_bracket", "finding(1)", "to the next quote or figure"),
    key("finding-before", "left_curly_bracket", "finding(-1)", "to the quote or figure before"),
    key("next-sentence", "right_parenthesis", "sentence(1)", "to the next sentence"),
    key("sentence-before", "left_parenthesis", "sentence(-1)", "to the sentence before"),
    key("mark-quotes", "Q", "layer('Quotes', 'quote', 'statement', 'speaker')",
        "mark quotes or leave them plain"),
    key("mark-figures", "F", "layer('Figures', 'money', 'time', 'number')",
        "mark figures or leave them plain"),
    key("furniture", "X", "furniture", "show or leave out what is left around the article"),
    key("wider", "greater_than_sign", "measure(4)", "a wider column"),
    key("narrower", "less_than_sign", "measure(-4)", "a narrower column"),
    key("filter", "l", "filter", "filter", "filter the headlines"),
    key("next-unread", "n", "next_unread", "unread", "to the next article that is not read"),
    key("views", "b", "views", "views", "what to look at: unread, starred, stories, tags, outlets …"),
    key("outlet", "O", "outlet", "list only what is of this outlet"),
    key("keep-question", "W", "keep_question", "keep this filter as a question, under a name"),
    key("stories", "S", "stories(False)", "stories", "stories: many articles read as one"),
    key("brief", "B", "stories(True)", "brief of the day, one line a story"),
    key("order", "ctrl+o", "order(1)", "list by day, age, source, title, length or story"),
    key("hide-read", "full_stop", "hide_read", "leave out what is read, or list it again", shown_as="."),
    key("read", "r", "mark('read')", "mark as read, or as unread"),
    key("read-all", "A", "read_all", "mark all that is listed as read"),
    key("star", "asterisk", "mark('starred')", "star", "star, or take the star away", "*"),
    key("tags", "t", "tags", "tags", "give tags, or take them away"),
    key("undo", "U", "undo", "undo what was marked last"),
    key("redo", "ctrl+r", "redo", "mark again what was undone last"),
    key("add", "a", "add", "add", "add an address, a feed or a file: paste it"),
    key("import", "i", "import", "import subscriptions (OPML)"),
    key("samples", "e", "samples", "samples", "open the sample articles"),
    key("feeds", "R", "refresh_feeds", "bring in what is new in the feeds"),
    key("next-article", "J", "neighbour(1)", "next article"),
    key("article-before", "K", "neighbour(-1)", "article before"),
    key("density", "D", "density", "list the headlines closer together, or further apart"),
    key("other-pane", "tab,shift+tab", "other_pane", "the other pane"),
    key("theme", "T", "app.next_theme", "another look: dark, light, high contrast, the terminal's"),
    key("suspend", "ctrl+z", "app.suspend_process", "suspend to the shell"),
    key("backward", "left_square_bracket", "history(-1)", "back to where you were", shown_as="["),
    key("forward", "right_square_bracket", "history(1)", "forward again", shown_as="]"),
    key("later", "p", "queue", "put on the reading list, or take off it"),
    key("settings", "comma", "settings", "settings: look, density, method, refreshing", shown_as=","),
    key("palette", "ctrl+p", "palette", "all", "everything that can be done now, by name"),
    key("help", "question_mark", "help", "help", "this list; enter does what it says"),
    key("quit", "q", "leave", "back", "out of the article, back to the headlines"),
    key("back", "escape,h,left,backspace", "back", "back",
        "back to the headlines; there: select none, filter no more"),
    key("quit", "q", "app.quit", "quit", "quit"),
]  # fmt: skip
