# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up test logs of meson: every leaf of every TAP stream, every other test by its result.

    count.py [--failed N] LOG…

Names each test that failed, with the end of what it printed, and each that was skipped, so that
whoever sees only the last screen of a log knows what broke. The last line is
"N passed, N failed, N skipped"; exit 1 on a failure, or when nothing passed.
--failed N adds failures that no log knows: a build that broke, a stage that never ran its tests.
"""
import argparse
import json
import os
import re
import sys

LEAF = re.compile(r'^( *)(ok|not ok)\b(.*)$')
DIRECTIVE = re.compile(r'#\s*(skip|todo)', re.I)
GOOD = {'OK', 'EXPECTEDFAIL'}
# How much of a failed test's own words the summary repeats.
TAIL_LINES = 25
TAIL_COLUMNS = 300


def judge(word, rest):
    directive = DIRECTIVE.search(rest)
    if directive:
        return 'skipped' if directive.group(1).lower() == 'skip' or word != 'ok' else 'passed'
    return 'passed' if word == 'ok' else 'failed'


def leaves(stdout):
    """Verdicts of the TAP lines that aren't the sum of deeper ones before them."""
    found, deeper = [], 0
    for line in stdout.split('\n'):
        match = LEAF.match(line)
        if not match:
            continue
        depth = len(match.group(1))
        if depth >= deeper:
            found.append(judge(match.group(2), match.group(3)))
        deeper = depth
    return found


def add_test(total, row):
    """Adds a test to the totals and returns whether it broke and whether it left something out."""
    found = leaves(row.get('stdout') or '')
    for verdict in found:
        total[verdict] += 1
    result = row['result']
    if result == 'SKIP':
        total['skipped'] += 0 if found else 1
    elif result in GOOD:
        total['passed'] += 0 if found else 1
    elif 'failed' not in found:
        total['failed'] += 1
    broke = 'failed' in found or result not in GOOD | {'SKIP'}
    return broke, 'skipped' in found or result == 'SKIP'


def skipped_lines(stdout):
    """The TAP lines that say what was left out and why."""
    for line in stdout.split('\n'):
        match = LEAF.match(line)
        if match and judge(match.group(2), match.group(3)) == 'skipped':
            yield line.strip()


def describe(stage, row, broke, left_out):
    stdout = row.get('stdout') or ''
    if broke:
        print(f"FAILED in {stage}: {row['name']} ({row['result']}, {row.get('duration', 0):.0f} s)")
        told = (stdout + '\n' + (row.get('stderr') or '')).strip().split('\n')
        for line in told[-TAIL_LINES:]:
            print('    ' + line[:TAIL_COLUMNS])
    elif left_out:
        print(f"skipped in {stage}: {row['name']}")
        for line in list(skipped_lines(stdout))[:TAIL_LINES]:
            print('    ' + line[:TAIL_COLUMNS])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--failed', type=int, default=0)
    parser.add_argument('logs', nargs='*')
    given = parser.parse_args()
    total = {'passed': 0, 'failed': given.failed, 'skipped': 0}
    for path in given.logs:
        stage = os.path.splitext(os.path.basename(path))[0]
        with open(path, encoding='utf-8') as file:
            for line in file:
                if line.strip():
                    row = json.loads(line)
                    describe(stage, row, *add_test(total, row))
    print('{passed} passed, {failed} failed, {skipped} skipped'.format(**total))
    sys.exit(0 if total['failed'] == 0 and total['passed'] > 0 else 1)


if __name__ == '__main__':
    main()
