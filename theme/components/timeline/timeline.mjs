// Charts on demand: if they fail, the drawing stays.
const phone = matchMedia("(width < 46rem)");
const dark = matchMedia("(prefers-color-scheme: dark)");
const ROOM = 40;
const LOOKS = { displayModeBar: false, showTips: false, responsive: true, doubleClick: false };
const MOVES = [
  ["Zoom in", 0.25, 0.75],
  ["Zoom out", -0.5, 1.5],
  ["Earlier", -0.5, 0.5],
  ["Later", 0.5, 1.5],
];

// Never leaves the site.
const go = (path) => {
  const { protocol, host, href } = new URL(path, document.baseURI);
  if (protocol === location.protocol && host === location.host) location.assign(href);
};

const make = (name, values, ...children) => {
  const element = Object.assign(document.createElement(name), values);
  element.append(...children);
  return element;
};

const button = (textContent, onclick) =>
  make("button", { type: "button", className: "btn", textContent, onclick });

const add = (element) =>
  new Promise((resolve, reject) => {
    element.onload = resolve;
    element.onerror = () => reject(element.remove());
    document.head.append(element);
  });

const text = async (path) => {
  const answer = await fetch(path);
  return answer.ok ? answer.text() : Promise.reject();
};

// Plotly reads markup in its texts: none of ours is meant as such.
const safe = (words) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;");

let library;
// This id and class keep Plotly from writing style rules.
const load = async ({ plotly: src, chartCss: href }) => {
  const id = "plotly.js-style-global";
  const link = { rel: "stylesheet", id, className: "no-inline-styles", href };
  document.getElementById(id) ?? (await add(make("link", link)));
  window.Plotly ?? (await add(make("script", { src })));
};

class Chart {
  hidden = new Set();

  constructor(figure, explore) {
    Object.assign(this, { figure, explore, label: explore.textContent });
    this.say = make("p", { className: "timeline-say", role: "status" });
    this.tools = make("div", { className: "timeline-tools" });
    this.live = make("div", { className: "timeline-live", ariaHidden: "true" });
    this.probe = make("i", { hidden: true });
    explore.parentElement.append(this.say, this.tools);
    explore.parentElement.before(this.live, this.probe);
    explore.onclick = () => (this.shown ? this.close() : this.show());
    figure.addEventListener("keydown", ({ key }) => key === "Escape" && this.shown && this.close());
    for (const media of [phone, dark]) media.addEventListener("change", () => this.shown && this.draw());
    this.toggle(false);
  }

  toggle(shown) {
    this.shown = shown;
    this.figure.classList.toggle("is-exploring", shown);
    this.explore.textContent = shown ? "Show the drawing" : this.label;
    this.live.hidden = this.tools.hidden = !shown;
  }

  close() {
    this.toggle(false);
    this.explore.focus();
  }

  async show() {
    this.say.textContent = "Loading …";
    try {
      await (library ??= load(this.figure.dataset));
      this.json ??= await text(this.figure.dataset.figure);
      this.toggle(true);
      await this.draw();
      this.say.textContent = "";
    } catch {
      library = undefined;
      this.toggle(false);
      this.say.textContent = "The chart could not be loaded.";
    }
  }

  // Custom properties become colours.
  colour(name) {
    this.probe.style.color = name;
    return getComputedStyle(this.probe).color;
  }

  read() {
    const { style } = this.probe;
    const look = getComputedStyle(this.probe);
    const figure = JSON.parse(this.json, (_, value) =>
      /^var\(--[\w-]+\)$/.test(value) ? this.colour(value) : value,
    );
    style.fontFamily = "var(--sans)";
    figure.layout.font.family = look.fontFamily;
    return figure;
  }

  async draw() {
    const { data, layout } = this.read();
    this.meta = layout.meta;
    for (const trace of data) {
      const { lane, labels } = trace.meta;
      trace.visible = !this.hidden.has(lane) && !(labels && phone.matches);
    }
    layout.uirevision = 1;
    if (phone.matches) Object.assign(layout, this.meta.phone);
    this.mark(layout);
    await Plotly.react(this.live, data, layout, LOOKS);
    if (!this.home) this.start();
    this.settle();
  }

  // One figure serves many pages; each looks at it from its own moment.
  mark({ shapes, annotations, xaxis }) {
    const { moment, momentAt } = this.figure.dataset;
    if (!moment) return;
    const x = Number(momentAt);
    const color = this.colour("var(--accent)");
    const rest = { yref: "paper", y0: 0, y1: 1 };
    shapes.push(
      { ...rest, type: "rect", layer: "below", x0: x, x1: xaxis.range[1], fillcolor: color, opacity: 0.06, line: { width: 0 } },
      { ...rest, type: "line", x0: x, x1: x, line: { width: 2, color } },
    );
    if (phone.matches) return;
    const xanchor = x > (xaxis.range[0] + xaxis.range[1]) / 2 ? "right" : "left";
    annotations.push({ x, y: 0, yref: "paper", yanchor: "top", yshift: -18, xanchor, showarrow: false, text: safe(moment), font: { color, weight: 600 } });
  }

  start() {
    this.home = [...this.range];
    this.controls(this.meta);
    this.touch();
    this.live.on("plotly_relayout", (change) => /xaxis\.[ra]/.test(Object.keys(change)) && this.settle());
    this.live.on("plotly_click", ({ points: [{ customdata, curveNumber, pointNumber }] }) => {
      // A finger's first tap shows the mark, its second follows it.
      const show = this.finger && this.before !== customdata;
      this.last = customdata;
      if (show) setTimeout(() => Plotly.Fx.hover(this.live, [{ curveNumber, pointNumber }]));
      else if (customdata) go(customdata);
    });
  }

  controls({ periods = [], lanes }) {
    const group = (ariaLabel, buttons) =>
      this.tools.append(make("div", { role: "group", ariaLabel }, ...buttons));
    this.parts = [{ title: "All", range: this.home }, ...periods];
    for (const part of this.parts) part.button = button(part.title, () => this.zoom(...part.range));
    group("Period", this.parts.map((part) => part.button));
    group("Zoom", MOVES.map(([title, ...shares]) => button(title, () => this.step(shares))));
    group("Shown", lanes.map((title, lane) => this.filter(title, lane)));
  }

  filter(title, lane) {
    const filter = button(title, () => {
      this.hidden.delete(lane) || this.hidden.add(lane);
      filter.ariaPressed = !this.hidden.has(lane);
      this.draw();
    });
    filter.classList.add("lane-btn", `l-${this.meta.hues?.[lane] ?? lane + 1}`);
    filter.ariaPressed = true;
    return filter;
  }

  step(shares) {
    const [from, to] = this.range;
    this.zoom(...shares.map((share) => from + (to - from) * share));
  }

  get range() {
    return this.live.layout.xaxis.range;
  }

  get area() {
    return this.live.querySelector(".nsewdrag").getBoundingClientRect();
  }

  settle() {
    const [from, to] = this.range;
    for (const { button, range: [low, high] } of this.parts) {
      button.ariaPressed = Math.abs(low - from) + Math.abs(high - to) < (to - from) / 99;
    }
    const room = (ROOM * (to - from)) / this.area.width;
    const ticks = this.meta.ticks?.filter(([at, , apart]) => at >= from && at <= to && apart > room);
    if (!ticks) return;
    Plotly.relayout(this.live, {
      "xaxis.tickvals": ticks.map(([at]) => at),
      "xaxis.ticktext": ticks.map(([, text]) => text),
    });
  }

  zoom(from, to) {
    const [low, high] = this.home;
    const span = Math.min(high - low, Math.max(to - from, (high - low) / 200));
    const start = Math.min(high - span, Math.max(low, from));
    Plotly.relayout(this.live, { "xaxis.range": [start, start + span] });
  }

  // What was under a finger stays there.
  touch() {
    const fingers = new Map();
    const on = (name, act) => this.live.addEventListener(name, act, true);
    on("pointerdown", ({ pointerId, pointerType, clientX }) => {
      this.finger = pointerType === "touch";
      this.before = this.last;
      if (this.finger) fingers.set(pointerId, clientX);
    });
    on("pointermove", ({ pointerId, clientX }) => {
      if (!fingers.has(pointerId)) return;
      const [a, b] = fingers.values();
      const [c, d] = fingers.set(pointerId, clientX).values();
      const { left, width } = this.area;
      const [from, to] = this.range;
      const unit = (to - from) / width;
      const wide = b === undefined ? unit : unit * Math.abs((a - b) / (c - d || 1));
      const start = from + (a - left) * unit - (c - left) * wide;
      this.zoom(start, start + wide * width);
    });
    for (const name of ["pointerup", "pointercancel"]) {
      on(name, ({ pointerId }) => fingers.delete(pointerId));
    }
  }
}

const enhance = (figure) => {
  figure.classList.add("is-live");
  figure.addEventListener("click", ({ target }) => {
    const mark = target.closest(".poster [data-href]");
    if (mark) go(mark.dataset.href);
  });
  const explore = figure.querySelector("[data-explore]");
  explore.parentElement.hidden = false;
  new Chart(figure, explore);
};

document.querySelectorAll("figure[data-figure]").forEach(enhance);
