// A timeline for fingers: marks in rows of their lane, each as far from the next as a finger is
// wide; those without room are one mark with their count.

import { ngettext, number } from "../../js/words.mjs";

// Pixels: the least distance of two marks (WCAG 2.5.8), of two rows, for a lane's name.
const APART = 24;
const ROW = 26;
const NAME = 20;
const MOST_ROWS = 4;
// Of a name in a chart's letters; it is not written into less room than that.
const LETTER = 6.6;
const SHORT = 90;

const rowsOf = (points, count) => {
  const rows = Array.from({ length: count }, () => []);
  const crowd = [];
  for (const point of [...points].sort((a, b) => b.size - a.size || a.px - b.px)) {
    const row = rows.findIndex((row) => row.every(({ px }) => Math.abs(px - point.px) >= APART));
    if (row < 0) crowd.push(point);
    else rows[row].push(point);
  }
  return { rows, crowd };
};

// Neighbours in time as groups, the middle of each at least as far from the next.
const groupsOf = (crowd) => {
  const groups = [];
  for (const point of [...crowd].sort((a, b) => a.px - b.px)) {
    const last = groups.at(-1);
    if (last && point.px - last.first < APART) last.marks.push(point);
    else groups.push({ first: point.px, marks: [point] });
  }
  return groups.map(({ first, marks }) => ({ px: first, marks }));
};

const placed = (points, most) => {
  const all = rowsOf(points, most);
  if (!all.crowd.length) return all.rows.map((row) => row.map((p) => ({ px: p.px, marks: [p] })));
  const { rows, crowd } = rowsOf(points, most - 1);
  return [...rows.map((row) => row.map((p) => ({ px: p.px, marks: [p] }))), groupsOf(crowd)];
};

// Clear of its mark: Plotly knows no other distance.
const nameOf = (text) => text.split("<br>").slice(1, -1).join(" ");
const BLANKS = "\u00a0".repeat(3);

const cut = (text, room) => {
  if (room < 0) return "";
  const letters = Math.floor(room / LETTER);
  if (text.length <= letters) return text;
  return room < SHORT ? "" : `${text.slice(0, letters - 1).trimEnd()}…`;
};

const dotsOf = (data, lane) =>
  data.find(({ meta, mode, customdata }) => meta.lane === lane && mode === "markers" && customdata);

// The lanes that have a mark in a stretch of time: the others need no room on a small screen.
export const lanesIn = (data, lanes, [from, to]) => {
  const there = lanes.filter((lane) => dotsOf(data, lane)?.x.some((x) => x >= from && x <= to));
  return there.length ? there : lanes;
};

// `data` of a figure as Plotly's traces for a lane each; `size` in pixels, `range` of the axis.
export const gathered = (data, lanes, { width, height, colours }, [from, to]) => {
  const unit = width / (to - from);
  const each = height / lanes.length;
  const most = Math.max(1, Math.min(MOST_ROWS, Math.floor((each - NAME) / ROW)));
  const y = (place, row) => place + (NAME + ROW * (row + 0.5)) / each;
  const traces = [];
  lanes.forEach((lane, place) => {
    const own = data.filter(({ meta }) => meta.lane === lane);
    const dots = dotsOf(own, lane);
    if (!dots) return;
    const { size, symbol, line } = dots.marker;
    const points = dots.x.map((x, i) => ({
      x, px: (x - from) * unit, y: dots.y[i], text: dots.text[i], href: dots.customdata[i],
      size: size[i], symbol: symbol[i], edge: line.color[i],
    }));
    const rows = placed(points, most);
    const marks = rows.flatMap((row, number) => {
      row.sort((a, b) => a.px - b.px);
      return row.map(({ px, marks }, i) => {
        const end = Math.min(width, (row[i + 1]?.px ?? Infinity) - APART / 2);
        const room = px < 0 ? -1 : end - px - 14;
        return { marks, x: from + px / unit, y: y(place, number), room, first: marks[0] };
      });
    });
    traces.push(...stretches(own, marks), ...written(marks, dots, lane, colours));
  });
  return traces;
};

// What lasted goes with its mark.
const stretches = (own, marks) => {
  const single = marks.filter(({ marks }) => marks.length === 1);
  return own.filter(({ mode }) => mode === "lines").map((trace) => {
    const x = [];
    const y = [];
    for (let i = 0; i < trace.x.length; i += 3) {
      const [start, end] = trace.x.slice(i, i + 2);
      const mark = single.find(({ first }) =>
        first.y === trace.y[i] && first.x >= start - 0.2 && first.x <= end + 0.2);
      if (!mark) continue;
      x.push(start, end, null);
      y.push(mark.y, mark.y, null);
    }
    return { ...trace, x, y };
  });
};

const written = (marks, dots, lane, colours) => {
  const of = (single, group) => marks.map((mark) => (mark.marks.length > 1 ? group(mark) : single(mark.first, mark)));
  const xy = { type: "scatter", x: marks.map(({ x }) => x), y: marks.map(({ y }) => y) };
  return [
    {
      ...dots,
      ...xy,
      text: of(({ text }) => text, ({ marks }) => ngettext("%(num)s event", "%(num)s events", marks.length)),
      customdata: of(({ href }) => href, () => null),
      marker: {
        ...dots.marker,
        size: of(({ size }) => size, () => 20),
        symbol: of(({ symbol }) => symbol, () => "square"),
        line: { ...dots.marker.line, color: of(({ edge }) => edge, () => "rgba(0,0,0,0)") },
      },
      meta: { lane, many: marks.map(({ marks }) => marks) },
    },
    {
      ...xy,
      mode: "text",
      text: of(({ text }, { room }) => BLANKS + cut(nameOf(text), room), ({ marks }) => number(marks.length)),
      textposition: of(() => "middle right", () => "middle center"),
      textfont: { color: of(() => colours.ink, () => colours.paper) },
      hoverinfo: "skip",
      meta: { lane, labels: true },
    },
  ];
};
