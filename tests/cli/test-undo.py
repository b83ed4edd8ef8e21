# SPDX-License-Identifier: GPL-3.0-or-later
"""What was written is taken back, and what else the window does is done without it."""
import json
import os
import sys

import ctl
from ctl import counts, equal

ACTION = {'title': 'Ask the council', 'owner': '1001', 'status': 'open', 'due_on': '2027-01-01'}
OFFICERS = 'collar,name,rank,from\n9001,Ann Ash,constable,2020-01-01\n9002,Bo Birch,,2020-01-01\n'


def ids(db, kind, *words):
    return {row['id'] for row in db.read('list', kind, *words)}


def state(db, kind, record):
    """The values of a record, without the who and when of its changes."""
    whole = db.read('show', kind, record)
    return {name: value for name, value in whole.items()
            if name not in ('history', 'changed_at', 'changed_by')}


def entry(db, one):
    """The newest entry of the log about a record."""
    return str(max(row['entry'] for row in db.read('audit', 'show', '--record', one)))


def newest(db):
    """The newest entry of the log."""
    return str(max(row['entry'] for row in db.read('audit', 'show')))


def record(db, **more):
    return db.read('record', 'action', '-', stdin=json.dumps(dict(ACTION, **more)).encode())


def test_an_import_is_taken_back_by_its_entry(fresh):
    before = ids(fresh, 'officer')
    made = fresh.import_('officer', 'o.csv', OFFICERS)
    equal(counts(made), (2, 0, 0, 0))
    assert len(ids(fresh, 'rank_period')) == 1
    done = newest(fresh)
    taken = fresh.read('undo', done)
    equal((str(taken['entry']), taken['kept'], taken['back']), (done, 0, 3))
    equal(ids(fresh, 'officer'), before)
    equal(ids(fresh, 'rank_period'), set())
    equal(fresh.read('audit', 'verify')['holds'], True)
    # Taken back once, there is nothing left of it: every record of it was changed since.
    again = fresh.run('--json', 'undo', done)
    equal((again.code, again.json['back'], again.json['kept']), (3, 0, 3))


def test_what_an_import_changed_is_what_it_was(fresh):
    fresh.import_('officer', 'o.csv', OFFICERS)
    officer = fresh.read('list', 'officer', '--where', 'collar=9002')[0]['id']
    was = state(fresh, 'officer', officer)
    changed = fresh.import_('officer', 'p.csv', OFFICERS.replace('Bo Birch', 'Bo Beech') +
                            '9003,Cy Cedar,,2020-01-01\n')
    equal(counts(changed), (1, 1, 1, 0))
    done = newest(fresh)
    fresh.good('amend', 'officer', '9003', fresh.file('a.json', '{"team": "Night"}'))
    taken = fresh.read('undo', done)
    equal((taken['back'], taken['kept']), (1, 1))
    equal(state(fresh, 'officer', officer), was)
    equal(fresh.read('show', 'officer', '9003')['team'], 'Night')


def test_the_entry_is_told_and_a_dry_run_has_none(fresh):
    path = fresh.file('o.csv', OFFICERS)
    assert 'undo' not in fresh.good('import', 'officer', path, '--dry-run').out
    told = fresh.good('import', 'officer', path).out
    assert f'undo {newest(fresh)}”' in told, told


def test_a_bulk_edit_is_taken_back_whole(sample):
    rows = sample.read('list', 'action', '--where', 'status=open', '--limit', '4')
    some = [row['id'] for row in rows]
    was = [state(sample, 'action', one) for one in some]
    done = sample.read('bulk', 'action', 'due_on=2027-03-01', *some, '--accept', 'a test')
    assert done['written']
    taken = sample.read('undo', str(done['entry']))
    equal((taken['back'], taken['kept']), (4, 0))
    equal([state(sample, 'action', one) for one in some], was)
    # Taking back is a change like another, and can be taken back.
    sample.good('undo', 'last')
    equal({sample.read('show', 'action', one)['due_on'] for one in some}, {'2027-03-01'})
    sample.good('undo', 'last')
    equal([state(sample, 'action', one) for one in some], was)


def test_a_change_made_meanwhile_refuses_and_nothing_is_changed(sample):
    some = [row['id'] for row in
            sample.read('list', 'action', '--where', 'status=open', '--limit', '3')]
    done = sample.read('bulk', 'action', 'due_on=2027-04-01', *some, '--accept', 'a test')
    sample.good('amend', 'action', some[1], sample.file('a.json', '{"title": "Another"}'))
    before = sample.read('audit', 'show')
    refused = sample.run('--json', 'undo', str(done['entry']))
    equal((refused.code, [f['rule'] for f in refused.json['findings']]), (3, ['RECORD-STALE']))
    assert refused.json['findings'][0]['remedy']
    equal(sample.read('audit', 'show'), before)


def test_records_by_hand_are_taken_back_and_brought_back(sample):
    made = record(sample)
    equal(sample.read('undo', entry(sample, made['id']))['back'], 1)
    assert made['id'] not in ids(sample, 'action')
    sample.good('undo', 'last')
    assert made['id'] in ids(sample, 'action')
    sample.good('amend', 'action', made['id'], sample.file('b.json', '{"title": "B"}'))
    sample.good('undo', entry(sample, made['id']))
    equal(sample.read('show', 'action', made['id'])['title'], ACTION['title'])
    sample.good('archive', 'action', made['id'], '--reason', 'a test')
    sample.good('undo', entry(sample, made['id']))
    assert made['id'] in ids(sample, 'action')


def test_last_is_the_last_of_whoever_acts(sample):
    mine = sample.read('--as', '1002', 'record', 'action', '-',
                       stdin=json.dumps(ACTION).encode())
    other = record(sample, title='Another one')
    last = entry(sample, mine['id'])
    equal(str(sample.read('--as', '1002', 'undo', 'last')['entry']), last)
    assert other['id'] in ids(sample, 'action')
    sample.fails(1, 'not_found', '--as', '1009', 'undo', 'last')


def test_what_is_signed_or_gone_stays(sample):
    made = record(sample)
    into = record(sample, title='Into')
    written = entry(sample, into['id'])
    sample.good('merge', 'action', made['id'], into['id'], '--reason', 'the same')
    merged = max(row['entry'] for row in sample.read('audit', 'show'))
    sample.fails(1, 'denied', 'undo', str(merged))
    sample.good('dispose', 'action', into['id'], '--reason', 'a test')
    gone = max(row['entry'] for row in sample.read('audit', 'show'))
    sample.fails(1, 'denied', 'undo', str(gone))
    equal(sample.run('--json', 'undo', written).code, 3)
    sample.fails(1, 'not_found', 'undo', '99999999')


def test_undo_tells_what_it_takes(sample):
    for words in ((), ('x',), ('0',), ('-3',), ('1', '2'), ('1.5',)):
        sample.fails(2, 'usage', 'undo', *words)
    assert 'undo' in sample.good('help').out


def test_a_role_that_may_not_write_takes_nothing_back(sample):
    made = record(sample)
    refused = sample.run('--json', '--as', '1014', 'undo', entry(sample, made['id']))
    equal(refused.code, 3)
    assert made['id'] in ids(sample, 'action')


def test_columns_are_guessed_as_the_window_guesses_them(fresh):
    text = 'Collar No;Full name;Joined;Start\n9001;Ann Ash;x;1/2/2020\n'.replace(';', ',')
    path = fresh.file('g.csv', text)
    done = fresh.good('--json', 'import', 'officer', path, '--guess', '--dry-run')
    assert '"Collar No":"collar"' in done.err.replace(' ', '').replace('CollarNo', 'Collar No')
    equal(done.json['new'], 1)
    fresh.fails(2, 'usage', 'import', 'officer', path, '--guess', '--map', path)


def test_archived_records_come_back_when_asked(fresh):
    fresh.import_('officer', 'o.csv', OFFICERS)
    fresh.good('archive', 'officer', '9001', '--reason', 'left')
    equal(counts(fresh.import_('officer', 'o.csv', OFFICERS)), (0, 0, 2, 0))
    back = fresh.import_('officer', 'o.csv', OFFICERS, '--bring-back')
    equal(counts(back), (0, 1, 1, 0))
    equal(len(fresh.read('list', 'officer', '--where', 'collar=9001')), 1)
    fresh.good('undo', newest(fresh))
    equal(fresh.read('list', 'officer', '--where', 'collar=9001'), [])


def test_an_export_holds_what_the_list_shows(sample):
    words = ('--where', 'status=open', '--words', 'plan', '--order', '-due_on')
    shown = sample.read('list', 'action', *words)
    path = sample.path('e.csv')
    told = sample.read('export', 'csv', 'action', '-o', path, '--recipient', 'me',
                       '--reason', 'a test', *words)
    equal(told['records'], len(shown))
    with open(path, encoding='utf-8-sig') as file:
        text = file.read()
    places = [text.index(row['title']) for row in shown]
    equal(places, sorted(places))
    sample.good('filter', 'keep', 'action', 'Plans', *words)
    again = sample.read('export', 'csv', 'action', '-o', path, '--recipient', 'me',
                        '--reason', 'a test', '--filter', 'Plans')
    equal(again['records'], len(shown))


def test_a_filter_comes_back_into_the_menu(sample):
    sample.good('filter', 'keep', 'partner', 'Gone', '--where', 'use=health')
    sample.good('filter', 'remove', 'partner', 'Gone')
    equal([f['name'] for f in sample.read('filter', 'restore', 'partner', 'gone')], ['Gone'])
    assert 'Gone' in [f['name'] for f in sample.read('filter', 'list', 'partner')]
    sample.fails(1, 'not_found', 'filter', 'restore', 'partner', 'Gone')


def pipe(text):
    read, write = os.pipe()
    os.write(write, text.encode() + b'\n')
    os.close(write)
    return read


def test_the_recovery_sheet_opens_what_the_passphrase_opened(fresh):
    phrases = {}
    for name in ('own.db', 'other.db'):
        db = fresh.at(fresh.path(name))
        db.key = None
        fd = pipe('a passphrase of some length')
        out = db.good('--passphrase-fd', str(fd), 'init', '--district', 'TST', fds=(fd,)).out
        phrases[name] = out.strip().split('\n')[-1].strip()
    for name, phrase in phrases.items():
        fd = pipe(phrase)
        equal(db.run('--recovery-fd', str(fd), 'doctor', fds=(fd,)).code,
              0 if name == 'other.db' else 5)


if __name__ == '__main__':
    sys.exit(ctl.run(sys.modules[__name__]))
