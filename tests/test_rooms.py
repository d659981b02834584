"""The rooms of the house: who may import whom, and what each command may load."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from toys import BRIDGE

import newsterm

SOURCE = Path(newsterm.__file__).parent
FILES = sorted(SOURCE.rglob("*.py"))
CORE = sorted((SOURCE / "core").rglob("*.py"))
HEAVY = {"textual", "rich", "nltk", "sumy", "numpy"}
THIRD_PARTY = HEAVY | {"markdown_it", "requests", "lxml", "trafilatura", "htmldate", "chardet"}

# From the roof down: a room may use what stands in its own line or below, never above.
FLOORS = [
    {"__main__"},
    {"cli"},
    {"commands"},
    {"tui", "library"},
    {"citation"},
    {"paint", "brief", "sources", "terminal", "output"},
    {"objects"},
    {"render"},
    {"adapters"},
    {"core"},
    {"errors"},
    {"__init__"},
]
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}


def room_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imports(path: Path) -> set[str]:
    """Every module a file imports anywhere in it, by full name."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if path.name == "__init__.py" and path.parent == SOURCE:
            return set()  # The map names every room, and imports one only when it is asked for.
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path.name} imports relatively"
            module = node.module or ""
            found.update(
                f"{module}.{alias.name}" if module == "newsterm" else module for alias in node.names
            )
    return found


def rooms_used(path: Path) -> set[str]:
    parts = (name.split(".") for name in imports(path) if name.split(".")[0] == "newsterm")
    return {p[1] if len(p) > 1 and p[1] in FLOOR else "__init__" for p in parts}


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_no_arrow_points_up(path: Path) -> None:
    own = FLOOR[room_of(path)]
    assert {room for room in rooms_used(path) if FLOOR[room] < own} == set()


@pytest.mark.parametrize("path", CORE, ids=lambda p: p.name)
def test_the_core_is_pure(path: Path) -> None:
    """Nothing but the standard library's thinking parts: no files, no clock, no network, no colours."""
    allowed = {
        "__future__", "bisect", "collections", "collections.abc", "decimal", "fractions",
        "functools", "hashlib", "heapq", "itertools", "math", "operator", "re", "unicodedata", "typing",
    }  # fmt: skip
    forbidden = {"open", "print", "input", "eval", "exec"}
    if path.name == "value.py":  # It compiles constructors, as dataclasses does.
        allowed.add("dataclasses")
        forbidden.remove("exec")
    foreign = {name for name in imports(path) if not name.startswith("newsterm.core")}
    assert foreign - allowed == set()
    called = {
        node.func.id
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert called & forbidden == set()


@pytest.mark.parametrize("path", sorted((SOURCE / "adapters").glob("*.py")), ids=lambda p: p.name)
def test_adapters_import_heavy_libraries_only_where_they_are_used(path: Path) -> None:
    top = ast.parse(path.read_text(encoding="utf-8")).body
    names = {alias.name for node in top if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in top if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in names} & THIRD_PARTY == set()


def loaded_by(program: str) -> set[str]:
    """The top-level modules that are loaded once a program has run."""
    done = subprocess.run(
        [sys.executable, "-c", f"{program}\nimport sys; print(*sys.modules, file=sys.stderr)"],
        input=BRIDGE,
        capture_output=True,
        text=True,
        check=True,
    )
    return {name.split(".")[0] for name in done.stderr.split()}


def run(*arguments: str) -> str:
    return f"from newsterm.cli import main\ntry: main({list(arguments)!r})\nexcept SystemExit: pass"


def test_importing_newsterm_loads_no_third_party_package_and_none_of_its_rooms() -> None:
    assert loaded_by("import newsterm") & (THIRD_PARTY | {"argparse"}) == set()


@pytest.mark.parametrize(
    "arguments",
    [("--help",), ("--version",), ("summarize", "--help"), ("summarize",), ("summarize", "--json"),
     ("summarize", "-m", "lead"), ("show",), ("show", "--json"), ("quotes",), ("figures",), ("list",)],
    ids=" ".join,
)  # fmt: skip
def test_a_command_in_a_pipe_loads_no_third_party_package(arguments: tuple[str, ...]) -> None:
    assert loaded_by(run(*arguments)) & THIRD_PARTY == {"markdown_it"} & (
        {"markdown_it"} if arguments == ("list",) else set()
    )


def test_the_reader_loads_what_ranks_sentences_after_its_first_paint() -> None:
    program = "import sys, newsterm.commands.reader.read, newsterm.tui.app.app\n"
    assert loaded_by(program + "assert 'newsterm.core.summary.ranking' not in sys.modules")


def test_a_plain_text_in_utf_8_loads_nothing_that_reads_other_forms(tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(BRIDGE, encoding="utf-8")
    program = (
        run("summarize", str(path)) + "\nimport sys; sys.stderr.write(' '.join(sys.modules) + ' ')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    loaded = {name.removeprefix("newsterm.") for name in done.stderr.split()}
    assert "core.layout" in loaded
    others = "encodings webpage page_text markdown mail feeds network records".split()
    assert {f"adapters.{name}" for name in others} & loaded == set()
    assert not {"core.mail_head", "core.front_matter", "core.composing", "email"} & loaded


def test_a_printed_summary_loads_no_finder_it_does_not_need() -> None:
    program = (
        run("summarize")
        + "\nimport sys; assert 'newsterm.core.figures' not in sys.modules, 'figures'"
    )
    loaded = loaded_by(program)
    assert (
        loaded
        & {
            "http",
            "ssl",
            "lxml",
            "json",
            "hashlib",
            "typing",
            "pathlib",
            "tempfile",
            "traceback",
            "subprocess",
        }
        == set()
    )


@pytest.mark.parametrize(
    "arguments", [("list",), ("search", "bridge", "figure:money")], ids=" ".join
)
def test_asking_the_index_loads_no_finder(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """Where the index is up to date; the finders take 0.1 s to load."""
    (tmp_path / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    os.utime(tmp_path / "bridge.txt", (1.6e9, 1.6e9))
    program = run(*arguments, "--store", str(tmp_path))
    loaded_by(program)
    loaded_by(
        f"{program}\nimport sys; assert 'newsterm.core.figures' not in sys.modules, 'figures'"
    )


def test_sumys_methods_load_sumy_but_not_the_screen() -> None:
    assert loaded_by(run("summarize", "-m", "luhn")) & HEAVY == {"sumy", "nltk", "numpy"}


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_no_pattern_holds_what_early_python_3_11_matches_wrong(path: Path) -> None:
    """Possessive repeats of groups match wrongly before Python 3.11.5 (cpython issue 106052)."""
    texts = (
        node.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    patterns = [text for text in texts if re.search(r"[\])\w][*+?}]\+|\(\?>", text)]
    assert [text for text in patterns if "(" in text or "[" in text] == []


def test_no_program_is_started_through_a_shell() -> None:
    """What a title or an address holds is then never a command."""
    for path in FILES:
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call):
                assert not any(keyword.arg == "shell" for keyword in call.keywords), path
                assert ast.unparse(call.func) not in ("os.system", "os.popen"), path
