"""Signals: staging before Pelican writes, verify and swap after. Functions of the module only,
since signals hold weak references."""

from __future__ import annotations

import atexit
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from pelican import signals

from explainer import build
from explainer.addresses import AddressError, BaseUrl, base_url
from explainer.output import staged
from explainer.plugin.generators import PagesOfRecords
from explainer.plugin.readers import files_of
from explainer.plugin.writer import PageWriter
from explainer.problems import WrongUse
from explainer.rendering.job import KEY, STAGING


def connect() -> None:
    """Connect this room to Pelican’s signals."""
    signals.initialized.connect(on_initialized)
    signals.generator_init.connect(on_generator_init)
    signals.get_generators.connect(on_get_generators)
    signals.get_writer.connect(on_get_writer)
    signals.article_generator_finalized.connect(on_articles_read)
    signals.finalized.connect(on_finalized)


def on_initialized(pelican: Any) -> None:
    """Point Pelican at a staging folder; under ``pelican -s``, make the job and take one first."""
    if KEY not in pelican.settings:
        pelican.settings.update(_prepared(pelican.settings))
    pelican.settings.update(files_of(pelican.settings[KEY]))
    pelican.output_path = str(pelican.settings[STAGING].folder)


def _prepared(settings: Mapping[str, Any]) -> Mapping[str, Any]:
    folders = (Path(settings["PATH"]), Path(settings["OUTPUT_PATH"]))
    job = build.prepare(*folders, _address(settings["SITEURL"]))
    # No signal tells of a run that failed: the folder is ours until Python ends.
    held = ExitStack()
    atexit.register(held.close)
    return {KEY: job, STAGING: held.enter_context(staged(job.output, log=job.say))}


def _address(siteurl: str) -> BaseUrl | None:
    """Return the public address that ``pelican -s`` was given, by the rule of ``--base-url``."""
    try:
        return base_url(siteurl) if siteurl else None
    except AddressError as error:
        raise WrongUse(f'SITEURL "{siteurl}": {error}') from error


def on_generator_init(generator: Any) -> None:
    """Forget the readers that ours stand in for: Pelican warns of what they lack."""
    for ending in generator.readers.extensions:
        generator.readers.disabled_readers.pop(ending, None)


def on_get_generators(pelican: Any) -> type[PagesOfRecords]:
    """Hand Pelican our generator."""
    return PagesOfRecords


def on_articles_read(generator: Any) -> None:
    """Forget the category that all articles are in.

    It has no page; to find that out, Pelican would look for each article among all the others.
    """
    generator.categories = []


def on_get_writer(pelican: Any) -> type[PageWriter]:
    """Hand Pelican the writer that takes pages in."""
    return PageWriter


def on_finalized(pelican: Any) -> None:
    """Verify what was written and swap it in; raising leaves the last good output as it was."""
    job = pelican.settings[KEY]
    if not job.taken_in:
        build.finish(job, pelican.settings[STAGING])
