#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Shell scripts parse, and shellcheck, where installed, has nothing to say. Python scripts parse.
set -u
root=${1:-$(dirname "$0")/../..}
cd "$root" || exit 2
failed=0
scripts="dev .ci/run $(find tests data -name '*.sh' | sort)"
python=/usr/bin/python3
[ -x $python ] || python=python3

for script in $scripts; do
  case $(head -n 1 "$script") in
    *bash*) bash -n "$script" || failed=1 ;;
    *) sh -n "$script" || failed=1 ;;
  esac
done
if command -v shellcheck >/dev/null; then
  # shellcheck disable=SC2086
  shellcheck -x $scripts || failed=1
fi
find tests data -name '*.py' | sort | xargs $python -c '
import ast, sys
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        ast.parse(file.read(), path)
' || failed=1
exit $failed
