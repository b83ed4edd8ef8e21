# SPDX-License-Identifier: GPL-3.0-or-later
"""Sizes of files and functions. A function's length: its lines from opening to closing brace."""
import re

from tree import bare_c, bare_directives, main

C_MEDIAN, C_P90, C_STOP = 250, 600, 900
FUNCTION_MEDIAN, FUNCTION_P90, FUNCTION_STOP = 10, 35, 70
HEADER_STOP, UI_STOP, PANEL_STOP = 120, 350, 200
SOURCES = ['src', 'data']
DRAWERS = ('-utils.c', '-utils.h', '-util.c', '-helpers.c', '-misc.c', '-common.c')


def functions(text):
    """(name, line, length) of each function body, found by braces at the left margin."""
    lines = bare_directives(bare_c(text)).split('\n')
    depth, start, before = 0, None, ''
    for number, line in enumerate(lines, 1):
        if depth == 0 and line.startswith('{') and re.search(r'\)\s*$', before):
            start = number
        elif depth == 0 and line.strip() and not line[0].isspace():
            head = line
        depth += line.count('{') - line.count('}')
        if depth <= 0 and start is not None:
            name = re.match(r'[^(]*?(\w+)\s*\(', head)
            yield (name.group(1) if name else '?', start, number - start + 1)
            start = None
        depth = max(depth, 0)
        before = line if line.strip() else before


def rank(values, part):
    """The value at the given part of the sorted list: 0.5 is the median."""
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * part))]


def check_spread(tree, sizes, median, p90, what):
    """Median and p90 over the tree; a handful of files says nothing yet."""
    if len(sizes) < 10:
        return
    print(f'{what}: {len(sizes)}, median {rank(sizes, .5)}, p90 {rank(sizes, .9)}, '
          f'longest {max(sizes)}')
    if rank(sizes, .5) > median:
        tree.report('src', 0, 'budget', f'median {what} has {rank(sizes, .5)} lines, over {median}')
    if rank(sizes, .9) > p90:
        tree.report('src', 0, 'budget', f'p90 {what} has {rank(sizes, .9)} lines, over {p90}')


def check_file(tree, path, stop):
    count = tree.text(path).count('\n')
    if count > stop:
        tree.report(path, stop + 1, 'budget', f'{count} lines, over {stop}: split it')
    return count


def rule(tree):
    files, lengths = [], []
    for path in tree.select('.c', under=SOURCES):
        stop = PANEL_STOP if path.startswith('src/shell/panels/') else C_STOP
        files.append(check_file(tree, path, stop))
        for name, line, length in functions(tree.text(path)):
            lengths.append(length)
            if length > FUNCTION_STOP:
                tree.report(path, line, 'budget',
                            f'{name} () has {length} lines, over {FUNCTION_STOP}')
    for path in tree.select('.h', under=SOURCES + ['tests']):
        check_file(tree, path, HEADER_STOP)
    for path in tree.select('.ui'):
        check_file(tree, path, UI_STOP)
    for path in tree.select('.c', under=['tests']):
        check_file(tree, path, C_STOP)
    check_spread(tree, files, C_MEDIAN, C_P90, '.c file')
    check_spread(tree, lengths, FUNCTION_MEDIAN, FUNCTION_P90, 'function')
    for path in tree.select(*DRAWERS, under=['src']):
        tree.report(path, 1, 'budget-drawer', 'no drawers: name the file after what it does')


if __name__ == '__main__':
    main(rule)
