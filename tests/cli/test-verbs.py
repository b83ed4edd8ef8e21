# SPDX-License-Identifier: GPL-3.0-or-later
"""Every command's exit codes and documents, as a table: a row is what is said and what comes of it.

A row of usage, of something that isn't there or of a database that doesn't open changes nothing.
"""
import json
import os
import shutil
import subprocess
import sys

import ctl
from ctl import equal

# Said with a sample database at hand; none of these may be understood.
USAGE = [
    'nonsense',
    'init', 'init --district', 'init --sample --district ABC', 'init --sample --scale many',
    'init --sample more', 'init --sample --nonsense',
    'kinds more', 'kinds --nonsense',
    'list', 'list nothing', 'list officer more', 'list officer --limit x',
    'list officer --where rank', 'list officer --where nothing=1', 'list officer --nonsense',
    'list area --bbox 1,2,3', 'list area --bbox a,b,c,d', 'list officer --exact',
    'show', 'show officer', 'show nothing 1', 'show officer 1001 more',
    'search',
    'record', 'record officer', 'record nothing -', 'record officer - more',
    'amend officer', 'amend officer 1001', 'amend nothing 1 -',
    'archive', 'archive officer 1001', 'archive nothing 1 --reason R',
    'archive officer 1001 --reason', 'unarchive officer 1001', 'dispose officer 1001',
    'check', 'check officer', 'check nothing -', 'check officer - --gate no',
    'import', 'import officer', 'import nothing -', 'import officer - --nonsense',
    'duties more', 'attention more',
    'decision', 'decision nothing ALD/2026/A/1', 'decision clocks', 'decision authorise',
    'decision bundle ALD/2026/A/1 -o b.zip', 'decision bundle ALD/2026/A/1',
    'decision bundle ALD/2026/A/1 -o b.zip --recipient W --reason R',
    'patrol', 'patrol nothing 1', 'step', 'step decision', 'step nothing x 1',
    'decide', 'decide nothing', 'person', 'person add',
    'person add 1001', 'person nothing 1001',
    'report', 'report nothing', 'report court-schedule ALD/2026/A/1 -o r.pdf',
    'report court-schedule ALD/2026/A/1 --recipient W --reason R',
    'export', 'export csv', 'export nothing officer -o x --recipient W --reason R',
    'export csv officer -o x.csv', 'export csv officer --recipient W --reason R',
    'export csv officer -o x.csv --recipient W', 'export csv officer -o x.csv --reason R',
    'audit', 'audit nothing', 'audit verify more',
    'backup', 'backup a b', 'restore', 'doctor more',
    'sample', 'sample nothing', 'policy', 'policy nothing', 'policy show', 'policy load',
    'key', 'key nothing', 'key change',
    'list officer --secret-fd x', 'list officer --passphrase-fd x', 'list officer --accept',
    'list officer --at yesterday',
]

# Named, but not there.
ABSENT = [
    'show officer X', 'amend officer X -', 'archive officer X --reason R',
    'unarchive officer X --reason R', 'dispose officer X --reason R',
    'decision clocks X', 'decision authorise X --as 1002', 'decision seal X --as 1002',
    'decision verify absent.zip', 'patrol approve X --as 1002',
    'record officer absent.json', 'check officer absent.json', 'import officer absent.csv',
    'report court-schedule X -o r.pdf --recipient W --reason R',
    'policy show X', 'policy load absent.json', 'restore absent.db', 'decide answer absent.json',
    'list officer --as 999999',
]

# What asks for a database, with whatever else is needed to get as far.
OPENING = [
    'list officer', 'show officer 1', 'search x', 'record officer -', 'amend officer 1 -',
    'archive officer 1 --reason R', 'unarchive officer 1 --reason R',
    'dispose officer 1 --reason R', 'check officer -', 'import officer -', 'duties', 'attention',
    'decision clocks 1', 'patrol approve 1', 'export csv officer -o x --recipient W --reason R',
    'report court-schedule 1 -o r.pdf --recipient W --reason R', 'audit verify', 'audit show',
    'backup copy.db', 'doctor', 'policy list', 'sample remove',
]


def state(db):
    return db.read('audit', 'verify'), sorted(os.listdir(db.folder))


def problems(db, rows, code, name):
    """What each row did that it shouldn't have: the first thing on standard error is ours too."""
    found = []
    for row in rows:
        done = db.run('--json', *row.split(), stdin=b'{}')
        try:
            said = done.json['error']['code']
        except (ValueError, KeyError, TypeError):
            said = done.out
        if (done.code, said) != (code, name) or not done.err.startswith('wardlightctl: '):
            found.append((row, done.code, said, done.err))
    return found


def test_what_is_not_understood_is_exit_2_and_says_usage(sample):
    before = state(sample)
    equal(problems(sample, USAGE, 2, 'usage'), [])
    equal(state(sample), before)


def test_what_is_not_there_is_exit_1_and_says_not_found(sample):
    before = state(sample)
    equal(problems(sample, ABSENT, 1, 'not_found'), [])
    equal(state(sample), before)


def test_a_database_that_is_not_there_is_not_made_by_asking(sample):
    absent = sample.at(sample.path('nowhere/absent.db'))
    equal(problems(absent, OPENING, 1, 'not_found'), [])
    assert not os.path.exists(sample.path('nowhere'))


def test_a_wrong_key_is_exit_5_whatever_was_asked(fresh):
    before = sorted(os.listdir(fresh.folder))
    fresh.key = fresh.file('wrong.key', os.urandom(32).hex() + '\n')
    equal(problems(fresh, OPENING, 5, 'bad_key'), [])
    os.remove(fresh.key)
    equal(sorted(os.listdir(fresh.folder)), before)


def test_no_key_is_exit_5_and_says_locked(fresh):
    phrase = fresh.path('phrase.db')
    read, write = os.pipe()
    os.write(write, b'correct horse battery\n')
    os.close(write)
    subprocess.run([ctl.PROGRAM, '--db', phrase, '--passphrase-fd', str(read), 'init',
                    '--district', 'TST'], pass_fds=(read,), stdout=subprocess.DEVNULL, check=True)
    os.close(read)
    fresh.key = None
    equal(problems(fresh.at(phrase), OPENING, 5, 'locked'), [])


def test_key_files_that_are_none_are_named(fresh):
    for content in ('', 'x' * 64 + '\n', 'ab' * 31 + '\n', 'ab' * 33 + '\n', '\0' * 64):
        fresh.key = fresh.file('odd.key', content)
        done = fresh.run('--json', 'list', 'officer')
        assert done.code in (1, 5), (content[:4], done.code, done.out)
        assert done.json['error']['code'] in ('bad_key', 'invalid'), done.out


def test_a_file_that_may_not_be_written_is_named(sample):
    if os.getuid() == 0:
        return 'root may write everywhere'
    path = sample.path('fixed.db')
    shutil.copyfile(sample.db, path)
    shutil.copyfile(sample.db + '.keys', path + '.keys')
    os.chmod(path, 0o400)
    sample.at(path).fails(1, 'read_only', 'record', 'action', '-', stdin=b'{"title":"x"}')
    return None


def test_warnings_are_exit_4_and_a_reason_takes_them(sample):
    review = {}
    for assessment in sample.read('list', 'assessment'):
        held = review.get(assessment['premises'], '')
        review[assessment['premises']] = max(held, assessment['review_on'])
    due = next(p['id'] for p in sample.read('list', 'premises', '--where', 'status=active')
               if review.get(p['id'], 'z') < ctl.NOW)
    words = ('amend', 'premises', due, '-')
    change = b'{"restricted":true}'
    before = sample.read('audit', 'verify')
    asked = sample.run('--json', *words, stdin=change)
    equal(asked.code, 4)
    assert 'PRM-REVIEW-01' in [f['rule'] for f in asked.json['findings']]
    equal(sample.read('audit', 'verify'), before)
    sample.good('--accept', 'the review is on Monday', *words, stdin=change)
    equal(sample.read('show', 'premises', due)['restricted'], True)


def test_a_day_that_is_none_is_refused_and_nothing_changed(sample):
    before = sample.read('audit', 'verify')
    action = {'title': 'Ask', 'owner': '1001', 'status': 'open', 'due_on': '2027-01-01'}
    for day in ('2027-02-29', '2027-13-01', '2027-04-31', '2027-00-10', '0000-00-00', '27-01-01',
                '2027-1-1', 'tomorrow', '01/02/2027', '2027-01-01T10:00:00Z', ''):
        done = sample.run('--json', 'record', 'action', '-',
                          stdin=json.dumps(dict(action, due_on=day)).encode())
        equal((day, done.code), (day, 3))
        assert {f['rule'] for f in done.json['findings']} & {'FIELD-INVALID', 'FIELD-MISSING'}, day
    equal(sample.read('audit', 'verify'), before)


def test_success_with_json_is_one_document(sample):
    for row in ('kinds', 'list officer --limit 1', 'list officer --where rank=nothing-like-it',
                'show officer 1001', 'search a', 'duties', 'attention',
                'decision clocks ALD/2026/A/5',
                'audit verify', 'audit show', 'doctor', 'policy list'):
        done = sample.run('--json', *row.split())
        if done.code == 0:
            json.loads(done.out)
            equal((row, done.out.count('\n')), (row, 1))
        else:
            assert 'error' in done.json, row


if __name__ == '__main__':
    sys.exit(ctl.run(sys.modules[__name__]))
