"""Options that several commands have; each is checked where it is given."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from explainer.addresses import BaseUrl

ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The folder that holds content/ and seeds/.",
)
OUTPUT = click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=None,
    help="Where the site goes; output/ under the root if not given.",
)


class PublicAddress(click.ParamType[Any]):
    """The address of a site: an http(s) address, parsed where it is given."""

    name = "url"

    def convert(
        self, value: str | BaseUrl, param: click.Parameter | None, ctx: click.Context | None
    ) -> BaseUrl:
        """Return the address, or end with status 2."""
        # Late: addresses bring language data along, which most runs of a command do not need.
        from explainer.addresses import AddressError, base_url

        try:
            return base_url(value) if isinstance(value, str) else value
        except AddressError as error:
            self.fail(f'"{value}": {error}', param, ctx)


BASE_URL = click.option(
    "--base-url",
    type=PublicAddress(),
    default=None,
    help="The site's public address; site.yaml's if not given.",
)
