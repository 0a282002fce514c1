// Elements made of a name, their properties and what is in them.
export const make = (name, values, ...children) => {
  const element = Object.assign(document.createElement(name), values);
  element.append(...children);
  return element;
};

export const button = (textContent, onclick) =>
  make("button", { type: "button", className: "btn", textContent, onclick });
