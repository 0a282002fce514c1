// What Plotly is given: the figure in the page's colours, from its moment, for the room there is.
import { colour, styled } from "./styled.mjs";

const THEN = ":root.is-then";
const MARGIN = { l: 4, r: 4, t: 8, b: 36 };

const isThen = () => document.querySelector(THEN) !== null;

const LINE = { width: 1, color: "rgba(128,128,128,.4)" };

// Of a timeline over the whole page: a band for each lane that is shown, its name at its head.
const inLanes = async (layout, data, { over, leftOut, probe }) => {
  const { gathered, lanesIn } = await import("./gather.mjs");
  const { lanes, phone } = layout.meta;
  const { range } = layout.xaxis;
  const all = lanes.map((_, lane) => lane).filter((lane) => !leftOut.has(lane));
  const shown = lanesIn(data, all, range);
  const size = {
    width: layout.width - MARGIN.l - MARGIN.r,
    height: over - MARGIN.t - MARGIN.b,
    colours: { ink: colour(probe, "var(--ink)"), paper: colour(probe, "var(--paper)") },
  };
  const across = { type: "line", layer: "below", xref: "paper", x0: 0, x1: 1, line: LINE };
  Object.assign(layout, {
    annotations: shown.map((lane, y) => ({ ...phone.annotations[lane], y })),
    shapes: [
      ...layout.shapes.filter(({ xref }) => xref !== "paper"),
      ...shown.map((_, y) => ({ ...across, y0: y, y1: y })),
    ],
    yaxis: { ...phone.yaxis, range: [shown.length, 0] },
    margin: MARGIN,
    dragmode: false,
  });
  return gathered(data, shown, size, range);
};

export const planOf = async (json, { dataset, probe, phone, leftOut, over, range, width }) => {
  const { data, layout } = styled(json, probe);
  if (dataset.moment) {
    if (isThen()) (await import("./then.mjs")).asOf(data, Number(dataset.momentAt));
    (await import("./moment.mjs")).markMoment(layout, dataset, probe, phone);
  }
  if (phone && !over) Object.assign(layout, layout.meta.phone);
  if (range) layout.xaxis.range = [...range];
  layout.width = width;
  // A figure whose rows have words of their own scrolls rather than cover them.
  if (over) layout.height = Math.max(over, layout.meta.least ?? 0);
  if (over && layout.meta.ticks) {
    return { data: await inLanes(layout, data, { over, leftOut, probe }), layout };
  }
  for (const trace of data) {
    const { lane, labels } = trace.meta;
    trace.visible = !leftOut.has(lane) && !(labels && phone);
  }
  return { data, layout };
};
