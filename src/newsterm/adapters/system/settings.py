"""The user's settings: one TOML file, read where it exists; the reader writes but the lines of its looks.

    method = "lead"          # the default of -m and of the reader
    theme = "paper"
    density = "one line"
    refresh = 30             # minutes between two looks at the feeds while the reader is open

    [keys]
    skim = "x"
    down = ["j", "down"]     # a name that is none is answered with all there are

What is wrong in it is told in one line with the file and the line, and nothing is done: a command
that went on with something else than what was set would be believed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

from newsterm.adapters.system.files import open_regular
from newsterm.adapters.system.folders import folder_of
from newsterm.core.value import frozen
from newsterm.errors import NewstermError, UsageError

_LONGEST = 1 << 17
"""Bytes: a key for each action of the reader takes two thousand."""
_DEEPEST = 100
"""Dots in a line: for what is nested deeper, tomllib takes time and memory by the square."""
_NAMES = ("method", "theme", "density", "refresh", "keys")
_WORDS = ("method", "theme", "density")
_WORD = r"""([ \t]*["']?{}["']?[ \t]*=[ \t]*)(?:"[^"]*"|'[^']*'|\d+)"""
"""A line that sets a word or a number."""


@frozen
class Settings:
    """What is not set is empty."""

    method: str = ""
    theme: str = ""
    density: str = ""
    refresh: int = 0
    """Minutes between two looks at the feeds; 0 for none."""
    keys: tuple[tuple[str, str], ...] = ()
    """Names of the reader's actions, each with its keys, commas between."""
    text: str = ""
    """The file as it stands, to say where something is wrong."""

    def wrong(self, name: str, message: str) -> UsageError:
        """What to raise where the setting of that name cannot be followed."""
        return _wrong(self.text, name, message)


def default_method() -> str:
    """The method of whoever names none: the one that is set, else newsterm's own."""
    return read_settings().method or "news"


def settings_path() -> str:
    return folder_of("config", "settings.toml")


def read_settings() -> Settings:
    """The settings; none where there is no file. Raises UsageError."""
    path = settings_path()
    if not path or not os.path.lexists(path):  # Without a home there are none.
        return Settings()
    try:
        with open_regular(path) as file:
            text = file.read(_LONGEST + 1).decode("utf-8", "replace").replace("\r\n", "\n")
    except NewstermError as error:
        if isinstance(error.__cause__, FileNotFoundError | NotADirectoryError):
            return Settings()
        reason = error.message.partition(";")[0]
        raise UsageError(f"cannot be read: {reason}; make it a file of yours", path) from error
    if len(text) > _LONGEST or any(line.count(".") > _DEEPEST for line in text.split("\n")):
        raise UsageError("holds more than settings; see newsterm --help for what it may hold", path)
    import tomllib  # 10 ms, where there is something to read.

    try:
        found = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # A number of thousands of digits is neither.
        raise UsageError(f"is not TOML: {error}", path) from error
    for name in found:
        if name not in _NAMES:
            raise _wrong(text, name, f"no setting {name!r}; there are {', '.join(_NAMES)}")
    method, theme, density = (_word(text, name, found.get(name, "")) for name in _WORDS)
    refresh = _minutes(text, found.get("refresh", 0))
    keys = tuple(_keys(text, found.get("keys", {})))
    return Settings(_method(text, method), theme, density, refresh, keys, text)


def keep(name: str, value: str) -> None:
    """Write a setting that is a word or a number, and leave all else as it is. Raises NewstermError."""
    from newsterm.adapters.system.atomic import write_over
    from newsterm.adapters.system.folders import made

    path = os.path.realpath(settings_path() or "")  # What a link leads to, and not the link.
    if not settings_path() or not made(os.path.dirname(path)):
        raise NewstermError("there is no folder to keep it in", settings_path() or "settings")
    lines = read_settings().text.split("\n")
    top = next((i for i, line in enumerate(lines) if line.lstrip().startswith("[")), len(lines))
    pattern = re.compile(_WORD.format(name))
    written = value if value.isdecimal() else f'"{value}"'
    there = next((i for i in range(top) if pattern.match(lines[i])), None)
    if there is None:
        lines.insert(0, f"{name} = {written}")
    else:
        lines[there] = pattern.sub(lambda found: found[1] + written, lines[there])
    try:
        write_over(path, "\n".join(lines).encode())
    except OSError as error:
        raise NewstermError(f"cannot be written: {error.strerror}", path) from error


def _method(text: str, name: str) -> str:
    from newsterm.adapters.summarizers.methods import METHODS

    if name and name not in METHODS:
        raise _wrong(text, "method", f"no method {name!r}; there are {', '.join(METHODS)}")
    return name


def _word(text: str, name: str, value: object) -> str:
    if not isinstance(value, str):
        raise _wrong(text, name, f"{name} takes a name in quotation marks")
    return value


def _minutes(text: str, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 10_000:
        raise _wrong(text, "refresh", "refresh takes minutes, a whole number; 0 is never")
    return value


def _keys(text: str, table: object) -> list[tuple[str, str]]:
    if not isinstance(table, Mapping):
        raise _wrong(text, "keys", "keys is a table: [keys], and a line for each")
    found: list[tuple[str, str]] = []
    taken: dict[str, str] = {}
    for name, value in table.items():
        keys = [value] if isinstance(value, str) else value
        if not isinstance(keys, list) or not all(isinstance(k, str) and k.strip() for k in keys):
            raise _wrong(text, name, f"{name} takes a key in quotation marks, or a list of them")
        for key in keys:
            if taken.setdefault(key, name) != name:
                raise _wrong(text, name, f"the key {key!r} is given to {taken[key]} and to {name}")
        found.append((name, ",".join("comma" if key == "," else key.strip() for key in keys)))
    return found


def _wrong(text: str, name: str, message: str) -> UsageError:
    place = re.search(rf"^[ \t]*(?:\[[ \t]*)?[\"']?{re.escape(name)}\b", text, re.MULTILINE)
    line = f"line {text.count(chr(10), 0, place.start()) + 1}: " if place else ""
    return UsageError(f"{line}{message}", settings_path())
