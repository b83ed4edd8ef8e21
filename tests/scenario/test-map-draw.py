# SPDX-License-Identifier: GPL-3.0-or-later
"""An area is drawn by keyboard alone, refused where it would cross itself, undone and done again,
split by a line; the program is killed in the middle, and offers the drawing when it starts again.
"""
import argparse
import re
import sys
import tempfile

from screen import (Failed, Role, Window, actions, keys, press, search, start_sample, wait)


def find_map(window):
    return wait(lambda: next((n for n in search(window.frame, 'Map')
                              if 'map.next-feature' in actions(n)), None), 'the map')


def corners(the_map):
    found = re.match(r'.*: (\d+) corners?', the_map.get_description() or '')
    return int(found[1]) if found else None


def wait_corners(the_map, number, what):
    wait(lambda: corners(the_map) == number, f'{what}: {number} corners, '
                                             f'not {the_map.get_description()!r}')


def begin(window, the_map):
    press(wait(lambda: next((n for n in search(the_map, 'Draw') + search(window.frame, 'Draw')
                             if n.get_n_actions() and 'click' in actions(n)), None),
               'the button'))
    press(wait(lambda: next((n for n in search(window.application) if 'click' in actions(n) and
                             (n.get_name() or '').startswith('New patrol area')), None),
               'its menu'))
    wait_corners(the_map, 0, 'an empty drawing')


def put(the_map, number, *moves):
    """Moves the map by arrows, then puts corner number so-and-so at its middle."""
    keys(*moves, 'space')
    wait_corners(the_map, number, 'a corner more')


def draw_square(the_map):
    """Four corners; one between the third and the last would cross."""
    put(the_map, 1)
    put(the_map, 2, 'Right', 'Right')
    put(the_map, 3, 'Down', 'Down')
    keys('Left', 'Up', 'Up', 'Up', 'space')
    wait(lambda: 'crosses' in the_map.get_description(), 'the crossing to be refused')
    put(the_map, 4, 'Down', 'Down', 'Down', 'Left')


def check_undo(the_map):
    keys('ctrl+z')
    wait_corners(the_map, 3, 'one undone')
    keys('ctrl+z')
    wait_corners(the_map, 2, 'two undone')
    keys('ctrl+shift+z', 'ctrl+shift+z')
    wait_corners(the_map, 4, 'both done again')


def check_split(the_map):
    """The square is split by a line above its middle; step by step, all of it is undone."""
    keys('s')
    wait(lambda: 'split along' in the_map.get_description(), 'the line to be begun')
    put(the_map, 5, 'Up', 'Left')
    put(the_map, 6, 'Right', 'Right', 'Right', 'Right')
    keys('Return')
    wait(lambda: '1 piece split off' in the_map.get_description(), 'the piece')
    keys(*5 * ['ctrl+z'])
    wait(lambda: corners(the_map) == 4 and 'Enter finishes' in the_map.get_description() and
         'piece' not in the_map.get_description(), 'the open square of before')


def check_escape(window, the_map):
    """Escape asks, and what it asks can be declined."""
    keys('Escape')
    press(wait(lambda: next(iter(search(window.application, 'Keep drawing', Role.PUSH_BUTTON)),
                            None), 'the question'))
    wait(lambda: not search(window.application, 'Throw the drawing away?', Role.DIALOG) and
         corners(the_map) == 4, 'the drawing to be kept')


def resume(options, database):
    """After a kill the drawing is offered, at most one corner short."""
    window = Window(options.window, '--sample', '--db', database)
    try:
        keys('alt+2')
        the_map = find_map(window)
        press(wait(lambda: next(iter(search(window.application, 'Go on', Role.PUSH_BUTTON)), None),
                   'the offer'))
        number = wait(lambda: corners(the_map), 'the drawing to go on')
        if number not in (3, 4):
            raise Failed(f'{number} corners after the kill')
        press(the_map, 'map.draw-finish')
        wait(lambda: any((n.get_name() or '').startswith('Drawn on the map:')
                         for n in search(window.application, role=Role.LABEL)),
             'the form with the shape in it')
    finally:
        window.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--window', required=True)
    parser.add_argument('--control', required=True)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = start_sample(options.control, folder)
        window = Window(options.window, '--sample', '--db', database)
        try:
            keys('alt+2')
            the_map = find_map(window)
            begin(window, the_map)
            draw_square(the_map)
            check_undo(the_map)
            check_split(the_map)
            check_escape(window, the_map)
        finally:
            window.kill()
        resume(options, database)
    print('drawn by keyboard, killed, and gone on with')


if __name__ == '__main__':
    try:
        main()
    except Failed as failure:
        print(f'test-map-draw: {failure}', file=sys.stderr)
        sys.exit(1)
