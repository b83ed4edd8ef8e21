# SPDX-License-Identifier: GPL-3.0-or-later
"""Not a checker: sets C comments that run over 100 columns anew.

    wrap.py FILE…
A comment on lines of its own is filled again; one behind code goes on a line before it, when the
code itself then fits. Code is never touched.
"""
import re
import sys
import textwrap

COLUMNS = 100
OWN = re.compile(r'^( *)/\*(?!\*)((?:(?!\*/).)*)\*/[ ]*$', re.S | re.M)
BEHIND = re.compile(r'^( *)(\S.*?\S) +/\* ?(.*?) ?\*/$')


def fill(indent, text):
    words = ' '.join(re.sub(r'^\s*\*?\s?', '', line).strip() for line in text.split('\n')).strip()
    lines = textwrap.wrap(words, COLUMNS - len(indent) - 6, break_long_words=False,
                          break_on_hyphens=False)
    return indent + '/* ' + ('\n' + indent + ' * ').join(lines) + ' */'


def set_own(match):
    whole = match.group(0)
    if all(len(line) <= COLUMNS for line in whole.split('\n')):
        return whole
    return fill(match.group(1), match.group(2))


def set_behind(line):
    match = BEHIND.match(line)
    if len(line) <= COLUMNS or not match or line.rstrip().endswith('\\'):
        return line
    indent, code, comment = match.groups()
    if len(indent + code) > COLUMNS or code.startswith('/*'):
        return line
    return fill(indent, comment) + '\n' + indent + code


def main():
    for path in sys.argv[1:]:
        with open(path, encoding='utf-8') as file:
            old = file.read()
        new = OWN.sub(set_own, old)
        new = '\n'.join(set_behind(line) for line in new.split('\n'))
        if new != old:
            with open(path, 'w', encoding='utf-8') as file:
                file.write(new)
            print(path)


main()
