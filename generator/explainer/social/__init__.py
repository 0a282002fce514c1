"""Social cards: the picture that a link brings along where somebody shares it."""

from explainer.social.drawing import can_show, drawn
from explainer.social.values import LESSER, SocialCard

__all__ = ["LESSER", "SocialCard", "can_show", "drawn"]
