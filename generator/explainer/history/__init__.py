"""What a repository remembers of its content: when each record came, and when it was changed.

Read by ``explainer dates``, which writes the answer into the content, and by ``check --history``. A
build reads no history: a copy of the content without it gives the same pages.
"""

from explainer.history.addresses import once_published
from explainer.history.dating import Dated, dated
from explainer.history.log import HistoryError

__all__ = ["Dated", "HistoryError", "dated", "once_published"]
