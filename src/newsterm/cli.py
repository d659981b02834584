"""The command line: arguments in, an exit status out.

The commands lie in `commands`, one file each, and only the one asked for is imported.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from types import ModuleType

from newsterm.commands import session
from newsterm.commands.given_words import options_of_words
from newsterm.commands.table import COMMANDS, module_of
from newsterm.core.text.controls import is_text
from newsterm.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from typing import Any

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


def main(arguments: Sequence[str]) -> int:
    """Run newsterm with these arguments; the exit status: 0 done, 1 an input failed, 2 wrong use …"""
    return session.run(lambda: _dispatch(list(arguments)))


def _dispatch(arguments: list[str]) -> int:
    name, rest = _command_of(arguments)
    if not name:
        _parsers().general_parser().parse_args(rest)
    if name != "read":  # Done before the collector of garbage has anything to do: 8 % of the time.
        gc.set_threshold(_MOST_UNCOLLECTED)
    command = module_of(name)
    options = _options(name, command, rest)
    _refuse_bytes(options)
    output = getattr(options, "output", None)
    if output in (None, "-"):
        return _run(name, command, options)
    from newsterm.commands.output import print_to

    sources = getattr(options, "names", ())
    return print_to(output, sources, lambda: _run(name, command, options))


def _options(name: str, command: ModuleType, rest: list[str]) -> Namespace:
    """What the words behind a command ask for. Raises UsageError."""
    room, _ = COMMANDS[name]
    if room == "articles" and (options := options_of_words(command, rest)):
        return options
    parser = _parsers().parser_of(name, command)
    if name in _ASKING:
        rest = [f" {word}" if _is_left_out(word, parser) else word for word in rest]
    options, left = parser.parse_known_args(rest)
    if left:  # Perhaps names behind an option: read so it takes twice as long.
        options = parser.parse_intermixed_args(rest)
    asked: Namespace = options
    return asked


def _refuse_bytes(options: Namespace) -> None:
    """Only the name of a file may be no UTF-8: it is what the system has. Raises UsageError."""
    for name, value in vars(options).items():
        words = value if isinstance(value, list) else [value]
        for word in words if name not in _FILES else ():
            if isinstance(word, str) and not is_text(word):
                raise UsageError("is no UTF-8; only the name of a file may be anything else", word)


def _run(name: str, command: ModuleType, options: Namespace) -> int:
    status: int = (
        command.run(options, all_parsers()) if name in _OF_ITSELF else command.run(options)
    )
    return status


def all_parsers() -> dict[str, ArgumentParser]:
    """The general parser, named "", and each command's."""
    parsers: dict[str, ArgumentParser] = _parsers().all_parsers()
    return parsers


def _parsers() -> Any:
    """The parsers, with argparse but without gettext: it would translate its words, and costs 1 ms."""
    if "argparse" not in sys.modules and "gettext" not in sys.modules:
        untranslated: Any = ModuleType("gettext")
        untranslated.gettext = str
        untranslated.ngettext = lambda one, many, count: one if count == 1 else many
        sys.modules["gettext"] = untranslated
        import argparse  # noqa: F401

        del sys.modules["gettext"]  # Others may want the real one.
    from newsterm.commands import parsers

    return parsers


def _is_left_out(word: str, parser: ArgumentParser) -> bool:
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
