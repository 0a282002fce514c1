// One figure serves many pages; each looks at it from its own moment.
import { colour } from "./styled.mjs";

// Plotly reads markup in its texts: none of ours is meant as such.
const safe = (words) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;");

export const markMoment = ({ shapes, annotations, xaxis }, { moment, momentAt }, probe, narrow) => {
  const x = Number(momentAt);
  const [from, to] = xaxis.range;
  const color = colour(probe, "var(--accent)");
  const rest = { yref: "paper", y0: 0, y1: 1 };
  shapes.push(
    { ...rest, type: "rect", layer: "below", x0: x, x1: to, fillcolor: color, opacity: 0.06, line: { width: 0 } },
    { ...rest, type: "line", x0: x, x1: x, line: { width: 2, color } },
  );
  if (narrow) return;
  const xanchor = x > (from + to) / 2 ? "right" : "left";
  const place = { x, y: 0, yref: "paper", yanchor: "top", yshift: -18, xanchor };
  annotations.push({ ...place, showarrow: false, text: safe(moment), font: { color, weight: 600 } });
};
