"""The store: a folder of article files that belong to the user."""

from __future__ import annotations

import os

from newsterm.adapters.system.folders import HOMELESS, folder_of
from newsterm.errors import NewstermError


def store_folder(named: str | None) -> str:
    """The folder to look in: `--store`, $NEWSTERM_STORE, ./articles, the user's data folder.

    Raises NewstermError where a folder was named that is none, or none is named and there is no home.
    """
    for folder, says in ((named, "--store"), (os.environ.get("NEWSTERM_STORE"), "NEWSTERM_STORE")):
        if folder:
            if not os.path.isdir(folder):
                raise NewstermError(f"is no folder; {says} takes a folder of articles", folder)
            return folder
    if os.path.isdir("articles"):
        return "articles"
    if not (folder := folder_of("data", "articles")):
        raise NewstermError(f"{HOMELESS}, or name a store with --store")
    return folder


def article_files(folder: str) -> list[str]:
    """The paths of all articles below a folder, sorted; one that cannot be listed has none."""
    from newsterm.adapters.index.scan import scan  # Not for who asks for the folder alone.

    try:
        return sorted(os.path.join(folder, path) for path in scan(folder))
    except NewstermError:
        return []
