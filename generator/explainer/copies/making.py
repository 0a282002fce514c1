"""The folder of copies: the whole site as one archive, each article as one file, and their sums."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from explainer.addresses import EDIT
from explainer.copies import pages
from explainer.copies.proof import REPORT, SUMS
from explainer.output import Manifest, staged

ARCHIVE = "site.zip"
ARTICLE = "article"
_NEVER = (1980, 1, 1, 0, 0, 0)
"""The first day that an archive can state: the same site gives the same bytes on every day."""
_READABLE = 0o100644 << 16
# What serves scripts alone, search engines, the server, or who edits.
_ENDINGS = (".mjs", ".js")
_FOLDERS = ("assets/figures/", "assets/cards/", "sitemaps/", EDIT)
_NAMES = frozenset(("_headers", "404.html", "search/index.json", "sitemap.xml"))
Files = Mapping[str, bytes]
Report = Mapping[str, Any]


def make(output: Path) -> Path:
    """Write the copies of a site that was built, beside it; return their folder.

    Raises:
        OutputError: that folder cannot be written or replaced.
    """
    report = json.loads((output / REPORT).read_bytes())
    files = {ARCHIVE: _archive(output, report), **dict(_articles(output, report))}
    with staged(output.with_name(f"{output.name}-portable")) as staging:
        for name, data in {**files, **_sums(files, report)}.items():
            (staging.folder / name).write_bytes(data)
        staging.publish()
        return staging.output


def _archive(output: Path, report: Report) -> bytes:
    names = [name for name in report["files"] if _serves_a_reader(name)]
    files = {name: _copied(name, (output / name).read_bytes()) for name in names}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {**files, **_sums(files, report)}.items():
            entry = zipfile.ZipInfo(name, _NEVER)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, _READABLE
            archive.writestr(entry, data)
    return made.getvalue()


def _serves_a_reader(name: str) -> bool:
    return not (name in _NAMES or name.endswith(_ENDINGS) or name.startswith(_FOLDERS))


def _copied(name: str, data: bytes) -> bytes:
    return pages.from_disk(data) if name.endswith(".html") else data


def _articles(output: Path, report: Report) -> Iterator[tuple[str, bytes]]:
    whole = pages.Whole(lambda name: (output / name).read_bytes(), report["base_url"])
    for name, kind in sorted(report["kind_of_page"].items()):
        if kind == ARTICLE:
            yield f"{Path(name).parent.name}.html", pages.alone(name, whole)


def _sums(files: Files, report: Report) -> Files:
    """Return the two lists of what was published: ours, and one that ``sha256sum -c`` reads."""
    listed = Manifest({name: sha256(data).hexdigest() for name, data in sorted(files.items())})
    value = {"input": report["input"], "output": listed.digest, "files": dict(listed.files)}
    lines = "".join(f"{digest}  {name}\n" for name, digest in listed.files.items())
    return {REPORT: f"{json.dumps(value, indent=1)}\n".encode(), SUMS: lines.encode()}
