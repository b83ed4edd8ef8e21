# SPDX-License-Identifier: GPL-3.0-or-later
"""Fences: which room may include which, and which library has its door where."""
import re

from tree import bare_c, main, room_of

BELOW_WORK = {'base', 'crypto', 'domain', 'policy', 'geo', 'facts', 'store', 'exchange'}
MAY_INCLUDE = {
    'base': set(),
    'crypto': {'base'},
    'domain': {'base'},
    'policy': {'base', 'domain'},
    'geo': {'base', 'domain'},
    'facts': {'base', 'domain', 'policy', 'geo'},
    'store': {'base', 'crypto', 'domain'},
    'exchange': {'base', 'crypto', 'domain'},
    'chart': {'base'},
    'work': BELOW_WORK | {'chart', 'land', 'report'},
    'report': {'base', 'crypto', 'domain', 'geo', 'chart', 'store'},
    'session': BELOW_WORK | {'work', 'report'},
    'shell': {'session', 'base', 'domain', 'policy', 'geo', 'chart'},
    'cli': BELOW_WORK | {'work', 'report'},
    'central': BELOW_WORK,
}
# A library's headers, and the folders under src/ where they may be named.
DOORS = [
    (r'json-glib/', ['base']),
    (r'sodium(\.h|/)', ['crypto']),
    (r'openssl/', ['crypto']),
    (r'libical(-glib)?/|ical\.h', ['domain', 'report']),
    (r'geos_c\.h|geos/', ['geo']),
    (r'proj\.h|proj_|geodesic\.h', ['geo']),
    (r'sqlite3\.h|sqlcipher/', ['store']),
    (r'libsoup/', ['exchange']),
    (r'libsecret/', ['session']),
    (r'libpq-fe\.h|libpq/|postgresql/', ['central']),
    (r'cairo|pango/', ['chart', 'report', 'shell']),
    (r'archive(_entry)?\.h', ['report']),
    (r'shumate/', ['shell/map']),
    (r'gtk/|gdk/|gsk/|adwaita\.h|libadwaita|graphene', ['shell']),
]
PLAIN = re.compile(
    r'(glib|gio|gobject|gmodule|sys|linux|netinet|arpa)(/|\.h)|glib-(object|unix)\.h|'
    r'(assert|ctype|dirent|errno|fcntl|fenv|float|ftw|getopt|inttypes|langinfo|limits|locale|'
    r'malloc|math|poll|pthread|pwd|sched|setjmp|signal|spawn|stdalign|stdarg|stdatomic|stdbool|'
    r'stddef|stdint|stdio|stdlib|string|strings|termios|threads|time|unistd|wchar)\.h$')
VERSIONED = re.compile(
    r'\b(GTK|ADW|SHUMATE)_CHECK_VERSION\b|G_GNUC_(BEGIN|END)_IGNORE_DEPRECATIONS')
VERSIONED_IN = ('src/shell/compat/', 'src/shell/map/')
GENERATED = re.compile(r'ward-resources-(core|shell)\.h$|config\.h$')
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def check_system(tree, path, number, header):
    folder = path[len('src/'):]
    for pattern, doors in DOORS:
        if re.match(pattern, header):
            if not folder.startswith(tuple(d + '/' for d in doors)):
                tree.report(path, number, 'layer-door',
                            f'<{header}> may be included in {", ".join(doors)} only')
            return
    if not PLAIN.match(header):
        tree.report(path, number, 'layer-unknown',
                    f'<{header}> has no door: name one in tests/lint/layers.py')


def check_own(tree, path, number, header, owners):
    room, name = room_of(path), header.split('/')[-1]
    if GENERATED.match(name):
        return
    owner = owners.get(name)
    if owner is None:
        tree.report(path, number, 'layer-missing', f'"{header}" stands in no room')
    elif owner != room and owner not in MAY_INCLUDE.get(room, set()):
        tree.report(path, number, 'layer-room', f'{room} may not include {owner} ("{header}")')


def rule(tree):
    owners = {'ward-land.h': 'land'}  # data/sample/land: the ground of the sample's records
    for path in tree.select('.h', under=['src']):
        name = path.split('/')[-1]
        if name in owners and owners[name] != room_of(path):
            tree.report(path, 1, 'layer-twice', f'{owners[name]} has a {name} too')
        owners[name] = room_of(path)
    for path in tree.select('.c', '.h', under=['src']):
        if room_of(path) not in MAY_INCLUDE:
            tree.report(path, 1, 'layer-nowhere', 'a file must stand in a room')
            continue
        for number, line in enumerate(bare_c(tree.text(path), keep_strings=True).split('\n'), 1):
            match = INCLUDE.match(line)
            if match and match.group(1) == '<':
                check_system(tree, path, number, match.group(2))
            elif match:
                check_own(tree, path, number, match.group(2), owners)
            if VERSIONED.search(line) and not path.startswith(VERSIONED_IN):
                tree.report(path, number, 'layer-compat',
                            'what differs by version lives in shell/compat')


if __name__ == '__main__':
    main(rule)
