"""`newsterm man`: the manual page, made from the same parsers that read a command line."""

from __future__ import annotations

import re
from argparse import Action, ArgumentParser, Namespace
from collections.abc import Iterator, Mapping

from newsterm import __version__
from newsterm.commands import session
from newsterm.commands.table import module_of

EXAMPLES = (
    "newsterm man | man -l -",
    "newsterm man -o ~/.local/share/man/man1/newsterm.1",
)
_PROGRAMS = (
    ("Many processes, with GNU parallel (records of id and text, one a line)",
     "parallel --pipe --keep-order newsterm summarize --from json --json < articles.jsonl"),
    ("Choose an article with fzf, its summary and quotes beside it",
     "newsterm list | fzf --delimiter '\\t' --with-nth 4 --preview-window wrap \\\n"
     "  --preview 'newsterm summarize {1}; newsterm quotes {1}' | cut -f1"),
    ("A summary into the text that is open in vim", ":r !newsterm summarize -n 2 article.txt"),
    ("Spark, which hands a program that it pipes to no environment unless it is given one",
     "records.pipe('newsterm summarize --from json --json', env=dict(os.environ))"),
    ("The feeds every hour, from cron", "0 * * * * newsterm feeds refresh -q"),
    ("The same as a systemd timer: newsterm.service and newsterm.timer in ~/.config/systemd/user,\n"
     "started by systemctl --user enable --now newsterm.timer",
     "[Service]\nType=oneshot\nExecStart=%h/.local/bin/newsterm feeds refresh -q\n\n"
     "[Timer]\nOnCalendar=hourly\nRandomizedDelaySec=10min\nPersistent=true\n\n"
     "[Install]\nWantedBy=timers.target"),
)  # fmt: skip
"""What newsterm does beside which program, and how it is asked to."""
_OPENS = {"\\": r"\e", "-": r"\-", "~": r"\(ti", "^": r"\(ha", "`": r"\(ga", "'": r"\(aq"}
"""What roff would read as its own, or print as another sign."""


def add_options(parser: ArgumentParser) -> None:
    from newsterm.commands.arguments import add_output_file

    add_output_file(parser)


def run(_: Namespace, parsers: Mapping[str, ArgumentParser]) -> int:
    """Print the page. `parsers`: by command; "" is the general one."""
    session.say(_page(parsers))
    return 0


def _page(parsers: Mapping[str, ArgumentParser]) -> Iterator[str]:
    general = parsers[""]
    yield f'.TH NEWSTERM 1 "" "newsterm {_roff(__version__)}" "User Commands"'
    yield f".SH NAME\nnewsterm \\- {_roff((general.description or '').rstrip('.').lower())}"
    yield f".SH SYNOPSIS\n{_roff(general.usage or '')}"
    yield ".SH COMMANDS"
    for name, parser in parsers.items():
        if name:
            yield from _command(name, parser)
    yield ".SH OPTIONS"
    yield from _arguments(general)
    yield ".SH WITH OTHER PROGRAMS"
    for what, how in _PROGRAMS:
        yield f"{_roff(what)}:\n.PP\n.EX\n{_roff(how)}\n.EE\n.PP"
    notes = (general.epilog or "").partition("\n\n")[2]
    yield f".SH NOTES\n.nf\n{_roff(notes.strip())}\n.fi"


def _command(name: str, parser: ArgumentParser) -> Iterator[str]:
    usage = " ".join(parser.format_usage().removeprefix("usage: ").split())
    yield f".SS {_roff(name)}\n{_roff(parser.description or '')}\n.PP\n{_roff(usage)}"
    yield from _arguments(parser)
    examples = "\n".join(module_of(name).EXAMPLES)
    yield f".PP\n.EX\n{_roff(examples)}\n.EE"


def _arguments(parser: ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        yield f".TP\n{_name(action)}\n{_roff((action.help or '').replace('%%', '%'))}"


def _name(action: Action) -> str:
    value = _roff(str(action.metavar or action.dest)) if action.nargs != 0 else ""
    names = ", ".join(rf"\fB{_roff(name)}\fR" for name in action.option_strings)
    return " ".join(filter(None, (names, value and rf"\fI{value}\fR")))


def _roff(text: str) -> str:
    """Words that roff prints as they are: no line of them is a request."""
    safe = "".join(
        _OPENS.get(sign, sign if sign.isascii() else rf"\[u{ord(sign):04X}]") for sign in text
    )
    return re.sub(r"^(?=\.)", r"\\&", safe, flags=re.MULTILINE)
