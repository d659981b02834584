"""The store: a folder of article files that belong to the user."""

from __future__ import annotations

import os
from collections.abc import Iterator

from newsterm.adapters.files import read_article
from newsterm.core.article import Article
from newsterm.errors import NewstermError

ENDINGS = (".txt", ".md", ".markdown")


def store_folder(named: str | None) -> str:
    """The folder to look in: `--store`, $NEWSTERM_STORE, ./articles, the user's data folder.

    Raises NewstermError where a folder was named that is none.
    """
    for folder, says in ((named, "--store"), (os.environ.get("NEWSTERM_STORE"), "NEWSTERM_STORE")):
        if folder:
            if not os.path.isdir(folder):
                raise NewstermError(f"is no folder; {says} takes a folder of articles", folder)
            return folder
    if os.path.isdir("articles"):
        return "articles"
    data = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    return os.path.join(data, "newsterm", "articles")


def article_files(folder: str) -> list[str]:
    """The paths of all articles below a folder, sorted; a folder that is missing has none.

    Links are not followed, so a loop of links ends.
    """
    found: list[str] = []
    waiting = [folder]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    elif entry.name.lower().endswith(ENDINGS) and not entry.name.startswith("."):
                        found.append(entry.path)
        except OSError:
            continue  # Gone or closed to us since its parent was read: there is nothing to list.
    return sorted(found)


def read_store(folder: str) -> Iterator[tuple[str, Article | NewstermError]]:
    """Each article file of a folder with its Article, or with what kept it from being read."""
    for path in article_files(folder):
        try:
            yield path, read_article(path)
        except NewstermError as error:
            yield path, error


def find_by_id(folder: str, wanted: str) -> Article | None:
    """The article whose id begins so (at least six characters); None where there is none."""
    if len(wanted) < 6:
        return None
    for _, article in read_store(folder):
        if isinstance(article, Article) and str(article.key).startswith(wanted):
            return article
    return None
