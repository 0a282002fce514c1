"""A rule: what is said of content before anything is built."""

from collections.abc import Iterator

from explainer.extending import Problem, Site, at

MOST = 60


def short_titles(site: Site) -> Iterator[Problem]:
    """Warn of each event whose title fills more than two lines of our front page."""
    for event in site.events.values():
        if len(event.title) > MOST:
            message = f"this title has {len(event.title)} letters; at most {MOST} fit"
            yield at(event, ("title",), message, "warning")
