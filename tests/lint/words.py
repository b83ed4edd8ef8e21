# SPDX-License-Identifier: GPL-3.0-or-later
"""People are sex workers; the other word stands only in a statute's name. English is British."""
import re

from tree import BINARY, main

STATUTE = re.compile('prostitut', re.I)
OTHER = re.compile(
    r'\b(hooker|call[ -]girl|street[ -]walker|vice squad|working girl|'
    r'rescued? (woman|women|worker))s?\b', re.I)
AMERICAN = re.compile(
    r'\b(colors?|colored|centers?|centered|behaviors?|neighbors?|neighborhoods?|'
    r'authoriz\w+|organiz\w+|'
    r'recogniz\w+|summariz\w+|canceled|canceling|labeled|license plate|gray)\b', re.I)
SAID = re.compile(r'(?<!\w)(?:_|N_|C_|NC_|Q_|ngettext) ?\((.*)')
STRING = re.compile(r'"((?:\\.|[^"\\])*)"')
PROSE = re.compile(r'`[^`]*`|https?://\S+')
OWN = ('tests/lint/', 'COPYING', 'po/')


def check_statute(tree, path, number, line, allowed):
    rest = line
    for phrase in allowed:
        rest = re.sub(re.escape(phrase), '', rest, flags=re.I)
    if STATUTE.search(rest):
        tree.report(path, number, 'word',
                    'only inside a statute\'s name (words.allow): say sex worker, sex work')
    match = OTHER.search(line)
    if match:
        tree.report(path, number, 'word', f'"{match.group(0)}": say sex worker')


def texts(path, line):
    """What a person will read of a line."""
    if path.endswith('.md'):
        return [PROSE.sub('', line)]
    if path.endswith(('.c', '.h')):
        return [s for said in SAID.findall(line) for s in STRING.findall(said)]
    if path.endswith('.ui'):
        return re.findall(r'translatable="[^>]*>([^<>]+)<', line)
    if path.endswith(('.metainfo.xml.in', '.metainfo.xml')):
        return re.findall(r'>([^<>]+)<', line)
    return []


def rule(tree):
    allowed = sorted(tree.allowed('words.allow'), key=len, reverse=True)
    for path in tree.paths:
        if path.endswith(BINARY) or path.startswith(OWN):
            continue
        for number, line in enumerate(tree.lines(path), 1):
            check_statute(tree, path, number, line, allowed)
            for text in texts(path, line):
                match = AMERICAN.search(text)
                if match:
                    tree.report(path, number, 'english', f'"{match.group(0)}": British English')


if __name__ == '__main__':
    main(rule)
