// What the parts of the preview share: their place above the page, apart from its styles; small
// elements; the way to the editor.

const TOKEN = "TOKEN-OF-THIS-SESSION";
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { all: initial; color-scheme: light dark; position: fixed; z-index: 2147483647;
    inset: auto 0 0 0; display: flex; flex-direction: column; align-items: stretch;
    pointer-events: none; font: 0.9375rem/1.5 ui-sans-serif, system-ui, sans-serif;
    --ground: light-dark(#fff, #1b1d20); --ink: light-dark(#1a1a1a, #f2f2f2);
    --line: light-dark(#6b6b6b, #9a9a9a); --wrong: light-dark(#a11212, #ff8a7d);
    --warned: light-dark(#7a4b00, #f0b64f); }
  @media print { :host { display: none; } }
  section, .bar > * { pointer-events: auto; background: var(--ground); color: var(--ink); }
  section { overflow: auto; max-block-size: 55vh; padding: 0.75rem 1rem; box-sizing: border-box;
    border-block-start: 4px solid var(--line); box-shadow: 0 -2px 12px rgb(0 0 0 / 30%); }
  section.wrong { border-color: var(--wrong); }
  .head { display: flex; gap: 1rem; justify-content: space-between; align-items: start; }
  h2, h3 { margin: 0; font-size: 1rem; font-weight: 650; }
  h3 { margin-block-start: 0.75rem; }
  .errors { color: var(--wrong); }
  .warnings { color: var(--warned); }
  ul { margin: 0; padding: 0; list-style: none; }
  li { padding-block: 0.125rem; overflow-wrap: anywhere; white-space: pre-wrap; }
  p { margin: 0.25rem 0 0; }
  button { font: inherit; color: inherit; background: none; border: 1px solid var(--line);
    border-radius: 4px; padding: 0.375rem 0.75rem; min-block-size: 2.75rem; cursor: pointer; }
  button.place { border: 0; padding: 0.25rem 0; min-block-size: 1.5rem; text-align: start;
    text-decoration: underline; overflow-wrap: anywhere;
    font-family: ui-monospace, monospace; font-size: 0.875rem; }
  button:focus-visible, section:focus-visible { outline: 3px solid light-dark(#0b57d0, #a8c7fa);
    outline-offset: -3px; }
  .bar { display: flex; flex-wrap: wrap; gap: 0.5rem; justify-content: end; padding: 0.5rem; }
  .bar > * { box-shadow: 0 1px 6px rgb(0 0 0 / 35%); }
  .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden;
    clip-path: inset(50%); white-space: nowrap; }
  [hidden] { display: none !important; }
`);

const host = document.createElement("div");
const shadow = host.attachShadow({ mode: "open" });
shadow.adoptedStyleSheets = [sheet];
export const bar = element("div", { className: "bar" });
const said = element("p", { className: "unseen" });
said.setAttribute("role", "status");
shadow.append(bar, said);
// First in the page: who goes by the keyboard meets what is wrong before all else.
document.body.prepend(host);

export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export function counted(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

// A panel above the bar. Escape or its button closes it; who opened it has the focus again.
export function panel(className, title, close) {
  const heading = element("h2", { textContent: title });
  const button = element("button", { type: "button", textContent: "Close", onclick: close });
  const made = element("section", { className, tabIndex: -1 });
  made.setAttribute("aria-label", title);
  made.append(element("div", { className: "head" }, heading, button));
  made.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  shadow.insertBefore(made, bar);
  return made;
}

export async function ask(address, question) {
  const body = JSON.stringify(question);
  return fetch(address, { method: "POST", headers: { "X-Preview-Token": TOKEN }, body });
}

// A place in a file, which opens in the editor.
export function placed(place, words = place) {
  const button = element("button", { type: "button", className: "place", textContent: words });
  button.title = `Open ${place} in the editor`;
  button.onclick = async () => {
    const answer = await ask("/__edit", { place });
    const why = answer.ok ? "" : await answer.text();
    said.textContent = why || `${place} is open in the editor`;
    button.parentElement.querySelector(".why")?.remove();
    if (why) button.after(element("span", { className: "why", textContent: ` – ${why}` }));
  };
  return button;
}
