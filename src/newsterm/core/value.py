"""Frozen values: dataclasses in all that is seen of them, without the cost of making them.

`dataclasses` imports inspect and compiles six methods for every class: a third of the time in which
a one-shot command answers. `frozen` puts off what may never be asked for. A constructor is compiled
when the first value of its class is made, and the fields that `dataclasses.fields`, `replace` and
`asdict` look for are made when they look.
"""

from __future__ import annotations

from operator import attrgetter

TYPE_CHECKING = False  # As typing's, which takes 3 ms to import.
if TYPE_CHECKING:
    from typing import Any, NoReturn, TypeVar, dataclass_transform

    V = TypeVar("V")
else:

    def dataclass_transform(**_: bool):
        return lambda decorator: decorator


@dataclass_transform(frozen_default=True)
def frozen(cls: type[V]) -> type[V]:
    """Makes a class what `@dataclass(frozen=True)` makes of it; type checkers see the same.

    Fields are the annotated names, those of a base class first; defaults are plain values, there
    is no `field()`. Assigning to a value raises `dataclasses.FrozenInstanceError`. A class with
    `__slots__` has no defaults; its values take a third of the memory.
    """
    bases = (getattr(base, "__annotations__", {}) for base in reversed(cls.__mro__))
    names = tuple(dict.fromkeys(name for annotations in bases for name in annotations))
    given = {
        "__match_args__": names,
        "__dataclass_fields__": _Fields(),
        "__dataclass_params__": _Params(),
        "__init__": _make_constructor,
        "__eq__": _equal,
        "__hash__": _hash,
        "__repr__": _show,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "_compared": attrgetter(*names),
    }
    if "__slots__" in cls.__dict__:  # Pickle would put the fields in by assignment.
        given["__reduce__"] = lambda self: (type(self), self._compared(self))
    for name, member in given.items():
        if name not in cls.__dict__:
            setattr(cls, name, member)
    return cls


def replace(value: V, /, **changes: object) -> V:
    """The value with some fields changed, as `dataclasses.replace`."""
    names = type(value).__match_args__  # type: ignore[attr-defined]  # Every frozen class has it.
    return type(value)(**{name: getattr(value, name) for name in names} | changes)


def _make_constructor(self: Any, *args: object, **named: object) -> None:
    """Stands in for the constructor until the first value is made; then gives way to it."""
    cls = type(self)
    names = cls.__match_args__
    is_slotted = "__slots__" in cls.__dict__
    defaults = {f"_{name}": getattr(cls, name) for name in names if hasattr(cls, name)}
    defaults = {"put": object.__setattr__} if is_slotted else defaults
    parameters = (f"{name}=_{name}" if f"_{name}" in defaults else name for name in names)
    # Written past __setattr__, and all at once: fields put in one by one are read three times slower
    # ever after, for CPython 3.11 then keeps them in a table that its quick look-up does not know.
    given = f"{{{', '.join(f'{name!r}: {name}' for name in names)}}}"
    body = f"fields = self.__dict__; fields |= {given}"
    if is_slotted:
        body = "; ".join(f"put(self, {name!r}, {name})" for name in names)
    exec(f"def __init__(self, {', '.join(parameters)}): {body}", defaults)
    cls.__init__ = defaults["__init__"]
    self.__init__(*args, **named)


class _Fields:
    """The fields as `dataclasses` describes them, made when something asks for them."""

    def __get__(self, value: object, cls: Any) -> object:
        from dataclasses import dataclass

        names = cls.__match_args__
        slots = cls.__dict__.get("__slots__", ())
        body = {
            name: getattr(cls, name) for name in names if hasattr(cls, name) and name not in slots
        }
        body["__annotations__"] = dict.fromkeys(names, "object")
        like: Any = dataclass(type(cls.__name__, (), body))
        cls.__dataclass_fields__ = like.__dataclass_fields__
        return cls.__dataclass_fields__


class _Params:
    """What `dataclasses` remembers of how a class was made; Dask looks at it to name a value."""

    def __get__(self, value: object, cls: Any) -> object:
        from dataclasses import dataclass

        like: Any = dataclass(frozen=True)(type(cls.__name__, (), {}))
        cls.__dataclass_params__ = like.__dataclass_params__
        return cls.__dataclass_params__


def _equal(self: Any, other: object) -> object:
    fields = self._compared
    return fields(self) == fields(other) if type(other) is type(self) else NotImplemented


def _hash(self: Any) -> int:
    return hash(self._compared(self))


def _show(self: Any) -> str:
    names = type(self).__match_args__
    fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
    return f"{type(self).__qualname__}({fields})"


def _refuse(self: object, name: str, *_: object) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot change {name!r} of a frozen {type(self).__name__}")
