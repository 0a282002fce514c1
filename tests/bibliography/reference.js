// Works as citeproc-js has them in a bibliography: reads {locale, language, styles: {name: {style, items}}}, writes
// {name: {id: HTML}}. Each work by itself: of two alike a style would tell the second apart.
const CSL = require("citeproc");
const given = JSON.parse(require("fs").readFileSync(0));
const cited = {};
for (const [name, { style, items }] of Object.entries(given.styles)) {
  const byId = Object.fromEntries(items.map((item) => [item.id, item]));
  const system = { retrieveLocale: () => given.locale, retrieveItem: (id) => byId[id] };
  const engine = new CSL.Engine(system, style, given.language, true);
  cited[name] = {};
  for (const { id } of items) {
    engine.updateItems([id]);
    cited[name][id] = (engine.makeBibliography()[1][0] ?? "").replace(/<\/?div[^>]*>/g, "").trim();
  }
}
process.stdout.write(JSON.stringify(cited));
