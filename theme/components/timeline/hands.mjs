// What a hand does on a chart, by pointer, finger or key, and what it is told. It comes once the
// chart is there.
import { keys } from "./keys.mjs";
import { noteOf } from "./note.mjs";
import { drag, follow, marksOf, touched } from "./pointer.mjs";

export const handed = (live, stage, told, axis, go) => {
  const note = noteOf(told);
  drag(live, axis);
  const show = touched(live, note, axis);
  follow(live, show, axis, go);
  keys(stage, axis, () => marksOf(live), {
    show: (mark) => show(mark, "enter"),
    follow: ({ href }) => href && go(href),
  });
  return note;
};
