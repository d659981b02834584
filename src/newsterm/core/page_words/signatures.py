"""The words that sign a piece: who wrote it, for whom, when (`lines.signatures`)."""

from __future__ import annotations

from newsterm.core.languages.language import words

SIGNED = words("by from")
"""They open a signature by themselves."""
WORKS = words(
    """words text story report reporting written posted published reported analysis opinion column comment
    commentary interview translated translation compiled edited photographs photography photos pictures
    illustration illustrations video graphics essay review post message letter note statement dispatch
    presented produced prepared special told brought shared submitted contributed"""
)
"""What is signed: `Words by …`, `As told to …`, `A message from …`."""
BEFORE_WORKS = words("a an the and as guest additional further original with our &")
"""What may stand before and between those."""
SMALL = words("of the and in at for on our own with by an a & to")
OF_DESKS = words(
    """desk desks office offices staff newsroom bureau wire wires services service agencies agency column
    chief executive head analyst vp president department team board"""
)
SIGNATURES = frozenset(
    """for immediate release|from staff reports|from wire reports|from staff and wire reports
    |from our correspondent|from our own correspondent|from our staff|by our staff|by our correspondent
    |by our own correspondent|by staff|by staff and wire services|by wire services|by agencies
    |editor's note|a note from the editor|a note from the editors|from the editor|from the editors
    |with agencies|with files from agencies|special report|exclusive""".replace("\n    ", "").split(
        "|"
    )
)
"""Whole lines."""
BEHIND_WORKS = words("by to from")
"""Between a kind of work and who did it."""
DATED = words("last first updated modified created")
"""They open the day on which a piece came or was changed."""
