"""Beyond one machine: the same functions on a cluster, and the same commands as the pipe of an engine.

A real Dask cluster of two worker processes on the loopback: what comes back is, byte for byte, what
the command prints here.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from dask_stories import stories_on
from toys import ARTICLES, ROOT, newsterm

from newsterm import digest, figures, quotes, sentences, stories, summarize
from newsterm.adapters.articles.record import parse_record
from newsterm.render import ndjson

if TYPE_CHECKING:
    from distributed import Client

RECORDS = [
    json.dumps({"id": path.stem, "text": path.read_text("utf-8"), "desk": n})
    for n, path in enumerate(sorted(ARTICLES.glob("*.txt")))
]


def summary_line(record: str) -> str:
    article = parse_record(record)
    row = ndjson.summary_json(article, summarize(article))
    return ndjson.to_json({**row, **dict(article.extra)})


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address=None,
            silence_logs=40,
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield client


def test_a_cluster_summarises_as_the_command_does_here(client: Client) -> None:
    there = "".join(f"{line}\n" for line in client.gather(client.map(summary_line, RECORDS)))
    here = newsterm("summarize", "--from", "json", "--json", stdin="\n".join(RECORDS))
    assert there.encode() == here.stdout.encode()


def test_the_readme_shows_how(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its lines as they stand, but for the address of the reader's own cluster."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (shown,) = (s for s in re.findall(r"```python\n(.+?)```", readme, re.DOTALL) if "Client" in s)
    texts = [path.read_text("utf-8") for path in sorted(ARTICLES.glob("*.txt"))[:2]]
    for name, text in zip(("a.txt", "b.txt"), texts, strict=True):
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("distributed.Client", lambda _: client)
    names: dict[str, Any] = {}
    exec(shown, names)
    assert client.gather(names["summaries"]) == [summarize(text) for text in texts]


@pytest.mark.parametrize(
    "find", [quotes, figures, sentences, digest], ids=lambda find: find.__name__
)
def test_every_value_travels(client: Client, find: object) -> None:
    texts = [json.loads(record)["text"] for record in RECORDS[:3]]
    assert client.gather(client.map(find, texts)) == [find(text) for text in texts]  # type: ignore[operator]


def test_parts_piped_apart_are_the_whole_piped_at_once() -> None:
    """What Spark's `pipe`, GNU parallel or `split` do: each part of the records goes to a process."""
    whole = newsterm("quotes", "--from", "json", "--json", stdin="\n".join(RECORDS)).stdout
    parts = ["\n".join(RECORDS[i : i + 5]) for i in range(0, len(RECORDS), 5)]
    apart = [newsterm("quotes", "--from", "json", "--json", stdin=part).stdout for part in parts]
    assert "".join(apart) == whole


def test_spark_pipes_records_through_a_command() -> None:
    """As the README has it: without an environment the program is not found, or not its Python."""
    spark = pytest.importorskip("pyspark")
    if not shutil.which("java"):
        pytest.skip("needs Java")
    env = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    with spark.SparkContext("local[2]", "newsterm") as context:
        records = context.parallelize(RECORDS[:4], 2)
        there = records.pipe("newsterm summarize --from json --json", env=env).collect()
    here = newsterm("summarize", "--from", "json", "--json", stdin="\n".join(RECORDS[:4])).stdout
    assert there == here.splitlines()


@pytest.mark.parametrize("days", [1, 3, 7])
def test_stories_in_parts_by_day_are_those_of_one_run(client: Client, days: int) -> None:
    """Joined at the borders: a story that goes on over several parts is one."""
    texts = [
        path.read_text("utf-8")
        for name in ("beirut-*.txt", "cave-*.txt")
        for path in sorted(ARTICLES.glob(name))
    ]

    def day(n: int, move: int) -> str:
        return f"2021-03-{1 + 2 * n + move:02}"

    given = [(n, text, move) for move in (0, 3) for n, text in enumerate(texts)]
    records = [
        json.dumps({"id": f"{move}-{n}", "text": text[: 900 - 100 * move], "date": day(n, move)})
        for n, text, move in given
    ]
    alone = stories(map(parse_record, records))
    assert 1 < len(alone) < len(records)
    assert stories_on(client, records, days) == alone
