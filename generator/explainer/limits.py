"""How much content may hold: each limit a setting, ``limits:`` in ``content/site.yaml``.

Below them a build takes a time that grows with what is written, not with its square, and a page
can be shown. What is over a limit is named with its place and its setting; no setting goes
beyond what was tried (`Field(le=…)`).
"""

from __future__ import annotations

import hashlib
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class Limits(BaseModel):
    """The most of each thing. Letters are counted, not bytes, where nothing else is said."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    file_bytes: Annotated[int, Field(ge=1, le=50_000_000)] = 5_000_000
    """Ten times the largest file that anybody edits by hand; reading takes seconds from here on."""
    picture_bytes: Annotated[int, Field(ge=1, le=64_000_000)] = 20_000_000
    """A scan as it comes from a camera or an archive."""
    outline_bytes: Annotated[int, Field(ge=1, le=10_000_000)] = 1_000_000
    """Outlines for a map that is drawn into a page; what has more detail than that is cut first."""

    yaml_depth: Annotated[int, Field(ge=5, le=100)] = 20
    """Content has five levels; YAML nested a thousandfold brings a parser down."""
    yaml_values: Annotated[int, Field(ge=1, le=2_000_000)] = 200_000
    """Of one file: 10,000 records. Of an empty bracket each, a file within its bytes has millions,
    a hundred times its size in memory."""

    title: Annotated[int, Field(ge=40, le=1_000)] = 300
    """Titles and names stand in lists, drawings and menus of many pages, which are planned for as
    many letters as a sentence has, not for a text."""
    line: Annotated[int, Field(ge=40, le=10_000)] = 1_000
    """Another text of one line."""
    field: Annotated[int, Field(ge=40, le=30_000)] = 3_000
    """A field that is prose: a page has room for a paragraph there, and bodies for more."""
    phrase: Annotated[int, Field(ge=1, le=300)] = 80
    """Words of the style sheet, sought at each place of every text: some hundred that begin alike
    took a quarter of a minute on one page when they were long."""
    aliases: Annotated[int, Field(ge=1, le=1_000)] = 60
    """Names of one record, which every text is searched for: nobody known has half as many."""

    body: Annotated[int, Field(ge=1, le=1_000_000)] = 200_000
    """What stands below a front matter: a book's chapter has 60,000, a page carries 100,000."""
    body_lines: Annotated[int, Field(ge=1, le=50_000)] = 10_000
    """Lines of the same; a list of as many entries is no page any more."""
    paragraph: Annotated[int, Field(ge=1, le=60_000)] = 20_000
    """Lines of a body without an empty one between them. Pairs of quotation marks and of emphasis
    are sought among all of a paragraph's: 60,000 of them took 20 seconds, so many take one."""
    brackets: Annotated[int, Field(ge=1, le=50_000)] = 5_000
    """Opening ones, each the possible beginning of a link, which is read as far as it goes. The
    longest article known has 300 links and citations; 180,000 brackets took five seconds."""
    nesting: Annotated[int, Field(ge=4, le=24)] = 20
    """Marks within one another: lists in lists, emphasis in links. No reader follows half of it."""
    table_rows: Annotated[int, Field(ge=1, le=5_000)] = 500
    """Of a table in Markdown; 4,000 rows took half a minute, and are a download."""
    table_columns: Annotated[int, Field(ge=1, le=100)] = 20
    """On a phone two or three are seen at a time."""

    series_rows: Annotated[int, Field(ge=1, le=100_000)] = 5_000
    """Of a table of numbers; a chart shows a thousand, and all are in the download."""
    series_columns: Annotated[int, Field(ge=1, le=1_000)] = 50
    """Columns of the same, shown and not shown."""
    timeline_events: Annotated[int, Field(ge=1, le=50_000)] = 6_000
    """Events of one topic: its timeline is measured with so many, each with a page of its own."""

    seed_bytes: Annotated[int, Field(ge=1, le=64_000_000)] = 10 * 1024 * 1024
    """A saved page with its pictures inside has a few megabytes; an article's text has some
    kilobytes."""
    seed_lines: Annotated[int, Field(ge=1, le=50_000)] = 5_000
    """The longest articles known have a thousand paragraphs."""
    seed_letters: Annotated[int, Field(ge=1, le=5_000_000)] = 500_000
    """A book of 80,000 words."""
    seed_tags: Annotated[int, Field(ge=1, le=60_000)] = 30_000
    """The heaviest of 1,351 pages of public test sets has 20,000. Finding the text of so many
    inline elements takes the square of their number: 30,000 tags three seconds, 90,000 half a
    minute."""
    seed_attributes: Annotated[int, Field(ge=1, le=5_000)] = 1_000
    """Of one element; the heaviest measured have 60. Reading takes the square of their number:
    40,000 on one element took eight seconds."""
    seed_depth: Annotated[int, Field(ge=1, le=256)] = 256
    """Elements within one another. libxml2 reads no deeper, and would lose what stands there."""

    build_seconds: Annotated[float, Field(gt=0, le=86_400)] = 480
    """Of the clock, for all of a build: many times what an archive of 10,000 articles takes, and
    less than the ten minutes after which a workflow ends without a word."""
    build_megabytes: Annotated[float, Field(gt=0, le=1_000_000)] = 2_000
    """Of memory, for each process: twice what such an archive takes."""

    @property
    def mark(self) -> str:
        """Return what tells these limits from others; nothing of those that hold unless stated."""
        stated = self.model_dump_json(exclude_defaults=True, exclude=_OF_A_BUILD)
        return "" if stated == "{}" else hashlib.sha256(stated.encode()).hexdigest()


_OF_A_BUILD = {"build_seconds", "build_megabytes"}
"""What is read is the same whatever a build may take."""
USUAL = Limits()
"""The limits of a site that states none."""


def raised_by(setting: str) -> str:
    """Return the end of a message: which setting allows more."""
    return f" (limits.{setting} in content/site.yaml allows more)"
