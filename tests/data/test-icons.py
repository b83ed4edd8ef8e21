# SPDX-License-Identifier: GPL-3.0-or-later
"""Symbolic icons are 16 by 16 and made of what GTK recolours: filled paths, rectangles, circles."""
import glob
import os
import sys
import xml.etree.ElementTree as tree

SVG = '{http://www.w3.org/2000/svg}'
RECOLOURED = {SVG + 'path', SVG + 'rect', SVG + 'circle'}


def faults(path):
    top = tree.parse(path).getroot()
    if (top.get('width'), top.get('height'), top.get('viewBox')) != ('16', '16', '0 0 16 16'):
        yield 'not 16 by 16'
    for child in top.iter():
        if child is not top and child.tag not in RECOLOURED | {SVG + 'g'}:
            yield f'{child.tag[len(SVG):]} keeps its colour'
        # GTK fills every shape, whatever it says itself, and leaves lines as they are.
        if child.get('fill') == 'none':
            yield 'a shape without fill is filled'
        if any(name.startswith('stroke') for name in child.keys()) or child.get('style'):
            yield 'a line keeps its colour'


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
