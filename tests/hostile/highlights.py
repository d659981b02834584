"""Random edits around highlights: `python tests/hostile/highlights.py [EDITS] [SEED]`, 200 if not said.

Words, phrases, sentences, figures and whole paragraphs of the sample articles are highlighted. Then the
text is edited at random, but for the highlighted words: words, sentences and paragraphs come, go, change
and change places, lines are wrapped anew, quotation marks are others, also right beside a highlight. After
each edit every highlight must be found where it is, as it was first made (through a few edits) and as the
reader renews it. Then it is cut out of the text, and must be found nowhere. The script knows where a
highlight is, for it keeps the pieces between them apart.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from newsterm.core.passages.finding import find_again
from newsterm.core.passages.selector import Selector, select
from newsterm.core.sentences.boundaries import Sentence
from newsterm.core.text.article import Article
from newsterm.core.text.layout import parse
from newsterm.core.text.span import Span, trim

ARTICLES = Path(__file__).parents[2] / "articles"
UNRENEWED = 10
"""Edits through which a highlight is found that nobody has looked at meanwhile."""
STRANGE = (
    "harbour council yesterday nobody seven lanterns were painted before rain came and left"
    " without much ado because of the old bridge that the miller said had 40 steps"
).split()


class Edited:
    """A text as pieces, every second of which is highlighted and stays."""

    def __init__(self, text: str, places: list[Span], dice: random.Random) -> None:
        self._dice = dice
        at, self._pieces = 0, list[str]()
        for place in places:
            self._pieces += [text[at : place.start], place.cut(text)]
            at = place.end
        self._pieces.append(text[at:])

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    @property
    def places(self) -> list[Span]:
        starts = [sum(map(len, self._pieces[:i])) for i in range(1, len(self._pieces), 2)]
        words = self._pieces[1::2]
        return [Span(at, at + len(each)) for at, each in zip(starts, words, strict=True)]

    def edit(self) -> str:
        """One edit between the highlights; its name."""
        edits = (
            self._words,
            self._sentence,
            self._paragraph,
            self._wrap,
            self._marks,
            self._beside,
        )
        how = self._dice.choice(edits)
        i = 2 * self._dice.randrange((len(self._pieces) + 1) // 2)
        # What touches a highlight stays a word of its own.
        left = "" if i == 0 or not self._pieces[i][:1].isspace() else self._pieces[i][0]
        self._pieces[i] = how(self._pieces[i])
        if left and not self._pieces[i][:1].isspace():
            self._pieces[i] = left + self._pieces[i]
        if i + 1 < len(self._pieces) and self._pieces[i][-1:].isalnum():
            self._pieces[i] += " "
        if i and self._pieces[i][:1].isalnum():
            self._pieces[i] = " " + self._pieces[i]
        return how.__name__

    def without(self, number: int) -> str:
        """The text without a highlight's words."""
        pieces = list(self._pieces)
        pieces[2 * number + 1] = ""
        return "".join(pieces)

    def _some(self, most: int) -> str:
        return " ".join(self._dice.choices(STRANGE, k=self._dice.randint(1, most)))

    def _words(self, piece: str) -> str:
        words = re.split(r"(\s+)", piece)
        for _ in range(self._dice.randint(1, 4)):
            i = self._dice.randrange(len(words))
            words[i : i + self._dice.randint(0, 3)] = [f" {self._some(3)} "] * self._dice.randint(
                0, 1
            )
            words = words or [" "]
        return "".join(words)

    def _sentence(self, piece: str) -> str:
        sentences = re.split(r"(?<=[.!?])(\s+)", piece)
        i = self._dice.randrange(len(sentences))
        new = f"{self._some(12).capitalize()}. "
        sentences[i : i + self._dice.randint(0, 1)] = [new] * self._dice.randint(0, 1)
        return "".join(sentences)

    def _paragraph(self, piece: str) -> str:
        paragraphs = piece.split("\n\n")
        if self._dice.random() < 0.5:
            paragraphs.insert(self._dice.randrange(len(paragraphs) + 1), f"{self._some(30)}.")
        else:
            self._dice.shuffle(paragraphs)
        return "\n\n".join(paragraphs)

    def _wrap(self, piece: str) -> str:
        return re.sub(r"(?<!\n)[ \n](?!\n)", lambda _: self._dice.choice(" \n "), piece)

    def _marks(self, piece: str) -> str:
        return piece.translate(str.maketrans("“”’", '""\''))

    def _beside(self, piece: str) -> str:
        return f" {self._some(3)}{piece}{self._some(3)} "


def passages(article: Article, dice: random.Random) -> list[Span]:
    """Words, phrases, sentences and a paragraph of an article that do not overlap, in its order."""
    from newsterm.core.sentences.boundaries import find_sentences

    text, found = article.text, list[Span]()
    sentences: list[Sentence] = list(find_sentences(article))
    for sentence in dice.sample(sentences, min(8, len(sentences))):
        words = list(re.finditer(r"\S+", sentence.cut(text)))
        long = [word for word in words if len(word[0]) > 4] or words
        first = dice.choice(long)
        last = dice.choice([word for word in words if word.start() >= first.start()])
        place = dice.choice(
            (
                Span(sentence.start, sentence.end),
                Span(sentence.start + first.start(), sentence.start + first.end()),
                Span(sentence.start + first.start(), sentence.start + last.end()),
            )
        )
        found.append(trim(text, place.start, place.end))
    if article.paragraphs:
        part = dice.choice(article.paragraphs)
        found.append(Span(part.start, part.end))
    apart = list[Span]()
    for place in sorted(found, key=lambda each: (each.start, -each.end)):
        if place.start < place.end and (not apart or place.start > apart[-1].end + 1):
            apart.append(place)
    return apart


def faults(edits: int, seed: int) -> Iterator[str]:
    """What was lost or found on other words, in so many edits in all."""
    dice = random.Random(seed)
    paths = sorted(ARTICLES.glob("*.txt"))
    done = 0
    while done < edits:
        article = parse(dice.choice(paths).read_text("utf-8"))
        edited = Edited(article.text, passages(article, dice), dice)
        selectors = [select(article, place) for place in edited.places]
        renewed = list(selectors)
        for step in range(min(40, edits - done)):
            how = edited.edit()
            done += 1
            now = parse(edited.text)
            for number, place in enumerate(edited.places):
                if step < UNRENEWED:
                    yield from told(now, selectors[number], place, f"{how}, not renewed")
                yield from told(now, renewed[number], place, how)
                renewed[number] = select(now, place)
        for number, selector in enumerate(renewed):
            without = parse(edited.without(number))
            words = " ".join(selector.exact.split())
            if place := find_again(without, selector):
                yield f"cut out, and found in {place.cut(without.text)!r}: {words!r}"


def told(now: Article, selector: Selector, place: Span, how: str) -> Iterator[str]:
    found = find_again(now, selector)
    if found is None:
        yield f"lost ({how}): {selector.exact[:80]!r}"
    elif (found.start, found.end) != (place.start, place.end):
        yield f"elsewhere ({how}): {selector.exact[:80]!r} at {found.start}, not {place.start}"


def main() -> None:
    edits = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    found = list(faults(edits, seed))
    for fault in found:
        print(fault)
    print(f"{edits} edits: {len(found)} highlights lost or on other words")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
