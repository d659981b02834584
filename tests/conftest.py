"""Every test has folders of its own: nothing of the user's is read or written."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

settings.register_profile("newsterm", deadline=None)  # No test fails by the clock.
settings.load_profile("newsterm")


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path_factory.mktemp("home")
    for kind in ("CACHE", "DATA", "STATE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", os.path.join(home, kind.lower()))
    for name in ("NEWSTERM_STORE", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "newsterm_allow_private"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
