"""Toy texts that an eye can check, and ways to run newsterm as a user does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from newsterm.core.text.article import Article, Part

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = ROOT / "articles"

BRIDGE = """\
City opens second bridge over the river
By Mara Quill
March 3, 2021

The city opened its second bridge over the river on Wednesday after six years of work.
Mayor Lena Ortiz said that the bridge would carry 40,000 cars a day.
"Nobody believed us," she told reporters.
The bridge cost US$210 million, 12% more than planned.

Related News:
Ferry to close in May
Comment
"""


def body(*paragraphs: str) -> Article:
    """An article of nothing but these paragraphs."""
    parts, start = [], 0
    for paragraph in paragraphs:
        parts.append(Part(start, start + len(paragraph), "paragraph"))
        start += len(paragraph) + 1
    return Article("\n".join(paragraphs), tuple(parts), language="en")


def newsterm(
    *arguments: str | bytes,
    stdin: str | bytes | None = None,
    env: dict[str, str] | None = None,
    cwd: Path | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run the program itself; its output as text, undecodable bytes shown as surrogates."""
    given = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        [sys.executable, "-m", "newsterm", *arguments],
        input=given,
        stdin=subprocess.DEVNULL if given is None else None,
        capture_output=True,
        env={**os.environ, **(env or {})},
        cwd=cwd,
        timeout=60,
        check=False,
    )
    out, err = (data.decode("utf-8", "surrogateescape") for data in (done.stdout, done.stderr))
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)
