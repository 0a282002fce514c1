"""What an editor changes, noticed while a build goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread

from watchfiles import Change, watch

from explainer.documents.plain_files import is_litter

IDLE_MILLISECONDS = 200
"""How soon the watch ends when it is told to; a change is told of at once in any case."""


class Changes:
    """Yields the files that were changed: none at the start, once no change can be missed any more,
    then all that were since the last turn; ends when the event is set."""

    def __init__(self, folders: Iterable[Path], stop: Event) -> None:
        self._stop, self._folders = stop, list(folders)
        self._waiting: SimpleQueue[list[Path] | None] = SimpleQueue()
        self._watch = Thread(target=self._note, daemon=True)

    def are_waiting(self) -> bool:
        """Say whether something was changed in this turn."""
        return not self._waiting.empty()

    def end(self) -> None:
        """Watch no more, who has begun to."""
        self._stop.set()
        self._watch.join()

    def __iter__(self) -> Iterator[list[Path]]:
        self._watch.start()
        changed = self._waiting.get()
        while changed is not None:
            yield changed
            changed = self._all_waiting()

    def _all_waiting(self) -> list[Path] | None:
        """Wait for a change; return it with what else was changed meanwhile."""
        found = self._waiting.get()
        while found is not None:
            try:
                more = self._waiting.get_nowait()
            except Empty:
                break
            found = None if more is None else [*found, *more]
        return found

    def _note(self) -> None:
        try:
            for changed in _occasions(self._folders, self._stop):
                self._waiting.put(changed)
        finally:
            self._waiting.put(None)


def _occasions(folders: Iterable[Path], stop: Event) -> Iterator[list[Path]]:
    """Yield the files that were changed: none at the start, once no change can be missed any more,
    then at each change."""
    watched = [folder.resolve() for folder in folders]
    # A folder that is missing still, as git keeps no empty one, shows itself in the one above.
    there = {folder if folder.is_dir() else folder.parent for folder in watched}

    def counts(_: Change, path: str) -> bool:
        name = Path(path)
        return not is_litter(name.name) and any(name.is_relative_to(one) for one in watched)

    is_first = True
    moments = watch(
        *sorted(there),
        watch_filter=counts,
        stop_event=stop,
        rust_timeout=IDLE_MILLISECONDS,
        yield_on_timeout=True,
    )
    for changes in moments:
        if changes or is_first:
            yield [Path(path) for _, path in changes] if not is_first else []
            is_first = False
