"""However a file of newsterm's own is damaged: a calm line or none, and no mark lost (hostile/holes.py)."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from hostile.holes import DAMAGES, FILES
from toys import BRIDGE

from newsterm.cli import main

COMMANDS = ("list is:read", "export", "mark --star --query bridge", "feeds list")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folders of a user who has done everything once."""
    folder = tmp_path_factory.mktemp("whole")
    (folder / "store").mkdir()
    (folder / "store" / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    opml = "<opml><body><outline xmlUrl='http://a.example/f'/></body></opml>"
    (folder / "feeds.opml").write_text(opml, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        live_in(folder, patch)
        for words in (
            "mark --read --query bridge",
            "feeds import feeds.opml",
            "feeds list",
            "list",
        ):
            assert main(words.split()) == 0
    return folder


def live_in(folder: Path, patch: pytest.MonkeyPatch) -> None:
    patch.chdir(folder)
    patch.setenv("NEWSTERM_STORE", "store")
    for kind in ("DATA", "CACHE", "STATE", "CONFIG"):
        patch.setenv(f"XDG_{kind}_HOME", str(folder / kind.lower()))


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("file", FILES)
def test_a_damaged_file_costs_no_mark_and_no_article(
    file: str,
    damage: str,
    whole: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = tmp_path / "here"
    shutil.copytree(whole, folder)
    live_in(folder, monkeypatch)
    path = folder / file.replace("*", next((folder / "cache" / "newsterm").iterdir()).name)
    DAMAGES[damage](path)
    for command in COMMANDS:
        status = main(command.split())
        out, err = capsys.readouterr()
        assert status in ((0, 1) if "feeds." in file else (0,)), f"{command}: {err}"
        assert err.count("\n") <= 1
        if command == "list is:read":
            assert "bridge.txt" in out
        if command == "export":
            assert [json.loads(line)["read"] for line in out.splitlines()] == [True]
    assert (folder / "store" / "bridge.txt").read_text("utf-8") == BRIDGE
