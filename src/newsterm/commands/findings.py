"""What a command wants found in an article: from the store's index where that is quicker.

Only a file that lies in the store can be in its index. Asking costs some 15 ms, SQLite's loading
most of them. To find quotes and figures takes 40 ms at the least, for their finders are loaded
first, and sumy's methods 600; our own summary takes 5, and only that of a long article more.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from newsterm.adapters.store.folder import store_folder
from newsterm.adapters.system.files import STDIN
from newsterm.core.text.article import Article
from newsterm.errors import NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace

    from newsterm.core.digest import Digest
    from newsterm.core.sentences.boundaries import Sentence
    from newsterm.core.summary.ranking import Ranked
    from newsterm.core.summary.summary import Length, Method
    from newsterm.core.summary_lines import Summary


def digest_of(article: Article, options: Namespace) -> Digest:
    """All that is found in an article."""
    from newsterm.core.digest import digest, with_summary

    found = _kept(article, options)
    return with_summary(found) if found else digest(article)


def findings_of(article: Article, options: Namespace) -> Digest:
    """The quotes and figures, and a summary or none."""
    from newsterm.core.digest import digest_of_findings

    return _kept(article, options) or digest_of_findings(article)


def quotes_of(article: Article, options: Namespace) -> Digest:
    """A digest in which at least the quotes are."""
    from newsterm.core.digest import digest_of_quotes

    return _kept(article, options) or digest_of_quotes(article)


def figures_of(article: Article, options: Namespace) -> Digest:
    """A digest in which at least the figures are."""
    from newsterm.core.digest import digest_of_figures

    return _kept(article, options) or digest_of_figures(article)


def _kept(article: Article, options: Namespace) -> Digest | None:
    """What a store's index has of an article; a summary only if that is long."""
    folder = _store_of(article, options)
    if not folder:
        return None
    from newsterm.adapters.index.place import has_index

    if not has_index(folder):
        return None
    from newsterm.adapters.index.kept_findings import kept_findings

    return kept_findings(folder, article)


def summary_by(article: Article, length: Length | None, options: Namespace) -> Summary:
    """The summary by the method that the options name. Raises NewstermError."""
    from newsterm.adapters.summarizers.methods import SUMY_METHODS, method
    from newsterm.core.digest import WORTH_KEEPING
    from newsterm.core.summary.summary import summarize

    name = options.method
    if name in SUMY_METHODS and (folder := _store_of(article, options)):
        return summarize(article, length, name, _ranked(folder, name))
    kept = _kept(article, options) if len(article.text) > WORTH_KEEPING and length is None else None
    if kept and kept.summary.method == name:
        return kept.summary
    return summarize(article, length, name, method(name))


def _ranked(folder: str, name: str) -> Method:
    from newsterm.adapters.index.kept_findings import ranking

    def rank(article: Article, sentences: Sequence[Sentence], _: object = None) -> Iterator[Ranked]:
        return iter(ranking(folder, article, sentences, name))

    return rank


def _store_of(article: Article, options: Namespace) -> str | None:
    """The store that an article's file lies in."""
    if not article.source or article.source == STDIN or article.id != "":
        return None
    try:
        folder = store_folder(options.store)
    except NewstermError:
        return None
    inside = os.path.join(os.path.realpath(folder), "")
    return folder if os.path.realpath(article.source).startswith(inside) else None
