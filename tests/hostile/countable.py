"""Whatever an input can have many of, as inputs that hold n of it: what `growth.py` measures.

Each row names the reader that is given the input, what there are many of, and what makes the input
of n of them. The readers are those of `growth.READERS`.
"""

from __future__ import annotations

import json

from hostile.many import PROSE, Maker, nested, nested_json, of
from hostile.many_feeds import ADDED, FEEDS, OUTLINES
from hostile.many_mails import MAILS
from hostile.many_marks import MARKDOWN
from hostile.many_pages import PAGES
from hostile.many_texts import BYTES, QUERIES, TEXTS


def record(**keys: object) -> str:
    return json.dumps({"id": "1", "text": PROSE, **keys})


RECORDS: dict[str, Maker] = {
    "keys": lambda n: record(**{f"a{i}": i for i in range(n)}),
    "values": lambda n: record(a=[*range(n)]),
    "equal keys": of('"a":1,', '{"text":"Ships sail.",', '"b":1}'),
    "nested lists": lambda n: f'{{"text":"Ships.","a":{"[" * n}{"]" * n}}}',
    "nested objects": lambda n: nested_json(n, '{"text":"Ships.","a":', "}"),
    "open lists": of("[", '{"text":"Ships.","a":'),
    "digits": of("1", '{"text":"Ships.","a":', "}"),
    "digits behind the point": of("1", '{"text":"Ships.","a":0.', "}"),
    "digits of an exponent": of("1", '{"text":"Ships.","a":1e', "}"),
    "digits of an id": of("1", '{"text":"Ships.","id":', "}"),
    "escapes": of("\\u0041", '{"text":"', '"}'),
    "half escapes": of("\\ud83d", '{"text":"', '"}'),
    "letters of a title": lambda n: record(title="a" * n),
    "words of a title": lambda n: record(title="a " * n),
    "letters of an id": lambda n: record(id="a" * n),
    "letters of a source": lambda n: record(source="a" * n),
    "blanks": of(" ", '{"text":"Ships."', "}"),
    "letters": lambda n: record(text="a" * n),
    "lines": lambda n: record(text="a\n" * n),
}
SETTINGS: dict[str, Maker] = {
    "keys": of('a# = "x"\n', "[keys]\n"),
    "settings that are none": of("a# = 1\n"),
    "tables": of("[a#]\n"),
    "tables, nested": lambda n: f"[{'a.' * n}a]\n",
    "tables, deeper and deeper": lambda n: "".join(f"[{'a.' * i}a]\n" for i in range(int(n**0.5))),
    "dotted keys": lambda n: f"{'a.' * n}a = 1\n",
    "lists of tables": of("[[a]]\n"),
    "values": of('"x#",', "[keys]\ndown = [", "]\n"),
    "equal values": of('"x",', "[keys]\ndown = [", "]\n"),
    "lists, nested": nested("[", "]", "keys = "),
    "tables in a line, nested": lambda n: f"keys = {'{a=' * n}1{'}' * n}\n",
    "letters": of("a", 'method = "', '"\n'),
    "letters of a line": of("a"),
    "escapes": of("\\u0041", 'method = "', '"\n'),
    "comments": of("# a\n"),
    "blank lines": of("\n"),
    "blanks": of(" "),
    "digits": of("1", "keys = "),
    "lines of a string": of("a\n", 'theme = """', '"""\n'),
    "keys without a name": of('a# = ""\n', "[keys]\n"),
}
COUNTABLE: dict[str, dict[str, Maker]] = {
    "text": TEXTS,
    "page": PAGES,
    "feed": FEEDS,
    "mail": MAILS,
    "markdown": MARKDOWN,
    "record": RECORDS,
    "opml": OUTLINES,
    "settings": SETTINGS,
    "query": QUERIES,
    "bytes": BYTES,
    "added": ADDED,
}
