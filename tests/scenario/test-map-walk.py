# SPDX-License-Identifier: GPL-3.0-or-later
"""The map without a mouse and without sight: every step is seen through AT-SPI alone."""
import argparse
import re
import sys
import tempfile

from screen import (Atspi, Failed, Role, Window, actions, click_at, focused, frame_offset, keys,
                    press, search, start_sample, type_text, wait)

WHERE = re.compile(r'^(at|\d[\d.,]* (m|km) (north|south|east|west)[a-z-]* of) the map centre$')


def expect(condition, what):
    if not condition:
        raise Failed(what)


def find_map(window):
    return wait(lambda: next((n for n in search(window.frame, 'Map')
                              if 'map.next-feature' in actions(n)), None), 'the map')


def step(root, key, before):
    """Presses a key and waits until the focus is somewhere else under root."""
    keys(key)

    def moved():
        now = focused(root)
        return now if now is not None and now.get_name() != before else None
    return wait(moved, f'{key} to move the focus from {before!r}')


def focus_map(the_map):
    extents = the_map.get_extents(Atspi.CoordType.WINDOW)
    click_at(extents.x + extents.width // 2 + frame_offset(),
             extents.y + extents.height - 60 + frame_offset())
    wait(lambda: focused(the_map) is not None, 'the focus on the map')


def check_tab(the_map):
    """Tab goes through the features one by one; each says what and where it is."""
    names = []
    at = focused(the_map)
    for _ in range(12):
        at = step(the_map, 'Tab', at.get_name())
        name, where = at.get_name(), at.get_description()
        expect(at.get_role() in (Role.PUSH_BUTTON, Role.IMAGE), f'role of {name!r}')
        expect(WHERE.match(where), f'{name!r} does not say where it lies: {where!r}')
        expect(',' in name, f'{name!r} does not say what it is')
        names.append(name)
    expect(len(set(names)) == len(names), f'names are not unique: {names}')
    back = step(the_map, 'shift+Tab', at.get_name())
    expect(back.get_name() == names[-2], f'Shift+Tab goes back to {names[-2]!r}')
    return names


def check_arrows(the_map):
    """Alt and an arrow go somewhere in that direction, Alt+Left too."""
    for key, dx, dy in (('alt+Right', 1, 0), ('alt+Down', 0, 1), ('alt+Left', -1, 0),
                        ('alt+Up', 0, -1)):
        start = focused(the_map)
        a = start.get_extents(Atspi.CoordType.WINDOW)
        b = step(the_map, key, start.get_name()).get_extents(Atspi.CoordType.WINDOW)
        expect((b.x - a.x) * dx + (b.y - a.y) * dy > 0, f'{key} goes that way')


def check_list(window, the_map):
    """The list "what is here" holds what is in view, under names of their own, and follows."""
    keys('l')

    def rows():
        return [n for n in search(the_map, role=Role.LIST_ITEM) if 'here.open' in actions(n)]
    first = wait(rows, 'rows in the list')
    names = [row.get_name() for row in first]
    expect(len(set(names)) == len(names), 'rows are told apart by name')
    for name in names:
        what, where = name.rsplit(', ', 1)
        expect(what and WHERE.match(where), f'{name!r} says what and where')
    press(the_map, 'map.zoom-in')
    press(the_map, 'map.zoom-in')
    wait(lambda: [r.get_name() for r in rows()] not in ([], names), 'the list to follow')
    row = rows()[0]
    press(row, 'here.choose')
    chosen = row.get_name().rsplit(', ', 1)[0]
    wait(lambda: the_map.get_description().startswith(chosen), f'{chosen!r} to be selected')
    keys('l')
    press(the_map, 'map.reset-view')


def check_escape(window, the_map):
    """Escape lets go of the feature, then goes back to where the keyboard was."""
    keys('ctrl+e')
    wait(lambda: focused(the_map) is None, 'the filter to take the keyboard')
    focus_map(the_map)
    step(the_map, 'Tab', focused(the_map).get_name())
    keys('Escape')
    wait(lambda: the_map.get_description() == 'Nothing selected', 'Escape to let go')
    keys('Escape')
    wait(lambda: focused(the_map) is None, 'Escape to give the keyboard back')
    entry = focused(window.frame)
    expect(entry is not None and entry.get_role() in (Role.TEXT, Role.ENTRY),
           f'the keyboard is back in the filter, not in {entry and entry.get_name()!r}')


def check_enter(window, the_map):
    """Enter opens what is selected."""
    focus_map(the_map)
    at, name = focused(the_map), None
    while name is None:
        at = step(the_map, 'Tab', at.get_name())
        name = (re.search(r'[A-Z]{3}-\d{4}', at.get_name()) or [None])[0]
    keys('Return')
    wait(lambda: any(name in (n.get_name() or '') for n in search(window.frame, role=Role.LABEL)),
         f'the page of {name}')


def check_find(window, the_map):
    """A grid reference, typed, is where the map then looks."""
    focus_map(the_map)
    keys('g')
    wait(lambda: search(window.application, 'Go to a place', Role.TEXT) or
         search(window.application, 'Go to a place', Role.ENTRY), 'the entry')
    type_text('TB 2361 9161')
    wait(lambda: search(window.application, 'TB 2361 9161'), 'the place as a row')
    keys('Return')
    wait(lambda: any((n.get_name() or '').startswith('TB 2361 9161')
                     for n in search(the_map, role=Role.LABEL)), 'the read-out of that place')
    press(the_map, 'map.reset-view')


def check_time(window, the_map):
    """At a time of the week no premises is on the map."""
    focus_map(the_map)
    keys('t')
    slider = wait(lambda: next(iter(search(window.frame, 'Time of the week', Role.SLIDER)), None),
                  'the scrubber')
    wait(lambda: focused(the_map) == slider or focused(window.frame) is not None, 'its focus')
    for _ in range(3):
        press(the_map, 'map.next-feature')
        expect('Premises' not in the_map.get_description(), the_map.get_description())
    keys('t')
    wait(lambda: press(the_map, 'map.next-feature') or
         'Premises' in the_map.get_description(), 'the premises to come back')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--window', required=True)
    parser.add_argument('--control', required=True)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        window = Window(options.window, '--sample', '--db', start_sample(options.control, folder))
        try:
            keys('alt+2')
            the_map = find_map(window)
            wait(lambda: search(the_map), 'the map')
            focus_map(the_map)
            for name in check_tab(the_map):
                print(name)
            check_arrows(the_map)
            check_list(window, the_map)
            check_escape(window, the_map)
            check_find(window, the_map)
            check_time(window, the_map)
            check_enter(window, the_map)
        finally:
            window.close()
    print('the map can be walked without a mouse and without sight')


if __name__ == '__main__':
    try:
        main()
    except Failed as failure:
        print(f'test-map-walk: {failure}', file=sys.stderr)
        sys.exit(1)
