"""What stands in the index's place, and a mark whose article is in two stores."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

from toys import BRIDGE

from newsterm.adapters.following.following import follow
from newsterm.adapters.index.index import Index
from newsterm.adapters.index.place import index_path
from newsterm.adapters.marks.mark import Mark
from newsterm.adapters.marks.marks import Marks


def stored(folder: Path) -> Index:
    folder.mkdir()
    (folder / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    index = Index(str(folder))
    index.update()
    return index


def test_a_folder_in_the_place_of_the_index_gives_way_to_it(tmp_path: Path) -> None:
    path = index_path(str(tmp_path / "store"))
    os.mkdir(path)
    with closing(stored(tmp_path / "store")) as index:
        assert index.count() == 1
    assert os.path.isfile(path)


def test_a_mark_stays_in_its_store_while_the_article_is_in_another_too(tmp_path: Path) -> None:
    with closing(stored(tmp_path / "one")) as one, closing(stored(tmp_path / "two")) as two:
        (entry,) = one.entries()
        with closing(Marks()) as marks:
            marks.put([Mark(entry.id, starred=True)])
        assert follow(one) == follow(two) == []
        with closing(Marks()) as marks:
            assert marks.get(entry.id).path == os.path.realpath(tmp_path / "one" / "bridge.txt")
        os.remove(tmp_path / "one" / "bridge.txt")
        with closing(Marks()) as marks:
            marks.change([entry.id], lambda mark: mark)
        assert follow(two) == []
        with closing(Marks()) as marks:
            assert marks.get(entry.id).path == os.path.realpath(tmp_path / "two" / "bridge.txt")
