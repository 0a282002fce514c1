"""How texts are marked up: what no page would show as it was meant."""
