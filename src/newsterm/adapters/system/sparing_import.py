"""A library, loaded without the libraries that it loads in turn and that nobody here asks anything of.

trafilatura loads a client for the web, a guesser of encodings and more of the kind: half of the time in
which a page would be shown. Here its modules get, for what they import of these, stand-ins that load the
real thing as soon as something is done with them. They alone see the stand-ins, by an `__import__` of
their own: `sys.modules` holds none, so whoever else imports the same, in another thread or later, gets the
real one. What the tables of our callers do not name is imported as ever; where a library, as in another
version, cannot be loaded so, it is loaded plainly.
"""

from __future__ import annotations

import builtins
import sys
from importlib import import_module
from importlib.machinery import PathFinder, SourceFileLoader
from threading import Lock

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType
    from typing import Any

    Unused = Mapping[str, Collection[str]]
    """By the module's name what is imported of it; nothing where only the module itself is."""

_ONE_AT_A_TIME = Lock()
_TROUBLE = (ImportError, AttributeError, TypeError, ValueError, LookupError)
"""What comes of a stand-in for something that was needed while the library was loaded."""


def import_sparingly(package: str, unused: Unused) -> ModuleType:
    """The package of that name, loaded without what its modules import of the `unused`."""
    with _ONE_AT_A_TIME:
        if package in sys.modules:
            return import_module(package)
        loading = _Loading(package, unused)
        # It stays there, and finds nothing any more: another thread may be going through the list.
        sys.meta_path.insert(0, loading)
        try:
            return import_module(package)
        except _TROUBLE:
            loading.forget()
        finally:
            loading.is_over = True
        return import_module(package)


class _Loading:
    """One package while it is loaded: finds its modules, and says what they get for an import."""

    def __init__(self, package: str, unused: Unused) -> None:
        self.is_over = False
        self._package = package
        self._unused = unused

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if self.is_over or name.partition(".")[0] != self._package:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is None or type(spec.loader) is not SourceFileLoader:
            return None
        spec.loader = _Loader(spec.loader.name, spec.loader.path, self)
        return spec

    def run(self, module: ModuleType, code: Callable[[ModuleType], None]) -> None:
        """Run the code of a module, which imports as we say; with the package itself we are done."""
        # As the documentation of `exec` has it, where code is to have other builtins.
        vars(module)["__builtins__"] = {**vars(builtins), "__import__": self.imported}
        code(module)
        if module.__name__ == self._package:
            vars(module).setdefault("__getattr__", self.part)
            self.is_over = True

    def imported(
        self,
        name: str,
        names: dict[str, Any] | None = None,
        inner: Mapping[str, object] | None = None,
        wanted: Sequence[str] | None = (),
        level: int = 0,
    ) -> Any:
        """What the package's modules have for `__import__`, with the same arguments."""
        if not self.is_over:
            whole = _absolute(name, names or {}, level)
            if whole in self._unused and {*(wanted or ())} <= {*self._unused[whole]}:
                return _Deferred(self, lambda: import_module(whole))
            if whole == "importlib.metadata" and wanted == ("version",):
                return self  # 20 ms, for its own version.
        return builtins.__import__(name, names, inner, wanted or (), level)

    def version(self, name: str) -> str:
        """`importlib.metadata.version`, which need not be asked where the package itself says it."""
        told = getattr(sys.modules.get(name), "__version__", None) if name == self._package else ""
        if told and isinstance(told, str):
            return told
        from importlib import metadata

        return metadata.version(name)

    def part(self, name: str) -> ModuleType:
        """The package's `__getattr__`: those of its modules that would have been loaded with it."""
        whole = f"{self._package}.{name}"
        if whole not in self._unused:
            raise AttributeError(f"module {self._package!r} has no attribute {name!r}")
        return import_module(whole)

    def forget(self) -> None:
        """Take out of `sys.modules` what was loaded of the package."""
        for name in [name for name in sys.modules if f"{name}.".startswith(f"{self._package}.")]:
            del sys.modules[name]


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, loading: _Loading) -> None:
        super().__init__(name, path)
        self._loading = loading

    def exec_module(self, module: ModuleType) -> None:
        self._loading.run(module, super().exec_module)


class _Deferred:
    """What a library would give, got when something is done with it.

    While the package is loaded, what is asked or made of it is put off too: a pool of connections that
    stands at the top of a module is made when one is fetched from.
    """

    def __init__(self, loading: _Loading, get: Callable[[], Any]) -> None:
        self._loading = loading
        self._get = get

    def _then(self, do: Callable[[Any], Any]) -> Any:
        if self._loading.is_over:
            return do(self._real())
        return _Deferred(self._loading, lambda: do(self._real()))

    def _real(self) -> Any:
        real = self._get()
        self._get = lambda: real
        return real

    def __getattr__(self, name: str) -> Any:
        return self._then(lambda real: getattr(real, name))

    def __call__(self, *given: Any, **named: Any) -> Any:
        return self._then(
            lambda real: real(*map(_real, given), **{n: _real(value) for n, value in named.items()})
        )

    def __instancecheck__(self, one: object) -> bool:
        return isinstance(one, self._real())

    def __bool__(self) -> bool:
        return bool(self._real())

    def __eq__(self, other: object) -> bool:
        return bool(self._real() == _real(other))

    def __hash__(self) -> int:
        return hash(self._real())

    def __str__(self) -> str:
        return str(self._real())

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any]]:
        # What is copied or sent to another process is the real thing.
        return _real, (self._real(),)

    def __or__(self, other: object) -> _Deferred:
        """Stands in a type that names it among others: `Response | str`."""
        return self

    __ror__ = __or__


def _real(value: Any) -> Any:
    return value._real() if isinstance(value, _Deferred) else value


def _absolute(name: str, names: dict[str, Any], level: int) -> str:
    """The name of a module that is imported from where `names` are known."""
    if not level:
        return name
    base = str(names.get("__package__", "")).rsplit(".", level - 1)[0]
    return f"{base}.{name}" if name else base
