"""Where a site's files are kept: the addresses there for what is wrong, and for who mends it."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlsplit

from explainer.link import Key, Site
from explainer.model import SiteSettings
from explainer.reading import SETTINGS
from explainer.views.values import Written

FORGES: Mapping[str, str] = {
    "github": "{repository}/edit/{branch}/{path}#L{line}",
    "gitlab": "{repository}/-/edit/{branch}/{path}#L{line}",
    "gitea": "{repository}/_edit/{branch}/{path}#L{line}",
}
"""Where each kind of forge has a file edited; the line is seen to where its editor can do so."""
HOSTS: Mapping[str, str] = {
    "github.com": "github",
    "gitlab.com": "gitlab",
    "codeberg.org": "gitea",
    "gitea.com": "gitea",
}
OF_SETTINGS = frozenset({"home", "about", "method"})
"""Pages whose words stand in the settings."""


def reported_at(settings: SiteSettings, address: str) -> str | None:
    """Return where a reader says what is wrong on a page: the form for it, which knows the page.

    Other forges than GitHub have forms of other kinds: there it is the list of what was said.
    """
    if settings.repository is None:
        return None
    issues = f"{_page_of(settings.repository)}/issues"
    if urlsplit(issues).hostname != "github.com":
        return issues
    return f"{issues}/new?template=correction.yml&page=/{quote(address)}"


def edited_at(settings: SiteSettings, written: Written | None) -> str | None:
    """Return where a file is edited; what the forge is follows from the form, or from its host."""
    repository, form = settings.repository, settings.edit
    forge = form.backend if form else HOSTS.get(urlsplit(repository or "").hostname or "")
    if repository is None or forge is None or written is None:
        return None
    folder, branch = (form.folder, form.branch) if form else (None, "main")
    path = f"{folder.strip('/')}/{written.path}" if folder else written.path
    return FORGES[forge].format(
        repository=_page_of(repository), branch=quote(branch), path=quote(path), line=written.line
    )


def _page_of(repository: str) -> str:
    """Return the page of a repository, whose address may be the one that git clones from."""
    return repository.rstrip("/").removesuffix(".git")


def written_at(site: Site, record: Key | None, page: str = "", file: str = "") -> Written | None:
    """Return where a page, or a part of it, was written, if it is said where the files are kept:
    where the record stands whose text it shows, else in a file.

    A preview has ways of its own to the lines: its pages need not be made anew when lines move.
    """
    if site.settings.repository is None or site.release.drafts:
        return None
    kind, identity = record or ("", "")
    found = site.records[kind].get(identity) if kind else None
    # Of a page in a further language, where its words in that are.
    spoken = site.translated.get((site.settings.language.tag, kind, identity))
    if spoken:
        return Written(spoken.origin.path, spoken.origin.mark()[0])
    if found:
        return Written(*found.begins)
    file = file or (SETTINGS if page in OF_SETTINGS else "")
    return Written(file, 1) if file else None
