/*
 * Charts on demand: takes over figures that already show a drawing. Nothing is
 * downloaded before a reader asks; whatever fails, the drawing stays.
 */
const phone = matchMedia("(width < 46rem)");
const dark = matchMedia("(prefers-color-scheme: dark)");
const ROOM = 58; // px that a tick's label needs beside it
const SORRY = "The chart could not be loaded. The drawing stays, and the text below says the same.";

const address = (path) => new URL(path, document.baseURI);

/** Follow a mark: only to pages of this site, whatever a figure says. */
const go = (path, aside) => {
  const url = address(path);
  if (url.origin !== location.origin || url.protocol !== location.protocol) return;
  if (aside) window.open(url);
  else location.assign(url);
};

const make = (name, values, ...children) => {
  const element = Object.assign(document.createElement(name), values);
  element.append(...children);
  return element;
};

const add = (element) =>
  new Promise((resolve, reject) => {
    element.onload = resolve;
    element.onerror = () => {
      element.remove();
      reject(new Error(element.src || element.href));
    };
    document.head.append(element);
  });

let library;
/** Plotly and its style sheet, once a page; the sheet's id and class keep it from writing rules. */
const plotly = ({ plotly: src, chartCss: href }) =>
  (library ??= add(
    make("link", { rel: "stylesheet", id: "plotly.js-style-global", className: "no-inline-styles", href }),
  )
    .then(() => window.Plotly ?? add(make("script", { src })))
    .then(() => window.Plotly)
    .catch((error) => {
      library = undefined;
      document.getElementById("plotly.js-style-global")?.remove();
      throw error;
    }));

const text = async (path) => {
  const answer = await fetch(address(path));
  if (!answer.ok) throw new Error(answer.status);
  return answer.text();
};

/** The figure with its custom properties replaced by the colours they have now. */
const coloured = (json, probe) =>
  JSON.parse(json, (_, value) => {
    if (typeof value !== "string" || !/^var\(--[\w-]+\)$/.test(value)) return value;
    probe.style.color = value;
    return getComputedStyle(probe).color;
  });

class Chart {
  hidden = new Set();

  constructor(figure, explore) {
    Object.assign(this, { figure, explore, label: explore.textContent });
    this.say = make("p", { className: "timeline-say", role: "status" });
    explore.parentElement.append(this.say);
    explore.addEventListener("click", () => (this.open ? this.close() : this.show()));
    figure.addEventListener("keydown", ({ key }) => key === "Escape" && this.open && this.close());
    for (const media of [phone, dark]) {
      media.addEventListener("change", () => this.open && this.draw());
    }
  }

  get open() {
    return this.figure.classList.contains("is-exploring");
  }

  async show() {
    if (this.busy) return;
    this.busy = true;
    this.say.textContent = "Loading the chart …";
    try {
      [this.lib, this.json] = await Promise.all([
        plotly(this.figure.dataset),
        this.json ?? text(this.figure.dataset.figure),
      ]);
      this.live ?? this.build();
      this.toggle(true);
      await this.draw();
      this.say.textContent = "";
    } catch {
      this.toggle(false);
      this.say.textContent = SORRY;
    }
    this.busy = false;
  }

  close() {
    this.toggle(false);
    this.explore.focus();
  }

  toggle(open) {
    this.figure.classList.toggle("is-exploring", open);
    this.explore.textContent = open ? "Show the drawing" : this.label;
    for (const part of [this.live, this.tools]) if (part) part.hidden = !open;
  }

  build() {
    this.live = make("div", { className: "timeline-live", ariaHidden: "true" });
    this.tools = make("div", { className: "timeline-tools" });
    this.probe = make("i", { hidden: true });
    this.explore.parentElement.before(this.live, this.probe);
    this.explore.parentElement.append(this.tools);
    this.touch();
  }

  group(name, buttons) {
    if (buttons.length) this.tools.append(make("div", { role: "group", ariaLabel: name }, ...buttons));
  }

  button(label, act, values) {
    const button = make("button", { type: "button", className: "btn", textContent: label, ...values });
    button.addEventListener("click", () => act(button));
    return button;
  }

  controls({ periods = [], lanes = [] }) {
    const parts = [{ title: "All", range: this.home }, ...(periods.length > 1 ? periods : [])];
    this.parts = parts.map(({ title, range }) => {
      const button = this.button(title, () => this.zoom(range));
      return { button, range };
    });
    this.group("Period", this.parts.map(({ button }) => button));
    this.group("Zoom", [
      this.button("Zoom in", () => this.scale(0.5)),
      this.button("Zoom out", () => this.scale(2)),
      this.button("Earlier", () => this.shift(-0.5)),
      this.button("Later", () => this.shift(0.5)),
    ]);
    const lane = (name, n) =>
      this.button(name, (button) => this.filter(n, button), {
        className: `btn lane-btn l-${n + 1}`,
        ariaPressed: "true",
      });
    this.group("Shown", lanes.length > 1 ? lanes.map(lane) : []);
  }

  async draw() {
    const { data, layout } = coloured(this.json, this.probe);
    this.meta = layout.meta ?? {};
    for (const trace of data) {
      const { lane, labels } = trace.meta ?? {};
      trace.visible = !(this.hidden.has(lane) || (labels && phone.matches));
    }
    this.probe.style.fontFamily = "var(--sans)";
    layout.font.family = getComputedStyle(this.probe).fontFamily;
    layout.uirevision = 1;
    if (phone.matches) Object.assign(layout, this.small(layout));
    const config = { displayModeBar: false, showTips: false, responsive: true, doubleClick: "reset" };
    await this.lib.react(this.live, data, layout, config);
    if (!this.home) this.start();
    this.settle();
  }

  /** On a phone: no words in the plot but the lanes', and the finger moves what `touch` says. */
  small({ yaxis, margin }) {
    const tight = yaxis.tickvals && { range: [yaxis.range[0], -0.8], ticklabelposition: "inside top" };
    return {
      annotations: [],
      dragmode: false,
      height: yaxis.tickvals ? 90 + 44 * yaxis.tickvals.length : 340,
      margin: { ...margin, b: 40 },
      yaxis: { ...yaxis, ...tight },
    };
  }

  start() {
    this.home = [...this.range];
    this.controls(this.meta);
    this.live.on("plotly_relayout", (change) => {
      if (Object.keys(change).some((key) => /^xaxis\.(range|autorange)/.test(key))) this.settle();
    });
    this.live.on("plotly_click", ({ points: [{ customdata, pointNumber, curveNumber }], event }) => {
      const point = `${curveNumber}/${pointNumber}`;
      const first = this.finger && this.point !== point;
      this.point = point; // a finger can't hover: its first tap shows, its second follows
      if (customdata && !first) go(customdata, event?.ctrlKey || event?.metaKey);
    });
  }

  get range() {
    return this.live.layout.xaxis.range;
  }

  /** Ticks that have room at this zoom, and which period's button is down. */
  settle() {
    const [from, to] = this.range;
    for (const { button, range } of this.parts) {
      button.ariaPressed = `${Math.abs(range[0] - from) + Math.abs(range[1] - to) < (to - from) / 100}`;
    }
    if (!this.meta.ticks) return;
    const unit = this.area.width / (to - from);
    const shown = this.meta.ticks.filter(([x, , apart]) => x >= from && x <= to && apart * unit > ROOM);
    this.lib.relayout(this.live, {
      "xaxis.tickvals": shown.map(([x]) => x),
      "xaxis.ticktext": shown.map(([, label]) => label),
    });
  }

  get area() {
    return this.live.querySelector(".nsewdrag").getBoundingClientRect();
  }

  zoom([from, to]) {
    const [low, high] = this.home;
    const span = Math.min(high - low, Math.max(to - from, (high - low) / 200));
    const start = Math.min(high - span, Math.max(low, from));
    return this.lib.relayout(this.live, { "xaxis.range": [start, start + span] });
  }

  scale(factor) {
    const [from, to] = this.range;
    const half = ((to - from) * factor) / 2;
    this.zoom([(from + to) / 2 - half, (from + to) / 2 + half]);
  }

  shift(share) {
    const [from, to] = this.range;
    this.zoom([from + (to - from) * share, to + (to - from) * share]);
  }

  filter(lane, button) {
    const shown = button.ariaPressed !== "true";
    button.ariaPressed = `${shown}`;
    this.hidden[shown ? "delete" : "add"](lane);
    this.draw();
  }

  /** One finger moves along time, two pinch; up and down still scrolls the page. */
  touch() {
    const fingers = new Map();
    const lift = ({ pointerId }) => fingers.delete(pointerId);
    this.live.addEventListener("pointerdown", ({ pointerId, pointerType, clientX }) => {
      this.finger = pointerType === "touch";
      if (this.finger) fingers.set(pointerId, clientX);
    }, true);
    this.live.addEventListener("pointermove", ({ pointerId, clientX }) => {
      if (!fingers.has(pointerId)) return;
      const was = [...fingers.values()];
      fingers.set(pointerId, clientX);
      this.move(was, [...fingers.values()]);
    }, true);
    for (const end of ["pointerup", "pointercancel"]) addEventListener(end, lift, true);
  }

  /** Keep under each finger what was under it. */
  move(was, now) {
    const { left, width } = this.area;
    const [from, to] = this.range;
    const unit = (to - from) / width;
    const at = (px) => from + (px - left) * unit;
    const pinched = was.length > 1 && Math.abs(now[1] - now[0]) > 1;
    const wide = pinched ? Math.abs((at(was[1]) - at(was[0])) / (now[1] - now[0])) : unit;
    const start = at(was[0]) - (now[0] - left) * wide;
    this.zoom([start, start + wide * width]);
  }
}

/** Take a figure over: its drawing's marks may be followed, its chart may be asked for. */
export const enhance = (figure) => {
  figure.classList.add("is-live");
  figure.addEventListener("click", ({ target, ctrlKey, metaKey }) => {
    const mark = target.closest(".poster [data-href]");
    if (mark) go(mark.dataset.href, ctrlKey || metaKey);
  });
  const explore = figure.querySelector("[data-explore]");
  if (!explore) return;
  explore.parentElement.hidden = false;
  new Chart(figure, explore);
};

document.querySelectorAll("figure[data-figure]").forEach(enhance);
