"""This machine: work shared out among its processors, its memory not walked for nothing."""
