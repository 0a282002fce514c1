"""What editors write, as JSON Schema: made from the model, so that it says what the checker says.

Programs that editors write in show it while they type: which keys there are, what they mean, what
is missing. Rules that look beyond one file stay with `explainer check`.
"""
