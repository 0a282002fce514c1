// A figure as it was known at a moment: no mark of later, nothing that lasted longer.
const KEPT = ["x", "y", "text", "customdata", "textposition"];
const STYLED = [["marker", "size"], ["marker", "symbol"], ["marker", "line", "color"],
  ["textfont", "color"], ["textfont", "size"], ["textfont", "weight"]];

const only = (list, kept) => (Array.isArray(list) ? list.filter((_, place) => kept[place]) : list);

const marks = (trace, until) => {
  const kept = trace.x.map((x) => x <= until);
  for (const name of KEPT) trace[name] = only(trace[name], kept);
  for (const path of STYLED) {
    const last = path.at(-1);
    const holder = path.slice(0, -1).reduce((value, name) => value?.[name], trace);
    if (holder) holder[last] = only(holder[last], kept);
  }
};

const lines = (trace, until) => {
  const kept = trace.x.map((x, place) => trace.x[place - (place % 3)] <= until);
  trace.x = only(trace.x, kept).map((x) => x && Math.min(x, until));
  trace.y = only(trace.y, kept);
};

export const asOf = (data, until) =>
  data.forEach((trace) => (trace.mode === "lines" ? lines : marks)(trace, until));
