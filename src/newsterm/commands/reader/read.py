"""`newsterm read`, or plain `newsterm`: open the reader."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace

from newsterm.adapters.sources import stored_path
from newsterm.adapters.store.folder import store_folder
from newsterm.adapters.summarizers.methods import METHODS
from newsterm.adapters.system.files import STDIN, is_piped, is_url
from newsterm.adapters.system.settings import read_settings
from newsterm.commands import arguments
from newsterm.core.reference import part_reference
from newsterm.errors import UsageError

EXAMPLES = (
    "newsterm",
    "newsterm articles/ ~/Downloads/report.txt",
    "newsterm 0a1b2c3d4e5f#s3    an article by its id, at a place of it",
    "pdftotext report.pdf - | newsterm    what is piped in",
    "newsterm read --plain    plain lines and prompts instead of a full screen",
)


def add_options(parser: ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "names",
        nargs="*",
        metavar="PATH",
        help="files, folders, web addresses, ids; none: the store",
    )
    add("-m", "--method", choices=METHODS, metavar="NAME", help=", ".join(METHODS))
    add("--plain", action="store_true",
        help="without a full screen: plain lines and prompts, for screen readers")  # fmt: skip
    arguments.add_store_option(parser)


def run(options: Namespace) -> int:
    settings = read_settings()
    options.method = options.method or settings.method or "news"
    names, place = _names(options)
    if not (names or options.plain or options.store) and is_piped():
        names = [STDIN]
    if options.plain:
        from newsterm.commands.reader.linear import read_plain

        return read_plain(names, options)
    from newsterm.tui.app.launch import open_reader

    if len(names) == 1 and os.path.isdir(names[0]):  # A folder is read as a store is.
        return open_reader(names[0], [], options.method, settings)
    folder = None if names else store_folder(options.store)
    return open_reader(folder, names, options.method, settings, place)


def _names(options: Namespace) -> tuple[list[str], str]:
    """Files and folders, ids of the store among them; and the place a reference leads to."""
    names, place = [], ""
    for given in options.names:
        if given == STDIN or is_url(given) or os.path.lexists(given):
            names.append(given)
            continue
        name, at = part_reference(given)
        path = name if os.path.lexists(name) else stored_path(name, options.store)
        if path is None:
            what = "is no command, file or folder; see newsterm --help"
            raise UsageError(what, given)
        names.append(path)
        place = at
    return names, place if len(names) == 1 else ""
