# SPDX-License-Identifier: GPL-3.0-or-later
"""What makes and moves whole files, killed at random points: whole or not at all."""
import json
import os
import random
import subprocess
import sys
import time

import ctl
from ctl import equal

ACTION = {'title': 'Ask', 'owner': '1001', 'status': 'open', 'due_on': '2027-01-01'}


def killed(db, words, after, pass_fds=()):
    """Starts the command and kills it after some seconds; whether it was killed."""
    child = subprocess.Popen(db.arguments(words), stdin=subprocess.DEVNULL, pass_fds=pass_fds,
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        child.wait(timeout=after)
        return False
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
        return True


def moments(whole, count):
    """Times spread over the whole of a command, its end, where it writes, among them."""
    rng = random.Random(7)
    if os.environ.get('WARD_TEST_LIGHT'):
        count = max(2, count // 3)
    return [whole * rng.uniform(0.1, 1.3) for _ in range(count)]


def sound(db):
    """The chain verifies (doctor checks every page too, at its price)."""
    verify = db.read('audit', 'verify')
    assert verify['holds']
    return verify['entries']


def test_a_backup_stands_there_whole_or_not_at_all(sample):
    copy = sample.path('copy.db')
    started = time.monotonic()
    sample.good('backup', copy)
    whole = time.monotonic() - started
    for after in moments(whole, 8):
        for rest in ('', '.keys', '-wal', '-shm'):
            if os.path.exists(copy + rest):
                os.remove(copy + rest)
        before = sound(sample)
        killed(sample, ('backup', copy), after)
        equal(sound(sample), before)
        if os.path.exists(copy):
            equal(sample.at(copy).read('audit', 'verify')['entries'], before)


def test_a_restore_leaves_one_of_the_two(sample):
    copy = sample.path('older.db')
    sample.good('backup', copy)
    before = sound(sample)
    sample.good('record', 'action', '-', stdin=json.dumps(ACTION).encode())
    kept = sample.path('newer.db')
    sample.good('backup', kept)
    newer = sound(sample)
    started = time.monotonic()
    sample.good('restore', copy)
    for after in moments(time.monotonic() - started, 5):
        sample.good('restore', kept)
        killed(sample, ('restore', copy), after)
        if os.path.exists(sample.db):
            assert sound(sample) in (before, newer)
    sample.good('restore', kept)
    equal(sound(sample), newer)


def phrase(text):
    read, write = os.pipe()
    os.write(write, text + b'\n')
    os.close(write)
    return read


def opens(path, text):
    read = phrase(text)
    done = subprocess.run([ctl.PROGRAM, '--db', path, '--passphrase-fd', str(read), 'audit',
                           'verify'], pass_fds=(read,), stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL, check=False)
    os.close(read)
    return done.returncode == 0


def change(path, old, new, after):
    fds = phrase(old), phrase(new)
    child = subprocess.Popen([ctl.PROGRAM, '--db', path, '--passphrase-fd', str(fds[0]), 'key',
                              'change', '--new-passphrase-fd', str(fds[1])], pass_fds=fds,
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        child.wait(timeout=after)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
    for fd in fds:
        os.close(fd)


def test_one_of_two_passphrases_always_opens(fresh):
    path = fresh.path('phrase.db')
    read = phrase(b'the first of them')
    subprocess.run([ctl.PROGRAM, '--db', path, '--passphrase-fd', str(read), 'init',
                    '--district', 'TST'], pass_fds=(read,), stdout=subprocess.DEVNULL, check=True)
    os.close(read)
    now, other = b'the first of them', b'the second of them'
    started = time.monotonic()
    change(path, now, other, 60)
    whole = time.monotonic() - started
    now, other = other, now
    for after in moments(whole, 5):
        change(path, now, other, after)
        works = [opens(path, now), opens(path, other)]
        equal(sorted(works), [False, True])
        if works[1]:
            now, other = other, now


def test_a_new_database_is_there_whole_or_not_at_all(sample):
    new = sample.at(sample.path('new.db'))
    words = ('init', '--sample')
    started = time.monotonic()
    new.good(*words)
    whole = time.monotonic() - started
    entries = sound(new)
    seen = set()
    for after in moments(whole, 5):
        for rest in ('', '.keys', '-wal', '-shm'):
            if os.path.exists(new.db + rest):
                os.remove(new.db + rest)
        killed(new, words, after)
        seen.add(os.path.exists(new.db))
        if os.path.exists(new.db):
            equal(sound(new), entries)
    assert False in seen
    if not os.path.exists(new.db):
        new.good(*words)
    assert not os.path.exists(new.db + '.making')


def test_an_export_is_whole_and_told_of_or_not_there(sample):
    out = sample.path('officers.csv')
    words = ('export', 'csv', 'officer', '-o', out, '--recipient', 'the court', '--reason', 'asked')
    started = time.monotonic()
    sample.good(*words)
    whole = time.monotonic() - started
    size = os.path.getsize(out)
    stray = set(os.listdir(sample.folder))
    for after in moments(whole, 8):
        os.remove(out)
        told = len(sample.read('list', 'disclosure'))
        killed(sample, words, after)
        sound(sample)
        grown = len(sample.read('list', 'disclosure')) - told
        assert grown in (0, 1)
        if os.path.exists(out):
            # Marking and reference differ by a digit at most; nothing is cut off.
            assert abs(os.path.getsize(out) - size) < 16
            equal(grown, 1)
        if not os.path.exists(out):
            sample.good(*words)
    # What a killed write leaves behind is never under the name that was asked for.
    for name in set(os.listdir(sample.folder)) - stray:
        assert name.startswith('.'), name


if __name__ == '__main__':
    sys.exit(ctl.run(sys.modules[__name__]))
