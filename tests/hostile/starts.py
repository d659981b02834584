"""The reader is started again and again, its threads slowed at random: does every start show an article?

    nice -n 15 python tests/hostile/starts.py [ROUNDS [SEED]]

What two threads of a library share shows only where they meet at a bad moment. So a store holds some of
every form of file that newsterm reads, and every thread but the screen's rests for a moment at random
calls. It is opened in turn as a store of which nothing is known, as one that has an index and a new file,
and as files that are named. Each round is a process in a pseudo-terminal of its own; it walks through the
articles and quits. What ends otherwise than with status 0 is printed, and the last it said.
"""

from __future__ import annotations

import gzip
import os
import plistlib
import re
import sys
import tempfile
from pathlib import Path
from time import monotonic

TESTS = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TESTS))

LAUNCHER = """
import random, runpy, sys, threading, time

def rest(frame, event, _):
    if event in ("call", "c_call") and chance.random() < {share}:
        time.sleep(chance.random() * 0.003)

if __name__ == "__main__":
    chance = random.Random({seed})
    sys.setswitchinterval(1e-5)
    threading.setprofile(rest)
    sys.argv[0] = "newsterm"
    runpy.run_module("newsterm", run_name="__main__")
"""
SHARE = 0.003
"""Of calls at which a thread rests."""
LINKED = "# Depot {0}\n\nThe council [voted](https://gazette.example/a~{0}?b=c) to close it.\n"
PAGES = 12
"""Articles of each of the forms that are read by a library with tables of its own, listed first."""


def fill(store: Path) -> None:
    """Put some of every form into a folder."""
    import test_formats_documents as documents
    import test_formats_mail as mails
    import test_formats_pages as pages

    store.mkdir()
    story = "".join(documents.p(words) for words in documents.STORY)
    mail = mails.mail("The quarry at Ash closes in June, its owner said.").as_bytes()
    archive = {"WebResourceData": pages.PAGE.encode(), "WebResourceURL": pages.WHERE}
    files = {
        "plain.txt": "\n\n".join(("Light goes out", *documents.STORY)).encode(),
        "old.txt": "Le dépôt est fermé depuis l'été, dit-il.".encode("cp1252"),
        "packed.html.gz": gzip.compress(pages.PAGE.encode()),
        "saved.mht": pages.mhtml(),
        "saved.webarchive": plistlib.dumps({"WebMainResource": archive}),
        "letter.eml": mail,
        "box.mbox": mails.BOX.encode(),
        "report.docx": documents.docx(documents.p("Light goes out", "Title") + story),
        "report.odt": documents.odt(f"<text:p>{documents.STORY[0]}</text:p>"),
        "book.epub": documents.epub(),
        "print.pdf": documents.pdf(list(documents.STORY)),
        "note.rtf": documents.RTF,
        "talk.srt": b"1\n00:00:01,000 --> 00:00:04,000\nThe lamp goes out in May.\n",
        "talk.vtt": b"WEBVTT\n\n00:01.000 --> 00:04.000\nThe lamp goes out in June.\n",
    }
    for number in range(PAGES):
        files[f"zzz-linked-{number}.md"] = LINKED.format(number).encode()
        files[f"zz-page-{number}.html"] = pages.PAGE.replace("310", f"3{number}0").encode()
    for name, data in files.items():
        (store / name).write_bytes(data)


def start(folder: Path, seed: int) -> str:
    """One start in a home of its own; what went wrong, or nothing."""
    from tui.terminal import Terminal

    if seed % 3 == 1:  # What is new is read while the first article is opened.
        (folder / "articles" / "new.md").write_text(LINKED.format(seed), encoding="utf-8")
    home = folder / f"home-{seed - (seed % 3 == 1)}"  # The second finds what the first one left.
    files = sorted(os.listdir(folder / "articles"), reverse=True)
    asked = (
        ["--store", "articles"],
        ["--store", "articles"],
        [f"articles/{name}" for name in files],
    )
    launcher = folder / "launcher.py"
    launcher.write_text(LAUNCHER.format(seed=seed, share=SHARE), encoding="utf-8")
    homes = {f"XDG_{kind}_HOME": str(home) for kind in ("CACHE", "DATA", "STATE", "CONFIG")}
    with Terminal(
        *asked[seed % 3], cwd=folder, program=(str(launcher),), columns=120, **homes
    ) as terminal:
        try:
            terminal.until("• ", seconds=120)  # What is unread, so the marks are known too.
            for key in (b"\r", b"J", b"J", b"J", b"u", b"\x1b[27u", b"K"):
                terminal.press(key)
            terminal.press(b"\x11")
            status = terminal.status(60)
        except (AssertionError, OSError) as error:
            return f"{type(error).__name__}: {_last_words(terminal.sent)}"
        given_back = terminal.is_given_back()
        return "" if status == 0 and given_back else f"{status}: {_last_words(terminal.sent)}"


def _last_words(sent: bytes) -> str:
    """What a screen was sent at last, without its looks."""
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", " ", sent[-20_000:].decode("utf-8", "replace"))[-1500:]


def main(rounds: int = 500, seed: int = 0) -> int:
    failed = 0
    began = monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fill(folder / "articles")
        os.environ.pop("NO_COLOR", None)
        for number in range(rounds):
            if problem := start(folder, seed + number):
                failed += 1
                print(f"start {seed + number}: {problem}", flush=True)
            if number % 50 == 49:
                print(
                    f"{number + 1} starts, {failed} failed, {monotonic() - began:.0f} s", flush=True
                )
    print(f"{rounds} starts, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3])))
