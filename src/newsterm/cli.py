"""The command line: arguments in, an exit status out.

The commands lie in `commands`, one file each, and only the one asked for is imported.
"""

from __future__ import annotations

import argparse
import gc
from collections.abc import Sequence

from newsterm import __version__
from newsterm.commands import session
from newsterm.commands.table import COMMANDS, module_of
from newsterm.core.text.controls import is_text
from newsterm.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType
    from typing import NoReturn

_ALIASES = {"summarise": "summarize"}
_VALUED = frozenset(
    "-m --method -n --sentences --most -w --words --ratio -f --from -t --to -l --language -j --jobs "
    "--encoding -o --output --color --store --type --sort --speaker --source --tag --untag --note "
    "--highlight --query --word --largest --min --since --by --of --story".split()
)
"""Options that take the next word as their value, wherever they stand."""
_FILES = frozenset(("names", "name", "store", "output", "source", "words"))
"""Arguments that are, or may be, names of files."""
_ASKING = ("list", "search")
"""Commands whose words are a query."""
_OF_ITSELF = ("completion", "man")
"""Commands that tell of newsterm's own commands: they are given all parsers."""
_MOST_UNCOLLECTED = 100_000
"""Values: some 20 MB."""
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


def main(arguments: Sequence[str]) -> int:
    """Run newsterm with these arguments; the exit status: 0 done, 1 an input failed, 2 wrong use …"""
    return session.run(lambda: _dispatch(list(arguments)))


def _dispatch(arguments: list[str]) -> int:
    name, rest = _command_of(arguments)
    if not name:
        _general_parser().parse_args(rest)
    if name != "read":  # Done before the collector of garbage has anything to do: 8 % of the time.
        gc.set_threshold(_MOST_UNCOLLECTED)
    command = module_of(name)
    parser = _parser_of(name, command)
    if name in _ASKING:
        rest = [f" {word}" if _is_left_out(word, parser) else word for word in rest]
    options, left = parser.parse_known_args(rest)
    if left:  # Perhaps names behind an option: read so it takes twice as long.
        options = parser.parse_intermixed_args(rest)
    _refuse_bytes(options)
    output = getattr(options, "output", None)
    if output in (None, "-"):
        return _run(name, command, options)
    from newsterm.commands.output import print_to

    sources = getattr(options, "names", ())
    return print_to(output, sources, lambda: _run(name, command, options))


def _refuse_bytes(options: argparse.Namespace) -> None:
    """Only the name of a file may be no UTF-8: it is what the system has. Raises UsageError."""
    for name, value in vars(options).items():
        words = value if isinstance(value, list) else [value]
        for word in words if name not in _FILES else ():
            if isinstance(word, str) and not is_text(word):
                raise UsageError("is no UTF-8; only the name of a file may be anything else", word)


def _run(name: str, command: ModuleType, options: argparse.Namespace) -> int:
    status: int = (
        command.run(options, all_parsers()) if name in _OF_ITSELF else command.run(options)
    )
    return status


def all_parsers() -> dict[str, argparse.ArgumentParser]:
    """The general parser, named "", and each command's."""
    parsers = {name: _parser_of(name, module_of(name)) for name in COMMANDS}
    return {"": _general_parser(), **parsers}


def _is_left_out(word: str, parser: argparse.ArgumentParser) -> bool:
    """True for a word with a dash before it that is no option: `-ferry` leaves articles out.

    argparse would take it for an option, and takes it for a word behind a blank.
    """
    if not word.startswith("-") or word.startswith("--") or len(word) < 3:
        return False
    options = parser._option_string_actions
    option = options.get(word[:2])
    value = word[2:]
    is_glued = option and (value.isdecimal() or value in (option.choices or ()))
    return word not in options and not is_glued


def _command_of(arguments: list[str]) -> tuple[str, list[str]]:
    """The command and what is left; empty for general help. `newsterm PATH…` means read."""
    if arguments[:1] == ["help"]:
        arguments = [*arguments[1:2], "--help"]
    if arguments[:1] in (["-h"], ["--help"], ["--version"]):
        return "", arguments
    before = ""
    for position, argument in enumerate(arguments):
        name = _ALIASES.get(argument, argument)
        if name in COMMANDS and before not in _VALUED:
            return name, arguments[:position] + arguments[position + 1 :]
        if not argument.startswith("-") and before not in _VALUED:
            break
        before = argument
    return "read", arguments


def _general_parser() -> argparse.ArgumentParser:
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


def _parser_of(name: str, command: ModuleType) -> argparse.ArgumentParser:
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
