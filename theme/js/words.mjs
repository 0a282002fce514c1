// What scripts say, in the language of the page. English stands in the scripts; the words of another
// language are one file, which comes with the first script that says something.

const { lang, dir, dataset } = document.documentElement;
const rules = new Intl.PluralRules(lang);
const read = (file) => fetch(file).then((answer) => (answer.ok ? answer.json() : {}));
const said = dataset.words ? await read(dataset.words).catch(() => ({})) : {};

// English that a language lacks, on a page that runs from right to left: "10 seconds" stays so.
const english = (text) => (dir === "rtl" ? `\u2066${text}\u2069` : text);
const filled = (text, given) => text.replace(/%\((\w+)\)s/g, (_, name) => given[name]);

// As the build writes numbers.
export const number = (value) => value.toLocaleString(lang, { numberingSystem: "latn" });

export const _ = (message, given = {}) => filled(said[message] ?? english(message), given);

export const pgettext = (context, message, given = {}) =>
  filled(said[`${context}\u0004${message}`] ?? english(message), given);

export const ngettext = (one, many, num, given = {}) => {
  const forms = said[one];
  const form = forms?.[rules.select(num)] ?? forms?.other ?? english(num === 1 ? one : many);
  return filled(form, { num: number(num), ...given });
};
