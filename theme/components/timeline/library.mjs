// Plotly and figures, loaded when the first chart is asked for; what failed is tried again.
import { scriptAt } from "./trusted.mjs";
import { make } from "./elements.mjs";

// This id and class keep Plotly from writing style rules.
const STYLES = { rel: "stylesheet", id: "plotly.js-style-global", className: "no-inline-styles" };

let loading;

const add = (element) =>
  new Promise((resolve, reject) => {
    element.onload = resolve;
    element.onerror = () => reject(element.remove());
    document.head.append(element);
  });

const load = async ({ plotly: src, chartCss: href }) => {
  document.getElementById(STYLES.id) ?? (await add(make("link", { ...STYLES, href })));
  window.Plotly ?? (await add(make("script", { src: scriptAt(src) })));
};

export const library = (dataset) =>
  (loading ??= load(dataset).catch((error) => {
    loading = undefined;
    throw error;
  }));

export const text = async (path) => {
  const answer = await fetch(path);
  return answer.ok ? answer.text() : Promise.reject();
};
