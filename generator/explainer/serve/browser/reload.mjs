// Loaded by pages that `explainer serve` shows, never by the built site.
// Reloads after a good build; lays what is wrong over the last good page after a bad one.

import { openDesk } from "/__desk.mjs";
import { showProblems } from "/__problems.mjs";

// The page says which build it comes from, so that none is missed while it loads.
const shown = Number(new URL(import.meta.url).searchParams.get("good"));
const page = encodeURIComponent(location.pathname);
new EventSource(`/__builds?page=${page}`).onmessage = ({ data }) => {
  const { good, errors, warnings = [] } = JSON.parse(data);
  if (good !== shown) location.reload();
  showProblems(errors, warnings);
};
openDesk();
