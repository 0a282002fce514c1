"""Articles and their seeds: sections, quoted words, how much of the text is taken over."""
