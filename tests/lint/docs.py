# SPDX-License-Identifier: GPL-3.0-or-later
"""Every function in a header has a doc comment: its own, at its end, or that of its paragraph."""
import re

from tree import bare_c, bare_directives, main

PROTOTYPE = re.compile(r'^[A-Za-z_][\w \*]*?\**\b(ward_\w+)\s*\(')
SELF_EVIDENT = re.compile(r'_(free|ref|unref|get_type|quark|clear)$')


def documented(raw, start, end):
    """Whether a comment stands before the prototype in its paragraph, or on its own lines."""
    if any('/*' in line for line in raw[start:end + 1]):
        return True
    at = start - 1
    while at >= 0 and raw[at].strip() and raw[at].strip() != 'G_BEGIN_DECLS':
        if '*/' in raw[at]:
            return True
        at -= 1
    return False


def rule(tree):
    for path in tree.select('.h', under=['src']):
        raw = tree.lines(path)
        bare = bare_directives(bare_c(tree.text(path))).split('\n')
        depth = 0
        for index, line in enumerate(bare):
            match = PROTOTYPE.match(line) if depth == 0 else None
            depth += line.count('{') - line.count('}')
            if not match or SELF_EVIDENT.search(match.group(1)):
                continue
            end = index
            while end + 1 < len(bare) and ';' not in bare[end]:
                end += 1
            if not documented(raw, index, end):
                tree.report(path, index + 1, 'doc', f'{match.group(1)} () has no doc comment')


if __name__ == '__main__':
    main(rule)
