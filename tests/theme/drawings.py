"""YAML in which ``!timeline`` and ``!series`` stand for what the build would draw of them."""

from __future__ import annotations

from typing import Any

import yaml
from pydantic import TypeAdapter

from explainer import charts

TIMELINE = TypeAdapter(charts.Timeline)
MOMENT = TypeAdapter(charts.Moment)
SERIES = TypeAdapter(charts.Series)


class Loader(yaml.SafeLoader):
    """Knows the two tags; what they hold is a chart's own values."""


def _timeline(loader: Loader, node: yaml.MappingNode) -> list[str]:
    told: dict[str, Any] = loader.construct_mapping(node, deep=True)
    at = told.pop("moment", None)
    moment = MOMENT.validate_python(at) if at else None
    return [poster.svg(moment) for poster in charts.posters(TIMELINE.validate_python(told))]


def _series(loader: Loader, node: yaml.MappingNode) -> list[str]:
    told = loader.construct_mapping(node, deep=True)
    return [charts.draw_series(SERIES.validate_python(told))]


Loader.add_constructor("!timeline", _timeline)
Loader.add_constructor("!series", _series)
