"""What a saved page states of itself, in order of formality; None where it states nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from lxml.html import HtmlElement

from explainer.seeds.decode import normalise
from explainer.seeds.lines import key
from explainer.seeds.lines.dates import find_dates
from explainer.seeds.page.extraction import head_of
from explainer.seeds.page.linked import linked_data
from explainer.seeds.page.rows import Block
from explainer.seeds.page.stated import Metadata

# A page may state the year 1 where it has no date.
_FIRST_YEAR = "1600"
# A time, however it is written, with its zone.
_LONGEST = 100
_DAY = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_PUBLISHERS = (
    './/meta[@property="og:site_name"]',
    './/meta[@name="publisher"]',
    './/meta[@name="application-name"]',
)


def metadata_of(tree: HtmlElement, blocks: Sequence[Block]) -> Metadata:
    """Return what the page states; of several statements the most formal one."""
    headings = [block for block in blocks if block.role in ("headline", "heading")]
    linked = linked_data(tree, frozenset(key(block.text) for block in headings))
    stated = head_of(tree, *linked.broken)
    publisher = _name(linked.publisher) or _first_name(tree)
    titles = (linked.headline, _clean(stated.title), _title(tree, publisher))
    return Metadata(
        headline=next((t for t in titles if t and key(t) != key(publisher or "")), None),
        published=_day(linked.published),
        dated=_dated(tree, stated.date),
        publisher=publisher,
        byline=_name(linked.author) or _name(_clean(stated.author)),
        language=_language(tree.get("lang")),
        url=_address(tree),
    )


def _title(tree: HtmlElement, publisher: str | None) -> str | None:
    """Return the title without the name of the site that many pages put behind it."""
    title = _clean(tree.findtext(".//title"))
    parts = re.split(r"\s+[|–—-]\s+", title or "")
    named = len(parts) > 1 and (parts[-1] == publisher or "|" in (title or ""))
    return title[: title.rindex(parts[-1])].rstrip(" |–—-") if title and named else title


def _dated(tree: HtmlElement, found: str | None) -> str | None:
    """Return the day that the head states, or else an element that is marked as its date."""
    marked = tree.xpath('(.//*[@itemprop="datePublished"]|.//time[@pubdate])[1]')
    times = tree.xpath("(.//article//time[@datetime])[position() < 3]")
    stated = [_day(time.get("datetime") or time.get("content")) for time in marked]
    days = {_day(time.get("datetime")) for time in times}
    only = days.pop() if len(days) == 1 else None
    return found or next(iter(stated), None) or only


def _day(text: str | None) -> str | None:
    """Return the day of a stated time, in the standard's form or in words."""
    match = _DAY.match(text or "")
    day = "-".join(match.groups()) if match else _in_words(text)
    try:
        date.fromisoformat(day or "")
    except ValueError:
        return None
    return day if day and day >= _FIRST_YEAR else None


def _in_words(text: str | None) -> str | None:
    return next((mention.iso for mention in find_dates((text or "")[:_LONGEST], None)), None)


def _first_name(tree: HtmlElement) -> str | None:
    metas = (tree.find(path) for path in _PUBLISHERS)
    names = (_name(_clean(meta.get("content"))) for meta in metas if meta is not None)
    return next(filter(None, names), None)


def _name(value: str | None) -> str | None:
    """Return a name; addresses and names of accounts stand in its place on some pages."""
    return None if value and value.startswith(("http", "@", "www.")) else value


def _language(text: str | None) -> str | None:
    match = re.match(r"[a-zA-Z]{2,3}(?![a-zA-Z])", text or "")
    return match[0].lower() if match else None


def _address(tree: HtmlElement) -> str | None:
    link, meta = tree.find('.//link[@rel="canonical"]'), tree.find('.//meta[@property="og:url"]')
    stated = [None if link is None else link.get("href")]
    stated += [None if meta is None else meta.get("content")]
    cleaned = (_clean(text) for text in stated)
    return next((t for t in cleaned if t and t.startswith(("http://", "https://"))), None)


def _clean(text: str | None) -> str | None:
    return " ".join(normalise(text).split()) or None if text else None
