"""What a feed encloses in an entry that has no page: a recording, with how long or how large it is."""

from __future__ import annotations

from newsterm.core.text.controls import one_line

_LONGEST = 50


def told_of(kind: str, duration: str, size: str) -> str:
    """A line such as `audio/mpeg, 32:10`; of the size where nobody says how long it lasts.

    `duration` is in seconds, or in the feed's own words; `size` in bytes.
    """
    length = _clock(duration.strip()) or _size(size.strip())
    return ", ".join(one_line(told)[:_LONGEST] for told in (kind.strip(), length) if told)


def _clock(duration: str) -> str:
    if not (duration.isascii() and duration.isdigit() and len(duration) < 9):
        return duration if duration.strip("0:. ") else ""
    minutes, seconds = divmod(int(duration), 60)
    hours, minutes = divmod(minutes, 60)
    if not int(duration):
        return ""
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _size(size: str) -> str:
    if not (size.isascii() and size.isdigit() and len(size) < 16 and int(size)):
        return ""
    count = int(size)
    return f"{count / 1e6:.1f} MB" if count >= 100_000 else f"{count:,} bytes"
