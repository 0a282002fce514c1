"""Raw article text → SeedArticle: what a text says of itself, and an account of its every line.

``read_seed`` is the way in; ``with_sidecar`` adds what an editor states beside the text.
"""

from explainer.seeds.article import Dropped, Kept, Quote, SeedArticle, SeedError, as_json
from explainer.seeds.read import read_seed, seed_of, unread
from explainer.seeds.sidecar import SeedSidecar, with_sidecar

__all__ = [
    "Dropped",
    "Kept",
    "Quote",
    "SeedArticle",
    "SeedError",
    "SeedSidecar",
    "as_json",
    "read_seed",
    "seed_of",
    "unread",
    "with_sidecar",
]
