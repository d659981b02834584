"""The command line: arguments in, an exit status out.

argparse knows the commands, their options and their examples; what a command does lies in
`commands`, which is imported only when one has been asked for, so that help and mistakes are quick.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from newsterm import __version__, terminal
from newsterm.adapters.methods import METHODS
from newsterm.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

_ALIASES = {"summarise": "summarize"}
_VALUED = frozenset("-m --method -n --sentences -w --words -f --from -t --to --color --store".split())
"""Options that take the next word as their value, wherever they stand."""
_FILES = "a file, an article's id, or - for standard input; none: what is piped in"
_EPILOG = """\
The store is the folder named by --store or $NEWSTERM_STORE, else ./articles where it exists,
else newsterm/articles in your data folder ($XDG_DATA_HOME or ~/.local/share).

Exit status: 0 all done, 1 an input failed and the others were done, 2 wrong use.
"""
_HELP = {
    "read": ("open the reader on the store, or on files and folders", "newsterm read articles/"),
    "summarize": (
        "print a summary of each article",
        "newsterm summarize article.txt\ncurl -s … | newsterm summarize -n 2 -\n"
        "newsterm summarize -m lex-rank --json *.txt | jq -r .title",
    ),
    "show": ("print the full text, quotes and figures highlighted", "newsterm show article.txt"),
    "quotes": (
        "print who said what",
        "newsterm quotes article.txt\nnewsterm quotes --json *.txt | jq -r .speaker | sort | uniq -c",
    ),
    "figures": (
        "print the numbers and what they count",
        "newsterm figures article.txt | cut -f1,3",
    ),
    "list": ("list the articles of the store", "newsterm list\nnewsterm list moon landing"),
}


class _Parser(argparse.ArgumentParser):
    """argparse, with mistakes told in one line, and help as wide as the terminal."""

    def __init__(self, prog: str, description: str, epilog: str) -> None:
        super().__init__(
            prog,
            description=description,
            epilog=epilog,
            formatter_class=_formatter,
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; see {self.prog} --help")


def _formatter(prog: str) -> argparse.HelpFormatter:
    # Left to itself, argparse asks shutil for the width, once for every option: 5 ms.
    return argparse.RawDescriptionHelpFormatter(prog, width=min(100, terminal.width()))


def main(arguments: Sequence[str]) -> int:
    """Run newsterm with these arguments; the exit status is as INTERFACE promises."""
    return terminal.run(lambda: _dispatch(list(arguments)))


def _dispatch(arguments: list[str]) -> int:
    name, rest = _command_of(arguments)
    if not name:
        _general_parser().parse_args(rest)
    options = _parser_of(name).parse_args(rest)
    from newsterm.commands import COMMANDS

    return COMMANDS[name](options)


def _command_of(arguments: list[str]) -> tuple[str, list[str]]:
    """The command and what is left; empty for general help. `newsterm PATH…` means read."""
    if arguments[:1] in (["-h"], ["--help"], ["--version"]):
        return "", arguments
    before = ""
    for position, argument in enumerate(arguments):
        name = _ALIASES.get(argument, argument)
        if name in _HELP and before not in _VALUED:
            return name, arguments[:position] + arguments[position + 1 :]
        if not argument.startswith("-") and before not in _VALUED:
            break
        before = argument
    return "read", arguments


def _general_parser() -> argparse.ArgumentParser:
    commands = "".join(f"  {name:11}{what}\n" for name, (what, _) in _HELP.items())
    parser = _Parser(
        "newsterm",
        "Read the news in a terminal: what an article says, who said it, and with which numbers.",
        f"commands:\n{commands}\nWithout a command: newsterm [PATH…] is newsterm read.\n\n{_EPILOG}",
    )
    parser.usage = "newsterm [COMMAND] [OPTION]… [FILE]…"
    parser.add_argument("--version", action="version", version=f"newsterm {__version__}")
    return parser


def _parser_of(name: str) -> argparse.ArgumentParser:
    what, examples = _HELP[name]
    indented = examples.replace("\n", "\n  ")
    parser = _Parser(
        f"newsterm {name}", f"{what[0].upper()}{what[1:]}.", f"examples:\n  {indented}"
    )
    _add_options(name, parser)
    return parser


def _add_options(name: str, command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    if name == "list":
        add("query", nargs="*", metavar="WORD", help="only articles that hold every word")
    else:
        paths = "files and folders; none: the store" if name == "read" else _FILES
        add("names", nargs="*", metavar="PATH" if name == "read" else "FILE", help=paths)
    if name in ("summarize", "show", "read"):
        add(
            "-m",
            "--method",
            choices=METHODS,
            default="news",
            metavar="NAME",
            help=", ".join(METHODS),
        )
    if name in ("summarize", "show"):
        add("-n", "--sentences", type=_count, metavar="N", help="at most N sentences")
        add("-w", "--words", type=_count, metavar="N", help="at most N words")
    if name not in ("list", "read"):
        add("-f", "--from", dest="form", choices=("auto", "text", "markdown", "json"),
            default="auto", help="what the input is; json: records of id, text, title")  # fmt: skip
        add("--no-heading", dest="heading", action="store_false", help="no line above each article")
        add("--fail-fast", action="store_true", help="stop at the first input that fails")
        add("-q", "--quiet", action="store_true", help="no warnings")
    if name != "read":
        add("-t", "--to", choices=("text", "json"), default="text", help="what the output is")
        add("--json", dest="to", action="store_const", const="json", help="short for --to json")
        add("--color", choices=("auto", "always", "never"), default="auto", help="when to colour")
    add("--store", metavar="DIR", help="the folder of articles")


def _count(text: str) -> int:
    number = int(text) if text.isdecimal() else 0
    if not number:
        raise argparse.ArgumentTypeError(f"{text!r} is no number above 0")
    return number
