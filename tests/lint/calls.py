# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls that the habits forbid, everywhere or outside some rooms."""
import re

from tree import bare_c, bare_directives, main, room_of

LIBRARIES = {'base', 'crypto', 'domain', 'policy', 'geo', 'facts', 'store', 'exchange', 'work',
             'report'}
CLOCKED = {'session', 'cli', 'shell', 'central'}
ANYWHERE = [
    (r'g_object_get', 'no g_object_get in C: use the accessor'),
    (r'g_object_(set|get)_q?data(_full)?', 'no data hung on objects: give it a field'),
    (r'strcpy|strcat|sprintf|vsprintf|gets|alloca|g_alloca', 'unbounded: use the GLib call'),
    (r'system|popen', 'no shell'),
    (r'atoi|atol|atof|strtod', 'takes what it can read and hides the rest, or minds the locale'),
    (r'usleep|g_usleep|sleep|nanosleep', 'no sleeping: wait for the thing itself'),
    (r'gtk_show_uri|gtk_dialog_run', 'deprecated'),
    (r'setlocale', 'main () alone sets the locale'),
]
IN_SOURCE = [(r'g_error|abort|_exit', 'aborts: return a GError, show a page')]
NOW = (r'g_get_real_time|g_get_current_time|g_date_time_new_now(_utc|_local)?|'
       r'time|gettimeofday|clock_gettime')
LOGGING = (r'g_(warning|message|debug|info|critical|log|print|printerr|log_structured)|'
           r'v?f?printf|puts|perror')
DEFINED = re.compile(r'^(ward_\w*get_(default|instance|singleton))\s*\(')
SECRET = re.compile(
    r'\b\w*(passphrase|secret|raw_key|key_hex|recovery_words|recovery_code|db_key)\w*\b')
TELLS = re.compile(
    r'\b(g_(warning|message|debug|info|print|printerr|set_error|error_new)|f?printf)\s*\((.*)')
# Where a call that is forbidden elsewhere is the room's own job.
EXCEPT = {
    'setlocale': ('src/shell/', 'src/cli/', 'src/central/'),
    'sleep': ('src/central/',),
}


def call(names):
    return re.compile(r'(?<![\w>.])(' + names + r')\s*\(')


def check_anywhere(tree, path, number, line):
    for names, why in ANYWHERE if path.startswith('tests/') else ANYWHERE + IN_SOURCE:
        match = call(names).search(line)
        if match and not path.startswith(EXCEPT.get(match.group(1), ('\0',))):
            tree.report(path, number, 'call', f'{match.group(1)}: {why}')


def check_room(tree, path, number, line):
    room = room_of(path)
    match = call(NOW).search(line)
    if match and room not in CLOCKED and not path.startswith('tests/bench/'):
        tree.report(path, number, 'clock', f'{match.group(1)}: time comes in as an argument here')
    match = call(LOGGING).search(line)
    if match and room in LIBRARIES:
        tree.report(path, number, 'log', f'{match.group(1)}: libraries do not log')
    match = DEFINED.match(line)
    if match:
        tree.report(path, number, 'singleton', f'{match.group(1)}: no singletons')


def check_secret(tree, path, number, line):
    match = TELLS.search(line)
    if match:
        named = SECRET.search(match.group(3))
        if named and not re.match(r'WARD_', named.group(0)):
            tree.report(path, number, 'secret', f'{named.group(0)} in a text for people')


def rule(tree):
    for path in tree.select('.c', '.h', under=['src', 'data', 'tests']):
        text = bare_directives(bare_c(tree.text(path)))
        for number, line in enumerate(text.split('\n'), 1):
            check_anywhere(tree, path, number, line)
            if not path.startswith('tests/'):
                check_room(tree, path, number, line)
                check_secret(tree, path, number, line)


if __name__ == '__main__':
    main(rule)
