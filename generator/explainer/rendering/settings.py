"""Pelican's settings: one table that reads from top to bottom as the story of a build."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from types import CodeType
from typing import Any, ClassVar

from jinja2 import BytecodeCache, FileSystemBytecodeCache, StrictUndefined
from jinja2.bccache import Bucket

from explainer import entry_points
from explainer.cache.kept import program


def order(article: Any) -> tuple[Any, ...]:
    """Return the key that orders articles, the same on every machine."""
    return (article.date, article.slug)


class Compiled(BytecodeCache):
    """Templates compiled once a process, which has several environments of them.

    They are kept in a ``folder`` too, where one is given; it may be deleted at any moment.
    """

    codes: ClassVar[dict[str, tuple[str, CodeType | None]]] = {}

    def __init__(self, folder: Path | None) -> None:
        self.folder = FileSystemBytecodeCache(str(folder)) if folder else None

    def get_source_checksum(self, source: str) -> str:
        """Return a hash of a text and of the program: settings and filters are compiled in."""
        by = program().decode() if self.folder else ""
        return super().get_source_checksum(f"{by}{source}")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what this process has compiled, or what is kept."""
        checksum, bucket.code = self.codes.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            return
        bucket.reset()
        if self.folder:
            self.folder.load_bytecode(bucket)
            self.codes[bucket.key] = (bucket.checksum, bucket.code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep one."""
        self.codes[bucket.key] = (bucket.checksum, bucket.code)
        if self.folder:
            with suppress(OSError):
                self.folder.dump_bytecode(bucket)


def settings(root: Path, output: Path, theme: Path, compiled: Path | None = None) -> dict[str, Any]:
    """Return the settings for a root folder that holds ``content/`` and ``seeds/``.

    Templates are kept ``compiled`` in a folder, where one is given.
    """
    return {
        # What is read.
        "PATH": str(root),
        "ARTICLE_PATHS": [],  # each article's file, once all is read: on_initialized
        "PAGE_PATHS": [],
        "STATIC_PATHS": [],
        "ARTICLE_TRANSLATION_ID": "",
        "ARTICLE_ORDER_BY": order,
        "CACHE_CONTENT": False,
        "LOAD_CONTENT_CACHE": False,
        # Who and when; shown by our templates only, from our own values.
        "SITENAME": "",
        "SITEURL": "",
        "TIMEZONE": "UTC",
        "DEFAULT_CATEGORY": "articles",
        "USE_FOLDER_AS_CATEGORY": False,
        # How it is rendered.
        "PLUGINS": ["explainer.plugin"],
        "THEME": str(theme),
        "THEME_STATIC_PATHS": [],
        "THEME_TEMPLATES_OVERRIDES": [str(theme), *map(str, templates_of_others())],
        "JINJA_ENVIRONMENT": {
            "autoescape": True,
            "undefined": StrictUndefined,
            "trim_blocks": True,
            "lstrip_blocks": True,
            "bytecode_cache": Compiled(compiled),
            # A build has one state of each template, and needs all of them to its end.
            "auto_reload": False,
            "cache_size": -1,
        },
        "TYPOGRIFY": False,
        # What is written: articles at their addresses, nothing of Pelican's own.
        "OUTPUT_PATH": str(output),
        "DELETE_OUTPUT_DIRECTORY": False,
        "RELATIVE_URLS": False,
        "ARTICLE_URL": "articles/{slug}/",
        "ARTICLE_SAVE_AS": "articles/{slug}/index.html",
        "DIRECT_TEMPLATES": [],
        "AUTHOR_SAVE_AS": "",
        "CATEGORY_SAVE_AS": "",
        "TAG_SAVE_AS": "",
        "FEED_ALL_ATOM": None,
        "FEED_ALL_RSS": None,
        "CATEGORY_FEED_ATOM": None,
        "AUTHOR_FEED_ATOM": None,
        "AUTHOR_FEED_RSS": None,
        "TRANSLATION_FEED_ATOM": None,
    }


def templates_of_others() -> list[Path]:
    """Return the folders of templates that come with installed packages, after the theme's."""
    return [kind.templates for kind in entry_points.page_kinds().values()]
