"""Raw article text → SeedArticle: what a text says of itself, and an account of its every line.

``read_seed`` is the way in; ``with_sidecar`` adds what an editor states beside the text.
"""

from .article import Dropped, Kept, Quote, SeedArticle, SeedError, as_json
from .read import read_seed
from .sidecar import SeedSidecar, with_sidecar

__all__ = [
    "Dropped",
    "Kept",
    "Quote",
    "SeedArticle",
    "SeedError",
    "SeedSidecar",
    "as_json",
    "read_seed",
    "with_sidecar",
]
