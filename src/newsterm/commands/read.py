"""`newsterm read`, or plain `newsterm`: open the reader."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace

from newsterm.adapters.files import STDIN, is_url
from newsterm.adapters.methods import METHODS
from newsterm.adapters.settings import read_settings
from newsterm.adapters.store import store_folder
from newsterm.commands import inputs
from newsterm.errors import UsageError

EXAMPLES = (
    "newsterm",
    "newsterm articles/ ~/Downloads/report.txt",
    "newsterm read --plain    plain lines and prompts instead of a full screen",
)


def add_options(parser: ArgumentParser) -> None:
    add = parser.add_argument
    add("names", nargs="*", metavar="PATH", help="files, folders, web addresses; none: the store")
    add("-m", "--method", choices=METHODS, metavar="NAME", help=", ".join(METHODS))
    add("--plain", action="store_true",
        help="without a full screen: plain lines and prompts, for screen readers")  # fmt: skip
    inputs.add_store_option(parser)


def run(options: Namespace) -> int:
    settings = read_settings()
    options.method = options.method or settings.method or "news"
    for name in options.names:
        if name != STDIN and not is_url(name) and not os.path.lexists(name):
            raise UsageError("is no command, file or folder; see newsterm --help", name)
    if options.plain:
        from newsterm.commands.plain import read_plain

        return read_plain(options)
    from newsterm.tui.opening import open_reader

    names = options.names
    if len(names) == 1 and os.path.isdir(names[0]):  # A folder is read as a store is.
        return open_reader(names[0], [], options.method, settings)
    return open_reader(
        None if names else store_folder(options.store), names, options.method, settings
    )
