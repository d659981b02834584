"""A text is piped to a command that somebody types."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsterm.adapters.programs.pipes import pipe_to
from newsterm.errors import NewstermError


def test_a_command_gets_the_text_and_its_first_line_comes_back(tmp_path: Path) -> None:
    assert pipe_to("cat", "Ice melts\x1b[2J\nIt is warm.\n").startswith("Ice melts")
    assert "\x1b" not in pipe_to("cat", "Ice melts\x1b[2J\n")
    assert pipe_to(f"tee '{tmp_path}/a b'", "Ice\n") == "Ice"
    assert (tmp_path / "a b").read_text("utf-8") == "Ice\n"
    assert pipe_to("true", "x" * 1_000_000) == ""


def test_no_word_is_for_a_shell(tmp_path: Path) -> None:
    assert pipe_to(f"echo ice > {tmp_path}/a; rm $HOME", "") == f"ice > {tmp_path}/a; rm $HOME"
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize(
    ("command", "says"),
    [
        ("no-such-command-here", "cannot be run: no such file"),
        ("echo 'ice", "quotation mark"),
        ("  ", "no command"),
        ("false", "ended with 1"),
        ("ls /no/such/place", "ended with 2: "),
        ("cat\0", "cannot be run"),
    ],
)
def test_what_goes_wrong_is_a_line(command: str, says: str) -> None:
    with pytest.raises(NewstermError, match=says):
        pipe_to(command, "Ice\n")


def test_a_command_that_never_ends_is_ended() -> None:
    with pytest.raises(NewstermError, match="was ended"):
        pipe_to("sleep 1000", "", seconds=0.05)
