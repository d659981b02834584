"""`newsterm quotes`: who said what."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import replace

from newsterm import objects, render
from newsterm.commands import inputs
from newsterm.core.digest import Digest, digest

EXAMPLES = (
    "newsterm quotes article.txt",
    "newsterm quotes --speaker powell *.txt",
    "newsterm quotes --json *.txt | jq -r .speaker | sort | uniq -c",
)


def add_options(parser: ArgumentParser) -> None:
    inputs.add_input_options(parser)
    inputs.add_output_options(parser, "text", "json")
    parser.add_argument("--speaker", metavar="NAME", help="only what somebody of that name said")


def run(options: Namespace) -> int:
    return inputs.print_lines(_lines, options)


def _lines(given: inputs.Inputs, options: Namespace) -> Iterator[str]:
    together: list[Digest] = []
    for item, whole in given.each(digest):
        found = _said_by(options.speaker, whole) if options.speaker else whole
        if options.to == "json":
            yield from inputs.json_lines(objects.quotes_json(found), item)
        elif not inputs.is_painted(options):
            yield from render.quotes_text(found)
        elif found.quotes:
            together.append(found)
    if together:
        from newsterm import paint

        yield from inputs.painted([paint.quotes(together)], options)


def _said_by(name: str, found: Digest) -> Digest:
    """The digest with the quotes of speakers whose name holds every word of `name`."""
    wanted = name.casefold().split()
    said = (q for q in found.quotes if all(w in (q.speaker or "").casefold() for w in wanted))
    return replace(found, quotes=tuple(said))
