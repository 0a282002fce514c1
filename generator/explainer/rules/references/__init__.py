"""Ids, names and addresses: each leads to one thing, and to something."""
