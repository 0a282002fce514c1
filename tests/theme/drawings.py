"""YAML with tags for what a build would draw: ``!timeline``, ``!series``, ``!map`` and others"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import msgspec
import yaml

from explainer import charts, maps
from explainer.views import maps as map_views
from explainer.views import stretches
from explainer.views.drawn_files import styled


class Loader(yaml.SafeLoader):
    """Knows the four tags; what they hold is a chart's own values, or a map's."""


def _timeline(loader: Loader, node: yaml.MappingNode) -> list[dict[str, Any]]:
    told: dict[str, Any] = loader.construct_mapping(node, deep=True)
    at = told.pop("moment", None)
    moment = msgspec.convert(at, charts.Standpoint) if at else None
    posters = charts.posters(msgspec.convert(told, charts.Timeline))
    return [_sheet(poster, moment) for poster in posters]


def _sheet(poster: charts.Poster, moment: charts.Standpoint | None) -> dict[str, Any]:
    width, height = map(round, poster.size)
    source = _source(styled(poster.svg, stretches.STYLE))
    seen = {"src": source, "width": width, "height": height, "under": poster.under(moment)}
    return {"name": poster.name} | seen


def _strips(loader: Loader, node: yaml.MappingNode) -> str:
    told: dict[str, Any] = loader.construct_mapping(node, deep=True)
    drawn = charts.draw_strips(msgspec.convert(told, charts.Timeline))
    return _source(styled(drawn.svg, stretches.STYLE))


def _source(svg: str) -> str:
    return f"data:image/svg+xml,{quote(svg)}"


def _series(loader: Loader, node: yaml.MappingNode) -> list[str]:
    told = loader.construct_mapping(node, deep=True)
    return [charts.draw_series(msgspec.convert(told, charts.Series))]


def _map(loader: Loader, node: yaml.MappingNode) -> list[dict[str, Any]]:
    return [_file(sheet) for sheet in maps.sheets(_plan(loader, node))]


def _panel(loader: Loader, node: yaml.MappingNode) -> dict[str, Any]:
    return _file(maps.panel(_plan(loader, node)))


def _plan(loader: Loader, node: yaml.MappingNode) -> maps.Plan:
    return msgspec.convert(_frozen(loader.construct_mapping(node, deep=True)), maps.Plan)


def _frozen(value: Any) -> Any:
    """Return a value with tuples for its lists, as the site's reader has them."""
    if isinstance(value, dict):
        return {name: _frozen(inner) for name, inner in value.items()}
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def _file(sheet: maps.Sheet) -> dict[str, Any]:
    assert not sheet.faults
    source = _source(styled(sheet.svg, map_views.STYLE))
    return {"name": sheet.name, "src": source, "width": sheet.width, "height": sheet.height}


Loader.add_constructor("!timeline", _timeline)
Loader.add_constructor("!strips", _strips)
Loader.add_constructor("!series", _series)
Loader.add_constructor("!map", _map)
Loader.add_constructor("!panel", _panel)
