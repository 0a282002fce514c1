"""Accepted warnings of records or rules that do not exist."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from explainer.language.mistyped import sure
from explainer.link import Site
from explainer.model.locating import at_origin, in_place_of
from explainer.problems import Problem, did_you_mean
from explainer.rules.references.meant import meant
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
            place = ("accepted", index, "rule")
            told = at_origin(origin, place, message)
            yield in_place_of(told, origin, place, item.rule, sure(item.rule, rules))
        elif origin and (missing := unknown(site, kind, identity)):
            told = replace(at_origin(origin, place, missing), about=item.record)
            one = meant(site, kind, identity, site.records[kind])
            whole = f"{kind}:{one}" if one else None
            yield in_place_of(told, origin, place, item.record, whole)
