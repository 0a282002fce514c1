// The marks of a drawing that is a file: it is its own index of what lies where, and where that leads.

import { parsed } from "./trusted.mjs";

const read = async (src) => {
  const answer = await fetch(src);
  // Its style is for who looks at the file: here the page's policy would refuse it.
  const text = (await answer.text()).replace(/<style>.*?<\/style>/s, "");
  const drawn = parsed(text, "image/svg+xml");
  return [...drawn.querySelectorAll("[data-href]")].map((mark) => ({
    href: mark.dataset.href,
    title: mark.querySelector("title")?.textContent ?? "",
    box: mark.dataset.box.split(" ").map(Number),
  }));
};

const within = ([left, top, right, foot], x, y) => x >= left && x <= right && y >= top && y <= foot;

const indexes = new WeakMap();

const at = async (drawing, { clientX, clientY }) => {
  const image = drawing.querySelector("img");
  if (!indexes.has(image)) indexes.set(image, read(image.src).catch(() => []));
  const { left, top, width } = image.getBoundingClientRect();
  const scale = image.getAttribute("width") / width;
  const marks = await indexes.get(image);
  return marks.find(({ box }) => within(box, (clientX - left) * scale, (clientY - top) * scale));
};

// A pointer that rests on a mark or its name is told what it is; a press follows it.
export const over = async (drawing, event) => {
  const mark = await at(drawing, event);
  drawing.classList.toggle("is-mark", Boolean(mark));
  drawing.title = mark?.title ?? "";
};

export const press = async (drawing, event, go) => {
  const mark = await at(drawing, event);
  if (mark) go(mark.href);
};
