"""First versions of what an editor adds, and a whole small site to start from."""

from explainer.scaffold.begun import Begun, Wish
from explainer.scaffold.files import NewFile, ScaffoldError
from explainer.scaffold.new import KINDS, Made, asked, begin, finish, wish
from explainer.scaffold.origin import Generator, generator
from explainer.scaffold.parts import parts
from explainer.scaffold.start import Answers, Own, start
from explainer.scaffold.translation import begun as translation

__all__ = [
    "KINDS",
    "Answers",
    "Begun",
    "Generator",
    "Made",
    "NewFile",
    "Own",
    "ScaffoldError",
    "Wish",
    "asked",
    "begin",
    "finish",
    "generator",
    "parts",
    "start",
    "translation",
    "wish",
]
