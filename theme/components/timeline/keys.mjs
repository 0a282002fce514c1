// A chart by keyboard: arrows go from mark to mark and along time, plus and minus zoom.
const STEPS = { ArrowRight: 1, ArrowLeft: -1 };
const ZOOMS = { "+": [0.25, 0.75], "=": [0.25, 0.75], "-": [-0.5, 1.5] };

const inView = (axis, x) => {
  const [from, to] = axis.range();
  if (x < from || x > to) axis.zoom(x - (to - from) / 2, x + (to - from) / 2);
};

export const keys = (stage, axis, marks, { show, follow }) => {
  let at = -1;
  const go = (place) => {
    const all = marks();
    if (!all.length) return;
    const [from, to] = axis.range();
    const first = all.findIndex(({ x }) => x >= from && x <= to);
    at = at < 0 && place ? Math.max(0, first) : Math.min(all.length - 1, Math.max(0, place ?? 0));
    inView(axis, all[at].x);
    show(all[at]);
  };
  stage.addEventListener("keydown", (event) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey || event.target !== stage) return;
    const [from, to] = axis.range();
    const act =
      (key in STEPS && (() => go(at + STEPS[key]))) ||
      (key in ZOOMS && (() => axis.zoom(...ZOOMS[key].map((share) => from + (to - from) * share)))) ||
      (key === "Home" && (() => go(0))) ||
      (key === "End" && (() => go(Infinity))) ||
      (key === "Enter" && at >= 0 && (() => follow(marks()[at])));
    if (!act) return;
    event.preventDefault();
    act();
  });
};
