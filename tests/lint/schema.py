# SPDX-License-Identifier: GPL-3.0-or-later
"""Migrations are frozen: a file in resources/schema/ that schema.sha256 names never changes again.

A new file may stand there unnamed until the release that ships it; `--freeze` then adds the
missing lines and changes none that is there.
"""
import hashlib
import os
import re
import sys

from tree import Tree, main

NAME = re.compile(r'^resources/schema/(\d{4})-[a-z0-9-]+\.sql$')
LIST = os.path.join('tests', 'lint', 'schema.sha256')


def listed(tree):
    if LIST not in tree.paths:
        return {}
    rows = [line for line in tree.lines(LIST) if line.strip() and not line.startswith('#')]
    return {path: digest for digest, path in (row.split() for row in rows)}


def digest_of(tree, path):
    with open(os.path.join(tree.root, path), 'rb') as file:
        return hashlib.sha256(file.read()).hexdigest()


def rule(tree):
    frozen, present = listed(tree), list(tree.select('.sql', under=['resources/schema']))
    for path, digest in frozen.items():
        if path not in present:
            tree.report(path, 1, 'schema', 'a frozen migration is gone')
        elif digest_of(tree, path) != digest:
            tree.report(path, 1, 'schema',
                        'a frozen migration has changed: write the next one instead')
    for place, path in enumerate(present, 1):
        match = NAME.match(path)
        if not match:
            tree.report(path, 1, 'schema-name', 'the name is NNNN-what.sql')
        elif int(match.group(1)) != place:
            tree.report(path, 1, 'schema-name',
                        f'the number should be {place:04}: migrations have no gaps')


def freeze():
    tree = Tree(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
    frozen = listed(tree)
    with open(os.path.join(tree.root, LIST), 'a', encoding='utf-8') as file:
        for path in tree.select('.sql', under=['resources/schema']):
            if path not in frozen:
                file.write(f'{digest_of(tree, path)}  {path}\n')
                print(f'frozen: {path}')


if __name__ == '__main__':
    freeze() if sys.argv[1:] == ['--freeze'] else main(rule)
