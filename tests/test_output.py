"""`-o FILE`: the answer in a file, whole or not at all."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest
from toys import ARTICLES, BRIDGE, newsterm

from newsterm.adapters.system.atomic import sweep
from newsterm.cli import main
from newsterm.commands.output import print_to

ARTICLE = str(ARTICLES / "fed-raises-rates.txt")


@pytest.mark.parametrize(
    "command", [("summarize",), ("show", "--json"), ("quotes",), ("figures", "-t", "csv")]
)
def test_a_file_gets_what_would_be_printed(command: tuple[str, ...], tmp_path: Path) -> None:
    file = tmp_path / "out"
    done = newsterm(*command, ARTICLE, "-o", str(file))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert file.read_text("utf-8") == newsterm(*command, ARTICLE).stdout


def test_the_store_and_verify_print_into_a_file_too(tmp_path: Path) -> None:
    for arguments in (("list",), ("search", "rates"), ("man",), ("index",), ("feeds", "export")):
        file = str(tmp_path / "out")
        assert newsterm(*arguments, "-o", file).returncode == 0
        assert Path(file).read_text("utf-8")
    summary = newsterm("summarize", ARTICLE).stdout
    newsterm("verify", "--source", ARTICLE, "-o", file, stdin=summary)
    assert Path(file).read_text("utf-8").count("\tverbatim\t") == 3


def test_a_file_is_replaced_with_its_permissions_and_its_link_kept(tmp_path: Path) -> None:
    file, link = tmp_path / "out", tmp_path / "link"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o640)
    link.symlink_to(file)
    assert newsterm("summarize", "-n", "1", ARTICLE, "-o", str(link)).returncode == 0
    assert file.read_text("utf-8").count("\n") == 1
    assert link.is_symlink()
    assert file.stat().st_mode & 0o777 == 0o640
    assert sorted(os.listdir(tmp_path)) == ["link", "out"]


@pytest.mark.parametrize("name", ["a.txt", "link.txt"])
def test_what_is_read_is_never_written_over(name: str, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(BRIDGE, encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(article)
    done = newsterm("summarize", str(article), "-o", str(tmp_path / name))
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert article.read_text("utf-8") == BRIDGE


def test_a_run_that_fails_leaves_the_file_and_one_that_did_some_replaces_it(tmp_path: Path) -> None:
    file = tmp_path / "out"
    file.write_text("old", encoding="utf-8")
    done = newsterm("summarize", "missing.txt", "-o", str(file))
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert newsterm("summarize", ARTICLE, "-n", "0", "-o", str(file)).returncode == 2
    assert file.read_text("utf-8") == "old"
    some = newsterm("summarize", "missing.txt", ARTICLE, "-o", str(file))
    assert some.returncode == 1
    assert "Federal Reserve" in file.read_text("utf-8")


@pytest.mark.parametrize("place", ["folder", "nowhere/out", "nul\0"])
def test_where_no_file_can_be_is_told_in_a_line(place: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    if "\0" in place:
        assert main(["summarize", ARTICLE, "-o", place]) == 1
        return
    done = newsterm("summarize", ARTICLE, "-o", str(tmp_path / place))
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert os.path.basename(place) in done.stderr


def test_a_pipe_and_standard_output_are_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text("utf-8")))
    reader.start()
    printed = newsterm("summarize", ARTICLE).stdout
    assert newsterm("summarize", ARTICLE, "-o", str(pipe)).returncode == 0
    reader.join(10)
    assert read == [printed]
    assert newsterm("summarize", ARTICLE, "-o", "/dev/stdout").stdout == printed
    assert newsterm("summarize", ARTICLE, "-o", "-").stdout == printed


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_full_disk_is_a_line() -> None:
    done = newsterm("summarize", ARTICLE, "-o", "/dev/full")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "no space left" in done.stderr


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_a_run_that_is_stopped_leaves_the_file(number: signal.Signals, tmp_path: Path) -> None:
    file = tmp_path / "out"
    file.write_text("old", encoding="utf-8")
    reader, writer = os.pipe()  # Records that never end.
    command = [sys.executable, "-m", "newsterm", "summarize", "-f", "json", "-o", str(file), "-"]
    with subprocess.Popen(command, stdin=reader) as process:
        os.write(writer, b'{"text": "Ship sails."}\n' * 100)
        while not list(tmp_path.glob(".newsterm-part-*")):
            time.sleep(0.02)
        process.send_signal(number)
        try:
            process.wait(60)
        except subprocess.TimeoutExpired:
            process.kill()
            pytest.fail(f"{number.name} was not heard")
    os.close(reader)
    os.close(writer)
    assert file.read_text("utf-8") == "old"
    left = list(tmp_path.glob(".newsterm-part-*"))
    assert len(left) == (number == signal.SIGKILL)


def _as_in_a_shell() -> None:
    for number in (
        signal.SIGINT,
        signal.SIGHUP,
    ):  # A job in the background, and nohup's, ignore them.
        signal.signal(number, signal.SIG_DFL)


SIGNALLED_IN_A_CALLBACK = """
import os, signal, sys, time, weakref
from newsterm.commands import session
class Module: pass
def command():
    module = Module()
    kept = weakref.ref(module, lambda _: os.kill(os.getpid(), {number}))
    del module  # What is raised in the callback, Python ignores.
    time.sleep(20)
    return 0
sys.exit(session.run(command))
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_that_python_swallows_is_heard(number: signal.Signals) -> None:
    """As one that comes while something is imported."""
    command = [sys.executable, "-c", SIGNALLED_IN_A_CALLBACK.format(number=int(number))]
    done = subprocess.run(command, stderr=subprocess.PIPE, preexec_fn=_as_in_a_shell)
    assert (done.returncode, done.stderr) == (128 + number, b"")


SLOW_TO_END = """
import time
from newsterm.commands import session
def command():
    try:
        print("begun", flush=True)
        time.sleep(60)
    finally:
        time.sleep(0.5)
        print("cleaned up", flush=True)
session.run(command)
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_clean_up_that_takes_its_time_is_not_broken_off(number: signal.Signals) -> None:
    command = [sys.executable, "-c", SLOW_TO_END]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, preexec_fn=_as_in_a_shell
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "begun\n"
        process.send_signal(number)
        assert process.stdout.read() == "cleaned up\n"


AT_THE_END = """
import atexit, os, sys, threading, time
end = os._exit
os._exit = lambda status: (print("ended here", flush=True), end(status))
atexit.register(print, "at exit")
if {daemon} is not None:
    threading.Thread(target=time.sleep, args=(0.5,), daemon={daemon}).start()
from newsterm.__main__ import main
sys.argv = ["newsterm", "summarize", "no-such-file.txt"]
sys.exit(main())
"""


@pytest.mark.parametrize(
    ("daemon", "is_waited_for"), [(None, False), (True, False), (False, True)], ids=str
)
def test_the_interpreter_is_not_taken_apart_at_the_end_unless_a_thread_is_waited_for(
    daemon: bool | None, is_waited_for: bool
) -> None:
    command = [sys.executable, "-c", AT_THE_END.format(daemon=daemon)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert done.stdout.split("\n") == ["at exit", *([] if is_waited_for else ["ended here"]), ""]


def refuse_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk on which no folder can be forced; files can."""
    force = os.fsync

    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EIO, "Input/output error")
        force(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)


def refuse_unlinking(monkeypatch: pytest.MonkeyPatch) -> None:
    def unlink(path: str) -> None:
        raise OSError(errno.EIO, "Input/output error", path)

    monkeypatch.setattr(os, "unlink", unlink)


WRITTEN = "is written, but may not outlast a power failure: input/output error; check the disk"


def test_a_file_that_is_replaced_is_not_told_to_be_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "out"
    file.write_text("old", encoding="utf-8")
    refuse_folders(monkeypatch)
    assert main(["summarize", "-n", "1", ARTICLE, "-o", str(file)]) == 1
    assert file.read_text("utf-8").count("\n") == 1
    out, err = capsys.readouterr()
    assert (out, err) == ("", f"newsterm: {str(file)!r}: {WRITTEN}\n")


def test_an_article_that_is_in_the_store_is_not_told_to_be_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NEWSTERM_STORE", str(tmp_path))
    refuse_folders(monkeypatch)
    assert main(["add", ARTICLE]) == 1
    out, err = capsys.readouterr()
    (added,) = tmp_path.iterdir()
    assert (out, err) == ("", f"newsterm: {str(added)!r}: {WRITTEN}\n")
    assert main(["add", ARTICLE]) == 0
    assert capsys.readouterr().out.endswith("was there already\n")


def test_what_only_cannot_be_swept_up_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    store = tmp_path / "store"
    store.mkdir()
    monkeypatch.setenv("NEWSTERM_STORE", str(store))
    with monkeypatch.context() as patch:
        refuse_unlinking(patch)
        assert main(["add", ARTICLE]) == 0
        assert main(["summarize", ARTICLE, "-o", str(tmp_path / "out")]) == 0
        assert main(["summarize", "missing.txt", "-o", str(tmp_path / "out")]) == 1
    out, err = capsys.readouterr()
    assert (out.count("\tadded\n"), err.count("\n")) == (1, 1)
    (left,) = store.glob(".newsterm-part-*")
    left.rename(store / ".newsterm-part-999999999-00")  # As if its writer had ended since.
    sweep(str(store))
    assert [path.suffix for path in store.iterdir()] == [".txt"]


def test_a_file_system_that_forces_no_folders_is_none_that_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    force = os.fsync

    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        force(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    assert main(["summarize", ARTICLE, "-o", str(tmp_path / "out")]) == 0


def test_a_list_of_feeds_that_is_written_is_not_told_to_be_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opml = tmp_path / "feeds.opml"
    opml.write_text("<opml><body><outline xmlUrl='http://a.example/f'/></body></opml>", "utf-8")
    refuse_folders(monkeypatch)
    assert main(["feeds", "import", str(opml)]) == 1
    assert WRITTEN in capsys.readouterr().err
    assert main(["feeds", "list"]) == 0
    assert "a.example" in capsys.readouterr().out


@pytest.mark.skipif(not os.path.isdir("/dev/shm"), reason="needs /dev/shm")
def test_a_file_among_the_devices_is_replaced_too() -> None:
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        file = Path(folder) / "out"
        file.write_text("old", encoding="utf-8")
        before = file.stat().st_ino
        assert main(["summarize", "missing.txt", "-o", str(file)]) == 1
        assert file.read_text("utf-8") == "old"
        assert main(["summarize", ARTICLE, "-o", str(file)]) == 0
        assert file.stat().st_ino != before


def test_a_command_that_says_nothing_and_fails_leaves_a_pipe_empty_and_tells_its_status() -> None:
    reading, writing = os.pipe()
    assert print_to(f"/dev/fd/{writing}", (), lambda: 1) == 1
    os.close(writing)
    with open(reading, "rb") as pipe:
        assert pipe.read() == b""
