# SPDX-License-Identifier: GPL-3.0-or-later
"""First line, columns, tabs, spaces, and the hand of the C code."""
import os
import re

from tree import BINARY, bare_c, bare_directives, main

LICENCE = 'SPDX-License-Identifier: GPL-3.0-or-later'
FIRST = {
    '.c': f'/* {LICENCE} */', '.h': f'/* {LICENCE} */', '.css': f'/* {LICENCE} */',
    '.py': f'# {LICENCE}', '.sh': f'# {LICENCE}', '.build': f'# {LICENCE}', '.sql': f'-- {LICENCE}',
    '.ui': f'<!-- {LICENCE} -->', '.svg': f'<!-- {LICENCE} -->', '.xml': f'<!-- {LICENCE} -->',
}
NAMED = {'dev': f'# {LICENCE}', 'run': f'# {LICENCE}'}
COLUMNS = 100
MEASURED = ('.c', '.h', '.py', '.sh', '.ui', '.css', '.sql', '.build')
TABS = MEASURED + ('.xml', '.svg', '.json', '.md')
CALL = re.compile(r'\b([A-Za-z]\w*)\(')
CAST_MACROS = {'_', 'N_', 'C_', 'NC_', 'Q_', 'defined'}
ONE_LINE = re.compile(r'^(static |extern )?(inline |const )*[A-Za-z_]\w*[ *]+ward_\w+ \([^;]*$')


def check_first(tree, path, lines):
    end = os.path.splitext(path)[1]
    wanted = NAMED.get(os.path.basename(path)) if not end else FIRST.get(end)
    if wanted is None:
        return
    late = lines[0].startswith(('#!', '<?xml')) and len(lines) > 1
    at = 1 if late else 0
    if lines[at].strip() != wanted:
        tree.report(path, at + 1, 'licence', f'the line must be: {wanted}')


def check_line(tree, path, number, line):
    sentence = path.endswith('.ui') and 'translatable=' in line  # a text can't be broken there
    if path.endswith(MEASURED) and len(line) > COLUMNS and not sentence:
        tree.report(path, number, 'columns', f'{len(line)} columns, over {COLUMNS}')
    if '\t' in line and path.endswith(TABS):
        tree.report(path, number, 'tab', 'no tabs')
    if line != line.rstrip() and path.endswith(TABS):
        tree.report(path, number, 'space', 'space at the end of the line')


def check_c(tree, path):
    text = bare_directives(bare_c(tree.text(path)))
    for number, line in enumerate(text.split('\n'), 1):
        for match in CALL.finditer(line):
            if match.group(1) not in CAST_MACROS:
                tree.report(path, number, 'c-paren',
                            f'a space before the parenthesis: {match.group(1)} (')
        if re.match(r'\s*//', line):
            tree.report(path, number, 'c-comment', 'comments are /* */')
        if path.endswith('.c') and ONE_LINE.match(line) and line.rstrip().endswith(')'):
            tree.report(path, number, 'c-return', 'the return type has a line of its own')


def rule(tree):
    for path in tree.paths:
        if path.endswith(BINARY) or path.startswith('debian/'):
            continue
        text = tree.text(path)
        lines = text.split('\n')
        check_first(tree, path, lines)
        if path.endswith(TABS) and text and not text.endswith('\n'):
            tree.report(path, len(lines), 'newline', 'no newline at the end of the file')
        if path.startswith('tests/') and path.endswith(('.json', '.sql', '.xml')):
            continue
        for number, line in enumerate(lines, 1):
            check_line(tree, path, number, line)
        if path.endswith(('.c', '.h')):
            check_c(tree, path)


if __name__ == '__main__':
    main(rule)
