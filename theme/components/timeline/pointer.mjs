// What a finger or a mouse does on a chart: drag, pinch, follow a mark.

// What was under a finger stays under it: one moves along time, two zoom.
export const drag = (live, axis) => {
  const fingers = new Map();
  const on = (name, act) => live.addEventListener(name, act, true);
  on("pointerdown", ({ pointerId, pointerType, clientX }) => {
    if (pointerType === "touch") fingers.set(pointerId, clientX);
  });
  on("pointermove", ({ pointerId, clientX }) => {
    if (!fingers.has(pointerId)) return;
    const [a, b] = fingers.values();
    const [c, d] = fingers.set(pointerId, clientX).values();
    const { left, width } = axis.area();
    const [from, to] = axis.range();
    const unit = (to - from) / width;
    const wide = b === undefined ? unit : unit * Math.abs((a - b) / (c - d || 1));
    const start = from + (a - left) * unit - (c - left) * wide;
    axis.zoom(start, start + wide * width);
  });
  for (const name of ["pointerup", "pointercancel"]) {
    on(name, ({ pointerId }) => fingers.delete(pointerId));
  }
};

// A mark that is clicked is followed; a finger's first tap shows what it is, its second follows it.
export const follow = (live, go) => {
  let finger, last, before;
  const down = ({ pointerType }) => {
    finger = pointerType === "touch";
    before = last;
  };
  live.addEventListener("pointerdown", down, true);
  live.on("plotly_click", ({ points: [{ customdata, curveNumber, pointNumber }] }) => {
    const show = finger && before !== customdata;
    last = customdata;
    if (show) setTimeout(() => Plotly.Fx.hover(live, [{ curveNumber, pointNumber }]));
    else if (customdata) go(customdata);
  });
};
