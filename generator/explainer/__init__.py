"""Explainer: from a news article to the site that lets a stranger understand it."""
