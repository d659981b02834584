"""The sample articles that newsterm brings along, for whoever has none yet."""

from __future__ import annotations

import os

import newsterm
from newsterm.adapters.system.atomic import write_new
from newsterm.adapters.system.files import read_bytes
from newsterm.errors import NewstermError

FOLDER = "samples"
"""Where they lie in a store: thrown away with one step."""


def sample_folder() -> str:
    """Where they are: with the package, or in a checkout beside it; empty where they were left out."""
    package = os.path.dirname(os.path.abspath(newsterm.__file__))
    places = (package, os.path.dirname(os.path.dirname(package)))
    found = (os.path.join(place, "articles") for place in places)
    return next(filter(os.path.isdir, found), "")


def add_samples(store: str) -> int:
    """Put copies of them into a folder of the store; how many were not there yet. Raises NewstermError."""
    folder = sample_folder()
    if not folder:
        raise NewstermError("the sample articles are not in this installation of newsterm")
    to = os.path.join(store, FOLDER)
    try:
        os.makedirs(to, exist_ok=True)
        return sum(
            write_new(to, name, read_bytes(os.path.join(folder, name)))
            for name in sorted(os.listdir(folder))
            if os.path.isfile(os.path.join(folder, name))
        )
    except OSError as error:
        raise NewstermError(f"cannot be written: {(error.strerror or '').lower()}", to) from error
