// What is said of a mark in words and links, beside what Plotly draws at it.
import { parsed } from "./trusted.mjs";
import { make } from "./elements.mjs";

const plain = (markup) => parsed(markup).body.textContent;

// Lines of what a pointer is told: when, the title, more. Of many marks a count.
export const titleOf = (text) => {
  const lines = text.split("<br>").map(plain);
  return lines.length > 2 ? lines.slice(0, -1).join(" ") : lines.join(" ");
};

export const noteOf = (element) => {
  const say = (marks, then) => {
    const links = marks.map(({ text, href }) =>
      href ? make("a", { href, textContent: titleOf(text) }) : titleOf(text));
    element.replaceChildren(...links.map((link) => make("p", {}, link)), make("p", {}, then));
  };
  return { say, clear: () => element.replaceChildren() };
};
