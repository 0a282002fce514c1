// What a chart shows, kept in the address, so that a link opens the same view.
const OURS = ["chart", "period", "from", "to", "without"];

export const read = (id) => {
  const query = new URLSearchParams(location.search);
  if (query.get("chart") !== id) return undefined;
  const range = ["from", "to"].map((name) => parseFloat(query.get(name)));
  return {
    period: query.get("period"),
    range: range.every(Number.isFinite) ? range : undefined,
    without: query.getAll("without"),
  };
};

const said = (id, { period, range, without }) => [
  ["chart", id],
  ...(period ? [["period", period]] : range.map((at, place) => [OURS[2 + place], at.toFixed(1)])),
  ...without.map((lane) => ["without", lane]),
];

// Without a view the chart is closed.
export const write = (id, view, act = "replaceState", state = history.state) => {
  const query = new URLSearchParams(location.search);
  OURS.forEach((name) => query.delete(name));
  if (view) said(id, view).forEach((pair) => query.append(...pair));
  const text = query.toString().replace(/=(?=&|$)/g, "");
  history[act](state, "", (text ? `?${text}` : location.pathname) + location.hash);
};
