// The chart that takes the place of a drawing: shown, drawn, drawn anew, put away.
import { axisOf } from "./axis.mjs";
import { controlsOf } from "./controls.mjs";
import { make } from "./elements.mjs";
import { library, text } from "./library.mjs";
import { markMoment } from "./moment.mjs";
import { drag, follow } from "./pointer.mjs";
import { styled } from "./styled.mjs";

const phone = matchMedia("(width < 46rem)");
const dark = matchMedia("(prefers-color-scheme: dark)");
const CONFIG = { displayModeBar: false, showTips: false, responsive: true, doubleClick: false };

export function chartOf(figure, explore, go) {
  const { dataset } = figure;
  const label = explore.textContent;
  const tools = make("div", { className: "timeline-tools" });
  const live = make("div", { className: "timeline-live", ariaHidden: "true" });
  const probe = make("i", { hidden: true });
  const leftOut = new Set();
  let json, settle;

  const toggle = (shown) => {
    chart.shown = shown;
    figure.classList.toggle("is-exploring", shown);
    explore.textContent = shown ? "Show the drawing" : label;
    live.hidden = tools.hidden = !shown;
  };

  const plan = () => {
    const { data, layout } = styled(json, probe);
    for (const trace of data) {
      const { lane, labels } = trace.meta;
      trace.visible = !leftOut.has(lane) && !(labels && phone.matches);
    }
    layout.uirevision = 1;
    if (phone.matches) Object.assign(layout, layout.meta.phone);
    if (dataset.moment) markMoment(layout, dataset, probe, phone.matches);
    return { data, layout };
  };

  const draw = async () => {
    const { data, layout } = plan();
    await Plotly.react(live, data, layout, CONFIG);
    settle ??= start(layout.meta);
    settle();
  };

  // Returns what is to be done whenever the chart shows another stretch of time.
  const start = (meta) => {
    const axis = axisOf(live, meta.ticks);
    const controls = controlsOf(meta, axis, (lane) => {
      leftOut.delete(lane) || leftOut.add(lane);
      draw();
      return !leftOut.has(lane);
    });
    const settled = () => {
      controls.press();
      axis.label();
    };
    tools.append(...controls.groups);
    drag(live, axis);
    follow(live, go);
    live.on("plotly_relayout", (change) => /xaxis\.[ra]/.test(Object.keys(change)) && settled());
    return settled;
  };

  const chart = {
    shown: false,
    async show() {
      await library(dataset);
      json ??= await text(dataset.figure);
      toggle(true);
      await draw().catch((error) => {
        toggle(false);
        throw error;
      });
    },
    close() {
      toggle(false);
      explore.focus();
    },
  };

  explore.parentElement.append(tools);
  explore.parentElement.before(live, probe);
  figure.addEventListener("keydown", ({ key }) => key === "Escape" && chart.shown && chart.close());
  for (const media of [phone, dark]) media.addEventListener("change", () => chart.shown && draw());
  toggle(false);
  return chart;
}
