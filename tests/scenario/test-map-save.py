# SPDX-License-Identifier: GPL-3.0-or-later
"""The map is saved as a page by keyboard: for whom and why are asked for and logged, the veil stays
unless exact places are asked for, and the file is what was asked for."""
import argparse
import json
import os
import subprocess
import sys
import tempfile

from screen import (Failed, Role, Window, actions, focused, keys, picture, press, search,
                    start_sample, text_of, type_text, wait)


def find_map(window):
    return wait(lambda: next((n for n in search(window.frame, 'Map')
                              if 'map.next-feature' in actions(n)), None), 'the map')


def save_button(window):
    return next((n for n in search(window.application)
                 if 'Save…' in (n.get_name() or '') and 'click' in actions(n)), None)


def is_named(window, name):
    node = focused(window.application)
    return node is not None and (node.get_name() or '') == name


def fill(window):
    """The button opens the dialog; both reasons must be given before it saves."""
    press(wait(lambda: next((n for n in search(window.application, 'Save the map') if
                             'click' in actions(n)), None), 'the button on the map'))
    wait(lambda: search(window.application, 'Save the map', Role.DIALOG), 'the dialog')
    for name in ('Format', 'Scale on A4', 'With the base map', 'Exact places'):
        wait(lambda wanted=name: search(window.application, wanted), name)
    for name, words in (('For whom (body and role)', 'Duty inspector'), ('Why', 'planning')):
        for _ in range(12):
            if is_named(window, name):
                break
            keys('Tab')
        wait(lambda wanted=name: is_named(window, wanted), f'{name} to have the keyboard')
        type_text(words)
    return wait(lambda: save_button(window), 'the button')


def choose(window, path):
    """Gives the file chooser, whose entry proposes a name, a path."""
    entry = wait(lambda: next((n for n in search(window.application, role=Role.TEXT)
                               if text_of(n) == 'Map.pdf'), None), 'the file entry')
    entry.set_text_contents(path)
    wait(lambda: text_of(entry) == path, 'the path')
    press(wait(lambda: next((n for n in search(window.application, 'Save') if
                             'click' in actions(n)), None), 'the button that saves'))


def last_row(options, database):
    done = subprocess.run([options.control, '--db', database, '--json', 'list', 'disclosure'],
                          check=True, capture_output=True)
    rows = json.loads(done.stdout)
    return rows[-1] if rows else None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--window', required=True)
    parser.add_argument('--control', required=True)
    parser.add_argument('--out', help='a folder for pictures')
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = start_sample(options.control, folder)
        path = os.path.join(folder, 'page.pdf')
        window = Window(options.window, '--sample', '--db', database)
        try:
            keys('alt+2')
            find_map(window)
            button = fill(window)
            if options.out:
                picture(os.path.join(options.out, 'map-save.png'))
            press(button)
            wait(lambda: False, 'x', 3) if options.out == 'dbg' else None
            choose(window, path)
            wait(lambda: os.path.exists(path) and os.path.getsize(path) > 0, 'the file')
            wait(lambda: search(window.application, 'Saved: page.pdf'), 'the answer')
        finally:
            window.close()
        with open(path, 'rb') as file:
            if file.read(5) != b'%PDF-':
                raise Failed('the file is no PDF')
        row = last_row(options, database)
        if not row or row['recipient'] != 'Duty inspector' or row['exact']:
            raise Failed(f'the disclosure is wrong: {row}')
    print('saved by keyboard, veiled, and logged')


if __name__ == '__main__':
    try:
        main()
    except Failed as failure:
        print(f'test-map-save: {failure}', file=sys.stderr)
        sys.exit(1)
