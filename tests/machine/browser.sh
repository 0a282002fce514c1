#!/bin/sh
# The tests in a browser need Chromium or Chrome. `browser.sh` sees to it that there is one;
# `browser.sh where` says which, or nothing where Playwright brought its own.
set -eu

# CHROMIUM names one by hand. A hosted runner has google-chrome, Debian chromium. Its shell draws the
# same pages without a browser's windows around them: to open one costs a fifth of the processor.
where() {
  if [ -n "${CHROMIUM:-}" ]; then command -v "$CHROMIUM" || true; return; fi
  for name in chromium-headless-shell chromium chromium-browser \
    google-chrome google-chrome-stable; do
    path=$(command -v "$name" 2>/dev/null) || continue
    if is_snap "$path"; then continue; fi
    echo "$path"
    return
  done
}

# Ubuntu's Chromium: a link to snap, or a script that calls it. It may not read the tests' folders.
is_snap() {
  case $(readlink -f "$1") in */snap) return 0 ;; esac
  head -c 4096 "$1" | grep -aq /snap/bin
}

own() { ls -d "${PLAYWRIGHT_BROWSERS_PATH:-$HOME/.cache/ms-playwright}"/chromium-* >/dev/null 2>&1; }

advise() {
  echo "The tests need Chromium or Chrome, and $1" >&2
  echo "  Debian:        apt-get install chromium" >&2
  echo "  Ubuntu:        .venv/bin/playwright install --with-deps chromium" >&2
  echo "                 (Ubuntu has Chromium as a snap only, which the tests cannot use)" >&2
  echo "  anywhere else: any Chromium or Chrome on PATH, or CHROMIUM=/path/to/it make test" >&2
  exit 1
}

if [ "${1:-}" = where ]; then where; exit 0; fi
if [ -n "${CHROMIUM:-}" ] && ! command -v "$CHROMIUM" >/dev/null 2>&1; then
  advise "CHROMIUM names none: $CHROMIUM"
fi

as_root=
if [ "$(id -u)" -ne 0 ]; then as_root="sudo -n"; fi
may_install() { command -v apt-get >/dev/null 2>&1 && $as_root true 2>/dev/null; }
export DEBIAN_FRONTEND=noninteractive
install() { $as_root apt-get -qq install --yes --no-install-recommends "$@" >/dev/null; }

# A person's machine is left alone; one that is root's, as in continuous integration, gets the shell.
case $(where) in */chromium)
  if [ -z "$as_root${CHROMIUM:-}" ] && may_install; then
    echo "Installing the shell of Debian's chromium, in which the tests take less time"
    { apt-get -qq update && install chromium-headless-shell; } || echo "There is none: chromium it is."
  fi
esac
if [ -n "$(where)" ] || own; then exit 0; fi
may_install || advise "this user cannot install it."

echo "Installing Debian's chromium for the tests in a browser"
$as_root apt-get -qq update
install chromium-headless-shell fonts-dejavu-core 2>/dev/null ||
  install chromium fonts-dejavu-core || advise "apt-get has none."
if [ -z "$(where)" ]; then advise "what apt-get installed is a snap."; fi
