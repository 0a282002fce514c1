"""What was done before: a folder of the user's own, outside every root, safe to delete.

It lies outside the newsroom on purpose: content comes from strangers, and what a stranger can put
into a repository must never be taken for what this machine worked out itself.
"""

from explainer.cache.last import Last, recall, remember
from explainer.cache.place import folder_of

__all__ = ["Last", "folder_of", "recall", "remember"]
