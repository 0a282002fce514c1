// A drawing's marks can be followed; at a press it becomes a chart. If that fails, it stays.

import { _ } from "../../js/words.mjs";

// Never leaves the site, but for a frame, which its page names the way out of.
// Asked at the press: an open chart stands in the address, which a mark of the same page keeps.
const goFrom = (base = "") => (path) => {
  const { protocol, host, href } = new URL(path, new URL(base, document.baseURI));
  if (protocol !== location.protocol || host !== location.host) return;
  Object.assign(document.createElement("a"), { href }).click();
};

// Only who has a pointer on a drawing needs to know what lies under it.
const marks = () => import("./marks.mjs");

const enhance = (figure) => {
  const explore = figure.querySelector("[data-explore]");
  const go = goFrom(figure.dataset.base);
  const say = Object.assign(document.createElement("p"), { className: "timeline-say", role: "status" });
  let chart;
  figure.classList.add("is-live");
  for (const drawing of figure.querySelectorAll(".drawing")) {
    drawing.onpointermove = async (event) => (await marks()).over(drawing, event);
    drawing.onclick = async (event) => (await marks()).press(drawing, event, go);
  }
  const open = async (view) => {
    say.textContent = _("Loading …");
    try {
      chart ??= (await import("./chart.mjs")).chartOf(figure, explore, go);
      await chart.show(view);
      say.textContent = "";
    } catch {
      say.textContent = _("The chart could not be loaded.");
    }
  };
  explore.onclick = () => (chart?.shown ? chart.close() : open());
  explore.parentElement.append(say);
  if (new URLSearchParams(location.search).get("chart") === figure.id) followed(figure, open);
};

// A link to what a chart shows opens it.
const followed = async (figure, open) => {
  const { read } = await import("./address.mjs");
  if (!location.hash) figure.scrollIntoView();
  open(read(figure.id));
};

document.querySelectorAll("figure[data-figure]").forEach(enhance);
