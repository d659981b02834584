"""Frozen values: dataclasses to whoever looks, made without importing dataclasses."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import subprocess
import sys

import pytest

from newsterm.core.text.span import Span
from newsterm.core.value import frozen, replace, values_of


@frozen
class Page(Span):
    """A span with more."""

    name: str
    number: int = 1

    @property
    def label(self) -> str:
        return f"{self.name} {self.number}"


PAGE = Page(3, 9, "cover")


def test_a_base_class_comes_first_and_defaults_hold() -> None:
    assert (PAGE.start, PAGE.end, PAGE.name, PAGE.number) == (3, 9, "cover", 1)
    assert Page(name="back", end=2, start=1, number=40).label == "back 40"


@pytest.mark.parametrize("wrong", [(), (1, 2), (1, 2, "a", 3, 4)])
def test_a_value_takes_its_fields_and_no_others(wrong: tuple[object, ...]) -> None:
    for _ in range(2):  # The first call makes the constructor, the second finds it.
        with pytest.raises(TypeError):
            Page(*wrong)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        Page(1, 2, "a", colour="red")  # type: ignore[call-arg]


def test_a_value_never_changes() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError, match="'name' of a frozen Page"):
        PAGE.name = "other"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del PAGE.name
    with pytest.raises(dataclasses.FrozenInstanceError):
        PAGE.colour = "red"  # type: ignore[attr-defined]
    assert replace(PAGE, name="other") == Page(3, 9, "other")


def test_values_are_equal_by_type_and_fields() -> None:
    assert Page(3, 9, "cover") == PAGE
    assert hash(Page(3, 9, "cover")) == hash(PAGE)
    assert Page(3, 9, "cover", 2) != PAGE
    assert Span(3, 9) != PAGE
    assert PAGE != (3, 9, "cover", 1)


def test_a_value_shows_itself_as_it_is_made() -> None:
    assert repr(PAGE) == "Page(start=3, end=9, name='cover', number=1)"


def test_values_pickle_copy_and_match() -> None:
    assert pickle.loads(pickle.dumps(PAGE)) == copy.deepcopy(PAGE) == PAGE
    match PAGE:
        case Page(start, _, name):
            assert (start, name) == (3, "cover")


def test_what_is_made_from_a_span_has_slots() -> None:
    @frozen
    class Leaf(Page):
        torn: bool = False

    leaf = Leaf(1, 2, "x")
    assert not hasattr(leaf, "__dict__")
    assert (leaf.number, leaf.torn, leaf.label) == (1, False, "x 1")
    assert values_of(replace(leaf, torn=True)) == (1, 2, "x", 1, True)


def test_dataclasses_knows_them() -> None:
    assert dataclasses.is_dataclass(Page)
    assert dataclasses.is_dataclass(PAGE)
    assert [field.name for field in dataclasses.fields(PAGE)] == ["start", "end", "name", "number"]
    assert dataclasses.fields(Page)[3].default == 1
    assert len(dataclasses.fields(Span)) == 2
    assert dataclasses.asdict(PAGE) == {"start": 3, "end": 9, "name": "cover", "number": 1}
    assert dataclasses.replace(PAGE, number=7) == replace(PAGE, number=7)


def test_making_values_imports_no_dataclasses() -> None:
    program = (
        "import sys; from newsterm.core.text.span import Span; Span(1, 2); "
        "print({'dataclasses', 'inspect', 'typing'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\n"


def test_who_asks_how_a_class_was_made_hears_that_it_is_frozen() -> None:
    """Dask does, of every value that is handed to it."""
    assert Span.__dataclass_params__.frozen  # type: ignore[attr-defined]


@frozen
class Small:
    __slots__ = ("name", "size")

    name: str
    size: int


def test_a_value_with_slots_is_like_any_other() -> None:
    one = Small("a", size=2)
    assert not hasattr(one, "__dict__")
    assert replace(one, size=3) == Small("a", 3) != one
    assert pickle.loads(pickle.dumps(one)) == copy.copy(one) == one
    assert [field.name for field in dataclasses.fields(one)] == ["name", "size"]
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.size = 4  # type: ignore[misc]
