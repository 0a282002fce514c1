"""What was mended in a copy, written into the newsroom: each file whole, or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from explainer.documents.writing import write_whole
from explainer.fixing.values import Change


def write(root: Path, changes: Iterable[Change]) -> list[Change]:
    """Write files anew; return those that are left since somebody changed them meanwhile.

    Raises:
        OSError: a file cannot be written; the error names it.
    """
    left: list[Change] = []
    for change in changes:
        path, target = root / change.path, root / change.to
        is_taken = target != path and target.exists() and not target.samefile(path)
        if is_taken or not path.is_file() or path.read_bytes() != change.before:
            left.append(change)
            continue
        if target != path:
            target.parent.mkdir(parents=True, exist_ok=True)
            path.rename(target)
        if change.after != change.before:
            write_whole(target, change.after)
    return left
