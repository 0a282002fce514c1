// The stretch of time that a chart shows: zoomed and moved within the whole, labelled as it has room.

// Pixels from one label to the next, at least.
const ROOM = 40;
// Nobody needs to see less than this share of the whole.
const CLOSEST = 1 / 200;

// Without a range of its own a figure has the one that it is first drawn with.
export const axisOf = (live, ticks, given) => {
  const range = () => live.layout.xaxis.range;
  const area = () => live.querySelector(".nsewdrag").getBoundingClientRect();
  const whole = () => (given ??= range());

  const zoom = (from, to) => {
    const [low, high] = whole();
    const span = Math.min(high - low, Math.max(to - from, closest()));
    const start = Math.min(high - span, Math.max(low, from));
    Plotly.relayout(live, { "xaxis.range": [start, start + span] });
  };

  const label = () => {
    const [from, to] = range();
    const room = (ROOM * (to - from)) / area().width;
    const shown = ticks?.filter(([at, , apart]) => at >= from && at <= to && apart > room);
    if (!shown) return;
    Plotly.relayout(live, {
      "xaxis.tickvals": shown.map(([at]) => at),
      "xaxis.ticktext": shown.map(([, text]) => text),
    });
  };

  const closest = () => (whole()[1] - whole()[0]) * CLOSEST;
  // Marks that lie together are told apart in a closer look, unless they are of one time.
  const around = (xs) => {
    const [first, last] = [Math.min(...xs), Math.max(...xs)];
    const room = Math.max((last - first) / 4, closest() / 2);
    return [first - room, last + room];
  };
  const canPart = (xs) => {
    const [from, to] = range();
    return Math.max(...xs) > Math.min(...xs) && to - from > closest() * 1.01;
  };
  const part = (xs) => canPart(xs) && zoom(...around(xs));

  return { whole, range, area, zoom, label, canPart, part };
};
