"""English: the words that head a turn in an interview, a press conference or the minutes of a house."""

from __future__ import annotations

from newsterm.core.languages.language import words

QUESTION_LABELS = words("q question")
ANSWER_LABELS = words("a answer")
CHAIRS = words(
    """interviewer interviewee host moderator narrator audience caller presenter anchor reporter
    correspondent journalist press question questioner speaker clerk chair voice operator translator
    interpreter counsel court witness defendant unidentified"""
)
"""Who has the word by the part he plays, beside the titles and offices."""
NO_LABELS = words(
    """note update correction disclaimer photo image source sources file video watch listen read related
    summary background details tags topics more also see date time venue where when what why how
    price cost key contact email tel phone copyright"""
)
"""With a colon they head no turn."""
SPEAKS_OF_ITSELF = words("i we me my our us you your i'm i’m we're we’re i've i’ve we've we’ve")
"""Somebody has the word, or is spoken to."""
