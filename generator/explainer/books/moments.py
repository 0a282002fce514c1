"""When a page was changed, as the formats ask for it."""


def moment(day: str) -> str:
    """Return a day, a month or a year as the moment that it begins at."""
    return f"{day}{'-01-01'[len(day) - 10 :] if len(day) < 10 else ''}T00:00:00Z"
