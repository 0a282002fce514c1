"""Numbers in a row: upright or lying drawings and the chart asked for, from the same ticks."""
