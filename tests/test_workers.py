"""Many things worked on in several processes, answered in the order they were asked."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

import pytest
from toys import ARTICLES, newsterm

from newsterm.workers import map_in_order


def square(number: int) -> int:
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 17:
        time.sleep(60)
    return number * number


def lost(number: int, how: str) -> int:
    return -number if how == "died" else -1000 * number


def test_answers_come_in_order() -> None:
    assert list(map_in_order(square, range(20, 520), 2, lost)) == [n * n for n in range(20, 520)]


def test_what_kills_its_process_is_given_up_and_nothing_else() -> None:
    things = [n for n in range(100) if n != 17]
    assert list(map_in_order(square, things, 2, lost)) == [
        -13 if n == 13 else n * n for n in things
    ]


def test_what_is_stuck_is_given_up_and_nothing_else() -> None:
    things = [16, 17, 18, *range(20, 90)]
    assert list(map_in_order(square, things, 2, lost, patience=3)) == [
        -17_000 if n == 17 else n * n for n in things
    ]


def test_an_endless_stream_is_taken_a_little_at_a_time() -> None:
    asked = count()

    def numbers() -> Iterator[int]:
        for number in asked:
            yield number + 100

    answers = map_in_order(square, numbers(), 2, lost)
    assert list(islice(answers, 3)) == [10_000, 10_201, 10_404]
    answers.close()  # type: ignore[attr-defined]
    assert next(asked) < 1000


@pytest.mark.parametrize("command", ["summarize", "show", "quotes", "figures"])
def test_a_command_prints_the_same_with_two_jobs_as_with_one(command: str, tmp_path: Path) -> None:
    records = tmp_path / "records.jsonl"
    lines = [
        json.dumps({"id": p.stem, "text": p.read_text("utf-8")}) for p in sorted(ARTICLES.iterdir())
    ]
    records.write_text("\n".join([*lines, "broken", *lines]), encoding="utf-8")
    arguments = (command, "--from", "json", "--json", str(records))
    one, two = newsterm(*arguments), newsterm(*arguments, "-j", "2")
    assert one.stdout.count("\n") > 13
    assert (one.stdout, one.stderr, one.returncode) == (two.stdout, two.stderr, two.returncode)


def test_files_with_two_jobs_keep_order_headings_and_errors() -> None:
    names = [*map(str, sorted(ARTICLES.glob("*.txt"))), "missing.txt"]
    one, two = newsterm("summarize", *names), newsterm("summarize", "-j", "2", *names)
    assert one.stderr.count("\n") == 1
    assert (one.stdout, one.stderr) == (two.stdout, two.stderr)
