#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# headless.sh [-s WIDTHxHEIGHT] [-k] COMMAND…: runs a command with a display, a D-Bus session and
# folders of its own, and ends only what it started. -k adds a keyring, unlocked with an empty
# password.
set -eu
size=${WARD_SCREEN:-1280x1024}
keyring=no
inside=no
while getopts s:kI option; do
  case $option in
    s) size=$OPTARG ;;
    k) keyring=yes ;;
    I) inside=yes ;;
    *) echo "usage: headless.sh [-s WIDTHxHEIGHT] [-k] COMMAND…" >&2; exit 2 ;;
  esac
done
shift $((OPTIND - 1))
[ $# -gt 0 ] || { echo "headless.sh: no command" >&2; exit 2; }

if [ $inside = yes ]; then
  # Within the session's bus. What the bus starts ends with it.
  if [ $keyring = yes ]; then
    printf '\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 ||
      echo "headless.sh: no keyring here" >&2
  fi
  exec "$@"
fi

folder=$(mktemp -d)
server=
session=
# shellcheck disable=SC2317
cleanup () {
  for started in $session $server; do
    kill "$started" 2>/dev/null || true
    wait "$started" 2>/dev/null || true
  done
  rm -rf "$folder"
}
trap cleanup EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

mkdir -m 700 "$folder/runtime" "$folder/config" "$folder/data" "$folder/cache" "$folder/state"
export HOME="$folder" XDG_RUNTIME_DIR="$folder/runtime" XDG_CONFIG_HOME="$folder/config"
export XDG_DATA_HOME="$folder/data" XDG_CACHE_HOME="$folder/cache" XDG_STATE_HOME="$folder/state"

# The server takes a free display number by itself and writes it when it is ready.
mkfifo "$folder/number"
Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset +extension GLX \
  3>"$folder/number" >"$folder/xvfb.log" 2>&1 &
server=$!
read -r display <"$folder/number" || { cat "$folder/xvfb.log" >&2; exit 1; }

unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS SESSION_MANAGER XAUTHORITY AT_SPI_BUS_ADDRESS
export DISPLAY=":$display" GDK_BACKEND=x11 GSK_RENDERER="${GSK_RENDERER:-cairo}"
export LIBGL_ALWAYS_SOFTWARE=1 GSETTINGS_BACKEND=memory ADW_DISABLE_PORTAL=1 NO_AT_BRIDGE=1
export GTK_A11Y="${GTK_A11Y:-atspi}"

self=$0
if [ $keyring = yes ]; then set -- -k "$@"; fi
status=0
dbus-run-session -- "$self" -I "$@" 2>"$folder/errors" &
session=$!
wait $session || status=$?
session=
# Words of the bus and the registry that say nothing about the program.
noise='Failed to set fd limit|SpiRegistry daemon is running|X connection to .* broken|dbus-daemon\['
grep -vE "$noise" \
  "$folder/errors" >&2 || true
exit $status
