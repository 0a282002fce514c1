// What scripts say, in the language of the page. English stands in the scripts; the words of another
// language are one file, which comes with the first script that says something.

const { lang, dataset } = document.documentElement;
const rules = new Intl.PluralRules(lang);
const read = (file) => fetch(file).then((answer) => (answer.ok ? answer.json() : {}));
const said = dataset.words ? await read(dataset.words).catch(() => ({})) : {};

const filled = (text, given) => text.replace(/%\((\w+)\)s/g, (_, name) => given[name]);

// As the build writes numbers.
export const number = (value) => value.toLocaleString(lang, { numberingSystem: "latn" });

export const _ = (message, given = {}) => filled(said[message] ?? message, given);

export const pgettext = (context, message, given = {}) =>
  filled(said[`${context}\u0004${message}`] ?? message, given);

export const ngettext = (one, many, num, given = {}) => {
  const forms = said[one];
  const form = forms?.[rules.select(num)] ?? forms?.other ?? (num === 1 ? one : many);
  return filled(form, { num: number(num), ...given });
};
