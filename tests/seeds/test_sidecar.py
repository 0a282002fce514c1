"""What an editor states beside a seed wins, and is accounted for."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from explainer.seeds import SeedSidecar, read_seed, with_sidecar

FIXTURES = Path(__file__).parent / "fixtures"


def test_what_the_sidecar_states_wins_and_the_rest_stays() -> None:
    seed = read_seed(FIXTURES / "tr-tarih.txt")
    sidecar = SeedSidecar(publisher="The Herald", url="https://herald.example/1", language="en")

    told = with_sidecar(seed, sidecar)

    assert (told.publisher, told.url, told.language) == (
        "The Herald",
        "https://herald.example/1",
        "en",
    )
    assert (told.headline, told.published, told.kept) == (seed.headline, seed.published, seed.kept)


def test_an_overruled_headline_is_dropped_by_name() -> None:
    seed = read_seed(FIXTURES / "tr-tarih.txt")

    told = with_sidecar(seed, SeedSidecar(headline="Captains strike"))

    assert told.headline == "Captains strike"
    assert [drop.text for drop in told.dropped if drop.reason == "stated-by-sidecar"] == [
        seed.headline
    ]


def test_unknown_key_is_refused() -> None:
    with pytest.raises(ValidationError):
        SeedSidecar.model_validate({"titel": "x"})
