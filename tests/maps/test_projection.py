"""The projection against the worked example of its source."""

from __future__ import annotations

import pytest

from explainer.maps.conic import Conic, frame

# Snyder, page 296: Lambert's conic on the sphere, parallels of 33 and 45 degrees, middle 96 west.
EXAMPLE = Conic((-126.0, 30.0, -66.0, 48.0))


def test_the_worked_example() -> None:
    x, y = EXAMPLE(-75.0, 35.0)
    _, on_the_middle = EXAMPLE(-96.0, 23.0)
    assert float(x) == pytest.approx(0.2966785, abs=1e-7)
    assert float(on_the_middle - y) == pytest.approx(0.2462112, abs=1e-7)


def test_around_the_equator_it_is_mercators() -> None:
    x, y = Conic((-10.0, -20.0, 30.0, 20.0))(20.0, 35.0)
    assert (float(x), float(y)) == pytest.approx((0.1745329, -0.6528366), abs=1e-6)


@pytest.mark.parametrize("extent", [(40, 37, 51, 43), (-180, -80, -100, -30), (5, -2, 6, 2)])
def test_an_extent_fits_its_drawing(extent: tuple[float, float, float, float]) -> None:
    west, south, east, north = extent
    at = frame(extent, 360, (0.5, 1.3))
    x, y = at.xy([west, east, (west + east) / 2, (west + east) / 2], [(south + north) / 2] * 4)
    assert 180 <= at.height <= 468
    assert (x >= -0.5).all()
    assert (x <= 360.5).all()
    _, y = at.xy([(west + east) / 2] * 2, [south, north])
    assert (y >= -0.5).all()
    assert (y <= at.height + 0.5).all()
