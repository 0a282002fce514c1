// Loaded by pages that `explainer serve` shows, never by the built site.
// Reloads after a good build; lays what is wrong over the last good page after a bad one.

import { openDesk } from "/__desk.mjs";
import { showProblems } from "/__problems.mjs";

// The page says which build it comes from, so that none is missed while it loads.
const shown = Number(new URL(import.meta.url).searchParams.get("good"));
const page = encodeURIComponent(location.pathname);
const builds = new EventSource(`/__builds?page=${page}`);
let lost = false;
// A preview that begins again counts from one.
builds.onerror = () => {
  lost = true;
};
builds.onmessage = ({ data }) => {
  const { good, errors, warnings = [] } = JSON.parse(data);
  if (good !== shown || lost) location.reload();
  showProblems(errors, warnings);
};
openDesk();
