"""Spreadsheets and timelines of other programs, in and out: rows ↔ records."""
