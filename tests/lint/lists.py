# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists that must be whole: po/POTFILES, the two resource bundles, the templates' twins.

`--write` makes po/POTFILES anew.
"""
import os
import re
import sys

from tree import Tree, bare_c, main

MARKED = re.compile(r'(?<!\w)(_|N_|C_|NC_|Q_|ngettext|g_dngettext|dgettext) ?\(')
BUNDLED = re.compile(r'<file[^>]*>([^<]+)</file>')


def translatable(tree):
    """Every file with a string for people."""
    for path in tree.select('.c', '.h', under=['src', 'data']):
        if MARKED.search(bare_c(tree.text(path))):
            yield path
    for path in tree.select('.ui'):
        if re.search(r'translatable="(yes|true|1)"', tree.text(path)):
            yield path
    yield from tree.select('.desktop.in', '.metainfo.xml.in', '.gschema.xml', under=['data'])


def named(tree, path):
    if path not in tree.paths:
        return {}
    numbered = enumerate(tree.lines(path), 1)
    return {line.strip(): n for n, line in numbered if line.strip() and line[0] != '#'}


def check_potfiles(tree):
    wanted, have = set(translatable(tree)), named(tree, 'po/POTFILES')
    for path in sorted(wanted - set(have)):
        tree.report(path, 1, 'potfiles', 'not in po/POTFILES (tests/lint/lists.py --write)')
    for path in sorted(set(have) - set(tree.paths)):
        tree.report('po/POTFILES', have[path], 'potfiles', f'{path} is gone')


def bundled(tree, path):
    """file -> line of a resource list."""
    if path not in tree.paths:
        return {}
    numbered = enumerate(tree.lines(path), 1)
    return {name: n for n, line in numbered for name in BUNDLED.findall(line)}


def check_bundles(tree):
    core = bundled(tree, 'resources/wardlight-core.gresource.xml')
    shell = bundled(tree, 'resources/wardlight-shell.gresource.xml')
    for path in tree.select('.sql', '.json', under=['resources/schema', 'resources/policy']):
        if path[len('resources/'):] not in core:
            tree.report(path, 1, 'bundle', 'not in resources/wardlight-core.gresource.xml')
    for path in tree.select('.svg', under=['resources/icons']):
        if path[len('resources/'):] not in shell:
            tree.report(path, 1, 'bundle', 'not in resources/wardlight-shell.gresource.xml')
    for path in tree.select('.ui', under=['ui']):
        if path not in shell:
            tree.report(path, 1, 'bundle', 'not in resources/wardlight-shell.gresource.xml')


def check_templates(tree):
    """ui/x/ward-y.ui belongs to src/shell/x/ward-y.c."""
    for path in tree.select('.ui', under=['ui']):
        twin = 'src/shell/' + path[len('ui/'):-len('.ui')] + '.c'
        if '<template' in tree.text(path) and twin not in tree.paths:
            tree.report(path, 1, 'template', f'no {twin} beside it')


def rule(tree):
    check_potfiles(tree)
    check_bundles(tree)
    check_templates(tree)


def write():
    tree = Tree(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
    with open(os.path.join(tree.root, 'po', 'POTFILES'), 'w', encoding='utf-8') as file:
        file.write(''.join(path + '\n' for path in sorted(set(translatable(tree)))))


if __name__ == '__main__':
    write() if sys.argv[1:] == ['--write'] else main(rule)
