"""Dates as exact as they are known: read, compared, said in words."""

from explainer.dates.clock import Minute, Today, minute, since_epoch, start_of, today
from explainer.dates.reading import DateError, meant, parse
from explainer.dates.values import Day, Moment, Precision, When, between, days_in, decimal_year
from explainer.dates.words import (
    decade_name,
    in_brief,
    in_words,
    in_years,
    machine,
    without_year,
)
from explainer.dates.zones import start_of_last_day, time_zone

__all__ = [
    "DateError",
    "Day",
    "Minute",
    "Moment",
    "Precision",
    "Today",
    "When",
    "between",
    "days_in",
    "decade_name",
    "decimal_year",
    "in_brief",
    "in_words",
    "in_years",
    "machine",
    "meant",
    "minute",
    "parse",
    "since_epoch",
    "start_of",
    "start_of_last_day",
    "time_zone",
    "today",
    "without_year",
]
