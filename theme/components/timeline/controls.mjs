// Buttons beside a chart: periods to go to, steps to zoom and move, lanes to leave out.
import { button, make } from "./elements.mjs";

const STEPS = [
  ["Zoom in", 0.25, 0.75],
  ["Zoom out", -0.5, 1.5],
  ["Earlier", -0.5, 0.5],
  ["Later", 0.5, 1.5],
];

const group = (ariaLabel, buttons) => make("div", { role: "group", ariaLabel }, ...buttons);

// `leave` leaves a lane out or takes it in again, and says whether it is shown now.
export const controlsOf = ({ periods = [], lanes, hues }, axis, leave) => {
  const parts = [{ title: "All", range: axis.whole }, ...periods].map(({ title, range }) => ({
    range,
    button: button(title, () => axis.zoom(...range)),
  }));

  const step = ([title, ...shares]) =>
    button(title, () => {
      const [from, to] = axis.range();
      axis.zoom(...shares.map((share) => from + (to - from) * share));
    });

  const filter = (title, lane) => {
    const made = button(title, () => (made.ariaPressed = leave(lane)));
    made.classList.add("lane-btn", `l-${hues?.[lane] ?? lane + 1}`);
    made.ariaPressed = true;
    return made;
  };

  // A period is pressed while the chart shows it, give or take what no eye tells apart.
  const press = () => {
    const [from, to] = axis.range();
    for (const { button, range: [low, high] } of parts) {
      button.ariaPressed = Math.abs(low - from) + Math.abs(high - to) < (to - from) / 99;
    }
  };

  const groups = [
    group("Period", parts.map((part) => part.button)),
    group("Zoom", STEPS.map(step)),
    group("Shown", lanes.map(filter)),
  ];
  return { groups, press };
};
