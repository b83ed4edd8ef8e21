# SPDX-License-Identifier: GPL-3.0-or-later
"""The last line of `./dev test` counts every leaf of every run, and never hides a failure."""
import json
import os
import subprocess
import sys
import tempfile

COUNT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'tools', 'count.py')

NAME = 'wardlight:x / x'


def row(result, stdout='', code=0):
    return {'name': NAME, 'result': result, 'stdout': stdout, 'returncode': code}


# name, rows of a test log, the line, the exit status
CASES = [
    ('three leaves', [row('OK', '1..3\nok 1 /a\nok 2 /b\nok 3 /c # SKIP no display\n')],
     '2 passed, 0 failed, 1 skipped', 0),
    ('a failing leaf', [row('FAIL', 'ok 1 /a\nnot ok 2 /b\n', 1)],
     '1 passed, 1 failed, 0 skipped', 1),
    ('nested leaves count, not their parents',
     [row('OK', '    ok 1 /a/b\n    ok 2 /a/c\n    1..2\nok 1 /a\nok 2 /d\n1..2\n')],
     '3 passed, 0 failed, 0 skipped', 0),
    ('a crash after good leaves fails', [row('FAIL', '1..2\nok 1 /a\n', -11)],
     '1 passed, 1 failed, 0 skipped', 1),
    ('a timeout without a word fails', [row('TIMEOUT', '', -9)],
     '0 passed, 1 failed, 0 skipped', 1),
    ('a plain test is one', [row('OK'), row('SKIP', '', 77)], '1 passed, 0 failed, 1 skipped', 0),
    ('an unexpected pass fails', [row('UNEXPECTEDPASS')], '0 passed, 1 failed, 0 skipped', 1),
    ('a TODO leaf that fails is none', [row('OK', 'not ok 1 /a # TODO later\nok 2 /b\n')],
     '1 passed, 0 failed, 1 skipped', 0),
    ('nothing run is a failure', [], '0 passed, 0 failed, 0 skipped', 1),
    ('only skipped is a failure', [row('SKIP')], '0 passed, 0 failed, 1 skipped', 1),
]


def main():
    print(f'1..{len(CASES)}')
    failed = False
    for number, (name, rows, line, status) in enumerate(CASES, 1):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'log.json')
            with open(path, 'w', encoding='utf-8') as file:
                file.write(''.join(json.dumps(r) + '\n' for r in rows))
            done = subprocess.run([sys.executable, COUNT, path], capture_output=True, text=True,
                                  check=False)
        *told, said = done.stdout.rstrip('\n').split('\n')
        # Whoever sees only the end of a log is told which test it was, and which left out what.
        named = any(t.startswith((f'FAILED in log: {NAME}', f'skipped in log: {NAME}'))
                    for t in told)
        good = said == line and done.returncode == status
        good = good and named == any(r['result'] != 'OK' or '#' in r['stdout'] for r in rows)
        print(f'{"ok" if good else "not ok"} {number} {name}')
        if not good:
            failed = True
            print(f'# said "{said}" with {done.returncode}, wanted "{line}" with {status}')
            print(f'# {done.stderr}')
    sys.exit(failed)


main()
