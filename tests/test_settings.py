"""The user's settings: what they change, and what is said of a file that is wrong."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from toys import BRIDGE, newsterm

from newsterm.adapters.system.settings import keep, read_settings, settings_path
from newsterm.errors import UsageError


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the settings are; there is no file yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    path = Path(settings_path())
    path.parent.mkdir()
    return path


def test_without_a_file_nothing_is_set_and_no_toml_is_loaded(written: Path) -> None:
    assert not written.exists()
    assert (read_settings().method, read_settings().theme, read_settings().keys) == ("", "", ())
    asked = (
        "from newsterm.adapters.system.settings import read_settings as read; read(); import sys"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"{asked}; print('tomllib' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "False\n"


def test_method_theme_and_keys_can_be_set(written: Path) -> None:
    written.write_text(
        'method = "lead"\ntheme = "paper"\n[keys]\nskim = "x"\ndown = ["j", ","]\n', "utf-8"
    )
    found = read_settings()
    assert (found.method, found.theme) == ("lead", "paper")
    assert found.keys == (("skim", "x"), ("down", "j,comma"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("method = 'newz'", "line 1: no method 'newz'; there are news, lead"),
        ("\n\nmethod = 3", "line 3: method takes a name in quotation marks"),
        (
            "# method\nmetod = 'lead'",
            "line 2: no setting 'metod'; there are method, theme, density, refresh, keys",
        ),
        ("keys = 'j'", "line 1: keys is a table"),
        ("[keys]\nskim = 7", "line 2: skim takes a key in quotation marks, or a list of them"),
        ("[keys]\nskim = 'x'\nwhy = ['w', 'x']", "line 3: the key 'x' is given to skim and to why"),
        ("method = ", "is not TOML: Invalid value"),
        ("[" * 100_000, "is not TOML"),
    ],
)
def test_what_is_wrong_is_one_line_with_its_place(written: Path, text: str, says: str) -> None:
    written.write_text(text, "utf-8")
    with pytest.raises(UsageError) as raised:
        read_settings()
    assert raised.value.message.startswith(says)
    assert raised.value.what == str(written)


def test_a_command_takes_its_method_from_the_settings(written: Path) -> None:
    written.write_text('method = "lead"\n', "utf-8")
    assert '"method":"lead"' in newsterm("summarize", "--json", stdin=BRIDGE).stdout.replace(
        " ", ""
    )
    assert '"method":"news"' in newsterm(
        "summarize", "--json", "-m", "news", stdin=BRIDGE
    ).stdout.replace(" ", "")


def test_a_config_folder_that_is_none_is_no_mistake_of_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "file"))
    assert read_settings().method == ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'theme = "paper"\n'),
        ('method = "lead"\n', 'theme = "paper"\nmethod = "lead"\n'),
        ("theme = 'ink'  # mine\r\n[keys]\n", 'theme = "paper"  # mine\n[keys]\n'),
        ('# theme = "a"\n "theme"="b"', '# theme = "a"\n "theme"="paper"'),
        ('[keys]\ntheme = "y"\n', 'theme = "paper"\n[keys]\ntheme = "y"\n'),
    ],
)
def test_a_theme_is_kept_and_all_else_stays(written: Path, before: str, after: str) -> None:
    written.write_bytes(before.encode())
    keep("theme", "paper")
    assert written.read_bytes().decode() == after
    assert read_settings().theme == "paper"


def test_a_theme_is_kept_where_there_are_no_settings_yet_and_where_a_link_leads(
    written: Path, tmp_path: Path
) -> None:
    keep("theme", "ink")
    assert read_settings().theme == "ink"
    written.unlink()
    (tmp_path / "dotfiles").write_text('theme = "ink"\n', "utf-8")
    written.symlink_to(tmp_path / "dotfiles")
    keep("theme", "paper")
    assert written.is_symlink()
    assert read_settings().theme == "paper"
