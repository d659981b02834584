"""Frozen values: dataclasses in all that is seen of them, without the cost of making them.

`dataclasses` imports inspect and compiles six methods for every class: a third of the time in which
a one-shot command answers. `frozen` puts off what may never be asked for. A constructor is compiled
when a few values of its class have been made, and the fields that `dataclasses.fields`, `replace` and
`asdict` look for are made when they look.

What an article may have a million of (`Span` and all that is made from it) has slots and no dict: a
third of the memory.
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


_FEW = 40
"""Values of a class that are made before its constructor is compiled."""


@dataclass_transform(frozen_default=True)
def frozen(cls: type[V]) -> type[V]:
    """Makes a class what `@dataclass(frozen=True)` makes of it; type checkers see the same.

    Fields are the annotated names, those of a base class first; defaults are plain values, there
    is no `field()`. Assigning to a value raises `dataclasses.FrozenInstanceError`. A class that
    names its fields in `__slots__` has slots, and so has every frozen class made from it.
    """
    bases = (getattr(base, "__annotations__", {}) for base in reversed(cls.__mro__))
    names = tuple(dict.fromkeys(name for annotations in bases for name in annotations))
    defaults = {name: getattr(cls, name) for name in names if hasattr(cls, name)}
    is_slotted = "__slots__" in cls.__dict__
    if not is_slotted and getattr(cls, "_is_slotted", False):
        cls, is_slotted = _with_slots(cls, names), True
    if is_slotted:
        defaults = {**getattr(cls.__base__, "_defaults", {}), **_without_slots(defaults)}
    given = {
        "_is_slotted": is_slotted,
        "_defaults": defaults,
        "__match_args__": names,
        "__dataclass_fields__": _Fields(),
        "__dataclass_params__": _Params(),
        "__init__": _construct,
        "_left": [_FEW],
        "__eq__": _equal,
        "__hash__": _hash,
        "__repr__": _show,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "_compared": attrgetter(*names),
        **({"__reduce__": _rebuild} if is_slotted else {}),
    }
    for name, member in given.items():
        if name not in cls.__dict__:
            setattr(cls, name, member)
    return cls


def replace(value: V, /, **changes: object) -> V:
    """The value with some fields changed, as `dataclasses.replace`."""
    names = type(value).__match_args__  # type: ignore[attr-defined]  # Every frozen class has it.
    return type(value)(**{name: getattr(value, name) for name in names} | changes)


def values_of(value: object) -> tuple[object, ...]:
    """What the fields of a value hold, in their order."""
    return tuple(getattr(value, name) for name in type(value).__match_args__)  # type: ignore[attr-defined]


def _with_slots(cls: Any, names: tuple[str, ...]) -> Any:
    """The class again, with a slot for each field that is its own: only when it is made can it have."""
    own = tuple(name for name in names if name not in cls.__base__.__match_args__)
    dropped = (*own, "__dict__", "__weakref__")
    body = {name: member for name, member in cls.__dict__.items() if name not in dropped}
    return type(cls.__name__, cls.__bases__, {**body, "__slots__": own})


def _without_slots(defaults: dict[str, Any]) -> dict[str, Any]:
    """The defaults; the slots of a base class look like some, and are none."""
    return {name: value for name, value in defaults.items() if not hasattr(value, "__set__")}


def _construct(self: Any, *args: object, **named: object) -> None:
    """Stands in for the constructor while it is not worth compiling: that costs as much as 40 values."""
    cls = type(self)
    names, left = cls.__match_args__, cls._left
    left[0] -= 1
    is_whole = len(args) == len(names) and not named
    values = args if is_whole else _completed(cls, args, named)
    if left[0] < 0 or values is None:
        cls.__init__ = _compiled(cls)
        self.__init__(*args, **named)
    elif cls._is_slotted:
        for name, value in zip(names, values, strict=True):
            object.__setattr__(self, name, value)
    else:
        # All at once: fields put in one by one are read three times slower ever after, for CPython
        # 3.11 then keeps them in a table that its quick look-up does not know.
        fields = self.__dict__
        fields |= dict(zip(names, values, strict=True))


def _completed(cls: Any, args: tuple[object, ...], named: dict[str, object]) -> Any:
    """The values of all fields, with the defaults; None where the constructor is called wrongly."""
    names = cls.__match_args__
    values = {**cls._defaults, **dict(zip(names, args, strict=False)), **named}
    is_called_well = len(values) == len(names) >= len(args)
    if not is_called_well or not named.keys().isdisjoint(names[: len(args)]):
        return None
    try:
        return [values[name] for name in names]
    except KeyError:  # As many as there are, and one of them is no field.
        return None


def _compiled(cls: Any) -> Any:
    """The constructor of a class, which writes past __setattr__."""
    names = cls.__match_args__
    defaults = {f"_{name}": value for name, value in cls._defaults.items()}
    parameters = (f"{name}=_{name}" if f"_{name}" in defaults else name for name in names)
    if cls._is_slotted:
        defaults |= {f"_set_{name}": getattr(cls, name).__set__ for name in names}
    given = f"{{{', '.join(f'{name!r}: {name}' for name in names)}}}"
    body = f"fields = self.__dict__; fields |= {given}"
    if cls._is_slotted:
        body = "; ".join(f"_set_{name}(self, {name})" for name in names)
    exec(f"def __init__(self, {', '.join(parameters)}): {body}", defaults)
    return defaults["__init__"]


class _Fields:
    """The fields as `dataclasses` describes them, made when something asks for them."""

    def __get__(self, value: object, cls: Any) -> object:
        from dataclasses import dataclass

        names = cls.__match_args__
        body = {**cls._defaults}
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


def _rebuild(self: Any) -> object:
    """How a value with slots is pickled and copied: its class, called with its fields."""
    return type(self), values_of(self)


def _show(self: Any) -> str:
    names = type(self).__match_args__
    fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
    return f"{type(self).__qualname__}({fields})"


def _refuse(self: object, name: str, *_: object) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot change {name!r} of a frozen {type(self).__name__}")
