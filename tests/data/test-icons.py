# SPDX-License-Identifier: GPL-3.0-or-later
"""Symbolic icons are 16 by 16 and made of what GTK recolours: filled paths, rectangles, circles."""
import glob
import os
import sys
import xml.etree.ElementTree as tree

SVG = '{http://www.w3.org/2000/svg}'
RECOLOURED = {SVG + 'path', SVG + 'rect', SVG + 'circle'}
ALLOWED = {'d', 'x', 'y', 'width', 'height', 'rx', 'cx', 'cy', 'r', 'opacity', 'fill-rule'}


def faults(path):
    top = tree.parse(path).getroot()
    if (top.get('width'), top.get('height'), top.get('viewBox')) != ('16', '16', '0 0 16 16'):
        yield 'not 16 by 16'
    for child in top:
        if child.tag not in RECOLOURED:
            yield f'{child.tag[len(SVG):]} keeps its colour'
        for name in set(child.keys()) - ALLOWED:
            yield f'{name} keeps its colour or is not needed'


def main():
    root = sys.argv[1]
    icons = sorted(glob.glob(os.path.join(root, 'resources', 'icons', '**', '*-symbolic.svg'),
                             recursive=True))
    icons += glob.glob(os.path.join(root, 'data', 'icons', '*-symbolic.svg'))
    print(f'1..{len(icons)}')
    failed = not icons
    for number, path in enumerate(icons, 1):
        found = list(faults(path))
        failed = failed or bool(found)
        print(f'{"not ok" if found else "ok"} {number} {os.path.basename(path)} {"; ".join(found)}')
    sys.exit(failed)


main()
