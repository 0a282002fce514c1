// The small map on the card of a place, as the page of the place has it (map.html).

const SVG = "http://www.w3.org/2000/svg";

function drawn(tag, attributes, text = "") {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
}

export function located({ src, width, height, alt, signs, leaders, names }) {
  const map = document.createElement("div");
  map.className = "locator";
  const ground = Object.assign(new Image(width, height), { src, alt });
  const laid = drawn("svg", { viewBox: `0 0 ${width} ${height}`, "aria-hidden": true });
  laid.append(
    ...leaders.map(([x1, y1, x2, y2]) => drawn("line", { x1, y1, x2, y2 })),
    ...signs.map(([cx, cy]) => drawn("circle", { cx, cy, r: 4.5 })),
    ...names.map(([text, x, y, anchor, isHere]) =>
      drawn("text", { x, y, "text-anchor": anchor, class: isHere ? "here" : "" }, text)),
  );
  map.append(ground, laid);
  return map;
}
