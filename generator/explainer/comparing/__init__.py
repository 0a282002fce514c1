"""Two published versions of a site compared, in words: what each page says now and said before.

The way: `published` reads what each version says (`data/versions.json`), `records` compares two
records field by field, `sentences` two texts word by word, `pages` puts it together by page;
`saying` and `page` tell it.
"""
