"""How long stories take, and how much memory: so many made-up articles over two weeks.

    python tests/bench/stories.py [ARTICLES] [WORDS]

Every article is of one of many stories, with words of its story, of its subject and of news at large;
one in ten is a shortened copy. It prints the CPU seconds and the peak of memory of all of it, and the
time of one new article beside all those of its window.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterator
from random import Random

from newsterm.adapters.articles.record import parse_record
from newsterm.core.stories.grouping import Comparison
from newsterm.core.stories.profile import profile
from newsterm.core.stories.stories import find_stories
from newsterm.core.summary.weights import LEXICON
from newsterm.core.text.article import Article

COMMON = [word for word in LEXICON.split() if word.isalpha()]
SYLLABLES = "ba den kor mil sa tev ol ran gu pix lor fen ax dri mo".split()
SUBJECTS = 40


def articles(count: int, words: int) -> Iterator[Article]:
    """Made-up news by day: a story has four articles or so within three days."""
    random = Random(7)
    subjects = [[_name(random) for _ in range(60)] for _ in range(SUBJECTS)]
    stories = [
        (random.choice(subjects), [_name(random) for _ in range(12)], random.randrange(12))
        for _ in range(count // 4)
    ]
    made = []
    for number in range(count):
        subject, own, first = random.choice(stories)
        day = min(13, first + random.choice((0, 0, 1, 2)))
        made.append((day, number, subject, own))
    before = ""
    for day, number, subject, own in sorted(made, key=lambda row: row[:2]):
        text = _text(random, subject, own, words)
        if number % 10 == 0 and before:
            text = " ".join(before.split(" ")[: words // 2])
        before = text
        yield parse_record(_record(number, day, own, text))


def _record(number: int, day: int, own: list[str], text: str) -> str:
    import json

    title = " ".join(own[:3])
    given = {"id": f"{number:06}", "title": title, "text": text, "date": f"2021-03-{day + 1:02}"}
    return json.dumps({**given, "source": f"Paper {number % 50}"})


def _name(random: Random) -> str:
    return "".join(random.choices(SYLLABLES, k=3)).capitalize()


def _text(random: Random, subject: list[str], own: list[str], words: int) -> str:
    said: list[str] = []
    while len(said) < words:
        ranks = (int(len(COMMON) * random.random() ** 3) for _ in range(12))
        sentence = [COMMON[rank] for rank in ranks]
        sentence += [*random.choices(own, k=2), *random.choices(subject, k=1)]
        random.shuffle(sentence)
        said += [*sentence, "the", "end."]
    return " ".join(said)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    words = int(sys.argv[2]) if len(sys.argv) > 2 else 120
    begun = time.process_time()
    for _ in articles(count, words):
        pass
    making = time.process_time() - begun
    begun = time.process_time()
    found = find_stories(articles(count, words))
    spent = time.process_time() - begun - making
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count:,} articles in {len(found):,} stories: {spent:.1f} CPU s, {peak:.0f} MB at most")
    print(f"one new article: {one_new(count, words):.1f} ms")


def one_new(count: int, words: int) -> float:
    """Milliseconds that the last of so many articles takes: the best of five."""
    given = list(articles(min(count, 20_000), words))
    comparison = Comparison()
    for number, article in enumerate(given[:-5]):
        comparison.add(number, profile(article))
    times = []
    for number, article in enumerate(given[-5:], len(given)):
        begun = time.perf_counter()
        comparison.add(number, profile(article))
        times.append(1000 * (time.perf_counter() - begun))
    return min(times)


if __name__ == "__main__":
    main()
