"""The differences within the stories of a store, counted once and kept until a story changes."""

from __future__ import annotations

from newsterm.adapters.index.kept_findings import findings_in
from newsterm.adapters.stories.listing import articles_of, keep_differences
from newsterm.adapters.stories.tables import unpack_story
from newsterm.core.agreement.compare import compare_digests
from newsterm.core.digest import digest_of_findings
from newsterm.core.stories.origin import day_of
from newsterm.core.stories.story import Story

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsterm.adapters.index.index import Index
    from newsterm.adapters.stories.kept import Progress


def count_all(index: Index, progress: Progress | None = None) -> None:
    """Count the differences of each story of several sources where nobody has yet."""
    rows = index.connection.execute(
        "SELECT record FROM told WHERE differences IS NULL AND articles > 1"
    ).fetchall()
    for done, (record,) in enumerate(rows, 1):
        count_in(index, unpack_story(record))
        if progress:
            progress(done, len(rows))


def count_in(index: Index, story: Story) -> int:
    """How many figures and quotes the articles of a story give differently."""
    articles = articles_of(index, story)
    own = [articles[m.id] for m in story.heads if m.id in articles]
    found = [findings_in(index.connection, each) or digest_of_findings(each) for each in own]
    days = [day_of(article) for article in own]
    count = sum(one.is_alarm for one in compare_digests(found, days)) if len(own) > 1 else 0
    keep_differences(index, story, count)
    return count
