// The chart that takes the place of a drawing: shown, drawn, drawn anew, put away.
import { _ } from "../../js/words.mjs";
import * as address from "./address.mjs";
import { axisOf } from "./axis.mjs";
import { controlsOf } from "./controls.mjs";
import { make } from "./elements.mjs";
import { library, text } from "./library.mjs";
import { placeOf } from "./place.mjs";
import { planOf } from "./plan.mjs";

const phone = matchMedia("(width < 46rem)");
const dark = matchMedia("(prefers-color-scheme: dark)");
const CONFIG = { displayModeBar: false, showTips: false, responsive: false, doubleClick: false };
// Milliseconds after which a chart that was moved is set anew.
const REST = 120;
const STAGE = _("Chart. Arrow keys go from event to event, plus and minus zoom, Enter opens.");

export function chartOf(figure, explore, go) {
  const { dataset, id } = figure;
  const label = explore.textContent;
  const tools = make("div", { className: "timeline-tools" });
  const live = make("div", { className: "timeline-live", ariaHidden: "true" });
  const stage = make("div", { className: "timeline-stage", tabIndex: 0, role: "application", ariaLabel: STAGE }, live);
  const probe = make("i", { hidden: true });
  const back = make("button", { type: "button", className: "btn timeline-back", textContent: _("Close"), onclick: () => chart.close() });
  const told = make("div", { className: "timeline-note", ariaLive: "polite" });
  const dialog = make("dialog", { className: "explorer", ariaLabel: label }, back, tools, stage, told, probe);
  const place = placeOf(figure, dialog, stage);
  const leftOut = new Set();
  let json, axis, controls, note, timer;

  const view = () => {
    const { lanes } = live.layout.meta;
    return { period: controls.period(), range: axis.range(), without: [...leftOut].map((lane) => lanes[lane]) };
  };

  const draw = async (range = live.layout?.xaxis.range) => {
    const over = place.height();
    const { data, layout } = await planOf(json, { dataset, probe, phone: phone.matches, leftOut, over, range, width: stage.clientWidth });
    // Drawn apart from the page: a browser looks at a page's rules anew for each of a thousand parts.
    live.remove();
    await Plotly.react(live, data, layout, CONFIG).finally(() => stage.append(live));
    await wire();
    controls.press();
    axis.label();
  };

  const settle = () => {
    controls.press();
    axis.label();
    if (chart.shown) address.write(id, view());
  };

  // A chart over the whole page has other rows at another zoom.
  const moved = () => {
    settle();
    clearTimeout(timer);
    if (place.height() && live.layout.meta.lanes) timer = setTimeout(draw, REST);
  };

  // Buttons come before the chart, which has the room that they leave.
  const equip = ({ meta, xaxis }) => {
    axis = axisOf(live, meta.ticks, xaxis.range);
    const leave = async (lane) => {
      leftOut.delete(lane) || leftOut.add(lane);
      await draw();
      address.write(id, view());
    };
    controls = controlsOf(meta, axis, leave, (lane) => !leftOut.has(lane));
    tools.append(...controls.groups);
  };

  const wire = async () => {
    if (note) return;
    note = (await import("./hands.mjs")).handed(live, stage, told, axis, go);
    live.on("plotly_relayout", (change) => /xaxis\.[ra]/.test(Object.keys(change)) && moved());
  };

  // What is shown first: what a link asks for, on a phone the period that a reader looks from.
  const look = ({ meta: { lanes, periods = [] }, xaxis }, { period, range, without = [] } = {}) => {
    leftOut.clear();
    without.forEach((name) => lanes.includes(name) && leftOut.add(lanes.indexOf(name)));
    const whole = { title: _("All"), range: xaxis.range };
    const at = Number(dataset.moment ? dataset.momentAt : xaxis.range?.[1]);
    const here = place.height() && periods.findLast((one) => one.range[0] < at);
    return [whole, ...periods].find(({ title }) => title === period)?.range ?? range ?? (here || whole).range;
  };

  const chart = {
    shown: false,
    async show(from) {
      await library(dataset);
      json ??= await text(dataset.figure);
      if (!from) {
        history.scrollRestoration = "manual";
        history.pushState({ chart: id }, "");
      }
      place.open(phone.matches);
      chart.shown = true;
      explore.textContent = _("Show the drawing");
      try {
        const { layout } = JSON.parse(json);
        if (!axis) equip(layout);
        await draw(look(layout, from));
        address.write(id, view());
      } catch (error) {
        chart.hide();
        throw error;
      }
    },
    hide() {
      chart.shown = false;
      place.close();
      note?.clear();
      explore.textContent = label;
      explore.focus({ preventScroll: true });
    },
    close() {
      if (history.state?.chart === id) return history.back();
      chart.hide();
      if (address.read(id)) address.write(id);
    },
  };

  explore.parentElement.after(dialog);
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    chart.close();
  });
  figure.addEventListener("keydown", ({ key }) =>
    key === "Escape" && chart.shown && !dialog.matches(":modal") && chart.close());
  addEventListener("popstate", () => {
    const asked = address.read(id);
    if (chart.shown && !asked) chart.hide();
    else if (!chart.shown && asked) chart.show(asked);
  });
  const anew = () => {
    clearTimeout(timer);
    timer = setTimeout(() => chart.shown && draw(), REST);
  };
  for (const media of [phone, dark]) media.addEventListener("change", anew);
  addEventListener("resize", anew);
  return chart;
}
