"""Kinds of page, one a module: which pages there are, and what each of them shows."""
