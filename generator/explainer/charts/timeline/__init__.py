"""Events in time: one layout, from it a drawing for each width and the chart asked for."""
