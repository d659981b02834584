"""Many things worked on in several processes, answered in the order they were asked."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from itertools import count, islice
from pathlib import Path

import pytest
from toys import ARTICLES, newsterm

from newsterm.adapters.system.parallel_map import map_in_order


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


def test_warnings_stand_in_order_with_two_jobs(tmp_path: Path) -> None:
    texts = {
        "a.txt": b"",
        "b.txt": b"Caf\xc3\xa9. It is open.",
        "c.txt": b"\n",
        "d.txt": b"\xc3\xa9",
    }
    for name, text in texts.items():
        (tmp_path / name).write_bytes(text)
    arguments = ("summarize", "--encoding", "latin-1", *(list(texts) * 40))
    one, two = (newsterm(*arguments, "-j", jobs, cwd=tmp_path) for jobs in "12")
    assert one.stderr.count("\n") == 4 * 40
    assert (one.stdout, one.stderr) == (two.stdout, two.stderr)
    assert newsterm(*arguments, "-j", "2", "-q", cwd=tmp_path).stderr == ""


_SUMMARIES = """
import sys
from newsterm.cli import main
sys.exit(main(["summarize", "--from", "json", "--json", "-j", "2", "-"]))
"""
_INDEX = """
import sys
from newsterm.commands import session
from functools import partial
from newsterm.adapters.index.rows import each_file, not_read, reading_of
def read():
    for _ in each_file(partial(reading_of, sys.argv[1]), ["bridge.txt"] * 500_000, not_read, True):
        print("read", flush=True)
sys.exit(session.run(read))
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("program", [_SUMMARIES, _INDEX], ids=["summarize", "index"])
def test_a_signal_to_all_processes_ends_them_calmly(
    program: str, number: signal.Signals, tmp_path: Path
) -> None:
    """As in a terminal; what runs in the background of a script has its Ctrl-C ignored."""
    (tmp_path / "bridge.txt").write_text("The bridge is open.\n", encoding="utf-8")
    feeder = subprocess.Popen(["yes", '{"text": "The bridge is open. It is long."}'],
                              stdout=subprocess.PIPE)  # fmt: skip
    running = subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)], stdin=feeder.stdout, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
        preexec_fn=partial(signal.signal, number, signal.SIG_DFL),
    )  # fmt: skip
    try:
        assert running.stdout
        assert running.stdout.readline()
        os.killpg(running.pid, number)
        _, complaints = running.communicate(timeout=60)
        assert (running.returncode, complaints) == (128 + number, "")
    finally:
        feeder.kill()
        feeder.communicate()
        running.kill()
