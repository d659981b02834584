"""Where a file is expected and a pipe, a device or a folder stands: told, and never waited for."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from toys import BRIDGE, newsterm
from web import web

FEED = """<rss version="2.0"><channel><title>Harbour</title><item><guid>1</guid><title>Ship sails</title>
<description>It sailed on, Ann Lee said{more}.</description></item></channel></rss>"""
ODD: dict[str, Callable[[Path], None]] = {
    "pipe": lambda path: os.mkfifo(path),
    "endless": lambda path: path.symlink_to("/dev/zero"),
}
odd = pytest.mark.parametrize("kind", ODD)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """All folders of newsterm below one, which has a store with an article in it."""
    for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
        folder = tmp_path / kind
        (folder / "newsterm").mkdir(parents=True)
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(folder))
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "bridge.txt").write_text(BRIDGE, "utf-8")
    monkeypatch.setenv("NEWSTERM_STORE", str(tmp_path / "store"))
    return tmp_path


def told(*arguments: str, status: int = 1) -> str:
    done = newsterm(*arguments, stdin="")
    assert (done.returncode, done.stderr.count("\n")) == (status, 1), done.stderr
    return done.stderr


@odd
def test_settings(kind: str, home: Path) -> None:
    ODD[kind](home / "CONFIG" / "newsterm" / "settings.toml")
    assert "settings.toml': cannot be read: " in told(
        "summarize", str(home / "store" / "bridge.txt"), status=2
    )


@pytest.mark.parametrize(
    "command",
    [("restore",), ("verify",), ("feeds", "import"), ("summarize",), ("summarize", "-f", "json"), ("add",),
     ("feeds", "add"), ("verify", "--source")],
)  # fmt: skip
def test_what_is_named(command: tuple[str, ...], home: Path) -> None:
    os.mkfifo(home / "odd.txt")
    given = [str(home / "store" / "bridge.txt")] if "--source" in command else []
    assert "odd.txt': " in told(*command, str(home / "odd.txt"), *given)


@odd
@pytest.mark.parametrize("name", ["feeds.opml", "feeds.lock"])
def test_the_list_of_feeds_and_its_lock(kind: str, name: str, home: Path) -> None:
    ODD[kind](home / "DATA" / "newsterm" / name)
    (home / "feed.xml").write_text(FEED, "utf-8")
    assert "feeds.opml': " in told("feeds", "add", str(home / "feed.xml"))


@odd
def test_the_log_of_marks_keeps_no_command_from_ending(kind: str, home: Path) -> None:
    id = newsterm("list").stdout[:12]
    ODD[kind](home / "DATA" / "newsterm" / "marks.log")
    newsterm("mark", "--star", id)  # What becomes of the mark is another matter: this ends.


@odd
def test_the_log_of_crashes(kind: str, home: Path) -> None:
    ODD[kind](home / "STATE" / "newsterm" / "crash.log")
    fails = (
        "from newsterm.commands import session; raise SystemExit(session.run(lambda: {}['ours']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", fails], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 70
    assert "see it with NEWSTERM_DEBUG=1" in done.stderr


@odd
@pytest.mark.parametrize("name", ["marks.sqlite3", "feeds.sqlite3"])
def test_a_database_of_the_users_keeps_no_command_from_ending(
    kind: str, name: str, home: Path
) -> None:
    ODD[kind](home / "DATA" / "newsterm" / name)
    newsterm("feeds", "list")
    newsterm("list", "is:unread")


@odd
def test_the_lock_of_the_index(kind: str, home: Path) -> None:
    newsterm("index")
    [index] = (home / "CACHE" / "newsterm").rglob("*.sqlite3")
    lock = Path(f"{index}-finding")
    lock.unlink(missing_ok=True)
    ODD[kind](lock)
    (home / "store" / "new.txt").write_text(f"New\n\n{BRIDGE}", "utf-8")
    assert newsterm("index").returncode == 0


@odd
def test_an_article_that_refresh_compares(
    kind: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSTERM_ALLOW_PRIVATE", "1")
    with web() as site:
        site.pages["/"] = FEED.format(more="").encode()
        assert newsterm("feeds", "add", site.url()).returncode == 0
        [article] = (home / "store").glob("*ship*")
        article.unlink()
        ODD[kind](article)
        site.pages["/"] = FEED.format(more=" on Monday").encode()
        assert newsterm("feeds", "refresh").returncode == 0


def test_an_output_that_is_a_pipe_nobody_reads_is_told(home: Path) -> None:
    os.mkfifo(home / "out")
    assert "nobody reads" in told(
        "summarize", "-o", str(home / "out"), str(home / "store" / "bridge.txt")
    )


def test_an_output_that_is_a_pipe_with_a_reader_is_written_to(home: Path) -> None:
    os.mkfifo(home / "out")
    reader = os.open(home / "out", os.O_RDONLY | os.O_NONBLOCK)
    large = home / "large.txt"
    large.write_text("Ship sails\n\n" + "It sailed on and on. " * 20_000, "utf-8")
    printing = [sys.executable, "-m", "newsterm", "show", "-o", str(home / "out"), str(large)]
    read = 0
    with subprocess.Popen(printing) as program:
        while program.poll() is None:
            time.sleep(0.01)
            with suppress(BlockingIOError):
                while data := os.read(reader, 1 << 16):
                    read += len(data)
    os.close(reader)
    assert (program.returncode, read > 400_000) == (0, True)
