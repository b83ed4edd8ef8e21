#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Shell scripts parse, and shellcheck, where installed, has nothing to say. Python scripts parse.
set -u
root=${1:-$(dirname "$0")/../..}
cd "$root" || exit 2
failed=0

check () {
  case $(head -n 1 "$1") in
    *bash*) bash -n "$1" || failed=1 ;;
    *) sh -n "$1" || failed=1 ;;
  esac
  if command -v shellcheck >/dev/null; then
    shellcheck -x "$1" || failed=1
  fi
}

for script in dev .ci/run $(find tests data tools -name '*.sh' 2>/dev/null | sort); do
  if [ -f "$script" ]; then check "$script"; fi
done
parse='import ast, sys; ast.parse(open(sys.argv[1], encoding="utf-8").read(), sys.argv[1])'
for script in $(find tests data tools -name '*.py' 2>/dev/null | sort); do
  python3 -c "$parse" "$script" || failed=1
done
exit $failed
