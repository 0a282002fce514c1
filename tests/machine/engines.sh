#!/bin/sh
# Half of all phones run WebKit, and some readers Firefox: the main paths are tried in both.
# `engines.sh` installs what is missing where it may; `engines.sh where ENGINE` says which program
# drives one, or nothing. A machine that cannot have them runs the other tests all the same, and
# pytest lists what was not run; a run with CI set fails instead.
set -u

find_firefox() {
  # Ubuntu's firefox is a snap, which may not read the tests' folders: Mozilla's own will do.
  for name in firefox-esr firefox; do
    path=$(command -v "$name" 2>/dev/null) || continue
    case $(readlink -f "$path") in */snap) continue ;; esac
    head -c 4096 "$path" | grep -aq /snap/bin && continue
    echo "$path"
    return
  done
}

# It needs a screen, if only an invented one.
find_webkit() { command -v Xvfb >/dev/null 2>&1 && command -v WebKitWebDriver 2>/dev/null; }

if [ "${1:-}" = where ]; then "find_$2"; exit 0; fi

missing=
[ -n "$(find_firefox)" ] || missing="firefox-esr"
[ -n "$(find_webkit)" ] || missing="$missing webkit2gtk-driver xvfb"
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then as_root="sudo -n"; fi
if command -v apt-get >/dev/null 2>&1 && $as_root true 2>/dev/null; then
  echo "Installing Debian's packages for the tests in further browsers:" $missing
  export DEBIAN_FRONTEND=noninteractive
  $as_root apt-get -qq update
  # One by one: where there is no such package the others still come.
  for package in $missing; do
    $as_root apt-get -qq -o Acquire::Retries=3 install --yes --no-install-recommends "$package" >/dev/null
  done
fi
exit 0
