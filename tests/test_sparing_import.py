# ruff: noqa: E501 - a page is one string
"""A library is loaded without what it loads and is not asked for; nobody sees a difference."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from newsterm.adapters.system.sparing_import import import_sparingly

HEAVY = """
LIMIT = 7
def double(number): return 2 * number
class Parcel:
    kind = "parcel"
    def __init__(self, weight): self.weight = weight
class Pool:
    def __init__(self, parcel): self.parcel = parcel
    def fetch(self): return f"fetched {self.parcel.weight}"
"""
UNUSED = {"mill_heavy": ("double", "Parcel"), "mill.far": ("walk",), "mill_pool": ()}


@pytest.fixture
def mill(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Writes a library called mill, and forgets it in the end."""

    def write(**modules: str) -> None:
        (tmp_path / "mill").mkdir(exist_ok=True)
        for name in ("mill_heavy", "mill_pool"):
            (tmp_path / f"{name}.py").write_text(HEAVY, encoding="utf-8")
        for name, code in {"__init__": "", "far": "def walk(): return 'far'", **modules}.items():
            (tmp_path / "mill" / f"{name}.py").write_text(code, encoding="utf-8")

    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    yield write
    for name in [name for name in sys.modules if name.startswith("mill")]:
        del sys.modules[name]


def loaded() -> set[str]:
    return {name for name in sys.modules if name.startswith("mill")}


def test_what_is_not_asked_for_is_loaded_when_it_is_asked(mill) -> None:
    mill(
        __init__="from .wheel import turn\nfrom .far import walk",
        wheel="from mill_heavy import double, Parcel\n"
        "Grain = Parcel | str\n"
        "def turn(number): return double(number)\n"
        "def is_parcel(one): return isinstance(one, Parcel)\n",
    )
    library = import_sparingly("mill", UNUSED)
    assert loaded() == {"mill", "mill.wheel"}
    assert library.turn(4) == 8
    assert loaded() == {"mill", "mill.wheel", "mill_heavy"}
    real = sys.modules["mill_heavy"]
    assert library.wheel.is_parcel(real.Parcel(3))
    assert not library.wheel.is_parcel("sack")
    assert library.wheel.Parcel.kind == "parcel"
    assert library.walk() == "far"
    assert "mill.far" in loaded()


def test_a_value_made_while_it_is_loaded_is_made_when_it_is_used(mill) -> None:
    mill(__init__="import mill_pool\nPOOL = mill_pool.Pool(parcel=mill_pool.Parcel(5))")
    library = import_sparingly("mill", UNUSED)
    assert loaded() == {"mill"}
    assert library.POOL.fetch() == "fetched 5"
    assert library.POOL.parcel is library.POOL.parcel, "made once"


def test_a_copy_is_the_real_thing(mill) -> None:
    mill(__init__="from mill_heavy import double")
    stands_in = import_sparingly("mill", UNUSED).double
    assert loaded() == {"mill"}
    for copied in (copy.copy(stands_in), pickle.loads(pickle.dumps(stands_in))):
        assert copied is sys.modules["mill_heavy"].double


def test_what_the_table_does_not_name_is_imported_as_ever(mill) -> None:
    mill(__init__="from mill_heavy import LIMIT, double\nTWICE = double(LIMIT)")
    assert import_sparingly("mill", UNUSED).TWICE == 14


@pytest.mark.parametrize(
    "code",
    [
        "from mill_heavy import Parcel\nclass Sack(Parcel): pass\nANSWER = Sack(3).weight",
        "from mill_heavy import double\nANSWER = double(1) + 1",
        "from .part import ANSWER",
        "__version__ = '3'\nfrom importlib.metadata import version\nANSWER = int(version('mill'))",
        "from importlib.metadata import version\nANSWER = 3 if version('pytest') else 0",
        "import mill_pool\nANSWER = 3 if mill_pool.LIMIT > 6 else 0",
        "from mill_heavy import double\nANSWER = {2: 3}[double(1)]",
        "from mill_heavy import double\nANSWER = 3 if double(1) == 2 and not double(0) else 0",
        "from mill_heavy import double\nANSWER = int(f'{double(1)}') + 1",
    ],
)
def test_what_is_needed_while_it_is_loaded_is_there(mill, code: str) -> None:
    mill(
        __init__=code,
        part="from .far import walk\nfrom mill_heavy import double\nANSWER = len([*range(double(1)), 1])",
    )
    library = import_sparingly("mill", UNUSED)
    assert library.ANSWER == 3
    assert sys.modules["mill"] is library


def test_a_library_that_is_broken_says_what_it_says_to_all(mill) -> None:
    mill(__init__="import mill_missing")
    with pytest.raises(ModuleNotFoundError, match="mill_missing"):
        import_sparingly("mill", UNUSED)


def test_modules_left_out_are_parts_of_the_package_all_the_same(mill) -> None:
    mill(__init__="from .far import walk")
    library = import_sparingly("mill", UNUSED)
    assert library.far.walk() == "far"
    with pytest.raises(AttributeError, match="'near'"):
        _ = library.near


def test_a_library_that_is_loaded_already_stays_as_it_is(mill) -> None:
    mill(__init__="from mill_heavy import double")
    import mill as plain  # type: ignore[import-not-found]

    assert import_sparingly("mill", UNUSED) is plain
    assert plain.double is sys.modules["mill_heavy"].double


def test_another_thread_gets_the_real_thing_meanwhile(mill) -> None:
    mill(
        __init__="""
from threading import Thread
from mill_heavy import double
SEEN = []
def look():
    import mill_heavy
    SEEN.append(mill_heavy.double(mill_heavy.LIMIT))
thread = Thread(target=look)
thread.start()
thread.join()
"""
    )
    other: list[int] = []

    def look() -> None:
        from mill_heavy import LIMIT, double  # type: ignore[import-not-found]

        other.append(double(LIMIT))

    with ThreadPoolExecutor(1) as threads:
        told = threads.submit(look)
        library = import_sparingly("mill", UNUSED)
        told.result()
    assert other == [14]
    assert library.double(4) == 8


def test_threads_that_ask_at_once_get_one_library(mill) -> None:
    mill(__init__="from .wheel import turn", wheel="from mill_heavy import double as turn")
    with ThreadPoolExecutor(8) as threads:
        asked = [threads.submit(import_sparingly, "mill", UNUSED) for _ in range(32)]
        libraries = {id(one.result()) for one in asked}
        answers = list(threads.map(lambda _: sys.modules["mill"].turn(3), range(32)))
    assert len(libraries) == 1
    assert answers == [6] * 32


STORY = (
    "<html lang='en'><head><title>Ferry to sail again</title>{day}</head><body><nav><a href='/'>Home</a></nav>"
    "<article><h1>Ferry to sail again</h1><p>The ferry between the two islands sails again from the first of "
    "the month, its owners said, after a winter in which nobody could cross but by plane.</p><ul><li>Fares "
    "stay as they are.</li></ul><table><tr><th>Day</th><th>Trips</th></tr><tr><td>Sunday</td><td>4</td></tr>"
    "</table><p>A <a href='/boats'>second boat</a> follows in the summer, <img src='a.jpg'> when the yard has "
    "mended its engine and the harbour its pier, which a storm had taken away.</p></article></body></html>"
)
DAY = "<meta property='article:published_time' content='2031-02-03'>"
READ = "from newsterm.adapters.pages.page import parse_page; import newsterm"


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.parametrize(
    ("day", "loads"), [(DAY, []), ("", ["htmldate"])], ids=["dated", "undated"]
)
def test_a_page_loads_nothing_that_it_does_without(day: str, loads: list[str]) -> None:
    """Each of them takes 2 to 30 ms; a page is shown in 100."""
    others = (
        "charset_normalizer courlan dateparser dateutil email hashlib htmldate http.client "
        "importlib.metadata justext socket ssl tld trafilatura.downloads trafilatura.external urllib3"
    ).split()
    told = f"{READ}, sys; parse_page({STORY.format(day=day)!r})"
    assert run(f"{told}; print(*[n for n in {others} if n in sys.modules])").split() == loads


def test_pages_say_the_same_with_all_of_the_libraries_loaded() -> None:
    read = f"""
{READ}
for day in ({DAY!r}, ""):
    article = parse_page({STORY!r}.format(day=day))
    print(ascii((article.text, article.parts, article.provenance)))
"""
    assert run(read) == run(f"import trafilatura, htmldate\n{read}") != ""
