#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run-main-job.sh [OUT]: the closure decision from end to end, in the real window, on a fresh sample
# district: once by keyboard alone, once through the same functions headless. Needs a display and a
# session bus: tests/scenario/headless.sh gives both. Leaves screenshots, papers and the databases
# in OUT; exit 77 where there is no window to show.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
source=${WARD_SOURCE:-$(dirname "$(dirname "$here")")}
build=${WARD_BUILD:-$source/build}
out=${1:-$source/out}
mkdir -p "$out"
out=$(CDPATH='' cd -- "$out" && pwd)
db=$out/sample.db
window=$build/src/shell/wardlight
control=$build/src/cli/wardlightctl
export GSETTINGS_SCHEMA_DIR="$build/data" LC_ALL=C.UTF-8 TZ=Europe/London

for program in "$window" "$control"; do
  if [ ! -x "$program" ]; then
    echo "run-main-job.sh: this tree does not build ${program##*/}"
    exit 77
  fi
done

python=/usr/bin/python3
[ -x $python ] || python=python3
if [ "${WARD_KEYBOARD:-yes}" = yes ]; then
  echo "the whole decision by keyboard"
  $python "$here/closure-by-keyboard.py" --window "$window" --control "$control" \
    --out "$out/keyboard"
fi

rm -f "$db" "$db"-* "$out"/*.png "$out"/*.pdf "$out"/*.zip
echo "making the sample district"
"$control" --db "$db" init --sample --seed 1

if [ -f "$here/main-job.py" ]; then
  exec $python "$here/main-job.py" --window "$window" --control "$control" --db "$db" --out "$out"
fi

# No scenario yet: show the window, take its picture, close it.
"$window" --sample --db "$db" &
shown=$!
trap 'kill $shown 2>/dev/null || true; wait $shown 2>/dev/null || true' EXIT
if ! timeout 60 xdotool search --sync --onlyvisible --name Wardlight >/dev/null; then
  echo "run-main-job.sh: no window came"
  exit 1
fi
import -window root "$out/window.png"
echo "$out/window.png"
