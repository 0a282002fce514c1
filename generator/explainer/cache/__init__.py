"""What was done before: a folder of the user's own, outside every root, safe to delete.

Three things are remembered, each with the hash of what it was made from: that nothing changed
(`last`), what was read of a file (`explainer.reading.remembered`), and the pages (`pages`). A page
has questions for the site; while it is made they are noted (`watched`, `notes`), and the next
build asks them first (`questions`): if all have the answers they had, the page is what it was.

It lies outside the newsroom on purpose: content comes from strangers, and what a stranger can put
into a repository must never be taken for what this machine worked out itself.
"""

from explainer.cache.last import Last, recall, remember
from explainer.cache.place import folder_of

__all__ = ["Last", "folder_of", "recall", "remember"]
