"""Options that several commands have; each is checked where it is given."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from explainer.problems import WrongUse

if TYPE_CHECKING:
    from explainer.addresses import BaseUrl
    from explainer.dates import Today
    from explainer.link import Release

EPOCH = "SOURCE_DATE_EPOCH"
"""What a build's moment is stated by where it is to be the same again (reproducible-builds.org)."""
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


class Moment(click.ParamType[Any]):
    """The moment of a build: a day, or a day and a time."""

    name = "day"

    def convert(
        self, value: str | Today, param: click.Parameter | None, ctx: click.Context | None
    ) -> Today:
        """Return the moment, or end with status 2."""
        # Late, as for addresses: most runs are given no moment.
        from explainer.dates import DateError, today

        try:
            return today(value) if isinstance(value, str) else value
        except DateError as error:
            self.fail(f'"{value}": {error}', param, ctx)


TODAY = click.option(
    "--today",
    type=Moment(),
    default=None,
    help="Publish what is due by this day (2026-04-03) or moment (2026-04-03T06:00Z); if not "
    "given, SOURCE_DATE_EPOCH, or as_of of site.yaml.",
)


def moment(today: Today | None) -> Today | None:
    """Return the moment that a build is given; without an option, that of ``SOURCE_DATE_EPOCH``.

    Raises:
        WrongUse: the variable holds no moment.
    """
    stated = os.environ.get(EPOCH)
    if today is not None or not stated:
        return today
    # Late, as for addresses: most runs are given no moment.
    from explainer.dates import DateError, since_epoch

    try:
        return since_epoch(stated)
    except DateError as error:
        raise WrongUse(f'{EPOCH} "{stated}": {error}') from error


def release(today: Today | None, drafts: bool = False) -> Release:
    """Return what a build shows at its ``moment``."""
    # Late: it brings the models along, which a build where nothing has changed does not need.
    from explainer.link import Release

    return Release(moment(today), drafts)
