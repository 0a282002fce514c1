"""The configuration of the form, made of the site's settings and the model.

What is written here is Sveltia CMS's: https://sveltiacms.app/en/docs
"""

from __future__ import annotations

import json
import re
from urllib.parse import urlsplit

from explainer.editing.collections import collections
from explainer.link import Site
from explainer.model import EditForm, SiteSettings
from explainer.model.written import Json
from explainer.reading.places import PICTURES

APIS = {"github": "/api/v3", "gitlab": "/api/v4", "gitea": "/api/v1"}
"""Where a server of one's own answers programs."""
_NO_HOST = re.compile(r"[^\w.:\[\]-]")
COMPANIES = {"github": "github.com", "gitlab": "gitlab.com", "gitea": "gitea.com"}
"""Where the program looks for a repository unless it is told another server."""


def config(site: Site, edit: EditForm) -> bytes:
    """Return the configuration as the program reads it."""
    top = f"{edit.folder.strip('/')}/" if edit.folder else ""
    said: Json = {
        "backend": backend(site.settings, edit),
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


def backend(settings: SiteSettings, edit: EditForm) -> Json:
    """Return where the repository is; one signs in with a token, which needs no server of ours."""
    parts = urlsplit(settings.repository or "")
    repository = parts.path.strip("/").removesuffix(".git")
    said: Json = {"name": edit.backend, "repo": repository, "branch": edit.branch}
    server = own_server(settings, edit)
    own = {"api_root": f"{server}{APIS[edit.backend]}"} if server else {}
    return said | {"auth_methods": ["token"]} | own


def own_server(settings: SiteSettings, edit: EditForm) -> str | None:
    """Return the server that the repository lies on, where it is not the company's."""
    parts = urlsplit(settings.repository or "")
    is_own = parts.hostname != COMPANIES[edit.backend]
    # It stands in the policy of the page, which a semicolon would end.
    return f"{parts.scheme}://{_NO_HOST.sub('', parts.netloc)}" if is_own else None
