# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up test logs of meson: every leaf of every TAP stream, every other test by its result.

    count.py [--failed N] LOG…

Prints "N passed, N failed, N skipped"; exit 1 on a failure, or when nothing passed.
--failed N adds failures that no log knows: a build that broke, a stage that never ran its tests.
"""
import argparse
import json
import re
import sys

LEAF = re.compile(r'^( *)(ok|not ok)\b(.*)$')
DIRECTIVE = re.compile(r'#\s*(skip|todo)', re.I)
GOOD = {'OK', 'EXPECTEDFAIL'}


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


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--failed', type=int, default=0)
    parser.add_argument('logs', nargs='*')
    given = parser.parse_args()
    total = {'passed': 0, 'failed': given.failed, 'skipped': 0}
    for path in given.logs:
        with open(path, encoding='utf-8') as file:
            for line in file:
                if line.strip():
                    add_test(total, json.loads(line))
    print('{passed} passed, {failed} failed, {skipped} skipped'.format(**total))
    sys.exit(0 if total['failed'] == 0 and total['passed'] > 0 else 1)


if __name__ == '__main__':
    main()
