"""A check: what is said of the built pages before they are published."""

from collections.abc import Iterator

from explainer.extending import Built, Context, Finding


def no_tables(built: Built, context: Context) -> Iterator[Finding]:
    """Find pages with a table: our readers' phones are narrow."""
    for path in built.files:
        if path.endswith(".html") and b"<table" in built.read(path):
            yield Finding(path, "table", "a table; write a list", severity="warning")
