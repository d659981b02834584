"""`newsterm export`: what the user did with articles, as JSON; `newsterm restore` takes it back in."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from contextlib import closing

from newsterm.adapters.marks.mark import shown
from newsterm.adapters.marks.marks import Marks
from newsterm.commands import inputs, session
from newsterm.errors import FAILED
from newsterm.render import ndjson

EXAMPLES = (
    "newsterm export -o marks.json",
    "newsterm export | jq -r 'select(.starred) | .id'",
    "newsterm restore marks.json",
)


def add_options(parser: ArgumentParser) -> None:
    inputs.add_output_file(parser)


def run(_: Namespace) -> int:
    with closing(Marks()) as marks:
        session.say(ndjson.to_json(shown(mark)) for mark in marks.all())
        if not marks.trouble:
            return 0
        session.warn(marks.trouble)
        return FAILED
