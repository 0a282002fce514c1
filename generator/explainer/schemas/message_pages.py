"""The pages of messages: a page a group, each message with its cause and its cure."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.schemas.front_matter import head
from explainer.schemas.messages import Explained, Group, catalogue

INDEX = "messages"
_SUMMARY = "What `explainer check` and `explainer build` say, why, and what to do about it."
_ABOUT = """\
A message names the file, the line and the column of what is wrong:

```text
content/events/ferry.yaml:4:9: error: place "havn" is not in the places (did you mean "haven"?)
```

An **error** stops the build, a **warning** does not. One cause has one message: mend the first, and
what follows from it is gone with it. `explainer check | explainer explain` says of each what stands
on the pages below. "…" stands there for what differs from one time to the next.

A warning that is right as it is goes, with a reason, under `accepted` in
[`content/style.yaml`](reference-style.md), by its record and the name of its rule:

```yaml
accepted:
  - {record: "event:ferry-talks", rule: sourcing, reason: No other paper was printed that week.}
```
"""


def message_pages() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each page."""
    front = head("Messages of check and build", _SUMMARY, short="Messages", menu=True, order=5)
    yield f"{INDEX}.md", f"{front}\n\n{_ABOUT}"
    for order, group in enumerate(catalogue(), 1):
        yield f"{INDEX}-{group.name}.md", _page(group, order)


def _page(group: Group, order: int) -> str:
    front = head(group.title, group.summary, below=INDEX, order=order)
    return "\n\n".join((front, *map(_told, group.messages))) + "\n"


def _told(one: Explained) -> str:
    said = "\n".join(one.says)
    rules = " or ".join(f"`{rule}`" for rule in one.rules)
    accepted = f" Where it is a warning, it is accepted as {rules}." if rules else ""
    return f"## {one.title}\n\n```text\n{said}\n```\n\n{one.cause} **Do:** {one.cure}{accepted}"
