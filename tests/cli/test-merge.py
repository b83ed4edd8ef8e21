# SPDX-License-Identifier: GPL-3.0-or-later
"""Two records that are one: what referred to the duplicate refers to the other, nothing is lost."""
import sys

import ctl
from ctl import equal


def of(db, kind, field, record):
    return db.read('list', kind, '--where', f'{field}={record}', '--archived')


def two(db):
    """A premises that has been visited and assessed, and another."""
    rows = [p for p in db.read('list', 'premises', '--where', 'status=active')
            if not of(db, 'decision', 'premises', p['id'])]
    first = next(p for p in rows if of(db, 'visit', 'premises', p['id']) and
                 of(db, 'assessment', 'premises', p['id']))
    return first, next(p for p in rows if p['id'] != first['id'])


def test_everything_moves_and_the_old_names_lead_to_the_new(sample):
    old, new = two(sample)
    parts = [(kind, row['id']) for kind in ('visit', 'assessment', 'escalation')
             for row in of(sample, kind, 'premises', old['id'])]
    assert len(parts) > 1
    sample.good('merge', 'premises', old['id'], new['reference'], '--reason', 'same door')
    for kind, record in parts:
        equal(sample.read('show', kind, record)['premises'], new['id'])
    equal(of(sample, 'visit', 'premises', old['id']), [])
    for name in (old['id'], old['reference']):
        equal(sample.read('show', 'premises', name)['id'], new['id'])
    assert old['id'] not in {p['id'] for p in sample.read('list', 'premises')}
    kept = [p for p in sample.read('list', 'premises', '--archived') if p['id'] == old['id']]
    equal(kept[0]['reference'], old['reference'])
    equal(sample.read('audit', 'verify')['holds'], True)
    last = sample.read('audit', 'show', '--record', old['id'])
    assert any(row.get('reason') == 'same door' for row in last), last


def test_only_one_place_stays_in_use(sample):
    old, new = two(sample)
    sample.good('merge', 'premises', old['id'], new['id'])
    live = sample.read('list', 'place', '--where', 'premises=' + new['id'])
    equal(len(live), 1)
    equal(sample.read('list', 'place', '--where', 'premises=' + old['id']), [])


def test_what_was_signed_keeps_its_words(sample):
    signed = next(d for d in sample.read('list', 'decision') if d['status'] == 'not_closed')
    other = next(p for p in sample.read('list', 'premises') if p['id'] != signed['premises'])
    sample.good('merge', 'premises', signed['premises'], other['id'])
    equal(sample.read('show', 'decision', signed['id'])['premises'], signed['premises'])


def test_premises_with_an_open_decision_stay_what_they_are(sample):
    open_ = next(d for d in sample.read('list', 'decision') if d['status'] == 'served')
    other = next(p for p in sample.read('list', 'premises') if p['id'] != open_['premises'])
    result = sample.run('--json', 'merge', 'premises', open_['premises'], other['id'])
    equal(result.code, 3)
    assert 'PRM-ARCHIVE-01' in {f['rule'] for f in result.json['findings']}
    equal(sample.read('show', 'premises', open_['premises'])['archived'], False)


def test_lists_of_references_move_too(sample):
    rows = [p for p in sample.read('list', 'partner') if p['district'] == 'ALD']
    named = {p for a in sample.read('list', 'assessment') for p in a.get('partners', [])}
    old = next(p for p in rows if p['id'] in named)
    new = next(p for p in rows if p['id'] != old['id'])
    sample.good('merge', 'partner', old['id'], new['id'])
    for row in sample.read('list', 'assessment'):
        assert old['id'] not in row.get('partners', []), row
        equal(len(row.get('partners', [])), len(set(row.get('partners', []))))


def test_nothing_merges_into_itself_an_archived_or_a_missing_one(sample):
    one, two_ = sample.read('list', 'premises', '--limit', '2')
    sample.fails(2, 'usage', 'merge', 'premises', one['id'], one['id'])
    sample.fails(1, 'not_found', 'merge', 'premises', one['id'], 'ALD-9999')
    sample.fails(2, 'usage', 'merge', 'premises', one['id'])
    sample.good('archive', 'premises', two_['id'], '--reason', 'gone')
    sample.fails(2, 'usage', 'merge', 'premises', one['id'], two_['id'])
    equal(sample.run('--as', '1014', 'merge', 'premises', one['id'], two_['id']).code, 2)


if __name__ == '__main__':
    sys.exit(ctl.run(sys.modules[__name__]))
