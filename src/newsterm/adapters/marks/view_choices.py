"""How each view is listed, as the user chose it: in which order, and whether without what is read.

A file beside the marks, a line for each view: its query, the order and `unread` where what is read is left
out, with tabs between. A view that is listed as all are at first has no line.
"""

from __future__ import annotations

import os
from contextlib import suppress

from newsterm.adapters.system.atomic import write_over
from newsterm.adapters.system.files import read_bytes
from newsterm.adapters.system.folders import folder_of, made
from newsterm.core.text.controls import one_line
from newsterm.errors import NewstermError

Choice = tuple[str, bool]
"""The order, and whether what is read is left out."""
USUAL: Choice = ("newest", False)
_HIDES = "unread"
_MOST = 500
"""Views that are kept, the ones chosen last."""


def choices_path() -> str:
    return folder_of("data", "views.tsv")


def choices() -> dict[str, Choice]:
    """By query; none where the file cannot be read."""
    found: dict[str, Choice] = {}
    with suppress(NewstermError):
        if (path := choices_path()) and os.path.lexists(path):
            for line in read_bytes(path).decode("utf-8", "replace").splitlines():
                query, _, rest = line.partition("\t")
                order, _, hides = rest.partition("\t")
                if order:
                    found[query] = order, hides == _HIDES
    return found


def keep_choice(query: str, choice: Choice) -> None:
    """Keep how a view is listed; nothing is said where that cannot be written: it holds until then."""
    path = choices_path()
    if not path or not made(os.path.dirname(path)):
        return
    kept = choices()
    kept.pop(one_line(query), None)
    if choice != USUAL:
        kept[one_line(query)] = choice
    lines = (f"{q}\t{order}\t{_HIDES if hides else ''}\n" for q, (order, hides) in kept.items())
    with suppress(OSError):
        write_over(path, "".join([*lines][-_MOST:]).encode())
