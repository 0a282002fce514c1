"""The configuration of the form, made of the site's settings and the model.

What is written here is Sveltia CMS's: https://sveltiacms.app/en/docs
"""

from __future__ import annotations

import json

from explainer.editing.collections import collections
from explainer.link import Site
from explainer.model import EditForm
from explainer.model.written import Json
from explainer.reading.places import PICTURES

APIS = {"github": "/api/v3", "gitlab": "/api/v4", "gitea": "/api/v1"}
"""Where a server of one's own answers programs."""


def config(site: Site, edit: EditForm) -> bytes:
    """Return the configuration as the program reads it."""
    top = f"{edit.folder.strip('/')}/" if edit.folder else ""
    said: Json = {
        "backend": _backend(edit),
        "app_title": site.settings.title,
        "media_folder": f"{top}{PICTURES}",
        "public_folder": "/images",
        "media_libraries": {
            "default": {"config": {"slugify_filename": True}},
            "stock_assets": {"providers": []},
        },
        "slug": {"encoding": "ascii", "clean_accents": True},
        "editor": {"preview": False},
        # An empty value is a mistake where a field may be left out.
        "output": {"omit_empty_optional_fields": True, "yaml": {"indent_sequences": False}},
        "show_preview_links": False,
        "collections": collections(site, top),
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _backend(edit: EditForm) -> Json:
    """Return where the repository is; one signs in with a token, which needs no server of ours."""
    said: Json = {"name": edit.backend, "repo": edit.repository, "branch": edit.branch}
    own = {"api_root": f"{edit.host.rstrip('/')}{APIS[edit.backend]}"} if edit.host else {}
    return said | {"auth_methods": ["token"]} | own
