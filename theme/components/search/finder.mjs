// Finds what fits a query among the entries of the site's index. MiniSearch matches the words:
// whole, begun, or with a slip of the finger; which of them tell anything is found out here.

// Scripts without spaces: each letter is a word, as the build has it (export/search.py).
const UNSPACED = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u9fff\\u{20000}-\\u{3ffff}";
// Vowels of India's scripts are marks, and tell words apart.
const VOWELS = "\\u093e-\\u094c\\u09be-\\u09cc\\u0a3e-\\u0a4c\\u0abe-\\u0acc\\u0b3e-\\u0b4c\\u0bbe-\\u0bcc\\u0c3e-\\u0c4c\\u0cbe-\\u0ccc\\u0d3e-\\u0d4c";
const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}${VOWELS}])+`, "gu");
// Inside a word, and no letter.
const WITHIN = "\\u00ad\\u0640\\u055b-\\u055e";
// A word as it is written, with its accents.
const WHOLE = new RegExp(`([${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}${WITHIN}])+)`, "gu");
const MARKS = new RegExp(`(?![${VOWELS}])[\\p{M}${WITHIN}]`, "gu");
const BEGINNING = /^(?:[وفبك]?ال|لل)(?=[\p{L}\p{N}]{3})|^[וש]?ה(?=[א-ת]{2})/u;
// Between the letters of a name: Step’anakert, Be’er; none that *’s* is put on with.
const JOINT = /(?<=\p{L})['’‘ʼʻʹʺ`´](?=\p{L}{2})/gu;
// Spellings of one sound in the ways to write a name in Latin letters (BGN, ISO 9, ISO 9985, German,
// French and others); of letters without their marks. The build reads names so too (export/search.py).
const ALIKE = {
  tsch: "c", tch: "c", tsh: "c", ch: "c", ts: "c", tz: "c", dsch: "i", dzh: "i", dj: "i", dz: "i",
  sch: "s", sh: "s", zh: "z", kh: "h", x: "h", gh: "g", q: "k", ph: "f", th: "t", ou: "u", oe: "o",
  ue: "u", ae: "a", w: "v", y: "i", j: "i",
};
// Of these the title is a name; of others with several names it is one of them.
const NAMED = ["actor", "place"];
const SPELLING = new RegExp(`${Object.keys(ALIKE).join("|")}|ow(?=[^aeiouy])`, "g");
// A word that stands in more than a tenth of all entries tells none of them from the others.
const COMMON = 0.1;
const FEWEST = 5;
const OTHERWISE = 0.75;

// Returns what reads the words of a text: without accents, ı as i, ø as o; export/search.py has why.
// The case is no language's: I, İ and ı are all sought as i.
export const reader = (letters) => (text) => {
  const plain = text.toLowerCase().normalize("NFKD").replace(MARKS, "")
    .replace(/[^\0-\x7f]/gu, (char) => letters[char] ?? char).replaceAll("եւ", "եվ");
  return (plain.match(WORD) ?? []).map((word) => word.replace(BEGINNING, ""));
};

// Returns a name's word as it sounds, marked apart from words; nothing for other letters and
// for what is short, which begins too many.
export const sound = (word) => {
  if (!/^[a-z]{3,}$/.test(word)) return "";
  const spelt = word.replace(SPELLING, (letters) => ALIKE[letters] ?? "u");
  const sounding = spelt.replace(/(.)\1+/g, "$1").replace(/^ie/, "e");
  return sounding.length < 3 ? "" : `~${sounding}`;
};

// Returns what takes off a word what its language puts at the end, in up to three turns (some
// have a plural, whose and where in a row): what is left begins the other forms of the word.
export const trimmer = (endings = []) => {
  const fits = (word, { length }) => word.length - length >= (length > 1 ? 3 : 4);
  const trim = (word, turns = 3) => {
    const ending = turns && endings.find((one) => word.endsWith(one) && fits(word, one));
    return ending ? trim(word.slice(0, -ending.length), turns - 1) : word;
  };
  return (word) => trim(word);
};

const OPTIONS = {
  fields: ["title", "names", "line", "when", "sounds"],
  processTerm: (word) => word,
  searchOptions: {
    boost: { title: 3, names: 2.5, when: 2 },
    weights: { prefix: 0.5, fuzzy: 0.25 },
    prefix: (word) => word.length > 1,
    // Years and short words are other years and words with one letter changed.
    fuzzy: (word) => (word.length > 3 && !/\d/.test(word) ? 0.2 : false),
  },
};

const entryOf = ([kind, address, title, line, when, names, topics, rank], head, index) => ({
  kind: head.kinds[kind][0],
  href: new URL(`../${address}`, index).href,
  title, line, when, names: names.join("\n"), all: names, rank,
  topics: topics.map((topic) => head.topics[topic][0]),
});

// Reads a list: all of it at once, or the parts that hold some words.
const listOf = (file, read, add) => {
  const known = new Set();
  const part = async (name) => {
    if (known.has(name)) return;
    known.add(name);
    await read(name).then(add, (error) => {
      known.delete(name);
      throw error;
    });
  };
  const holds = (at, word) =>
    file.parts[at][0] <= word + "\uffff" && !(file.parts[at + 1]?.[0] <= word);
  return async (sought) => {
    if (!file.parts) return known.has("") || (known.add(""), add(file.entries));
    const wanted = sought.flatMap((word) =>
      file.parts.filter((_, at) => holds(at, word)).slice(0, 2).map(([, name]) => name));
    await Promise.all(wanted.map(part));
  };
};

export const open = async (index, library) => {
  const read = (name) => fetch(new URL(name, index)).then((answer) => answer.json());
  const [{ default: MiniSearch }, head] = await Promise.all([import(library), read(index)]);
  const words = reader(head.letters);
  const trim = trimmer(head.endings);
  const joined = (text) => text.replace(JOINT, "");
  const sounds = (some) => [...new Set(some.map(sound).filter(Boolean))];
  const withForms = (sought) => [...new Set([...sought, ...sought.map((word) => trim(word))])];
  const entries = new Map();
  const uses = new Map();
  const asking = new Set();
  const tokenize = (text, field) => {
    // What is sought, and sounds, are words already.
    if (!field || field === "sounds") return text.split(" ").filter(Boolean);
    const found = words(text);
    found.forEach((word) => uses.set(word, (uses.get(word) ?? 0) + 1));
    return found;
  };
  const engine = new MiniSearch({ ...OPTIONS, tokenize });

  const begin = (title) => {
    const [first, second = ""] = title.split(/\s+/, 2);
    // A capital is a name's, and names are what is sought.
    return words(second === second.toLowerCase() ? `${first} ${second}` : first);
  };

  const add = (rows) => {
    const fresh = rows.map((row) => [`${row.slice(0, 3)}`, row]).filter(([id]) => !entries.has(id));
    for (const [id, row] of fresh) {
      const entry = { id, ...entryOf(row, head, index) };
      const isNamed = entry.all.length || NAMED.includes(entry.kind);
      entry.sounds = isNamed ? sounds(words(joined(`${entry.title}\n${entry.names}`))).join(" ") : "";
      entries.set(id, entry);
      // What questions begin with asks, and finds nothing: "Is there", "How many".
      if (entry.kind === "question") begin(entry.title).forEach((word) => asking.add(word));
    }
    engine.addAll(fresh.map(([id]) => entries.get(id)));
  };
  const lists = [listOf(head, read, add)];

  const telling = (query) => {
    const most = Math.max(FEWEST, entries.size * COMMON);
    const isDull = (word) => word.length < 2 && word > "9" && word < "\u0e00";
    const some = query.filter((word) =>
      !asking.has(word) && !isDull(word) && !(uses.get(word) > most));
    return some.length ? some : query;
  };

  const ranked = (query, heard) => {
    const sought = [...new Set(words(query))];
    const needed = telling(sought);
    const boostDocument = (id) => entries.get(id).rank;
    // A word that is written otherwise counts for less than one that stands there.
    const covers = (word, { terms, queryTerms }) =>
      terms.some((term) => term.startsWith(word)) ? 1
        : [word, trim(word), heard && sound(word)].some((form) => queryTerms.includes(form)) ? OTHERWISE : 0;
    const forms = withForms(needed);
    const strange = heard ? sought.filter((word) => !uses.has(word)) : [];
    const all = [...withForms(sought), ...sounds(strange)];
    // What a word is begun with is not also sought with a slip of the finger.
    const fuzzy = (word, place) => (place < sought.length || word[0] === "~") && OPTIONS.searchOptions.fuzzy(word);
    const found = engine.search(all.join(" "), { boostDocument, fuzzy }).map((match) => {
      const covered = needed.reduce((sum, word) => sum + covers(word, match), 0);
      const named = Object.values(match.match).flat().some((field) => field !== "line");
      const whole = covered > needed.length - 1;
      const { id, score } = match;
      const terms = match.terms.filter((term) => forms.includes(term) || !sought.includes(term));
      const isThere = named && covered === needed.length;
      return { ...entries.get(id), covered, named, whole, isThere, terms, score: score * covered };
    });
    // What lacks a word that others have is left out; a source that has one word more does not
    // hide what the site itself tells.
    const isSource = ({ kind }) => kind === "source";
    const most = { true: needed.length / 2, false: needed.length / 2 };
    for (const one of found) most[isSource(one)] = Math.max(most[isSource(one)], one.covered);
    const kept = found.filter((one) => one.covered > most[isSource(one)] - 1)
      .sort((one, other) => other.score - one.score);
    const called = words(query).join(" ");
    const exact = ({ title, all }) => [title, ...all].some((name) => words(name).join(" ") === called);
    const [first, rest] = [kept.filter(exact), kept.filter((entry) => !exact(entry))];
    return [...first, ...rest];
  };

  const isSpelt = (found) => found.some(({ isThere }) => isThere);

  // What nothing is called as it is typed may be a name in another spelling; with an apostrophe
  // it may be one even so.
  const matches = (query) => {
    const found = ranked(query, false);
    if (isSpelt(found) && joined(query) === query) return found;
    const heard = ranked(joined(query), true);
    if (!isSpelt(found)) return heard.length ? heard : found;
    const ids = new Set(found.map(({ id }) => id));
    return [...found, ...heard.filter(({ id }) => !ids.has(id))];
  };

  // The parts of a text, of which each second one is a word that was found, in whatever letters.
  const marked = (text, terms) => {
    const parts = [""];
    for (const part of text.split(WHOLE)) {
      if (words(part).some((word) => terms.includes(word) || terms.includes(sound(word)))) parts.push(part, "");
      else parts[parts.length - 1] += part;
    }
    return parts;
  };

  // Yields what is found, and once more when what is loaded later has come.
  async function* find(query) {
    const sought = withForms(words(query));
    await lists[0](sought);
    if (!isSpelt(ranked(query, false)) || joined(query) !== query) {
      await lists[0]([...sought, ...sounds(words(joined(query)))]);
    }
    yield matches(query);
    for (const name of head.then ?? []) {
      lists[1] ??= listOf(await read(name), read, add);
      await lists[1](sought);
      yield matches(query);
    }
  }
  return { find, marked, kinds: head.kinds, topics: head.topics };
};
