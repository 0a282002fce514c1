"""When a page was changed, as the formats ask for it."""

FIRST = "0000-01-01"


def moment(day: str) -> str:
    """Return a day, a month or a year as the moment that it begins at."""
    return f"{day[:10]}{FIRST[len(day) :]}T00:00:00Z"
