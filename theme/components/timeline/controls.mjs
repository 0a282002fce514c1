// Buttons beside a chart: periods to go to, steps to zoom and move, lanes to leave out.
import { _, pgettext } from "../../js/words.mjs";
import { button, make } from "./elements.mjs";

const STEPS = [
  ["+", _("Zoom in"), 0.25, 0.75],
  ["−", _("Zoom out"), -0.5, 1.5],
  ["←", _("Earlier"), -0.5, 0.5],
  ["→", _("Later"), 0.5, 1.5],
];

const group = (ariaLabel, buttons, dir = "") => make("div", { role: "group", ariaLabel, dir }, ...buttons);

// `leave` leaves a lane out or takes it in again, `isShown` says whether it is shown.
export const controlsOf = ({ periods = [], lanes, hues }, axis, leave, isShown) => {
  const told = periods.map(({ title, range }) => ({ title, range: () => range }));
  const parts = [{ title: _("All"), range: axis.whole }, ...told].map(({ title, range }) => ({
    range,
    button: button(title, () => axis.zoom(...range())),
  }));

  const step = ([sign, name, ...shares]) => {
    const move = () => {
      const [from, to] = axis.range();
      axis.zoom(...shares.map((share) => from + (to - from) * share));
    };
    return Object.assign(button(sign, move), { ariaLabel: name, title: name });
  };

  const filter = (title, lane) => {
    const made = button(title, () => leave(lane));
    made.classList.add("lane-btn", `l-${hues?.[lane] ?? lane + 1}`);
    return made;
  };
  const filters = lanes.map(filter);

  // A period is pressed while the chart shows it, give or take what no eye tells apart.
  const isNow = ({ range }) => {
    const [low, high] = range();
    const [from, to] = axis.range();
    return Math.abs(low - from) + Math.abs(high - to) < (to - from) / 99;
  };
  const press = () => {
    for (const part of parts) {
      part.button.ariaPressed = isNow(part);
      const { offsetLeft, offsetWidth, parentElement } = part.button;
      // In a row to push along it is brought into sight.
      if (isNow(part)) parentElement.scrollLeft = offsetLeft + offsetWidth / 2 - parentElement.clientWidth / 2;
    }
    filters.forEach((made, lane) => (made.ariaPressed = isShown(lane)));
  };
  const period = () => parts.find(isNow)?.button.textContent;

  const groups = [
    group(_("Period"), parts.map((part) => part.button)),
    group(_("Zoom"), STEPS.map(step), "ltr"), // As the chart: later is to the right.
    group(pgettext("rows of a chart", "Shown"), filters),
  ];
  return { groups, press, period };
};
