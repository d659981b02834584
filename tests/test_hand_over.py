"""What newsterm hands to other programs: text to a clipboard, an address to a browser, a file."""

from __future__ import annotations

import base64
import os
import re
import stat
import time
from contextlib import suppress
from pathlib import Path

import pytest

from newsterm.adapters.programs import browser, clipboard
from newsterm.adapters.system.exports import export
from newsterm.errors import NewstermError


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is all of PATH but for what shells need."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    for name in ("TMUX", "STY", "DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    return folder


def program(folder: Path, name: str, does: str) -> Path:
    """A command that writes what it is given to the file that is returned."""
    told = folder / f"{name}.told"
    path = folder / name
    path.write_text(f"#!/bin/sh\n{does.format(told=told)}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return told


TAKES = 'printf "%s|" "$@" > {told}; cat >> {told}'


def test_under_tmux_the_text_goes_to_its_buffer_and_on_to_the_terminal(commands: Path) -> None:
    told = program(commands, "tmux", TAKES)
    assert clipboard.copy("“Rain” – 3 €", {"TMUX": "/tmp/tmux,1,0"}) == "tmux"
    assert told.read_text(encoding="utf-8") == "load-buffer|-w|-|“Rain” – 3 €"


def test_an_old_tmux_still_gets_the_text(commands: Path) -> None:
    told = program(commands, "tmux", f'test "$2" = -w && exit 1; {TAKES}')
    assert clipboard.copy("rain", {"TMUX": "1"}) == "tmux"
    assert told.read_text(encoding="utf-8") == "load-buffer|-|rain"


@pytest.mark.parametrize(
    ("environ", "command"),
    [
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "wl-copy"),
        ({"DISPLAY": ":0"}, "xclip"),
        ({}, ""),
    ],
)
def test_a_desktop_has_its_own_command(
    commands: Path, environ: dict[str, str], command: str
) -> None:
    for name in ("wl-copy", "xclip"):
        program(commands, name, TAKES)
    assert clipboard.copy("rain", environ) == command


def test_a_command_that_fails_or_hangs_took_nothing(
    commands: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipboard, "_SECONDS", 0.1)
    program(commands, "xclip", "exit 1")
    program(commands, "xsel", "exec sleep 5")
    assert clipboard.copy("rain", {"DISPLAY": ":0"}) == ""


@pytest.mark.parametrize("environ", [{}, {"TMUX": "1"}, {"STY": "1"}], ids=str)
def test_the_sequence_holds_the_text_however_it_is_wrapped(environ: dict[str, str]) -> None:
    text = "“Rain” \x1b]0;title\x07 " * 200
    sent = clipboard.sequence(text, environ)
    bare = sent.replace("\x1bPtmux;", "").replace("\x1bP", "").replace("\x1b\\", "")
    held = re.fullmatch(r"\x1b{1,2}\]52;c;([\w+/=]+)\x07", bare)
    assert held
    assert base64.b64decode(held[1]).decode() == text


def test_what_was_copied_is_kept_in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    path = clipboard.keep("rain \udcff")
    assert path
    assert Path(path).read_text(encoding="utf-8") == "rain ?\n"
    (tmp_path / "newsterm" / "copied.txt").unlink()
    (tmp_path / "newsterm" / "copied.txt").mkdir()
    assert clipboard.keep("rain") is None


# A browser


def opened(told: Path) -> str:
    for _ in range(200):
        if told.exists() and (words := told.read_text(encoding="utf-8")):
            return words
        time.sleep(0.02)
    return ""


def test_a_page_is_opened_by_a_list_of_arguments_and_no_shell(commands: Path) -> None:
    told = program(
        commands, "reads", 'printf "%s\\n" "$#" "$@" > {told}.part; mv {told}.part {told}'
    )
    address = "https://example.org/a?b=1&c=$(touch%20x);d|e"
    assert browser.open_address(address, {"BROWSER": "missing:reads --new-tab"}) == "reads"
    assert opened(told) == f"2\n--new-tab\n{address}\n"


def test_a_browser_may_say_where_the_address_goes(commands: Path) -> None:
    told = program(commands, "reads", 'printf "%s\\n" "$@" > {told}.part; mv {told}.part {told}')
    browser.open_address("http://example.org/", {"BROWSER": "reads --url=%s --quiet"})
    assert opened(told) == "--url=http://example.org/\n--quiet\n"


@pytest.mark.parametrize(
    "wanted",
    [
        "sh -c 'reads %s'",
        "sh -c 'reads \"%s\"'",
        "sh -c \"reads '%s'\"",
        "sh -c 'sh -c \"reads %s\"'",
        "sh -c 'reads `echo %s`'",
        "/bin/sh -c 'exec reads \"$0\"'",
    ],
)
@pytest.mark.parametrize(
    "run",
    [
        "$(touch${IFS}HIT)",
        ";touch${IFS}HIT;",
        "&touch${IFS}HIT&",
        "|touch${IFS}HIT",
        ">HIT",
        "(touch)",
        "{touch,HIT}",
    ],
)
def test_a_shell_of_the_users_own_runs_nothing_of_an_address(
    commands: Path, wanted: str, run: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = program(commands, "reads", 'printf "%s\n" "$@" > {told}.part; mv {told}.part {told}')
    monkeypatch.setenv("PATH", f"{commands}:/usr/bin:/bin")
    monkeypatch.chdir(tmp_path)
    with suppress(NewstermError):  # Some are no addresses.
        browser.open_address(f"https://example.org/a?b=1{run}", {"BROWSER": wanted})
        assert opened(told).startswith("https://example.org/a?b=1%")
    assert not (tmp_path / "HIT").exists()


def test_a_browser_that_is_no_shell_is_given_the_address_as_it_is(commands: Path) -> None:
    told = program(commands, "reads", 'printf "%s\n" "$@" > {told}.part; mv {told}.part {told}')
    address = "https://example.org/w/Ship_(boat);v=1?a=1&b=2#c"
    browser.open_address(address, {"BROWSER": "reads --new-tab %s"})
    assert opened(told) == f"--new-tab\n{address}\n"


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "-https://example.org",
        "--new-window",
        "https://",
        "https://a b",
        "https://example.org/\x1b]0;x",
        "https://example.org/\n-rf",
        "data:text/html,x",
        "/etc/passwd",
        "",
    ],
)
def test_nothing_but_pages_of_the_web_is_opened(commands: Path, address: str) -> None:
    told = program(commands, "reads", "touch {told}")
    with pytest.raises(NewstermError, match="no address of the web"):
        browser.open_address(address, {"BROWSER": "reads"})
    assert not told.exists()


@pytest.mark.parametrize("wanted", ["", "missing", '"', ":::"])
def test_where_there_is_no_browser_a_line_says_so(commands: Path, wanted: str) -> None:
    assert commands.exists()
    with pytest.raises(NewstermError, match="set BROWSER"):
        browser.open_address("https://example.org", {"BROWSER": wanted})


# A file


def test_a_file_is_written_and_never_over_another_unasked(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    assert export(str(path), ["Rain falls"], over=False)
    assert not export(str(path), ["Sun shines"], over=False)
    assert path.read_text(encoding="utf-8") == "Rain falls\n"
    assert export(str(path), ["Sun shines"], over=True)
    assert path.read_text(encoding="utf-8") == "Sun shines\n"
    assert [file.name for file in tmp_path.iterdir()] == ["notes.md"]


def test_the_home_folder_may_be_a_tilde(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert export("~/notes.txt", ["Rain falls"], over=False)
    assert (tmp_path / "notes.txt").exists()


@pytest.mark.parametrize("name", ["", ".", "folder", "folder/", "missing/notes.md", "a\0b", "pipe"])
@pytest.mark.parametrize("over", [False, True])
def test_what_is_no_place_for_a_file_is_told_and_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, over: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NewstermError):
        export(name, ["Rain falls"], over)
    assert sorted(file.name for file in tmp_path.rglob("*")) == ["folder", "pipe"]
