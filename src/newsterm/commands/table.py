"""The commands by name; what each does lies in a file of its own, imported when it is asked for."""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType

COMMANDS = {
    "read": ("reader", "open the reader on the store, or on files and folders"),
    "summarize": ("articles", "print a summary of each article"),
    "show": ("articles", "print the full text, quotes and figures highlighted"),
    "quotes": ("articles", "print who said what"),
    "figures": ("articles", "print the numbers and what they count"),
    "stories": ("stories", "put articles together that tell of one thing, many read as one"),
    "brief": ("stories", "print the day's news, one line a story"),
    "timeline": ("stories", "print what happened on which day, one line a day"),
    "compare": ("stories", "print where articles on one thing agree and where they differ"),
    "list": ("store", "list the articles of the store, the newest first"),
    "search": ("store", "search the store's articles, best first"),
    "verify": (
        "articles",
        "check that every line of a summary stands, word for word, in its source",
    ),
    "add": ("store", "put articles into the store"),
    "feeds": ("store", "follow RSS, Atom and JSON feeds, and bring what is new into the store"),
    "mark": ("store", "mark articles as read, starred or tagged"),
    "export": ("store", "print your marks as JSON, one a line"),
    "restore": ("store", "put exported marks back"),
    "index": ("store", "bring the index of the store up to date"),
    "completion": ("shell", "print what a shell needs to complete commands, options and articles"),
    "man": ("shell", "print the manual page"),
}
"""Each command: its room here, and what it does."""


def module_of(name: str) -> ModuleType:
    """The module of a command: it has EXAMPLES, `add_options` and `run`."""
    room, _ = COMMANDS[name]
    return import_module(f"newsterm.commands.{room}.{name}")
