"""The keys of the screen of stories, and where each holds."""

from __future__ import annotations

from textual.binding import Binding, BindingType

LIST, BRIEF, STORY = "stories", "brief", "story"
HOLDS = {
    "nth": (BRIEF,), "read_next": (BRIEF,), "export": (BRIEF,),
    "filter": (LIST,), "select": (LIST,), "join": (LIST,), "everything": (LIST,),
    "order": (LIST, "voices", "figures"), "unfold": (LIST, "articles"), "split": ("articles",),
    "full": ("differences",), "kind": ("voices", "figures"), "copy": (LIST, BRIEF, STORY),
    "tab": (STORY,), "neighbour": (STORY,), "view": (STORY,),
    "gather": (LIST, STORY), "say": (LIST, STORY),
}  # fmt: skip
"""Each action with where it can be done: in a list, in a story, or in one view of it."""
IN_STORE = ("join", "split", "say", "undo", "redo", "read_next")
"""What is kept: only where a store's index can be."""


def _key(keys: str, action: str, brief: str, does: str = "", shown_as: str = "") -> Binding:
    """A binding; it stands in the line of keys where it is given both a brief name and a long one."""
    return Binding(
        keys, action, brief, show=bool(does), tooltip=does or brief, key_display=shown_as or None
    )


KEYS: list[BindingType] = [
    # At once, where a list's own would tell of it behind the keys that came in the same write.
    Binding(
        "enter", "choose", "open", tooltip="open, or go to the place in the text", priority=True
    ),
    _key("1", "nth(1)", "open", "open the story of that number", "1-9"),
    *(_key(str(n), f"nth({n})", "open the story of that number") for n in range(2, 10)),
    _key("1", "view('articles')", "the articles of the story"),
    _key("2", "view('timeline')", "what happened on which day"),
    _key("3", "view('differences')", "which figures and quotes differ"),
    _key("tab", "tab(1)", "next", "the next view: articles, timeline, differences"),
    _key("shift+tab", "tab(-1)", "the view before"),
    _key("s", "gather('summary')", "summary", "a summary of all its articles"),
    _key("u", "gather('voices')", "who", "who said what, in all its articles"),
    _key("f", "gather('figures')", "figures", "the figures of all its articles"),
    _key("a", "everything", "all", "also articles that stand alone, and muted stories; or not"),
    _key("a", "full", "all", "also what agrees, or only what differs"),
    _key("x", "unfold", "copies", "show articles and copies, or fold them"),
    _key("y", "copy", "copy", "copy what the cursor is on, with its source"),
    _key("slash", "filter", "filter", "filter the stories by a query"),
    _key("o", "order", "order", "another order"),
    _key("t", "kind(1)", "type", "only findings of the next type"),
    _key("T", "kind(-1)", "only findings of the type before"),
    _key("F", "say('followed')", "follow", "follow this story, or no longer: it comes first"),
    _key("M", "say('muted')", "mute", "mute this story, or no longer: it is not listed"),
    _key("v", "select", "select", "select this story, or no longer"),
    _key("ampersand", "join", "join the selected stories"),
    _key("circumflex_accent", "split", "split this article off the story"),
    _key("U", "undo", "undo what was said or marked last"),
    _key("ctrl+r", "redo", "do again what was undone last"),
    _key("J", "neighbour(1)", "next story"),
    _key("K", "neighbour(-1)", "story before"),
    _key("e", "export", "export", "the brief to a file"),
    _key("ctrl+p", "offer('palette')", "everything that can be done now, by name"),
    _key("question_mark", "offer('help')", "help", "this list; enter does what it says"),
    _key("q,escape,backspace", "leave", "back", "back to the stories; from there to the headlines"),
    _key("S", "root(False)", "the list of stories"),
    _key("B", "root(True)", "the brief of the day"),
]
