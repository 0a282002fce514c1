"""``content/site.yaml``: the site itself, its sides and lanes."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from explainer.model.fields import Edtf, Part, Prose, Slug, Text, Url


class Side(Part):
    """Somebody who has an account to give; the order in the list is the order on the page."""

    id: Slug
    name: Text


class Lane(Part):
    """A row of a timeline."""

    id: Slug
    name: Text


class Publisher(Part):
    """Who publishes the site."""

    name: Text
    url: Url | None = None
    email: Text | None = None


class QuoteLimit(Part):
    """How much of a seed a page may quote: a share of its words, and words in all."""

    share: Annotated[float, Field(gt=0, le=1)] = 0.1
    words: Annotated[int, Field(gt=0)] = 60


class SiteSettings(Part):
    """``content/site.yaml``."""

    title: Text
    tagline: Text
    about: Prose | None = None
    base_url: Url | None = None
    publisher: Publisher
    language: Text = "en"
    timezone: Text = "UTC"
    as_of: Edtf
    licence: Text = "CC BY 4.0"
    licence_url: Url | None = None
    quote_limit: QuoteLimit = QuoteLimit()
    sides: Annotated[tuple[Side, ...], Field(min_length=1)]
    lanes: Annotated[tuple[Lane, ...], Field(min_length=1, max_length=8)]
