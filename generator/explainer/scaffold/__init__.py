"""First versions of what an editor adds, and a whole small site to start from."""

from explainer.scaffold.files import NewFile, ScaffoldError
from explainer.scaffold.new import KINDS, new
from explainer.scaffold.start import Answers, Generator, generator, start

__all__ = [
    "KINDS",
    "Answers",
    "Generator",
    "NewFile",
    "ScaffoldError",
    "generator",
    "new",
    "start",
]
