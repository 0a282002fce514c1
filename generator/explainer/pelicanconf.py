"""Settings for ``pelican -s``: the site of the folder it is started in, into ``output/``."""

from pathlib import Path

from explainer.assets import find_theme
from explainer.rendering.settings import settings

globals().update(settings(Path.cwd(), Path.cwd() / "output", find_theme()))
