"""A file that gzip packed, unpacked in memory as `zless` shows it, and no further than is bearable."""

from __future__ import annotations

from io import BytesIO

from newsterm.errors import NewstermError

MAGIC = b"\x1f\x8b"


def gunzip(data: bytes, what: str, most: int) -> bytes:
    """What was packed, all members of it. Raises NewstermError for more than `most` bytes."""
    import gzip
    import zlib

    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as stream:
            unpacked = stream.read(most + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise NewstermError("is a damaged or cut gzip file; fetch it anew", what) from error
    if len(unpacked) > most:
        raise NewstermError(f"unpacks to more than {most >> 20} MiB; split it into articles", what)
    if unpacked.startswith(MAGIC):
        raise NewstermError("is packed more than once; unpack it first", what)
    return unpacked
