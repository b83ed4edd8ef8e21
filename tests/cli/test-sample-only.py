# SPDX-License-Identifier: GPL-3.0-or-later
"""A build without encryption opens the invented sample, says so, and opens nothing else."""
import os
import shutil
import sqlite3
import sys

import ctl
from ctl import equal

SENTENCE = 'opens nothing but the sample'


def refuses(db, *words):
    said = db.fails(5, 'not_encrypted', *words)
    assert SENTENCE in said.json['error']['message'], said.out


def test_the_sample_opens_and_says_that_it_is_not_encrypted(sample):
    assert 'sample only' in sample.good('doctor').out
    assert sample.read('attention')


def test_no_other_database_is_made(sample):
    other = sample.at(sample.path('real.db'))
    other.key = sample.file('real.key', 'ab' * 32 + '\n')
    refuses(other, 'init', '--district', 'TST', '--name', 'Test')
    equal([name for name in os.listdir(sample.folder) if name.startswith('real.db')], [])


def test_an_encrypted_database_is_named_for_what_it_is(sample):
    path = sample.path('locked.db')
    with open(path, 'wb') as file:
        file.write(os.urandom(16384))
    shutil.copy(sample.db + '.keys', path + '.keys')
    refuses(sample.at(path), 'doctor')
    os.unlink(path + '.keys')
    refuses(sample.at(path), 'doctor')


def test_a_sample_that_says_it_is_none_stays_shut(sample):
    path = sample.path('turned.db')
    for end in ('', '.keys'):
        shutil.copy(sample.db + end, path + end)
    with sqlite3.connect(path) as plain:
        plain.execute("DELETE FROM setting WHERE name='sample'")
    plain.close()
    refuses(sample.at(path), 'list', 'premises')


if __name__ == '__main__':
    sys.exit(ctl.run(sys.modules[__name__]))
