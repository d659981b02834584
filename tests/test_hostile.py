"""Whatever is fed to it: one calm line or an answer, and never a control byte (`hostile/corpus.py`)."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hostile.corpus import Case, all_cases, write

from newsterm.cli import main

COMMANDS = ("summarize", "show", "quotes", "figures")
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
CASES = all_cases()
QUICK = [case for case in CASES if case.category not in ("scale", "lines")]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("hostile")
    write(folder)
    yield folder
    (folder / "fsobject" / "secret.txt").chmod(0o600)


def run(command: str, path: str, *options: str) -> int:
    return main([command, *options, "--", path])


def judge(expect: str, status: int, out: str, err: str) -> None:
    assert not CONTROLS.search(out), "controls on standard output"
    assert not CONTROLS.search(err), "controls on standard error"
    assert status in {"ok": (0,), "error": (1,), "either": (0, 1)}[expect]
    assert "a bug of ours" not in err
    if status:
        assert out == ""
        assert err.count("\n") == 1
        assert err.startswith("newsterm: ")
        assert len(err) <= 401


def strings_of(values: object) -> list[str]:
    return list(map(str, values)) if isinstance(values, list) else []


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("case", QUICK, ids=lambda case: case.id)
def test_hostile_text(
    corpus: Path, case: Case, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run(command, case.path_in(corpus))
    out, err = capsys.readouterr()
    judge(case.expect, status, out, err)
    if case.expect == "ok" and command in ("summarize", "show"):
        assert out.strip()
    for check in case.checks if command in ("summarize", "show") else ():
        found = [value for value in strings_of(check.get("values")) if value in out]
        assert bool(found) == (check["type"] == "contains_any")
    assert not list(corpus.rglob("HOSTILE"))


@pytest.mark.parametrize("case", QUICK, ids=lambda case: case.id)
def test_hostile_text_as_json(corpus: Path, case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    status = run("show", case.path_in(corpus), "--json")
    judge(case.expect, status, *capsys.readouterr())


@pytest.mark.parametrize(
    "case", [case for case in CASES if case not in QUICK], ids=lambda case: case.id
)
def test_text_out_of_all_proportion(
    corpus: Path, case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run("summarize", case.path_in(corpus))
    judge(case.expect, status, *capsys.readouterr())


@pytest.mark.parametrize(
    "name", "folder fifo loop dangling secret huge socket missing zero tty null under-file".split()
)
def test_what_is_no_file(corpus: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    if name == "secret" and os.geteuid() == 0:
        pytest.skip("root may read everything")
    places = {
        "zero": "/dev/zero",
        "tty": "/dev/tty",
        "null": "/dev/null",
        "under-file": "secret.txt/below",
    }
    path = os.path.join(corpus / "fsobject", places.get(name, f"{name}.txt"))
    status = run("summarize", path)
    out, err = capsys.readouterr()
    judge("error", status, out, err)
    assert os.path.basename(path) in err


def test_colours_cost_no_more_for_many_findings(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    seconds = []
    for lines in (500, 2_000):
        path = tmp_path / f"{lines}.txt"
        path.write_text("03\n" * lines, encoding="utf-8")
        begun = time.process_time()
        assert main(["show", "--color", "always", str(path)]) == 0
        seconds.append(time.process_time() - begun)
        assert capsys.readouterr().out.count("03") == lines
    assert seconds[1] < 10 * seconds[0] + 0.1  # Four times the lines; a square would take sixteen.
