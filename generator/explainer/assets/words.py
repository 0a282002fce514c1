"""What scripts say in other languages than English: a file each, fetched when a script speaks."""

from __future__ import annotations

import json

from explainer.assets.values import Assets, collect, hashed
from explainer.language.catalogue import Catalogue


def words_file(words: Catalogue) -> str:
    """Return the plain name of the file of a language; empty where scripts have no other words."""
    return f"words-{words.language.tag}.json" if words.of_scripts else ""


def with_words(assets: Assets, *languages: Catalogue) -> Assets:
    """Return assets with the words of scripts in some languages."""
    files = dict(zip(assets.names, assets.files, strict=True))
    for words in languages:
        if name := words_file(words):
            text = json.dumps(words.of_scripts, ensure_ascii=False, separators=(",", ":"))
            files[name] = hashed(name, text.encode())
    return collect(files, assets.faces)
