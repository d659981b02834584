"""Captions of videos (SRT, WebVTT) as running text: what is said, by whom where they name it.

Times and numbers of the cues are left out, not kept as furniture: they stand in the middle of
sentences, and a sentence has to be one span. A new speaker, or a pause behind a full stop, begins a
paragraph. What captions of live speech say again in the next cue, and noises, are left out too.
See https://www.w3.org/TR/webvtt1/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from newsterm.core.lines.prose import ends_with_stop
from newsterm.core.text.article import Article
from newsterm.core.text.composing import compose
from newsterm.core.value import frozen

_TIME = r"(?:(\d{1,4}):)?([0-5]?\d):([0-5]?\d)[.,](\d{1,3})"
_TIMING = re.compile(rf"[ \t]*{_TIME}[ \t]*-->[ \t]*{_TIME}(?:[ \t].*)?")
_OPENING = re.compile(
    rf"\ufeff?\s*(?:WEBVTT(?:[ \t].*)?(?:\n|$)|\d{{1,6}}[ \t]*\n{_TIMING.pattern}\n)"
)
_VOICE = re.compile(r"<v(?:\.[\w.-]{0,60})?[ \t]+([^<>]{1,100})>")
_TAG = re.compile(r"</?[a-zA-Z0-9:.][^<>]{0,100}>|\{\\[^{}]{0,60}\}")
_NOISE = re.compile(
    r"[-\s>]*(?:\[[^\[\]]{0,60}\]|\([A-Z\s]{1,40}\)|[♪♫#][^\n]*|\*[^*]{1,40}\*)[.\s]*"
)
_TURN = re.compile(r"(?:>>+|[-–—](?=\s?\S))\s*")
"""What opens a line of another speaker."""
_PAUSE = 3.0
"""Seconds without a word that end a paragraph."""
_LONG = 600
"""Characters from which the next full stop ends a paragraph."""


@frozen
class Cue:
    """What is shown from one time to another, in seconds."""

    start: float
    end: float
    lines: tuple[str, ...]


def opens_as_captions(text: str) -> bool:
    """True for a text that begins as SRT or WebVTT do."""
    return bool(_OPENING.match(text[:2000].replace("\r\n", "\n").replace("\r", "\n")))


def parse_captions(text: str, *, source: str | None = None) -> Article:
    """The Article of captions; they have no title."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return compose(_paragraphs(_cues(text)), source=source)


def _cues(text: str) -> Iterator[Cue]:
    """The cues in order; blocks without a timing are the head, notes and styles."""
    for block in re.split(r"\n[ \t]*\n", text):
        lines = block.strip("\n").split("\n")
        for at, line in enumerate(lines[:2]):
            if timing := _TIMING.fullmatch(line):
                times = timing.groups()
                yield Cue(_seconds(times[:4]), _seconds(times[4:]), tuple(lines[at + 1 :]))
                break


def _seconds(parts: tuple[str, ...]) -> float:
    hours, minutes, seconds, fraction = (int(part or 0) for part in parts)
    return 3600 * hours + 60 * minutes + seconds + fraction / 1000


def _paragraphs(cues: Iterator[Cue]) -> Iterator[str]:
    paragraph, ended, voice = "", 0.0, ""
    shown: tuple[str, ...] = ()
    for cue in cues:
        lines = tuple(filter(None, map(_words, cue.lines)))
        for line in lines:
            if line in shown or _NOISE.fullmatch(line):
                continue
            speaker, line = _spoken(line)
            is_new = bool(speaker and speaker != voice) or bool(_TURN.match(line))
            stops = ends_with_stop(paragraph)
            rests = cue.start - ended >= _PAUSE or len(paragraph) >= _LONG
            if paragraph and (is_new or (stops and rests)):
                yield paragraph
                paragraph = ""
            line = _TURN.sub("", line, count=1) if _TURN.match(line) else line
            if speaker and speaker != voice:
                line = f"{speaker}: {line}"
            voice = speaker or voice
            paragraph = f"{paragraph} {line}".strip()
            ended = cue.end
        shown = lines or shown
    if paragraph:
        yield paragraph


def _words(line: str) -> str:
    """A line without its marks of form; who speaks stays in front of it, parted by a tab."""
    voice = _VOICE.search(line)
    words = " ".join(unescape(_TAG.sub("", _VOICE.sub("", line))).split())
    return f"{' '.join(voice[1].split())}\t{words}" if voice and words else words


def _spoken(line: str) -> tuple[str, str]:
    speaker, tab, words = line.partition("\t")
    return (speaker, words) if tab else ("", line)
