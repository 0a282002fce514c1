// A figure in the colours and letters of the page: Plotly knows no custom properties.
const PROPERTY = /^var\(--[\w-]+\)$/;

export const colour = (probe, name) => {
  probe.style.color = name;
  return getComputedStyle(probe).color;
};

export const styled = (json, probe) => {
  const figure = JSON.parse(json, (_, value) => (PROPERTY.test(value) ? colour(probe, value) : value));
  probe.style.fontFamily = "var(--sans)";
  figure.layout.font.family = getComputedStyle(probe).fontFamily;
  return figure;
};
