"""What runs into the text of a story and is none of it: captions, links, a ticker, a player's note.

In English, and of the labels of links also elsewhere (`lines.inserts`).
"""

from __future__ import annotations

from newsterm.core.languages.language import phrases, words

LINK_LABELS = phrases(
    """read more|more|read|watch|related|see also|listen|photos|video|opinion|also read|read also|read next
    |don't miss|more on this|in pictures|gallery|live updates|watch now|watch more|see more|source|sources
    |editor's note|correction|clarification|lire aussi|à lire aussi|lesen sie auch|lea también"""
)
"""They stand before a colon where a page links to something else, or speaks of itself."""
OF_CAPTIONS = (
    " is pictured", " are pictured", " pictured with ", " pictured at ", " pictured in ", "(left)",
    "(right)", "(centre)", "(center)", "(top)", "(bottom)", "(far left)", "(far right)", "(pictured left)",
    "(pictured right)", "(above left)",
)  # fmt: skip
"""They tell where on a picture to look."""

SIGNS_BELOW = (
    "reporting by ", "additional reporting", "editing by ", "writing by ", "compiled by ",
    "with reporting by ", "with reporting from ", "with inputs from ", "with agency inputs",
)  # fmt: skip
"""They open the line below a report that says who wrote it."""
OPENS_LABEL = words("last then on in behind under before after")
"""Small words that open the label of a caption: `Last year: …`, `On the run: …`, `In happier times: …`."""
LEADS_IN = frozenset(
    ("in short", "in brief", "in sum", "in turn", "in fact", "in other words", "on average")
)
"""They stand before a colon in prose."""
OPENS_LINK = (
    "read more ", "more stories from ", "scroll down ", "click here ", "sign up ", "subscribe to ",
    "follow us ", "follow live ", "watch the video ", "for more on ", "for more information",
    "to read more", "video scroll down", "video: ",
)  # fmt: skip
"""So begins what a page asks of its reader."""
CLAIMS = ("©", "(c) ", "copyright ©", "copyright 20", "all rights reserved")
"""So begins what says whose a text is."""
GREETINGS = (
    "thank you all", "thank you very much", "thank you so much", "thank you for coming", "thank you.",
    "thank you,", "good morning.", "good morning,", "good afternoon.", "good afternoon,", "good evening.",
    "good evening,", "ladies and gentlemen", "hello everyone", "hello, everyone", "welcome, everyone",
)  # fmt: skip
"""So opens a speech, before it says anything."""
POINTS_AT_PICTURE = words("pictured left right above below centre center top bottom")
"""One of them opens a bracket in a caption: `Flooded: The village (pictured, right) lies …`."""
TICKER_OPENINGS = (
    "match ends", "first half ", "second half ", "lineups are announced", "corner, ", "conceded by ",
    "foul by ", "hand ball by ", "dangerous play by ", "attempt missed", "attempt saved", "attempt blocked",
    "assisted by ", "substitution, ", "offside, ", "delay in match", "delay over", "goal! ", "own goal by ",
    "penalty missed", "penalty saved", "penalty conceded by ", "video review",
)  # fmt: skip
"""So opens a line of the ticker that agencies sell with a match."""
TICKER_ACTS = (
    ") wins a free kick", ") is shown the ", ") right footed shot", ") left footed shot", ") header from ",
    ") hits the ",
)  # fmt: skip
"""What a player does in one, behind his club in brackets."""
SIGNS_OF_TICKERS = (
    "Foul by ",
    "Conceded by ",
    ") wins a free kick",
    "Attempt missed.",
    "Attempt saved.",
)
"""One of them stands in every ticker."""
PLAYER_NOTES = (
    "media playback is not supported on this device", "media playback is unsupported on your device",
    "this video can not be played", "this video cannot be played",
)  # fmt: skip
"""What a page says in place of a film."""
