#!/bin/sh
# The tests in a browser need Chromium; where there is none, Debian's is installed.
set -eu

if command -v chromium >/dev/null 2>&1; then exit 0; fi

as_root=
if [ "$(id -u)" -ne 0 ]; then as_root="sudo -n"; fi
if ! command -v apt-get >/dev/null 2>&1 || ! $as_root true 2>/dev/null; then
  echo "The tests need Chromium, and this user cannot install it." >&2
  echo "Install it (on Debian: apt-get install chromium; elsewhere: any, as chromium on PATH)." >&2
  exit 1
fi

echo "Installing Debian's chromium for the tests in a browser"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get -qq update
$as_root apt-get -qq install --yes --no-install-recommends chromium fonts-dejavu-core >/dev/null
