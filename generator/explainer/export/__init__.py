"""The site for programs: downloads with their dictionary, feeds, the list of all pages."""
