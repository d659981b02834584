"""The parsers of the commands: what each may be given, and its help.

Loaded only where an option or a question is on the command line: a parser and its library take 3 ms.
"""

from __future__ import annotations

import argparse

from newsterm import __version__
from newsterm.commands import session
from newsterm.commands.table import COMMANDS, module_of
from newsterm.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType
    from typing import NoReturn

_EPILOG = """\
The store is the folder named by --store or $NEWSTERM_STORE, else ./articles where it exists,
else newsterm/articles in your data folder ($XDG_DATA_HOME or ~/.local/share).
Settings (method, theme, keys of the reader) are in newsterm/settings.toml in your config folder
($XDG_CONFIG_HOME or ~/.config).

Exit status: 0 all done, 1 an input failed and the others were done, 2 wrong use.
"""


# argparse asks for a translation of its words, and loads what tells the user's language. Ours have none.
argparse._ = str  # type: ignore[attr-defined]


class _Parser(argparse.ArgumentParser):
    """argparse, with mistakes told in one line, and help as wide as the terminal, its uses first."""

    def __init__(self, prog: str, description: str, uses: str, epilog: str = "") -> None:
        super().__init__(
            prog,
            description=description,
            epilog=epilog,
            formatter_class=_formatter,
            allow_abbrev=False,
        )
        self._uses = uses

    def format_help(self) -> str:
        # What it is for, then its commonest uses: argparse has no room for them above its usage.
        head = f"{self.format_usage()}\n{self.description}\n\n"
        rest = super().format_help().removeprefix(head)
        return f"{self.description}\n\n{self._uses}\n{self.format_usage()}\n{rest}"

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; see {self.prog} --help")


def _formatter(prog: str) -> argparse.HelpFormatter:
    # Left to itself, argparse asks shutil for the width, once for every option: 5 ms.
    return argparse.RawDescriptionHelpFormatter(prog, width=min(100, session.width()))


def all_parsers() -> dict[str, argparse.ArgumentParser]:
    """The general parser, named "", and each command's."""
    parsers = {name: parser_of(name, module_of(name)) for name in COMMANDS}
    return {"": general_parser(), **parsers}


def general_parser() -> argparse.ArgumentParser:
    commands = "".join(f"  {name:12}{what}\n" for name, (_, what) in COMMANDS.items())
    parser = _Parser(
        "newsterm",
        "Read the news in a terminal: what an article says, who said it, and with which numbers.",
        "examples:\n  newsterm\n  newsterm summarize article.txt\n"
        "  newsterm feeds add https://example.org\n",
        epilog=f"commands:\n{commands}\nWithout a command: newsterm [PATH…] is newsterm read.\n\n{_EPILOG}",
    )
    parser.usage = "newsterm [COMMAND] [OPTION]… [FILE]…"
    _add_version(parser)
    return parser


def parser_of(name: str, command: ModuleType) -> argparse.ArgumentParser:
    _, what = COMMANDS[name]
    examples = "\n  ".join(command.EXAMPLES)
    parser = _Parser(
        f"newsterm {name}", f"{what[0].upper()}{what[1:]}.", f"examples:\n  {examples}\n"
    )
    command.add_options(parser)
    _add_version(parser)
    return parser


def _add_version(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--version", action="version", version=f"newsterm {__version__}", help="print the version"
    )
