"""The README keeps its word: its commands run, and print what it shows."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from toys import ROOT

from newsterm.adapters.system.settings import read_settings, settings_path

README = (ROOT / "README.md").read_text(encoding="utf-8")
FIRST_SCREEN = "\n".join(README.splitlines()[:40])
INSTALLS = re.findall(r"```sh\n(.+?)\n```", README, re.DOTALL)


SNIPPETS = re.findall(r"```python\n(.+?)```", README, re.DOTALL)


def examples() -> list[tuple[str, str]]:
    """Every command after a `$` in the README with the lines shown below it."""
    found: list[tuple[str, str]] = []
    for block in re.findall(r"```console\n(.+?)```", README, re.DOTALL):
        for piece in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, shown = piece.partition("\n")
            found.append((command, shown.strip("\n")))
    return found


def run(command: str) -> subprocess.CompletedProcess[str]:
    """A README command in the project's folder, with the newsterm of this Python."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-c", command],
        cwd=ROOT,
        env={**os.environ, "PATH": path},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(("command", "shown"), examples(), ids=lambda value: value[:50])
def test_an_example_prints_what_the_readme_shows(command: str, shown: str) -> None:
    tools = {word.split()[0] for word in re.split(r"[|;]", command)}
    if missing := [tool for tool in tools if not shutil.which(tool) and tool != "newsterm"]:
        pytest.skip(f"needs {', '.join(missing)}")
    done = run(command)
    assert (done.returncode, done.stderr) == (0, "")
    assert not shown or done.stdout.strip("\n") == shown


def test_there_are_examples_of_every_command_that_prints() -> None:
    shown = " ".join(command for command, _ in examples())
    commands = "summarize show quotes figures list search".split()
    assert [name for name in commands if f"newsterm {name}" not in shown] == []


def test_the_library_does_what_the_readme_shows() -> None:
    python = f"{shlex.quote(sys.executable)} -c {shlex.quote(SNIPPETS[0])}"
    done = run(python)
    assert done.stdout.startswith("Jerome Powell “Clearly, today’s 75 basis point increase")
    assert (done.returncode, done.stderr) == (0, "")


def test_the_readmes_settings_are_settings() -> None:
    path = Path(settings_path())
    path.parent.mkdir(parents=True)
    path.write_text(re.findall(r"```toml\n(.+?)```", README, re.DOTALL)[0], encoding="utf-8")
    settings = read_settings()
    assert (settings.method, settings.theme) == ("lead", "paper")
    assert ("skim", "x") in settings.keys


def test_the_first_screen_shows_the_two_commands() -> None:
    assert all(install in FIRST_SCREEN for install in INSTALLS[:2])


def test_the_first_command_ends_with_the_main_job() -> None:
    job = INSTALLS[0].rsplit("&& ", 1)[1].removeprefix(".venv/bin/")
    assert job.startswith("newsterm summarize articles/")
    assert run(job).stdout


def test_ci_runs_the_second_command_as_written() -> None:
    assert INSTALLS[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
