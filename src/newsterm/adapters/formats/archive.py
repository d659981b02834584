"""Members of a zip archive, as docx, odt and epub are: read in memory, never written anywhere.

What an archive says of itself is not believed. The list of members is bounded before it is read (each
costs half a kilobyte), what is unpacked is counted as it comes, and a member that swells like a bomb
is refused, as is one with a password. Archives within an archive are left alone.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO

from newsterm.errors import NewstermError

MOST_BYTES = 24 << 20
"""Unpacked, of all members that are read."""
_MOST_LIST = 1 << 20
"""Bytes of the list of members: some 10,000 of them."""
_END = b"PK\x05\x06"
_END_OF_LARGE = b"PK\x06\x07"
_TAIL = 22 + (1 << 16)
"""Bytes at the end of an archive that its end record, with its comment, may take."""
_MOST_SWELL = 250
"""Times its packed size that a member may have: text packs to a tenth, tables to a hundredth."""
_SMALL = 4 << 20
"""Bytes below which it does not matter how much a member swells."""
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, LookupError,
    NotImplementedError, RuntimeError,
)  # fmt: skip


class Archive:
    """An open archive; it knows how much may still be unpacked of it."""

    def __init__(self, data: bytes, what: str) -> None:
        """Raises NewstermError, about `what`, for one that is damaged or has too many members."""
        self.what = what
        tail = data[-_TAIL:]
        end = tail.rfind(_END)
        if end >= 0 and (_END_OF_LARGE in tail or _list_size(tail, end) > _MOST_LIST):
            raise NewstermError("is an archive of too many files; unpack it first", what)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _BROKEN as error:
            raise self._damaged() from error
        self.names = dict.fromkeys(self._zip.namelist())
        self._left = MOST_BYTES

    def read(self, name: str) -> bytes:
        """A member's bytes; none where there is no such member. Raises NewstermError."""
        if name not in self.names:
            return b""
        info = self._zip.getinfo(name)
        if info.flag_bits & 1:
            raise NewstermError("is locked with a password; save it without one", self.what)
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise self._damaged()
        try:
            with self._zip.open(info) as member:
                data = member.read(self._left + 1)
        except _BROKEN as error:
            raise self._damaged() from error
        swells = len(data) > max(_SMALL, _MOST_SWELL * info.compress_size)
        if swells or len(data) > self._left:
            raise NewstermError("unpacks to far more than an article; save its text", self.what)
        self._left -= len(data)
        return data

    def _damaged(self) -> NewstermError:
        return NewstermError("is a damaged document; save it anew, or its text", self.what)


def _list_size(tail: bytes, end: int) -> int:
    size = tail[end + 12 : end + 16]
    return int.from_bytes(size, "little") if len(size) == 4 else 0
