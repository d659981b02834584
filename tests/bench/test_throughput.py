"""How many articles a minute: one process, two, and a Dask cluster of two on this machine.

Run it with `pytest tests/bench -n 0 --benchmark-only`: each row shows in brackets how many times the
quickest takes. The cluster is up before the clock starts, the processes of `-j` are not.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from toys import ARTICLES

TEXTS = [path.read_text("utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
RECORDS = [json.dumps({"id": n, "text": TEXTS[n % len(TEXTS)]}) for n in range(2_000)]
BUNDLE = 50


def summary_lines(records: list[str]) -> list[str]:
    from newsterm import summarize
    from newsterm.adapters.articles.record import parse_record
    from newsterm.render import ndjson

    articles = map(parse_record, records)
    return [ndjson.to_json(ndjson.summary_json(a, summarize(a))) for a in articles]


@pytest.mark.benchmark(group="2,000 articles", min_rounds=3)
@pytest.mark.parametrize("jobs", [1, 2])
def test_processes(benchmark: BenchmarkFixture, jobs: int, tmp_path: Path) -> None:
    file = tmp_path / "records.jsonl"
    file.write_text("\n".join(RECORDS), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "newsterm",
        "summarize",
        "-f",
        "json",
        "--json",
        "-j",
        str(jobs),
    ]
    benchmark(subprocess.run, [*command, str(file)], check=True, stdout=subprocess.DEVNULL)


@pytest.mark.benchmark(group="2,000 articles", min_rounds=3)
def test_cluster(benchmark: BenchmarkFixture) -> None:
    distributed = pytest.importorskip("distributed")
    bundles = [RECORDS[i : i + BUNDLE] for i in range(0, len(RECORDS), BUNDLE)]
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        client.gather(client.map(summary_lines, bundles[:2]))  # What is imported once.
        benchmark(lambda: client.gather(client.map(summary_lines, bundles, pure=False)))
