# SPDX-License-Identifier: GPL-3.0-or-later
"""What every checker needs: the tree's files, C text without comments, one way to report."""
import os
import re
import sys

SKIP_FOLDERS = {'.git', 'out', 'node_modules', '__pycache__', '.cache'}
BINARY = ('.png', '.mbtiles', '.gz', '.zip', '.db', '.pdf', '.gpkg', '.jpg', '.ico', '.bin')


class Tree:
    """Files under a root, by path relative to it, and the findings of one checker."""

    def __init__(self, root):
        self.root = root
        self.found = []
        self.paths = sorted(self._walk())

    def _walk(self):
        for folder, subs, names in os.walk(self.root):
            subs[:] = [s for s in subs if s not in SKIP_FOLDERS and not self._is_build(folder, s)]
            for name in names:
                yield os.path.relpath(os.path.join(folder, name), self.root)

    def _is_build(self, folder, sub):
        path = os.path.join(folder, sub)
        if os.path.isdir(os.path.join(path, 'meson-private')):
            return True
        top = os.path.relpath(folder, self.root) == '.'
        return (top and sub.startswith('build')) or (sub == '.debhelper') or \
            (os.path.basename(folder) == 'debian' and sub.startswith(('wardlight', 'tmp')))

    def select(self, *ends, under=None, but=()):
        """Paths that end so, below one of the folders, and in none of those in but."""
        for path in self.paths:
            if ends and not path.endswith(ends):
                continue
            if under and not path.startswith(tuple(u + '/' for u in under)):
                continue
            if but and path.startswith(tuple(b + '/' for b in but)):
                continue
            yield path

    def text(self, path):
        with open(os.path.join(self.root, path), encoding='utf-8', errors='replace') as file:
            return file.read()

    def lines(self, path):
        return self.text(path).split('\n')

    def allowed(self, name):
        """The lines of a list beside the checkers, without comments."""
        here = os.path.dirname(os.path.abspath(__file__))
        with open(os.path.join(here, name), encoding='utf-8') as file:
            return [line.strip() for line in file if line.strip() and not line.startswith('#')]

    def report(self, path, line, rule, text):
        self.found.append((path, line, rule, text))


def room_of(path):
    """The room under src/ a path lies in, or None."""
    parts = path.split('/')
    return parts[1] if len(parts) > 2 and parts[0] == 'src' else None


_TOKEN = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.S)


def bare_c(text, keep_strings=False):
    """C text with comments and the insides of strings blanked; lines keep number and columns."""
    def blank(match):
        token = match.group(0)
        if token[0] in '"\'':
            return token if keep_strings else token[0] + ' ' * (len(token) - 2) + token[-1]
        return re.sub(r'[^\n]', ' ', token)
    return _TOKEN.sub(blank, text)


def bare_directives(text):
    """Blanks preprocessor lines too, continued ones with them."""
    out, inside = [], False
    for line in text.split('\n'):
        inside = inside or line.lstrip().startswith('#')
        out.append('' if inside else line)
        inside = inside and line.endswith('\\')
    return '\n'.join(out)


def main(rule):
    """Runs rule over the tree named on the command line; a line a finding, exit 1 when any."""
    here = os.path.dirname(os.path.abspath(__file__))
    root = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.dirname(here))
    tree = Tree(root)
    rule(tree)
    for path, line, name, text in sorted(tree.found):
        print(f'{path}:{line}: [{name}] {text}')
    print(f'{len(tree.found)} found' if tree.found else 'nothing found')
    sys.exit(1 if tree.found else 0)
