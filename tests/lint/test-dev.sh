#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev finds the mirror that is configured already, in both formats, with its key; its words.
set -u
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
number=0
failed=0

# row NAME WANTED GOT
row () {
  number=$((number + 1))
  if [ "$2" = "$3" ]; then
    echo "ok $number $1"
  else
    failed=1
    echo "not ok $number $1"
    printf '%s\n' "wanted: $2" "got: $3" | sed 's/^/# /'
  fi
}

# given: an empty folder in the place of /etc/apt
given () { rm -rf "$folder/apt" && mkdir -p "$folder/apt/sources.list.d"; }
asked () { WARDLIGHT_APT_DIR=$folder/apt "$root/dev" source-of "$1" 2>&1; }

echo 1..9

given
cat >"$folder/apt/sources.list.d/debian.sources" <<'END'
# the security suite stands first
Types: deb
URIs: http://one.example/security
Suites: bookworm-security
Components: main

Types: deb
URIs: http://one.example/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/debian.gpg
END
row 'a stanza among others, with its key' \
  "$(printf 'URIs: http://one.example/debian\nSigned-By: /usr/share/keyrings/debian.gpg')" \
  "$(asked bookworm)"
row 'a suite by its whole name' 'URIs: http://one.example/security' "$(asked bookworm-security)"
row 'a suite that nobody gives' '' "$(asked trixie)"

given
cat >"$folder/apt/sources.list.d/x.sources" <<'END'
Enabled: no
Types: deb
URIs: http://off.example/debian
Suites: bookworm

Types: deb
URIs:
 http://two.example/debian
 http://three.example/debian
Suites: bookworm
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 abc
END
row 'a disabled stanza is passed over; folded fields stay whole' \
  "$(printf 'URIs:\n %s\n %s\nSigned-By:\n %s\n .\n abc' \
    http://two.example/debian http://three.example/debian \
    '-----BEGIN PGP PUBLIC KEY BLOCK-----')" \
  "$(asked bookworm)"

given
echo 'deb http://four.example/debian bookworm main' >"$folder/apt/sources.list"
row 'the one-line format' 'URIs: http://four.example/debian' "$(asked bookworm)"

given
cat >"$folder/apt/sources.list" <<'END'
# deb http://no.example/debian bookworm main
deb-src http://no.example/debian bookworm main
deb [ arch=amd64 signed-by=/k.gpg ] http://five.example/debian bookworm main contrib
END
row 'options of the one-line format' \
  "$(printf 'URIs: http://five.example/debian\nSigned-By: /k.gpg')" "$(asked bookworm)"

given
echo 'deb [trusted=yes] file:///mirror bookworm main' >"$folder/apt/sources.list.d/a.list"
row 'a list beside the main one' \
  "$(printf 'URIs: file:///mirror\nTrusted: yes')" "$(asked bookworm)"

"$root/dev" no-such-word >/dev/null 2>&1
row 'an unknown word is an error' 1 $?
row 'help names every word' 8 \
  "$("$root/dev" help | grep -cE '^\./dev (build|run|test|bench|lint|package|shell|help)')"
exit $failed
