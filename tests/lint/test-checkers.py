# SPDX-License-Identifier: GPL-3.0-or-later
"""Each checker finds what it is there for, and lets the good twin pass. One row a case."""
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
C = '/* SPDX-License-Identifier: GPL-3.0-or-later */\n'
H = C + '#pragma once\n\n'
STATUTE = 'prosti' + 'tution'


def body(lines):
    return 'void\nward_x (void)\n{\n' + '  x = 1;\n' * (lines - 2) + '}\n'


# name, checker, path, text, the rule that must fire (None: nothing may), other files
CASES = [
    ('a room may not look up', 'layers', 'src/base/ward-a.c', C + '#include "ward-b.h"\n',
     'layer-room', {'src/store/ward-b.h': H}),
    ('a room may look down', 'layers', 'src/store/ward-a.c', C + '#include "ward-b.h"\n',
     None, {'src/base/ward-b.h': H}),
    ('the command line may not ask the session', 'layers', 'src/cli/ward-a.c',
     C + '#include "ward-b.h"\n', 'layer-room', {'src/session/ward-b.h': H}),
    ('a library has one door', 'layers', 'src/work/ward-a.c', C + '#include <sqlite3.h>\n',
     'layer-door', {}),
    ('a library passes at its door', 'layers', 'src/store/ward-a.c', C + '#include <sqlite3.h>\n',
     None, {}),
    ('shumate stays in the map', 'layers', 'src/shell/panels/ward-a.c',
     C + '#include <shumate/shumate.h>\n', 'layer-door', {}),
    ('an unknown library has no door', 'layers', 'src/base/ward-a.c',
     C + '#include <curl/curl.h>\n', 'layer-unknown', {}),
    ('an include in a comment is none', 'layers', 'src/base/ward-a.c',
     C + '/*\n#include <sqlite3.h>\n*/\n', None, {}),
    ('a header has one owner', 'layers', 'src/base/ward-b.h', H, 'layer-twice',
     {'src/store/ward-b.h': H}),
    ('versions differ in compat only', 'layers', 'src/shell/ward-a.c',
     C + '#if GTK_CHECK_VERSION (4, 10, 0)\n', 'layer-compat', {}),

    ('a function stops at 70 lines', 'budgets', 'src/base/ward-a.c', C + body(71), 'budget', {}),
    ('70 lines pass', 'budgets', 'src/base/ward-a.c', C + body(70), None, {}),
    ('a table is not a function', 'budgets', 'src/base/ward-a.c',
     C + 'static const int t[] =\n{\n' + '  1,\n' * 90 + '};\n', None, {}),
    ('a header stops at 120', 'budgets', 'src/base/ward-a.h', H + '\n' * 120, 'budget', {}),
    ('a panel stops at 200', 'budgets', 'src/shell/panels/ward-a.c', C + '\n' * 200, 'budget', {}),
    ('no drawers', 'budgets', 'src/base/ward-a-utils.c', C, 'budget-drawer', {}),
    ('the median function is held', 'budgets', 'src/base/ward-a.c', C + body(11) * 12,
     'budget', {}),

    ('the licence comes first', 'style', 'src/base/ward-a.c', '#include <glib.h>\n', 'licence', {}),
    ('a script may have its shebang first', 'style', 'dev',
     '#!/bin/sh\n# SPDX-License-Identifier: GPL-3.0-or-later\n', None, {}),
    ('100 columns', 'style', 'src/base/ward-a.c', C + 'x' * 101 + '\n', 'columns', {}),
    ('no tabs', 'style', 'src/base/ward-a.c', C + '\tx;\n', 'tab', {}),
    ('no space at the end', 'style', 'src/base/ward-a.c', C + 'x; \n', 'space', {}),
    ('a newline ends the file', 'style', 'src/base/ward-a.c', C + 'x;', 'newline', {}),
    ('a space before parentheses', 'style', 'src/base/ward-a.c', C + 'int x = f(1);\n',
     'c-paren', {}),
    ('gettext marks have none', 'style', 'src/base/ward-a.c', C + 'f (_("a"), N_("b(c)"));\n',
     None, {}),
    ('the return type stands alone', 'style', 'src/base/ward-a.c',
     C + 'int ward_x (int a)\n{\n}\n', 'c-return', {}),

    ('no clock in the libraries', 'calls', 'src/work/ward-a.c', C + '  t = time (NULL);\n',
     'clock', {}),
    ('the session has a clock', 'calls', 'src/session/ward-a.c', C + '  t = time (NULL);\n',
     None, {}),
    ('libraries do not log', 'calls', 'src/store/ward-a.c', C + '  g_warning ("x");\n', 'log', {}),
    ('no data on objects', 'calls', 'src/shell/ward-a.c', C + '  g_object_set_data (o, "x", y);\n',
     'call', {}),
    ('no reading of properties', 'calls', 'src/shell/ward-a.c',
     C + '  g_object_get (o, "x", &y, NULL);\n', 'call', {}),
    ('a secret is not told', 'calls', 'src/cli/ward-a.c', C + '  g_print ("%s", passphrase);\n',
     'secret', {}),
    ('the word secret may be told', 'calls', 'src/cli/ward-a.c',
     C + '  g_print ("give the secret");\n', None, {}),
    ('no singletons', 'calls', 'src/work/ward-a.c', C + 'ward_app_get_default (void)\n',
     'singleton', {}),
    ('tests do not sleep', 'calls', 'tests/base/test-a.c', C + '  g_usleep (10);\n', 'call', {}),

    ('a prototype wants a comment', 'docs', 'src/base/ward-a.h', H + 'int ward_x (int a);\n',
     'doc', {}),
    ('one that has it passes', 'docs', 'src/base/ward-a.h',
     H + '/* Doubles a. */\nint ward_x (int a);\n', None, {}),
    ('free explains itself', 'docs', 'src/base/ward-a.h', H + 'void ward_x_free (WardX *x);\n',
     None, {}),

    ('the word stands in statutes only', 'words', 'src/base/ward-a.c', C + f'/* {STATUTE} */\n',
     'word', {}),
    ('a statute keeps its name', 'words', 'src/base/ward-a.c',
     C + f'/* controlling {STATUTE} for gain */\n', None, {}),
    ('people read British English', 'words', 'src/shell/ward-a.c', C + '  f (_("The color"));\n',
     'english', {}),
    ('code may say color', 'words', 'src/shell/ward-a.c', C + '  g_object_set (o, "color", c);\n',
     None, {}),

    ('no path of a machine', 'places', 'src/base/ward-a.c', C + '"/home/' + 'ann/x"\n',
     'machine-path', {}),
    ('no unnamed host', 'places', 'dev', 'curl http://mirror.of.somebody/x\n', 'host', {}),
    ('examples are no hosts', 'places', 'README.md', 'https://www.example.org/x\n', None, {}),
    ('no fixed temporary name', 'places', 'src/base/ward-a.c', C + 'open ("/tmp/x");\n',
     'temporary', {}),

    ('a frozen migration stays', 'schema', 'resources/schema/0001-a.sql', 'x\n', 'schema',
     {'tests/lint/schema.sha256': '0' * 64 + '  resources/schema/0001-a.sql\n'}),
    ('migrations have no gaps', 'schema', 'resources/schema/0002-a.sql', 'x\n', 'schema-name', {}),
    ('a new migration may stand', 'schema', 'resources/schema/0001-a.sql', 'x\n', None, {}),

    ('strings for people are listed', 'lists', 'src/shell/ward-a.c', C + '  f (_("x"));\n',
     'potfiles', {}),
    ('a listed file passes', 'lists', 'src/shell/ward-a.c', C + '  f (_("x"));\n', None,
     {'po/POTFILES': 'src/shell/ward-a.c\n'}),
    ('what is listed exists', 'lists', 'po/POTFILES', 'src/shell/ward-a.c\n', 'potfiles', {}),
    ('a schema is bundled', 'lists', 'resources/schema/0001-a.sql', 'x\n', 'bundle', {}),
    ('a template has its twin', 'lists', 'ui/ward-a.ui', '<template class="WardA">\n',
     'template', {'resources/wardlight-shell.gresource.xml': '<file>ui/ward-a.ui</file>\n'}),
]


def run(checker, files):
    with tempfile.TemporaryDirectory() as root:
        for path, text in files.items():
            os.makedirs(os.path.dirname(os.path.join(root, path)), exist_ok=True)
            with open(os.path.join(root, path), 'w', encoding='utf-8') as file:
                file.write(text)
        done = subprocess.run([sys.executable, os.path.join(HERE, checker + '.py'), root],
                              capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr


def main():
    print(f'1..{len(CASES)}')
    failed = False
    for number, (name, checker, path, text, rule, others) in enumerate(CASES, 1):
        code, said = run(checker, {path: text, **others})
        good = (code == 0) if rule is None else (code == 1 and f'[{rule}]' in said)
        print(f'{"ok" if good else "not ok"} {number} {checker}: {name}')
        if not good:
            failed = True
            print('\n'.join('# ' + line for line in said.split('\n')))
    sys.exit(failed)


main()
