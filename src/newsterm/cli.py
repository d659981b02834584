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
    """argparse, with mistakes told in one line."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; see {self.prog} --help")


def main(arguments: Sequence[str]) -> int:
    """Run newsterm with these arguments; the exit status is as INTERFACE promises."""
    return terminal.run(lambda: _dispatch(list(arguments)))


def _dispatch(arguments: list[str]) -> int:
    options = _parser().parse_args(_with_command(arguments))
    from newsterm.commands import COMMANDS

    return COMMANDS[options.command](options)


def _with_command(arguments: list[str]) -> list[str]:
    """`newsterm PATH…` and plain `newsterm` mean `read`; `summarise` is summarize."""
    if any(argument in ("-h", "--help", "--version") for argument in arguments[:1]):
        return arguments
    first = next((a for a in arguments if not a.startswith("-") or a == "-"), None)
    first = _ALIASES.get(first or "", first)
    if first not in _HELP:
        return ["read", *arguments]
    position = [_ALIASES.get(a, a) for a in arguments].index(first)
    return [first, *arguments[:position], *arguments[position + 1 :]]


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="newsterm",
        description="Read the news in a terminal: what an article says, who said it, which numbers.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"newsterm {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    for name in _HELP:
        help, examples = _HELP[name]
        command = commands.add_parser(
            name,
            help=help,
            description=f"{help[0].upper()}{help[1:]}.",
            epilog="examples:\n  " + examples.replace("\n", "\n  "),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        _add_options(name, command)
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
