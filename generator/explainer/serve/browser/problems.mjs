// What is wrong, over the last good page: errors and warnings apart, each with the way to its line.

import { bar, counted, element, panel, placed } from "/__frame.mjs";

const PLACE = /^(\S.*?:\d+(?::\d+)?): /;
const again = element("button", { type: "button", hidden: true, onclick: reopen });
bar.append(again);
let section;
let alert;
let last = "";

export function showProblems(errors, warnings) {
  const told = JSON.stringify([errors, warnings]);
  if (told === last) return;
  last = told;
  section?.remove();
  alert?.remove();
  const tallies = [tally(errors, "error"), tally(warnings, "warning")].filter(Boolean);
  again.textContent = tallies.join(", ");
  again.hidden = !tallies.length;
  section = tallies.length ? problems(errors, warnings) : undefined;
  if (!section) return;
  // Warnings alone stand in nobody's way.
  section.hidden = !errors.length;
  again.hidden = !section.hidden;
  if (errors.length) raise(`Not built: ${tallies.join(", ")}. This is the last good page. ${errors[0]}`);
}

// Tells who hears the page what happened; the first error, since a list of forty is read to its end.
function raise(textContent) {
  alert = element("p", { className: "unseen", textContent });
  alert.setAttribute("role", "alert");
  bar.append(alert);
}

function problems(errors, warnings) {
  const title = errors.length ? "Not built: this is the last good page" : "Built, with warnings";
  const made = panel(errors.length ? "wrong" : "", title, () => {
    made.hidden = true;
    again.hidden = false;
    again.focus();
  });
  made.append(...listed(errors, "error"), ...listed(warnings, "warning"));
  return made;
}

function reopen() {
  again.hidden = true;
  section.hidden = false;
  section.focus();
}

function tally(lines, noun) {
  return lines.length ? counted(lines.length, noun) : "";
}

function listed(lines, noun) {
  if (!lines.length) return [];
  const heading = element("h3", { textContent: tally(lines, noun), className: `${noun}s` });
  return [heading, element("ul", {}, ...lines.map(line))];
}

function line(text) {
  const place = PLACE.exec(text);
  if (!place) return element("li", { textContent: text });
  return element("li", {}, placed(place[1]), text.slice(place[1].length));
}
