// What a finger or a mouse does on a chart: drag, pinch, follow a mark.
import { _ } from "../../js/words.mjs";

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

// The marks that a chart shows, in the order of time; each knows where Plotly has it.
export const marksOf = (live) =>
  live.data
    .flatMap(({ x, text, customdata, visible, meta }, curveNumber) =>
      visible === false || !customdata
        ? []
        : customdata.map((href, pointNumber) => ({
            href, text: text[pointNumber], x: x[pointNumber], curveNumber, pointNumber, many: meta.many?.[pointNumber],
          })))
    .sort((a, b) => a.x - b.x);

const NEXT = {
  tap: { open: _("Tap again to open it."), part: _("Tap again to see them apart.") },
  enter: { open: _("Enter opens it."), part: _("Enter to see them apart.") },
};

// Shows what a mark is, at it and below the chart, and says what the next tap will do.
export const touched = (live, note, axis) => (mark, by = "tap") => {
  const { curveNumber, pointNumber, many = [] } = mark;
  setTimeout(() => Plotly.Fx.hover(live, [{ curveNumber, pointNumber }]));
  if (many.length < 2) return note.say([mark], NEXT[by].open);
  return note.say(many, axis.canPart(many.map(({ x }) => x)) ? NEXT[by].part : "");
};

// A mark that is clicked is followed; a finger's first tap shows what it is, its second follows it.
export const follow = (live, show, axis, go) => {
  let finger, last, before;
  const down = ({ pointerType }) => {
    finger = pointerType === "touch";
    before = last;
  };
  live.addEventListener("pointerdown", down, true);
  live.on("plotly_click", ({ points: [{ curveNumber, pointNumber }] }) => {
    const mark = marksOf(live).find((one) => one.curveNumber === curveNumber && one.pointNumber === pointNumber);
    if (!mark) return;
    last = `${mark.x} ${mark.text}`;
    if (finger && before !== last) show(mark);
    else if (mark.href) go(mark.href);
    else if (mark.many) axis.part(mark.many.map(({ x }) => x));
  });
};
