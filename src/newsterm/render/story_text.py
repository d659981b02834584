"""Stories, timelines, comparisons and joint summaries as lines of text or Markdown; tabs between fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newsterm.core.agreement.agreement import QUOTE, Agreement
from newsterm.core.digest import Digest
from newsterm.core.stories.origin import day_of, outlet_of
from newsterm.core.stories.story import Cited, Member, Story
from newsterm.core.text.article import Article
from newsterm.core.text.controls import one_line
from newsterm.core.together.timeline import TimelineDay
from newsterm.core.together.values import Together
from newsterm.render.markdown import escape

Articles = Mapping[str, Article]
"""By id."""
_LONGEST = 60
"""Characters of a quote in a row."""


def count_of(story: Story) -> str:
    """`3 sources`, or how many articles where nobody knows where they are from."""
    return f"{story.sources} source{'' if story.sources == 1 else 's'}"


def days_of(story: Story) -> str:
    """`2031-03-02..2031-03-05`; one day alone; a dash where none is known."""
    ends = dict.fromkeys(filter(None, (story.first, story.last)))
    return "..".join(ends) or "-"


def _alarms(differences: int | None) -> str:
    return f"!{differences}" if differences else "-"


def _differences(count: int | None) -> str:
    return f", {count} difference{'' if count == 1 else 's'}" if count else ""


def story_row(story: Story, differences: int | None) -> str:
    """`id<TAB>sources<TAB>differences<TAB>days<TAB>articles<TAB>title`."""
    fields = (
        story.id, count_of(story), _alarms(differences), days_of(story),
        f"{len(story.articles)} article{'' if len(story.articles) == 1 else 's'}", story.title,
    )  # fmt: skip
    return "\t".join(map(one_line, fields))


def member_row(member: Member) -> str:
    """`date<TAB>source<TAB>id<TAB>title<TAB>what it is a copy of`."""
    how = "update" if member.is_update else "copy"
    of = [f"{how} of {member.copy_of}"] if member.copy_of is not None else []
    fields = (member.day or "-", member.outlet or "-", member.id, member.title, *of)
    return "\t".join(map(one_line, fields))


def opened(
    story: Story,
    members: Iterable[Member],
    days: Iterable[TimelineDay],
    differences: Sequence[str],
    articles: Articles,
) -> list[str]:
    """One story: its articles, its days, its differences."""
    lines = [f"# {one_line(story.title)}\t{story.id}\t{count_of(story)}\t{days_of(story)}", ""]
    lines += map(member_row, members)
    if told := [day_row(day, articles) for day in days]:
        lines += ["", *told]
    return [*lines, "", *differences] if differences else lines


def day_row(day: TimelineDay, articles: Articles) -> str:
    """`date<TAB>line<TAB>where it stands`."""
    return "\t".join((day.day, one_line(day.line.text), place_of(day.line, articles)))


def place_of(line: Cited, articles: Articles) -> str:
    """`Lume Gazette, 2031-03-03 ¶1 · articles/ferry-2.txt:38-149`."""
    article = articles.get(line.id)
    if article is None:
        return line.id
    paragraph = sum(part.start <= line.start for part in article.paragraphs)
    told = ", ".join(filter(None, (outlet_of(article), day_of(article))))
    where = f"{article.source or line.id}:{line.start}-{line.end}"
    return one_line(f"{told} ¶{paragraph} · {where}" if told else f"¶{paragraph} · {where}")


def brief_lines(story: Story, differences: int | None, articles: Articles) -> list[str]:
    """The headline with its number of sources, its line, and where that stands."""
    marks = [count_of(story), *([f"!{differences}"] if differences else [])]
    lines = ["\t".join((one_line(story.title), *marks))]
    if story.line:
        lines += [f"  {one_line(story.line.text)}", f"  {place_of(story.line, articles)}"]
    return lines


def brief_markdown(story: Story, differences: int | None, articles: Articles) -> list[str]:
    marks = f"{count_of(story)}{_differences(differences)}"
    lines = [f"- **{escape(story.title)}** ({marks})"]
    if story.line:
        lines += [f"  > {escape(one_line(story.line.text))}", ""]
        lines.append(f"  {escape(place_of(story.line, articles))}")
    return [*lines, ""]


def story_markdown(story: Story, members: Iterable[Member], differences: int | None) -> list[str]:
    marks = f"{count_of(story)}, {days_of(story)}" if story.first else count_of(story)
    lines = [
        f"## {escape(one_line(story.title))}",
        "",
        f"{escape(marks)}{_differences(differences)}",
        "",
    ]
    lines += [_member_item(member) for member in members]
    return [*lines, ""]


def _member_item(member: Member) -> str:
    told = ", ".join(filter(None, (member.outlet, member.day)))
    of = f", copy of {member.copy_of}" if member.copy_of is not None else ""
    return f"- {escape(one_line(f'{member.title} ({told or member.id}{of})'))}"


def agreement_row(agreement: Agreement, digests: Sequence[Digest]) -> str:
    """`verdict<TAB>of<TAB>value (date source)<TAB>…`."""
    cells = [_cell(agreement, digests[m.article], n) for n, m in enumerate(agreement.mentions)]
    return "\t".join(map(one_line, (agreement.verdict, agreement.of or "-", *cells)))


def _cell(agreement: Agreement, digest: Digest, number: int) -> str:
    mention = agreement.mentions[number]
    words = one_line(mention.place.cut(digest.article.text))
    if agreement.kind == QUOTE and len(words) > _LONGEST:
        words = f"{words[:_LONGEST].rstrip()} …"
    speaker = getattr(mention.place, "speaker", None) if agreement.verdict == "speaker" else None
    told = filter(None, (day_of(digest.article), outlet_of(digest.article), speaker))
    return f"{words} ({' '.join(told) or digest.article.key})"


def agreements_markdown(agreements: Sequence[Agreement], digests: Sequence[Digest]) -> list[str]:
    """A table: one row a figure or quote, one column an article."""
    heads = [
        ", ".join(filter(None, (outlet_of(d.article), day_of(d.article)))) or str(d.article.key)
        for d in digests
    ]
    lines = [_table_row(["", "", *heads]), _table_row(["---"] * (2 + len(heads)), escaped=True)]
    for agreement in agreements:
        cells = [""] * len(digests)
        for mention in agreement.mentions:
            cells[mention.article] = mention.place.cut(digests[mention.article].article.text)
        lines.append(_table_row([agreement.verdict, agreement.of, *cells]))
    return lines


def _table_row(cells: Sequence[str], escaped: bool = False) -> str:
    told = cells if escaped else [escape(one_line(cell)).replace("|", "\\|") for cell in cells]
    return f"| {' | '.join(told)} |"


def together_lines(together: Together, articles: Articles, why: bool) -> list[str]:
    """One line each, with where it stands; `why`: who else says it."""
    lines = []
    for line in together.lines:
        lines.append(f"{one_line(line.text)}\t{place_of(line, articles)}")
        if why:
            lines.append(f"    score {line.score}; {_support(line.supported_by, articles)}")
    return lines


def _support(ids: Sequence[str], articles: Articles) -> str:
    if not ids:
        return "no other article says it"
    named = (outlet_of(articles[id]) or id if id in articles else id for id in ids)
    return f"also said by {', '.join(map(one_line, named))}"


def together_markdown(together: Together, articles: Articles) -> list[str]:
    lines = []
    for line in together.lines:
        lines += [f"- {escape(one_line(line.text))} ({escape(place_of(line, articles))})"]
    return lines
