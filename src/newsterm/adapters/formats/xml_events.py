"""XML of a document, as events: a piece at a time, without a tree, and without entities.

expat is not recursive, fetches nothing, and here refuses what declares an entity of its own: the XML of
documents never does, that of bombs does.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsterm.errors import NewstermError

Event = tuple[str, str, dict[str, str]]
"""What happens ("start", "end" or "words"), to which element or in which words, and its attributes."""
_PIECE = 1 << 16
_DEEPEST = 2000


def events(data: bytes, what: str) -> Iterator[Event]:
    """The events of XML, all names without their namespaces. Raises NewstermError about `what`."""
    from xml.parsers.expat import ExpatError, ParserCreate

    found: list[Event] = []

    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:  # expat's own work grows with it.
            raise NewstermError("nests too deep; save its text", what)
        plain = {_local(key): value for key, value in attributes.items()}
        found.append(("start", _local(name), plain))

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        found.append(("end", _local(name), {}))

    def refuse(*_: object) -> None:
        raise NewstermError("is a document with entities of its own; save its text", what)

    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = lambda words: found.append(("words", words, {}))
    parser.EntityDeclHandler = refuse
    try:
        for at in range(0, len(data), _PIECE):
            parser.Parse(data[at : at + _PIECE], at + _PIECE >= len(data))
            yield from found
            found.clear()
    except (ExpatError, ValueError, LookupError) as error:
        raise NewstermError("is a damaged document; save it anew, or its text", what) from error


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
