"""Accepted warnings of records or rules that do not exist."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from explainer.link import Site
from explainer.model.locating import at_origin
from explainer.problems import Problem, did_you_mean
from explainer.rules.references.record_references import unknown


def check(site: Site, rules: Collection[str]) -> Iterator[Problem]:
    """Yield each entry that names no record or none of the rules there are."""
    origin = site.content.style_origin
    for index, item in enumerate(site.content.style.accepted):
        kind, colon, identity = item.record.partition(":")
        place = ("accepted", index, "record")
        if origin and (not colon or kind not in site.records):
            yield at_origin(origin, place, f'"{item.record}" is no record: write "event:ID" …')
        elif origin and item.rule not in rules:
            near = did_you_mean(item.rule, rules)
            message = f'there is no rule "{item.rule}"{near}'
            yield at_origin(origin, ("accepted", index, "rule"), message)
        elif origin and (missing := unknown(site, kind, identity)):
            yield replace(at_origin(origin, place, missing), about=item.record)
