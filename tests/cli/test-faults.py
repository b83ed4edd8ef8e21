# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that don't open, what may not be seen, and several writers at once."""
import json
import os
import shutil
import stat
import subprocess
import sys

import ctl
from ctl import equal

ADDRESS = '14 Unmistakable Crescent'


def test_no_symbol_of_the_encrypted_database_is_exported():
    found = []
    folder = os.path.dirname(os.path.dirname(ctl.PROGRAM))
    for program in (ctl.PROGRAM, os.path.join(folder, 'shell', 'wardlight'),
                    os.path.join(folder, 'wardlight')):
        if os.path.isfile(program):
            symbols = subprocess.run(['nm', '-D', '--defined-only', program], check=True,
                                     stdout=subprocess.PIPE).stdout.decode()
            found += [line for line in symbols.split('\n') if 'sqlite3' in line]
    equal(found, [])


def test_no_word_of_a_record_is_on_the_disk(sample):
    place = sample.read('list', 'place')[0]['id']
    sample.good('--accept', 'a test', 'amend', 'place', place, '-',
                stdin=json.dumps({'address': ADDRESS}).encode())
    sample.good('backup', sample.path('seen.db'))
    for name in os.listdir(sample.folder):
        with open(sample.path(name), 'rb') as file:
            content = file.read()
        if name.endswith('.json'):
            continue
        assert ADDRESS.encode() not in content, name
        assert not content.startswith(b'SQLite format 3'), name


def test_files_are_for_their_owner_alone(sample):
    sample.good('backup', sample.path('mine.db'))
    for name in ('ward.db', 'ward.db.keys', 'mine.db', 'mine.db.keys'):
        mode = stat.S_IMODE(os.stat(sample.path(name)).st_mode)
        equal((name, mode), (name, 0o600))


def test_secrets_are_no_arguments(sample):
    for option in ('--passphrase', '--secret', '--key'):
        equal(sample.run('list', 'officer', option, 'sample').code, 2)
    text = sample.good('help').out
    assert '--passphrase-fd' in text and '--secret-fd' in text
    equal(sample.run('list', 'officer', '--secret-fd', 'x').code, 2)


def test_diagnostics_hold_no_value_of_a_record(sample):
    private = 'Zenobia Quillfeather'
    inputs = [
        {'collar': '1001', 'name': private, 'from': '2020-01-01'},
        {'collar': '7', 'name': private, 'from': private},
        {'collar': '7', 'name': private, private: 1},
        {'collar': '7', 'name': [private]},
    ]
    for given in inputs:
        done = sample.run('record', 'officer', '-', stdin=json.dumps(given).encode())
        assert done.code == 3, done.out
        assert private not in done.err, done.err
    for bad in (f'{{"name":"{private}"', f'{{"name":"{private}","name":"{private}"}}',
                f'["{private}"]'):
        done = sample.run('record', 'officer', '-', stdin=bad.encode())
        equal(done.code, 1)
        assert private not in done.err, done.err
    assert private not in sample.run('show', 'officer', private).out


def test_json_that_is_none_is_named_and_changes_nothing(sample):
    before = sample.read('audit', 'verify')
    for bad in (b'', b'{', b'[]', b'null', b'{"a":01}', b'{"a":NaN}', b'{"a":1e999}',
                b'{"a":"\xff"}', b'[' * 100000, b'{"a":' * 5000 + b'1' + b'}' * 5000,
                b'{"title":"x"} {"title":"y"}', b'\xef\xbb\xbf{}x', b'{"title":"a\x00b"}'):
        done = sample.run('--json', 'record', 'action', '-', stdin=bad)
        assert done.code in (1, 3), (bad[:20], done.code, done.err)
        assert done.out.startswith('{'), bad[:20]
    equal(sample.read('audit', 'verify'), before)


def damaged(db, name, change):
    path = db.path(name)
    shutil.copyfile(db.db, path)
    shutil.copyfile(db.db + '.keys', path + '.keys')
    with open(path, 'r+b') as file:
        change(file)
    return path


def test_each_damage_has_its_exit_and_its_name(sample):
    def flip_first(file):
        file.seek(100)
        file.write(b'\x55' * 32)

    def flip_later(file):
        file.seek(300 * 4096 + 900)
        file.write(b'\x55' * 32)

    def cut(file):
        file.truncate(200 * 4096)

    def empty(file):
        file.truncate(0)

    for name, change in (('first.db', flip_first), ('later.db', flip_later), ('cut.db', cut),
                         ('empty.db', empty)):
        path = damaged(sample, name, change)
        done = sample.at(path).run('--json', 'doctor')
        equal((name, done.code), (name, 1))
        equal((name, done.json['error']['code']), (name, 'corrupt'))
    plain = sample.file('plain.db', b'SQLite format 3\0' + bytes(8192))
    shutil.copyfile(sample.db + '.keys', plain + '.keys')
    done = sample.at(plain).run('--json', 'list', 'officer')
    equal((done.code, done.json['error']['code']), (5, 'not_encrypted'))
    lone = sample.path('lone.db')
    shutil.copyfile(sample.db, lone)
    equal(sample.at(lone).run('--json', 'list', 'officer').code, 5)


def test_what_stands_there_is_not_overwritten(sample):
    before = sample.read('audit', 'verify')
    equal(sample.run('init', '--sample').code, 1)
    equal(sample.run('backup', sample.db).code, 1)
    note = sample.file('note.txt', 'mine\n')
    equal(sample.run('backup', note).code, 1)
    with open(note, encoding='utf-8') as file:
        equal(file.read(), 'mine\n')
    equal(sample.read('audit', 'verify'), before)


def test_several_writers_lose_nothing(sample):
    action = {'title': 'Ask', 'owner': '1001', 'status': 'open', 'due_on': '2027-01-01'}
    one = sample.read('record', 'action', '-', stdin=json.dumps(action).encode())['id']
    rows = len(sample.read('list', 'action'))
    entries = sample.read('audit', 'verify')['entries']
    new = sample.file('new.json', json.dumps(action))
    fields = [sample.file(f'field{n}.json', json.dumps({field: f'by writer {n}'}))
              for n, field in enumerate(('title', 'progress'))]
    children = [subprocess.Popen(sample.arguments(words), stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL)
                for words in [('record', 'action', new)] * 6
                + [('amend', 'action', one, fields[n % 2]) for n in range(4)]]
    codes = [child.wait() for child in children]
    equal(codes[:6], [0] * 6)
    # An amendment made on an older copy is refused, never written over the other's.
    assert set(codes[6:]) <= {0, 3}, codes
    done = codes.count(0)
    equal(len(sample.read('list', 'action')), rows + 6)
    equal(sample.read('audit', 'verify')['entries'], entries + done)
    shown = sample.read('show', 'action', one)
    for field in ('title', 'progress'):
        if any(field in change.get('set', {}) for change in shown['history'][1:]):
            assert shown[field].startswith('by writer'), shown


if __name__ == '__main__':
    sys.exit(ctl.run(sys.modules[__name__]))
