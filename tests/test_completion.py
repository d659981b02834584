"""Shell completion and the manual page: made from the parsers, so they know every option."""

from __future__ import annotations

import shutil
import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path

import pytest
from hostile import completing
from toys import BRIDGE, newsterm

from newsterm.adapters.index.index import Index
from newsterm.cli import _VALUED, all_parsers
from newsterm.commands.shell import completion

PARSERS = all_parsers()
CHECKS = {"bash": ("bash", "-n"), "zsh": ("zsh", "-n"), "fish": ("fish", "-n")}
PAGE = newsterm("man").stdout


def options_of(parser: ArgumentParser) -> list[str]:
    return [string for action in parser._actions for string in action.option_strings]


def completed(*words: str) -> tuple[str, list[str]]:
    """What the shell is told of its own files, and the candidates for the last word."""
    shells_own, candidates = completion._answer(list(words), PARSERS)
    return shells_own, [value for value, _ in candidates]


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    hostile = "$(touch HOSTILE) `x` \x1b]0;x\x07 'q\" \\ \u202e; rm\nIt is back."
    (tmp_path / "hostile.txt").write_text(hostile, encoding="utf-8")
    monkeypatch.setenv("NEWSTERM_STORE", str(tmp_path))
    index = Index(str(tmp_path))
    index.update()
    index.close()
    return tmp_path


@pytest.mark.parametrize("name", [name for name in PARSERS if name])
def test_every_option_of_every_command_is_completed_and_in_the_manual(name: str) -> None:
    options = options_of(PARSERS[name])
    assert completed(name, "-") == ("none", options)
    section = PAGE.partition(f".SS {name}\n")[2].partition(".SS ")[0]
    for option in options:
        assert rf"\fB{option.replace('-', chr(92) + '-')}\fR" in section


def test_every_option_that_takes_a_value_may_stand_before_the_command() -> None:
    valued = {
        string
        for parser in PARSERS.values()
        for action in parser._actions
        if action.nargs != 0
        for string in action.option_strings
    }
    assert valued == _VALUED


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["su"], ("files", ["summarize"])),
        (["summarize", "-m", "l"], ("none", ["lead", "lsa", "lex-rank", "luhn"])),
        (["summarize", "--to", "=", "m"], ("none", ["markdown"])),
        (["figures", "--type", "money,pe"], ("none", ["money,percent"])),
        (["list", "--store", ""], ("folders", [])),
        (["summarize", "-o", ""], ("files", [])),
        (["summarize", "--", "-"], ("files", [])),
        (["completion", "f"], ("none", ["fish"])),
        (["list", "sinc"], ("none", [])),
        (["-"], ("none", ["-h", "--help", "--version"])),
        ([], ("files", [name for name in PARSERS if name])),
    ],
    ids=str,
)
def test_a_word_is_completed_by_what_may_stand_there(
    words: list[str], expected: tuple[str, list[str]]
) -> None:
    assert completed(*words) == expected


@pytest.mark.usefixtures("store")
def test_an_article_is_completed_by_its_title_or_its_id() -> None:
    _, [id] = completed("show", "bridge")
    assert completed("mark", id[:6]) == ("none", [id])
    assert completed("show", "%") == ("files", [])


def test_a_file_goes_before_an_article(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(store)
    assert completed("show", "bridge") == ("files", [])


def test_titles_are_offered_before_anything_is_typed(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(store)  # Files begin like that too.
    own, ids = completed("show", "")
    assert own == "files"
    assert ids == completed("mark", "")[1]
    assert len(ids) == 2


@pytest.mark.usefixtures("store")
def test_a_hostile_title_reaches_the_shell_as_an_explanation_only() -> None:
    shown = newsterm("completion", "bash", "--word", "2", "--", "newsterm", "mark", "$(").stdout
    value, _, title = shown.splitlines()[1].partition("\t")
    assert value.isalnum()
    assert title.isprintable()
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
@pytest.mark.usefixtures("store")
def test_bash_completes_a_title_to_its_id(tmp_path: Path) -> None:
    script = tmp_path / "completion.bash"
    script.write_text(newsterm("completion", "bash").stdout, encoding="utf-8")
    program = (
        f"newsterm() {{ {sys.executable} -m newsterm \"$@\"; }}\n"
        f". {script}\ncompopt() {{ echo \"$2\"; }}\n"
        "COMP_WORDS=(newsterm mark bridge); COMP_CWORD=2; _newsterm; echo \"${COMPREPLY[@]}\"\n"
        "COMP_WORDS=(newsterm nonsense.); COMP_CWORD=1; _newsterm\n"
    )  # fmt: skip
    done = subprocess.run(["bash", "-c", program], capture_output=True, text=True, check=True)
    id, files = done.stdout.splitlines()
    assert len(id) == 12
    assert files == "default"


@pytest.mark.parametrize("shell", completion.SHELLS)
def test_no_way_of_completing_runs_what_is_completed(shell: str, tmp_path: Path) -> None:
    """The whole of it by hand: `python tests/hostile/completing.py`."""
    if not shutil.which(shell):
        pytest.skip(f"needs {shell}")
    hostile = completing.candidates()[::120]
    outcomes = list(completing.given_values(shell, tmp_path, hostile, openings=("",)))
    assert {way: hits for way, hits, _ in outcomes if hits} == {}
    assert any(arrived for *_, arrived in outcomes)


@pytest.mark.parametrize("shell", completion.SHELLS)
def test_the_script_is_one_the_shell_can_read(shell: str, tmp_path: Path) -> None:
    script = tmp_path / "script"
    script.write_text(newsterm("completion", shell).stdout, encoding="utf-8")
    assert "newsterm" in script.read_text("utf-8")
    if shutil.which(shell):
        done = subprocess.run([*CHECKS[shell], script], capture_output=True, check=True)
        assert done.stderr == b""


@pytest.mark.parametrize(
    "checker", [("groff", "-man", "-Tutf8", "-ww", "-z"), ("mandoc", "-T", "lint", "-W", "warning")]
)
def test_the_manual_is_clean_roff(checker: tuple[str, ...], tmp_path: Path) -> None:
    page = tmp_path / "newsterm.1"
    page.write_text(PAGE, encoding="utf-8")
    assert PAGE.isascii()
    assert not any(line.startswith("'") for line in PAGE.splitlines())
    if shutil.which(checker[0]):
        done = subprocess.run([*checker, page], capture_output=True, text=True, check=False)
        complaints = [
            line for line in (done.stdout + done.stderr).splitlines() if "date" not in line
        ]
        assert complaints == []


@pytest.mark.parametrize("program", ["parallel", "fzf", "vim", "records.pipe", "systemctl", "cron"])
def test_the_manual_tells_how_other_programs_ask(program: str) -> None:
    section = PAGE.partition(".SH WITH OTHER PROGRAMS\n")[2].partition(".SH ")[0]
    assert program in section
