"""Our own voice: words, spellings, names and passives that the style sheet speaks of."""
