"""What somebody typed for an address, and is no file, is told in one wording."""

from __future__ import annotations

import pytest

from newsterm.adapters.system.files import read_bytes
from newsterm.errors import NewstermError

ADDRESSES = [
    "www.news.example",
    "news.example/story",
    "example.org",
    "a.b-c.co.uk:8080/x?y",
    "WWW.News.Example/a.html",
]
FILES = [
    "story.txt",
    "notes/story",
    "news.md",
    "a",
    "./news.example/story",
    "/news.example/x",
    "v1.2/x",
    ".d/x",
]


@pytest.mark.parametrize("name", ADDRESSES + FILES)
def test_what_looks_like_an_address_is_told_so(name: str) -> None:
    with pytest.raises(NewstermError) as told:
        read_bytes(name)
    says = "is no file; a web address begins with http:// or https://"
    assert (told.value.message == says) == (name in ADDRESSES)
