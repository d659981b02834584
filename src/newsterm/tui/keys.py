"""The keys of the desk, in the order in which the help tells them.

A binding has two names: a brief one for the line of keys, where only the first bindings of what is
done most have one, and what it does, for the help.
"""

from __future__ import annotations

from textual.binding import Binding, BindingType

ON_ARTICLE = frozenset(
    """jump summary why method length skim voices figures search match finding sentence layer measure
    copy export source consensus furniture""".split()
)
"""Actions that need an article in view."""


def _key(keys: str, action: str, brief: str, does: str = "", shown_as: str = "") -> Binding:
    """A binding, with its name in the line of keys (where it has one) and in the help."""
    return Binding(
        keys, action, brief, show=bool(does), tooltip=does or brief, key_display=shown_as or None
    )


DESK: list[BindingType] = [
    *(
        _key(str(n), f"jump({n})", "jump", "to that sentence in the text; again: back", "1-9")
        for n in range(1, 10)
    ),
    _key("s", "summary", "summary", "show or hide the summary"),
    _key("w", "why", "why", "say why each sentence is in the summary, or not"),
    _key("m", "method(1)", "method", "summarise by the next method"),
    _key("M", "method(-1)", "summarise by the method before"),
    _key("c", "consensus", "how many of the methods chose each sentence"),
    _key("z", "skim", "skim", "dim all but summary, quotes and figures"),
    _key("u", "voices", "who", "who said what"),
    _key("f", "figures", "figures", "the figures and what they count"),
    _key("y", "copy", "copy", "copy what is before you, with its source"),
    _key("e", "export", "export", "summary, quotes or figures to a file, with their source"),
    _key("o", "source", "open the page it came from in a browser"),
    _key("slash", "search", "search", "search in the text"),
    _key("n", "match(1)", "to the next match"),
    _key("N", "match(-1)", "to the match before"),
    _key("plus,equals_sign", "length(1)", "length", "a longer summary", "+ -"),
    _key("minus", "length(-1)", "a shorter summary"),
    _key("right_square_bracket", "finding(1)", "to the next quote or figure"),
    _key("left_square_bracket", "finding(-1)", "to the quote or figure before"),
    _key("right_parenthesis", "sentence(1)", "to the next sentence"),
    _key("left_parenthesis", "sentence(-1)", "to the sentence before"),
    _key(
        "Q", "layer('Quotes', 'quote', 'statement', 'speaker')", "mark quotes or leave them plain"
    ),
    _key("F", "layer('Figures', 'money', 'time', 'number')", "mark figures or leave them plain"),
    _key("X", "furniture", "show or leave out what is left around the article"),
    _key("greater_than_sign", "measure(4)", "a wider column"),
    _key("less_than_sign", "measure(-4)", "a narrower column"),
    _key("l", "filter", "filter", "filter the headlines"),
    _key("r", "mark('read')", "read", "mark as read, or as unread"),
    _key("asterisk", "mark('starred')", "star", "star, or take the star away", "*"),
    _key("J", "neighbour(1)", "next article"),
    _key("K", "neighbour(-1)", "article before"),
    _key("tab,shift+tab", "other_pane", "the other pane"),
    _key("T", "app.next_theme", "another look: dark, light, high contrast, the terminal's"),
    _key("ctrl+z", "app.suspend_process", "suspend to the shell"),
    _key("question_mark", "help", "help", "this list; enter does what it says"),
    _key("escape,h,left,backspace", "back", "back", "back to the headlines"),
    _key("q", "app.quit", "quit", "quit"),
]
