"""Dates as exact as they are known: read, compared, said in words."""

from explainer.dates.reading import DateError, parse
from explainer.dates.values import Day, Moment, Precision, When, between, days_in, decimal_year
from explainer.dates.words import (
    ENGLISH,
    WORDS,
    Words,
    decade_name,
    in_brief,
    in_words,
    in_years,
    machine,
)
from explainer.dates.zones import start_of_last_day, time_zone

__all__ = [
    "ENGLISH",
    "WORDS",
    "DateError",
    "Day",
    "Moment",
    "Precision",
    "When",
    "Words",
    "between",
    "days_in",
    "decade_name",
    "decimal_year",
    "in_brief",
    "in_words",
    "in_years",
    "machine",
    "parse",
    "start_of_last_day",
    "time_zone",
]
