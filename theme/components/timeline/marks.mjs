// The marks of a drawing that is a file: it is its own index of what lies where, and where that leads.

const read = async (src) => {
  const answer = await fetch(src);
  const drawn = new DOMParser().parseFromString(await answer.text(), "image/svg+xml");
  return [...drawn.querySelectorAll("[data-href]")].map((mark) => ({
    href: mark.dataset.href,
    title: mark.querySelector("title")?.textContent ?? "",
    box: mark.dataset.box.split(" ").map(Number),
  }));
};

const within = ([left, top, right, foot], x, y) => x >= left && x <= right && y >= top && y <= foot;

// A pointer that rests on a mark or its name is told what it is; a press follows it.
export const follow = (drawing, go) => {
  const image = drawing.querySelector("img");
  let marks;
  const at = async ({ clientX, clientY }) => {
    const { left, top, width } = image.getBoundingClientRect();
    const scale = image.width && image.getAttribute("width") / width;
    const x = (clientX - left) * scale;
    const y = (clientY - top) * scale;
    const all = await (marks ??= read(image.currentSrc || image.src).catch(() => []));
    return all.find(({ box }) => within(box, x, y));
  };
  drawing.addEventListener("pointermove", async (event) => {
    const mark = await at(event);
    drawing.classList.toggle("is-mark", Boolean(mark));
    drawing.title = mark?.title ?? "";
  });
  drawing.addEventListener("click", async (event) => {
    const mark = await at(event);
    if (mark) go(mark.href);
  });
};
