"""The rooms of the house: who may import whom, and what each command may load."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from toys import BRIDGE

import newsterm

SOURCE = Path(newsterm.__file__).parent
FILES = sorted(SOURCE.rglob("*.py"))
CORE = sorted((SOURCE / "core").rglob("*.py"))
HEAVY = {"textual", "rich", "nltk", "sumy", "numpy"}
THIRD_PARTY = HEAVY | {"markdown_it", "requests", "lxml", "trafilatura", "htmldate", "chardet"}

FLOORS = [
    {"__main__"},
    {"cli"},
    {"commands"},
    {"tui", "api"},
    {"render", "adapters"},
    {"core"},
    {"errors"},
    {"__init__"},
]
"""From the roof down: a room may use what stands in a line below its own, and nothing else."""
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
MOST_FILES = 15
"""In one folder; a room that holds more wants a wall."""


def module_of(path: Path) -> str:
    """The name of a file's module below the package; a folder's for its `__init__`."""
    return ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")


MODULES = {module_of(path): path for path in FILES}


@cache
def imports(path: Path) -> frozenset[str]:
    """Every module a file imports anywhere in it, by full name."""
    if path == SOURCE / "__init__.py":
        return frozenset()  # The map names every room, and imports one only when it is asked for.
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path.name} imports relatively"
            module = node.module or ""
            names = (f"{module}.{alias.name}" for alias in node.names)
            found.update(
                name if name.removeprefix("newsterm.") in MODULES else module for name in names
            )
    return frozenset(found)


def used_by(module: str) -> set[str]:
    """The modules of ours that a module imports."""
    ours = {name.removeprefix("newsterm.") for name in imports(MODULES[module])}
    return (ours & MODULES.keys()) - {module}


def outer(module: str) -> str:
    """The room at the top that a module stands in."""
    return module.partition(".")[0]


def inner(module: str) -> str:
    """The folder that a module stands in, named from the top; its own name for one in none."""
    return module.rpartition(".")[0] if module.count(".") > 1 else module


def arrows(room: Callable[[str], str]) -> dict[str, set[str]]:
    """Which rooms each room uses, where `room` tells a module's."""
    found: dict[str, set[str]] = {room(module): set() for module in MODULES}
    for module in MODULES:
        found[room(module)] |= {room(used) for used in used_by(module)} - {room(module)}
    return found


def in_a_circle(uses: dict[str, set[str]]) -> set[str]:
    """Those that lead back to themselves, and what lies on the way or behind them."""
    left = dict(uses)
    while ends := [name for name, used in left.items() if not used & left.keys()]:
        for name in ends:
            del left[name]
    return set(left)


def test_a_circle_is_seen() -> None:
    assert in_a_circle({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": set()}) == {"a", "b", "c"}
    assert in_a_circle({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == set()


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_no_arrow_points_up(path: Path) -> None:
    own = outer(module_of(path))
    used = {outer(module) for module in used_by(module_of(path))} - {own}
    assert {room for room in used if FLOOR[room] <= FLOOR[own]} == set()


@pytest.mark.parametrize("room", [str, inner, outer], ids=["files", "folders", "rooms"])
def test_nothing_goes_in_a_circle(room: Callable[[str], str]) -> None:
    assert in_a_circle(arrows(room)) == set()


def test_no_folder_is_crowded_or_deeper_than_two() -> None:
    crowded = {
        module_of(path): len(list(path.parent.glob("*.py")))
        for path in SOURCE.rglob("__init__.py")
        if len(list(path.parent.glob("*.py"))) > MOST_FILES
    }
    assert crowded == {}
    assert [str(path) for path in FILES if len(path.relative_to(SOURCE).parts) > 3] == []


@pytest.mark.parametrize("path", CORE, ids=module_of)
def test_the_core_is_pure(path: Path) -> None:
    """Nothing but the standard library's thinking parts: no files, no clock, no network, no colours."""
    allowed = {
        "__future__", "bisect", "collections", "collections.abc", "decimal", "fractions",
        "functools", "hashlib", "heapq", "itertools", "math", "operator", "re", "unicodedata", "typing",
        "array", "zlib",
    }  # fmt: skip
    forbidden = {"open", "print", "input", "eval", "exec"}
    if path.name == "value.py":  # It compiles constructors, as dataclasses does.
        allowed.add("dataclasses")
        forbidden.remove("exec")
    if module_of(path) == "core.languages.known":  # It imports the languages by their names.
        allowed.add("importlib")
    foreign = {name for name in imports(path) if not name.startswith("newsterm.core")}
    assert foreign - allowed == set()
    called = {
        node.func.id
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert called & forbidden == set()


@pytest.mark.parametrize("path", sorted((SOURCE / "adapters").rglob("*.py")), ids=module_of)
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


UNASKED = (
    "locale", "contextlib", "heapq", "typing", "hashlib", "_sha256", "unicodedata", "sqlite3",
    "newsterm.adapters.index.place", "argparse", "gettext",
)  # fmt: skip
"""What no article of one language in a file asks for."""
UNRANKED = ("math", "newsterm.core.summary.ranking")


@pytest.mark.parametrize(
    ("arguments", "others"),
    [
        (("show",), (*UNASKED, *UNRANKED, "decimal", "bisect", "newsterm.core.quotes.quote")),
        (("quotes",), (*UNASKED, *UNRANKED, "decimal")),
        (("figures",), (*UNASKED, *UNRANKED, "newsterm.core.languages.english_speech_verbs")),
        (("summarize",), (*UNASKED, "decimal")),
        (("list", "--store", "."), ("locale", "decimal", "typing", "newsterm.core.text.layout")),
    ],
    ids=lambda words: words[0],
)
def test_a_command_loads_nothing_that_it_does_without(
    arguments: tuple[str, ...], others: tuple[str, ...], tmp_path: Path
) -> None:
    """Each of them takes 1 to 10 ms, of the 30 in which a command answers."""
    code = run(*arguments) + f"\nimport sys; print(*set({others!r}) & sys.modules.keys())"
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}\n{code}"],
        input=BRIDGE, capture_output=True, text=True, check=True, cwd=tmp_path,
    )  # fmt: skip
    assert done.stdout.splitlines()[-1] == ""


def test_the_reader_loads_what_ranks_and_what_parses_after_its_first_paint() -> None:
    program = "import sys, newsterm.commands.reader.read, newsterm.tui.app.app\n"
    late = ("core.summary.ranking", "core.text.layout", "core.lines.page_head", "core.page_words.heads",
            "tui.stories", "adapters.stories")  # fmt: skip
    told = f"assert not [n for n in {late} if 'newsterm.' + n in sys.modules]"
    assert loaded_by(program + told)


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
    assert "core.text.layout" in loaded
    others = ("adapters.pages.", "adapters.formats.", "adapters.feeds.", "adapters.http.client")
    assert [name for name in loaded if name.startswith(others)] == []
    assert not {"adapters.system.encodings", "adapters.articles.record", "email"} & loaded
    assert not {f"core.text.{name}" for name in ("mail_head", "front_matter", "composing")} & loaded


def test_a_printed_summary_loads_no_finder_it_does_not_need() -> None:
    program = (
        run("summarize")
        + "\nimport sys; assert 'newsterm.core.figures.finder' not in sys.modules, 'figures'"
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
    ("command", "other"),
    [("quotes", "newsterm.core.figures.finder"), ("figures", "newsterm.core.quotes.quotes")],
)
def test_who_asks_for_one_kind_of_finding_loads_no_finder_of_another(
    command: str, other: str
) -> None:
    loaded_by(run(command) + f"\nimport sys; assert {other!r} not in sys.modules, 'loaded'")


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
        f"{program}\nimport sys; assert 'newsterm.core.figures.finder' not in sys.modules, 'figures'"
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
