# SPDX-License-Identifier: GPL-3.0-or-later
"""Long work that is stopped leaves no file, and the database as it was."""
import hashlib
import os
import random
import signal
import subprocess
import sys
import time

import ctl
from ctl import equal

WHO = ('--recipient', 'me', '--reason', 'a test')


def stopped(db, words, after, number=signal.SIGINT):
    """Starts the command and sends it a signal after some seconds: its result."""
    child = subprocess.Popen(db.arguments(('--json', *words)), stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(after)
    child.send_signal(number)
    out, err = child.communicate(timeout=200)
    return ctl.Result(subprocess.CompletedProcess(words, child.returncode, out, err))


def length(db, words):
    """How long the command takes undisturbed."""
    started = time.monotonic()
    db.good(*words)
    return time.monotonic() - started


def moments(whole, count):
    rng = random.Random(11)
    if os.environ.get('WARD_TEST_LIGHT'):
        count = max(3, count // 2)
    return [whole * rng.uniform(0.02, 1.0) for _ in range(count)]


def is_cancelled(result, done):
    """Whether it was stopped, rather than done. A signal that comes before the program listens, or
    when its work is done and it is about to end, kills it like any other: then done tells."""
    if result.code == 0:
        return False
    if result.code < 0:
        equal(result.code in (-signal.SIGINT, -signal.SIGTERM), True)
        return not done
    equal((result.code, result.json['error']['code']), (1, 'cancelled'))
    return True


def digest(path):
    with open(path, 'rb') as file:
        return hashlib.sha256(file.read()).hexdigest()


def large(folder):
    """A database that takes its time: the sample many times over."""
    db = ctl.Ctl.__new__(ctl.Ctl)
    db.folder, db.db, db.now, db.key = folder, os.path.join(folder, 'large.db'), ctl.NOW, None
    if not os.path.exists(db.db):
        db.good('init', '--sample', '--seed', '1', '--scale', '6')
    return db


def test_a_backup_that_is_stopped_leaves_no_file(sample):
    db = large(sample.folder)
    before = set(os.listdir(db.folder))
    copy = db.path('copy.db')
    whole = length(db, ('backup', copy))
    caught = 0
    for after in moments(whole, 10):
        for name in set(os.listdir(db.folder)) - before:
            os.remove(db.path(name))
        result = stopped(db, ('backup', copy), after)
        if is_cancelled(result, os.path.exists(copy)):
            caught += result.code == 1
            left = set(os.listdir(db.folder)) - before
            equal(left - {'large.db-wal', 'large.db-shm'}, set())
        else:
            equal(db.at(copy).read('audit', 'verify')['holds'], True)
    equal(db.read('audit', 'verify')['holds'], True)
    return None if caught else 'the backup was always faster'


def test_a_restore_that_is_stopped_leaves_the_database(sample):
    db = large(sample.folder)
    copy = db.path('kept.db')
    if not os.path.exists(copy):
        db.good('backup', copy)
    target = db.at(db.path('target.db'))
    target.good('init', '--sample', '--seed', '2')
    entries = target.read('audit', 'verify')['entries']
    was = digest(target.db)
    before = set(os.listdir(db.folder))
    whole = length(db, ('backup', db.path('timed.db')))
    for name in ('timed.db', 'timed.db.keys'):
        os.remove(db.path(name))
    caught = 0
    for after in moments(whole, 8):
        result = stopped(target, ('restore', copy), after)
        if not is_cancelled(result, digest(target.db) != was):
            break
        caught += result.code == 1
        equal(digest(target.db), was)
        left = {n for n in set(os.listdir(db.folder)) - before if not n.endswith(('-wal', '-shm'))}
        equal(left, set())
        equal(target.read('audit', 'verify')['entries'], entries)
    return None if caught else 'the restore was always faster'


def test_an_export_that_is_stopped_writes_and_logs_nothing(sample):
    db = large(sample.folder)
    caught = 0
    for form in ('csv', 'gpkg'):
        path = db.path('out.' + form)
        words = ('export', form, 'result', '-o', path, *WHO)
        whole = length(db, words)
        os.remove(path)
        for after in moments(whole, 6):
            entries = db.read('audit', 'verify')['entries']
            result = stopped(db, words, after)
            if is_cancelled(result, os.path.exists(path)):
                caught += result.code == 1
                assert not os.path.exists(path)
                equal(db.read('audit', 'verify')['entries'], entries)
            else:
                equal(db.read('audit', 'verify')['entries'], entries + 1)
                os.remove(path)
    return None if caught else 'the export was always faster'


def test_an_import_and_its_taking_back_are_stopped_whole(sample):
    db = large(sample.folder)
    officers = [row['collar'] for row in db.read('list', 'officer', '--limit', '40')]
    course = db.read('list', 'course', '--limit', '1')[0]['code']
    path = db.file('r.csv', 'officer,course,on,outcome\n' + ''.join(
        f'{officers[n % 40]},{course},2011-{n // 40 % 12 + 1:02}-{n // 480 % 28 + 1:02},passed\n'
        for n in range(6000)))
    words = ('import', 'result', path)
    whole = length(db, (*words, '--dry-run'))
    held = len(db.read('list', 'result'))
    caught = 0
    for after in moments(whole, 5):
        entries = db.read('audit', 'verify')['entries']
        result = stopped(db, words, after)
        if not is_cancelled(result, db.read('audit', 'verify')['entries'] > entries):
            break
        caught += result.code == 1
        equal(db.read('audit', 'verify')['entries'], entries)
        equal(len(db.read('list', 'result')), held)
    if is_cancelled(result, len(db.read('list', 'result')) > held):
        db.good(*words)
    entry = max(row['entry'] for row in db.read('audit', 'show'))
    held = len(db.read('list', 'result'))
    for after in moments(whole, 4):
        entries = db.read('audit', 'verify')['entries']
        result = stopped(db, ('undo', str(entry)), after)
        if not is_cancelled(result, db.read('audit', 'verify')['entries'] > entries):
            break
        caught += result.code == 1
        equal(db.read('audit', 'verify')['entries'], entries)
        equal(len(db.read('list', 'result')), held)
    return None if caught else 'they were always faster'


def test_terminate_stops_as_well(sample):
    db = large(sample.folder)
    copy = db.path('term.db')
    result = stopped(db, ('backup', copy), 0.15, signal.SIGTERM)
    if is_cancelled(result, os.path.exists(copy)):
        assert not os.path.exists(copy) and not os.path.exists(copy + '.part')


if __name__ == '__main__':
    sys.exit(ctl.run(sys.modules[__name__]))
