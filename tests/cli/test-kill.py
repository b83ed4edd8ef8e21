# SPDX-License-Identifier: GPL-3.0-or-later
"""An import that is killed leaves the database as it was."""
import random
import subprocess
import sys
import time

import ctl
from ctl import counts, equal

ROWS = 4000


def files(db):
    db.import_('officer', 'o.csv', 'collar,name,from\n' + ''.join(
        f'{n},Officer {n},2020-01-01\n' for n in range(40)))
    db.import_('course', 'c.csv',
               'code,title,provider,assessed,from\nA,Aware,partner,false,2020-01-01\n')
    return db.file('r.csv', 'officer,course,on,outcome\n' + ''.join(
        f'{n % 40},A,2010-{n // 40 % 12 + 1:02}-{n // 480 % 28 + 1:02},passed\n'
        for n in range(ROWS)))


def test_killed_at_random_points_an_import_is_whole_or_absent(fresh):
    path = files(fresh)
    old = {row['entry'] for row in fresh.read('audit', 'show')}
    started = time.monotonic()
    equal(fresh.read('import', 'result', path, '--dry-run')['new'] > 0, True)
    whole = time.monotonic() - started
    rng = random.Random(1)
    killed = 0
    for _ in range(8):
        child = subprocess.Popen(fresh.arguments(('import', 'result', path)),
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            child.wait(timeout=rng.uniform(0.05, 0.85) * whole)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
            killed += 1
            fresh.good('doctor')
        # Nothing, or all of it under one entry: a busy machine may kill after the last write.
        entries = {row['entry'] for row in fresh.read('audit', 'show')}
        held = len(fresh.read('list', 'result'))
        equal((len(entries - old), held), (1, ROWS) if held else (0, 0))
        if held:
            break
    if not killed:
        return 'the import was always faster'
    first = fresh.read('import', 'result', path)
    assert first['new'] + first['same'] == ROWS, counts(first)
    equal(counts(fresh.read('import', 'result', path))[:2], (0, 0))
    return None


def test_a_full_disk_is_named_and_nothing_is_changed(fresh):
    path = files(fresh)
    before = fresh.read('audit', 'show')
    words = fresh.arguments(('--json', 'import', 'result', path))
    done = subprocess.run(['prlimit', '--fsize=200000', *words], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False)
    assert done.returncode != 0
    equal(fresh.read('audit', 'show'), before)
    fresh.good('doctor')


if __name__ == '__main__':
    sys.exit(ctl.run(sys.modules[__name__]))
