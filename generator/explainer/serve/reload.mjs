// Loaded by pages that `explainer serve` shows, never by the built site.
// Reloads after a good build; lays what is wrong over the last good page after a bad one.

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-block-size: 60vh;
    overflow: auto; padding: 1rem 1.5rem; background: #2b0d0d; color: #fff;
    border-block-start: 4px solid #ff6b5e; font: 0.9375rem/1.5 ui-monospace, monospace; }
  h2 { margin: 0 0 0.5rem; font-size: 1rem; }
  h3 { margin: 0.75rem 0 0.25rem; font-size: 1rem; }
  pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
`);

const host = document.createElement("div");
const shadow = host.attachShadow({ mode: "open" });
shadow.adoptedStyleSheets = [sheet];

function counted(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function listed(lines, noun) {
  const heading = document.createElement("h3");
  heading.textContent = counted(lines.length, noun);
  const list = document.createElement("pre");
  list.textContent = lines.join("\n");
  return lines.length ? [heading, list] : [];
}

function show(errors, warnings) {
  const panel = document.createElement("section");
  panel.setAttribute("role", "alert");
  const heading = document.createElement("h2");
  heading.textContent = "Not built: this is the last good page";
  panel.append(heading, ...listed(errors, "error"), ...listed(warnings, "warning"));
  shadow.replaceChildren(panel);
  document.body.append(host);
}

// The page says which good build it comes from, so that none is missed while it loads.
const shown = Number(new URL(import.meta.url).searchParams.get("good"));
const page = encodeURIComponent(location.pathname);
new EventSource(`/__builds?page=${page}`).onmessage = ({ data }) => {
  const { good, errors, warnings = [] } = JSON.parse(data);
  if (good !== shown) location.reload();
  if (errors.length) show(errors, warnings);
  else host.remove();
};
