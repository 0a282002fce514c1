"""The files of the form: its page under a policy of its own, its configuration, its program.

Nobody is led there from a page of the site, and no search engine is to list it.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Template

from explainer import addresses
from explainer.assets.find import find_form
from explainer.editing.config import config, own_server
from explainer.link import Site
from explainer.model import EditForm, SiteSettings

HERE = Path(__file__).parent
SERVERS: Mapping[str, tuple[str, ...]] = {
    "github": ("https://api.github.com", "https://www.githubstatus.com"),
    "gitlab": ("https://gitlab.com", "https://status-api.hostedstatus.com"),
    "gitea": ("https://gitea.com",),
}
"""What the program asks, by what the repository lies on: for files, and whether all is well."""
PICTURES: Mapping[str, str] = {"github": " https://avatars.githubusercontent.com"}
"""Where the pictures of who has signed in come from."""


def policy(settings: SiteSettings, edit: EditForm) -> str:
    """Return the policy of the form's page: programs of the site alone, and one server to ask.

    Its styles are made as it runs, and what it has read is shown from the browser's memory
    (``blob:``). No page for readers has any of this.
    """
    own = own_server(settings, edit)
    asked = own or " ".join(SERVERS[edit.backend])
    return (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        f"img-src 'self' blob: data:{'' if own else PICTURES.get(edit.backend, '')}; "
        f"font-src 'self'; connect-src 'self' blob: data: {asked}; "
        "media-src blob:; frame-src blob:; worker-src 'none'; base-uri 'none'; form-action 'none'"
    )


def form(site: Site, edit: EditForm) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the form with their paths in the output.

    Raises:
        AssetError: its program was not fetched.
    """
    yield f"{addresses.EDIT}index.html", _page(site, edit)
    yield f"{addresses.EDIT}form.css", _read("form.css")
    yield f"{addresses.EDIT}config.json", config(site, edit)
    for name, path in find_form().items():
        yield f"{addresses.EDIT}{name}", path.read_bytes()


def _page(site: Site, edit: EditForm) -> bytes:
    gaps = {"policy": policy(site.settings, edit), "title": f"{site.settings.title}: form"}
    text = Template(_read("page.html").decode()).substitute(
        {name: html.escape(value, quote=False) for name, value in gaps.items()}
    )
    return text.encode()


def _read(name: str) -> bytes:
    return (HERE / name).read_bytes()
