# SPDX-License-Identifier: GPL-3.0-or-later
"""A first run, the sample with its map, and the command line open no socket that could leave this
machine: every system call of theirs is traced."""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

from screen import Failed, Window, actions, keys, search, wait

SKIPPED = 77
SOCKET = re.compile(r'\bsocket(?:pair)?\((\w+)')
# Within the machine: to the display, the bus and the kernel.
LOCAL = {'AF_UNIX', 'AF_LOCAL', 'AF_NETLINK'}


def tracer(log):
    return ['strace', '-f', '-qq', '-e', 'trace=network', '-e', 'signal=none', '-o', log]


def can_trace(folder):
    if shutil.which('strace') is None:
        return 'strace is not here'
    log = os.path.join(folder, 'try')
    done = subprocess.run([*tracer(log), sys.executable, '-c', 'import socket; socket.socket()'],
                          capture_output=True, text=True, check=False)
    if done.returncode != 0:
        return f'strace may not trace here: {done.stderr.strip()}'
    if families(log) != ['AF_INET']:
        raise Failed(f'a socket to the network was not seen: {families(log)}')
    return None


def families(log):
    with open(log, encoding='utf-8', errors='replace') as lines:
        return [m[1] for m in map(SOCKET.search, lines) if m]


def check(log, what, least):
    """All sockets are local; so many must have been seen, or nothing was traced."""
    seen = families(log)
    strange = sorted(set(seen) - LOCAL)
    if strange:
        with open(log, encoding='utf-8', errors='replace') as lines:
            calls = [line.strip() for line in lines if any(f in line for f in strange)]
        raise Failed(f'{what} opened {strange}:\n' + '\n'.join(calls[:10]))
    if len(seen) < least:
        raise Failed(f'{what}: only {len(seen)} sockets seen, so nothing was traced')
    print(f'{what}: {len(seen)} sockets, all local')


def window(options, log, words, ready):
    """A traced window, until it is ready; ended from within, so that the trace is whole."""
    traced = Window('strace', *tracer(log)[1:], options.window, *words)
    try:
        wait(lambda: ready(traced), 'the window to be ready', 60)
        settle = time.monotonic() + 2
        wait(lambda: time.monotonic() > settle, 'what starts late')
    finally:
        keys('ctrl+q')
        try:
            traced.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            traced.close()


def the_map(traced):
    keys('alt+2')
    return any('map.next-feature' in actions(n) for n in search(traced.frame, 'Map'))


def welcome(traced):
    return len(search(traced.application)) > 8


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--window', required=True)
    parser.add_argument('--control', required=True)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        why = can_trace(folder)
        if why:
            print(f'SKIPPED: {why}: it was not seen whether a first run opens a connection',
                  file=sys.stderr)
            return SKIPPED
        database = os.path.join(folder, 'x.db')
        log = os.path.join(folder, 'control')
        subprocess.run([*tracer(log), options.control, '--db', database, 'init', '--sample'],
                       check=True, capture_output=True)
        check(log, 'wardlightctl', 0)
        log = os.path.join(folder, 'first')
        window(options, log, ['--db', os.path.join(folder, 'none.db')], welcome)
        check(log, 'a first run', 2)
        log = os.path.join(folder, 'sample')
        window(options, log, ['--sample', '--db', database], the_map)
        check(log, 'the sample and its map', 2)
    return 0


if __name__ == '__main__':
    try:
        sys.exit(main())
    except Failed as failure:
        print(f'test-no-network: {failure}', file=sys.stderr)
        sys.exit(1)
