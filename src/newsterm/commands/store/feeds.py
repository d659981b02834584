"""`newsterm feeds`: follow feeds, and bring what is new in them into the store."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime

from newsterm.adapters.articles.file import decode
from newsterm.adapters.feeds.opml import Followed, parse_opml, write_opml
from newsterm.adapters.http.passwords import without_password
from newsterm.adapters.sources import named_sources
from newsterm.adapters.store.folder import store_folder
from newsterm.adapters.subscriptions.poll_state import GONE, Checked, FeedMemory
from newsterm.adapters.subscriptions.subscription_list import changing, drop, followed
from newsterm.adapters.system.failures import failure
from newsterm.adapters.system.files import is_url, read_bytes
from newsterm.commands import arguments, session
from newsterm.commands.store.index import opened, progress
from newsterm.core.text.controls import is_text, one_line
from newsterm.core.value import replace
from newsterm.errors import NewstermError, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsterm.adapters.subscriptions.refresh import Refreshed

EXAMPLES = (
    "newsterm feeds add https://example.org      its feed is found, followed and read",
    "newsterm feeds refresh                      what is new comes into the store",
    "newsterm feeds list --json | jq -r .url",
    "newsterm feeds remove example.org",
    "newsterm feeds import subscriptions.opml",
    "newsterm feeds export > feeds.opml",
)
_JOBS = 8


def add_options(parser: ArgumentParser) -> None:
    add = parser.add_argument
    add("action", nargs="?", choices=tuple(_ACTIONS), default="list", metavar="ACTION",
        help="add, list, remove, refresh, import or export; none: list")  # fmt: skip
    add("names", nargs="*", metavar="FEED",
        help="an address, a site or a file; words of a followed feed; for import, OPML; "
             "passwords come from ~/.netrc")  # fmt: skip
    add(
        "--full",
        action="store_true",
        help="add: take each article from its page, not from the feed",
    )
    add("--private", action="store_true", help="add: the feed may be on your own network")
    add("--own", action="store_true",
        help="import: the list is yours; feeds in files count, and --full and --private")  # fmt: skip
    add("-j", "--jobs", type=arguments.count, metavar="N",
        help=f"refresh: look at N hosts side by side ({_JOBS})")  # fmt: skip
    add("--json", action="store_true", help="list: one JSON object per feed")
    add(
        "-q", "--quiet", action="store_true", help="all but list and export: tell of problems alone"
    )
    arguments.add_output_file(parser)
    arguments.add_store_option(parser)


def run(options: Namespace) -> int:
    for option, actions in _GOES_WITH.items():
        if getattr(options, option) and options.action not in actions:
            what = "a name" if option == "names" else f"--{option}"
            raise UsageError(
                f"{what} does not go with feeds {options.action}; see newsterm feeds --help"
            )
    return _ACTIONS[options.action](options)


def _add(options: Namespace) -> int:
    if not options.names:
        raise UsageError("no address; name the feed or the site to follow")
    return _each(options.names, lambda name: _add_one(name, options))


def _add_one(name: str, options: Namespace) -> None:
    from newsterm.adapters.subscriptions.refresh import find_feed, keep  # 60 ms, as for refresh.

    look, others = find_feed(name, options.full, options.private)
    if not is_text(look.feed.url):  # A list of feeds is a text, for other readers too.
        raise NewstermError("is no feed that can be kept: its name is no UTF-8; rename it", name)
    with changing() as feeds:
        known = feeds.get(look.feed.url)
        feeds[look.feed.url] = replace(look.feed, group=known.group if known else "")
    with opened(store_folder(options.store)) as index, closing(FeedMemory()) as memory:
        _tell(keep(look, index, memory, datetime.now()), options.quiet, always=True)
    if others and not options.quiet:
        message = f"has other feeds too: {' '.join(others)}"
        session.warn(NewstermError(f"{message}; add those you want by their address", name))


def _refresh(options: Namespace) -> int:
    feeds = [_named(name) for name in options.names] or followed()
    if not feeds:
        raise NewstermError("no feed is followed yet; begin with newsterm feeds add ADDRESS")
    from newsterm.adapters.subscriptions.refresh import refresh

    status = 0
    show = progress("refreshing")
    with opened(store_folder(options.store)) as index, closing(FeedMemory()) as memory:
        if options.names:  # Who asks by name is answered, though the feed was said to be gone.
            _wake(feeds, memory)
        done = refresh(feeds, index, memory, options.jobs or _JOBS, datetime.now())
        for number, refreshed in enumerate(done, 1):
            status = max(status, _tell(refreshed, options.quiet))
            if show:
                show(number, len(feeds))
    return status


def _wake(feeds: list[Followed], memory: FeedMemory) -> None:
    """Have feeds asked again that are left alone because they were gone for good."""
    for feed in feeds:
        if (checked := memory.checked(feed.url)).rests == GONE:
            memory.note(feed.url, replace(checked, rests=0))


def _tell(refreshed: Refreshed, quiet: bool, always: bool = False) -> int:
    """A line for a feed that had something new, or a problem; the exit status."""
    if refreshed.problem:
        problem, status = failure(refreshed.problem, refreshed.feed.url)
        session.warn(problem)
        return status
    new, updated = refreshed.taken.new, refreshed.taken.updated
    if not quiet and (new or updated or always):
        copies = refreshed.taken.copies
        told = f" ({copies} cop{'y' if copies == 1 else 'ies'})" if copies else ""
        what = f"{new} new{told}" + (f", {updated} updated" if updated else "")
        name = one_line(refreshed.feed.title or refreshed.feed.url)
        session.say([f"{name}\t{what}\t{one_line(refreshed.feed.url)}"])
    if refreshed.unread:
        session.warn(_left_to_the_feed(refreshed))
    return 0


def _left_to_the_feed(refreshed: Refreshed) -> NewstermError:
    """What to say of entries whose pages could not be read."""
    first, *more = refreshed.unread
    others = f", and {len(more)} more" if more else ""
    message = f"gives the text of its feed for {first.what}{others}: the page {first.message}"
    return NewstermError(message, refreshed.feed.url)


def _list(options: Namespace) -> int:
    feeds = [_named(name) for name in options.names] or followed()
    with closing(FeedMemory()) as memory:
        listed = [(feed, memory.checked(feed.url)) for feed in feeds]
    if options.json:
        session.say(_json(feed, checked) for feed, checked in listed)
        return 0
    rows = [_row(feed, checked) for feed, checked in listed]
    if not session.is_terminal():
        session.say("\t".join(row).rstrip() for row in rows)
    elif rows:
        from newsterm.render import styled, tables

        table = styled.to_terminal(
            [tables.feeds(rows)], session.width(), session.wants_colour("auto")
        )
        session.say([table])
    return 0


def _row(feed: Followed, checked: Checked) -> list[str]:
    """Title, address, when it was last read, and what is wrong with it."""
    when = "never read"
    if checked.checked:
        when = f"{datetime.fromtimestamp(checked.checked):%Y-%m-%d %H:%M}"
    return [one_line(cell) for cell in (feed.title, feed.url, when, checked.problem)]


def _json(feed: Followed, checked: Checked) -> str:
    from newsterm.render import ndjson

    when = datetime.fromtimestamp(checked.checked, UTC).isoformat() if checked.checked else None
    about = {"checked": when, "problem": checked.problem or None}
    return ndjson.to_json({"schema": ndjson.SCHEMA, **vars(feed), **about})


def _remove(options: Namespace) -> int:
    if not options.names:
        raise UsageError("no feed; name the ones to remove, as newsterm feeds list shows them")
    return _each(options.names, lambda name: _remove_one(name, options.quiet))


def _remove_one(name: str, quiet: bool) -> None:
    feed = _named(name)
    drop(feed.url)
    if not quiet:
        session.say([f"{one_line(feed.title)}\tremoved\t{one_line(feed.url)}"])


def _named(name: str) -> Followed:
    """The one followed feed that a name means: its address, or words from address or title."""
    feeds = followed()
    words = name.casefold()
    found = [feed for feed in feeds if feed.url == name] or [
        feed for feed in feeds if words in feed.url.casefold() or words in feed.title.casefold()
    ]
    if len(found) != 1:
        how_many = f"names {len(found)} feeds" if found else "names no feed you follow"
        raise NewstermError(f"{how_many}; newsterm feeds list shows them", name)
    return found[0]


def _import(options: Namespace) -> int:
    return _each(named_sources(options.names), lambda name: _import_one(name, options))


def _import_one(name: str, options: Namespace) -> None:
    told = parse_opml(decode(read_bytes(name), name), name, options.own)
    feeds = [replace(feed, url=without_password(feed.url)) for feed in told]
    usable = {feed.url: feed for feed in feeds if _can_be_followed(feed.url, options.own)}
    with changing() as known:
        new = len(usable.keys() - known.keys())
        known.update({url: feed for url, feed in usable.items() if url not in known})
    if not options.quiet:
        session.say([f"{new} new\t{len(usable) - new} were there already"])
    if len(usable) < len(feeds):
        message = f"{len(feeds) - len(usable)} of its feeds cannot be followed: no web address"
        hint = "" if options.own else ", and files too with --own where it is your list"
        raise NewstermError(f"{message}; the others are followed{hint}", name)
    if secret := sum(feed.url != before.url for feed, before in zip(feeds, told, strict=True)):
        message = f"holds names and passwords for {secret} feeds, which were left out"
        raise NewstermError(f"{message}; put them into ~/.netrc", name)


def _can_be_followed(url: str, own: bool) -> bool:
    """A file's path counts only in the user's own list, absolute as `add` wrote it."""
    return is_url(url) or (own and os.path.isabs(url))


def _export(_: Namespace) -> int:
    session.say(write_opml(followed()).splitlines())
    return 0


def _each(names: list[str], work: Callable[[str], None]) -> int:
    """Do something for each name; the exit status."""
    status = 0
    for name in names:
        try:
            work(name)
        except OSError:
            raise  # The output failed, and does so for all names.
        except Exception as error:
            problem, failed = failure(error, name)
            status = max(status, failed)
            session.warn(problem)
    return status


_GOES_WITH = {
    "full": ("add",),
    "private": ("add",),
    "own": ("import",),
    "jobs": ("refresh",),
    "json": ("list",),
    "quiet": ("add", "remove", "refresh", "import"),
    "names": ("add", "list", "remove", "refresh", "import"),
}
"""Which actions an option says something to; with the others it would be passed over in silence."""
_ACTIONS = {
    "add": _add,
    "list": _list,
    "remove": _remove,
    "refresh": _refresh,
    "import": _import,
    "export": _export,
}
