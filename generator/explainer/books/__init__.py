"""Pages to take away: each that people read as Markdown, an article as a book and on paper.

All are made of the page as it is shown, so that nothing is told in them that it does not say.
"""

from explainer.books.making import editions
from explainer.books.values import Shown

__all__ = ["Shown", "editions"]
