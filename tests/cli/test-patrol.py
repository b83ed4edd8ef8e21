# SPDX-License-Identifier: GPL-3.0-or-later
"""A patrol plan from its draft to its debrief, beside what is protected (DC-02, DC-07)."""
import json
import sys

import ctl
from ctl import equal

SECRET = 'sample'
# The van route of the sample's project is out on Thursdays and Fridays from 20:30 to 23:00.
PLAN = {'title': 'Northside walk', 'style': 'reassurance', 'author': '1005', 'lead': '1007',
        'officers': ['1020', '1021'], 'media_excluded': True, 'interpreter': 'By telephone',
        'purpose': 'People who work here are to feel safe, and to know whom to call',
        'public_purpose': 'Two officers walk by so that you can call on them',
        'displacement_baseline': 'The project counts few at the old quay',
        'displacement_expected': 'People may stand further off, at the old quay',
        'mitigation': 'Officers keep to the main street, and leave when asked',
        'starts': '2026-12-10T20:00:00Z', 'ends': '2026-12-10T23:30:00Z',
        'rrule': 'FREQ=WEEKLY;COUNT=4'}


def around(db, metres=900):
    """An area about the van route, and the route's id."""
    site = next(s for s in db.read('list', 'site', '--exact', '--reason', 'test')
                if s['district'] == 'ALD' and s['use'] == 'outreach_route')
    ring = site['shape']['coordinates'][0]
    west, east = min(p[0] for p in ring), max(p[0] for p in ring)
    south, north = min(p[1] for p in ring), max(p[1] for p in ring)
    more = metres * 90
    corners = [[west - 2 * more, south - more], [east + 2 * more, south - more],
               [east + 2 * more, north + more], [west - 2 * more, north + more]]
    return {'type': 'Polygon', 'coordinates': [corners + corners[:1]]}, site['id']


def draft(db, **more):
    shape, site = around(db)
    given = json.dumps({**PLAN, 'shape': shape, **more}).encode()
    done = db.run('--json', '--as', '1005', 'record', 'patrol', '-', '--accept', 'planned so',
                  stdin=given)
    equal(done.code, 0)
    return done.json['id'], site


def check(db, one, *words, code=0):
    done = db.run('--json', *words, 'patrol', 'check', one)
    assert done.code == code, f'exit {done.code}: {done.out}{done.err}'
    return done.json


def offers(db, one, *words):
    return db.read(*words, 'patrol', 'suggest', one)['offers']


def rules(found):
    return {finding['rule'] for finding in found['findings'] if finding.get('refuses')}


def put(db, kind, value, *words):
    """What recording value says; warnings are accepted."""
    return db.run('--json', *words, 'record', kind, '-', '--accept', 'so it is',
                  stdin=json.dumps(value).encode())


def consult(db, one, **more):
    partner = next(p['id'] for p in db.read('list', 'partner')
                   if p['district'] == 'ALD' and 'outreach' in p['use'])
    said = {'subject': one, 'partner': partner, 'sent_at': '2026-11-24T08:00:00Z',
            'at': '2026-11-24T08:30:00Z', 'method': 'meeting', 'outcome': 'support',
            'how_worker_views': 'The project asked on two nights', 'confirmed': True, **more}
    done = put(db, 'consultation', said, '--as', '1009')
    equal(done.code, 0)


def test_a_clash_is_told_with_who_where_how_long_and_how_deep(sample):
    one, site = draft(sample)
    found = check(sample, one, code=3)
    clash = next(c for c in found['clashes'] if c['site'] == site)
    equal((clash['minutes'], clash['arranged'], len(clash['occurrences'])), (150, False, 4))
    assert clash['metres'] > 100 and 'Lamplight' in clash['partner']
    equal([o['starts'][:10] for o in clash['occurrences']],
          ['2026-12-10', '2026-12-17', '2026-12-24', '2026-12-31'])
    assert 'name' not in clash and 'from' not in clash['occurrences'][0]
    equal(rules(found), {'PTL-OUTREACH-01'})


def test_every_offer_clears_and_one_applied_is_taken_back_by_one_undo(sample):
    one, _ = draft(sample)
    before = sample.read('show', 'patrol', one)
    offered = offers(sample, one)
    assert {'shift', 'shorten'} <= {o['kind'] for o in offered}, offered
    equal([o['change_permille'] for o in offered],
          sorted(o['change_permille'] for o in offered))
    for number, offer in enumerate(offered, 1):
        applied = sample.run('--json', '--as', '1005', 'patrol', 'suggest', one, '--apply',
                             str(number), '--accept', 'as offered')
        equal(applied.code, 0)
        found = check(sample, one)
        equal((found['clashes'], rules(found)), ([], set()))
        for field, value in offer['plan'].items():
            equal(sample.read('show', 'patrol', one)[field], value)
        equal(sample.run('--as', '1005', 'undo', 'last').code, 0)
        after = sample.read('show', 'patrol', one)
        for field in ('shape', 'starts', 'ends', 'rrule', 'status'):
            equal(after[field], before[field])
        equal(after.get('exdates'), before.get('exdates'))
        check(sample, one, code=3)
    sample.fails(2, None, '--as', '1005', 'patrol', 'suggest', one, '--apply', '99')


def test_a_plan_that_is_clear_gets_no_offer(sample):
    one, _ = draft(sample, starts='2026-12-07T14:00:00Z', ends='2026-12-07T16:00:00Z')
    equal(check(sample, one)['clashes'], [])
    equal(offers(sample, one), [])


def test_who_may_not_see_is_told_a_round_start_alone(sample):
    one, site = draft(sample)
    found = check(sample, one, '--as', '1012', code=3)
    text = json.dumps(found)
    equal((found['clashes'], found['hidden']), ([], True))
    assert site not in text and 'Lamplight' not in text
    message = next(f['message'] for f in found['findings'] if f['rule'] == 'PTL-OUTREACH-01')
    assert 'clear start' in message and 'metres' not in message, message
    for offer in offers(sample, one, '--as', '1012'):
        equal((offer['kind'], offer['plan']['starts'][14:16] in ('00', '30')), ('shift', True))
    sample.fails(1, 'denied', '--as', '1020', 'patrol', 'check', one)


def test_looking_is_logged(sample):
    one, _ = draft(sample)
    check(sample, one, '--as', '1012', code=3)
    offers(sample, one, '--as', '1012')
    looks = [row for row in sample.read('audit', 'show', '--record', one)
             if row['what'] == 'look']
    officer = next(o['id'] for o in sample.read('list', 'officer', '--where', 'collar=1012'))
    equal([(row['by'], row['reason']) for row in looks],
          [(officer, 'suggest'), (officer, 'check')])
    equal(sample.run('audit', 'verify').code, 0)


def test_a_plan_goes_from_consultation_to_debrief(sample):
    one, _ = draft(sample, starts='2026-12-07T14:00:00Z', ends='2026-12-07T16:00:00Z')
    approve = ('--json', 'patrol', 'approve', one, '--accept', 'all known')
    assert 'PTL-CONSULT-01' in rules(sample.run('--as', '1002', *approve, secret=SECRET).json)
    sample.good('--as', '1005', 'patrol', 'consult', one)
    consult(sample, one)
    equal(sample.run('--as', '1005', *approve, secret=SECRET).code, 3)
    done = sample.run('--as', '1002', *approve, secret=SECRET)
    assert done.code == 0, done.out
    equal(sample.read('show', 'patrol', one)['status'], 'approved')
    sample.good('--as', '1005', 'patrol', 'done', one)
    given = json.dumps({'at': '2026-11-24T08:00:00Z', 'contacts': 'few', 'stops': 'few',
                        'searches': 'none', 'arrests_of_workers': 'none',
                        'displacement_seen': 'no'}).encode()
    said = sample.run('--json', '--as', '1005', 'patrol', 'debrief', one, '-', '--accept', 'told',
                      stdin=given)
    equal(said.code, 0)
    assert any(f['rule'] == 'DBR-STOP-01' for f in said.json['findings'])
    assert any(b.get('rule') == 'DBR-STOP-01' and b['record'] == said.json['id']
               for b in sample.read('list', 'breach'))


def test_what_changes_after_consultation_is_told_and_stops_the_approval(sample):
    one, _ = draft(sample, starts='2026-12-07T14:00:00Z', ends='2026-12-07T16:00:00Z')
    consult(sample, one)
    change = json.dumps({'starts': '2026-12-07T13:00:00Z'}).encode()
    equal(sample.run('--as', '1005', 'amend', 'patrol', one, '-', '--accept', 'so',
                     stdin=change).code, 0)
    found = check(sample, one, code=3)
    equal(rules(found), {'PTL-CONSULT-03'})
    equal([(d['field'], d['within']) for d in found['differences']], [('times', False)])
    change = json.dumps({'starts': '2026-12-07T14:30:00Z', 'exdates': ['2026-12-21']}).encode()
    equal(sample.run('--as', '1005', 'amend', 'patrol', one, '-', '--accept', 'so',
                     stdin=change).code, 0)
    equal([(d['field'], d['within']) for d in check(sample, one)['differences']],
          [('times', True)])


def test_an_approved_plan_that_changes_is_approved_no_more(sample):
    one, _ = draft(sample, starts='2026-12-07T14:00:00Z', ends='2026-12-07T16:00:00Z')
    consult(sample, one)
    done = sample.run('--as', '1002', 'patrol', 'approve', one, '--accept', 'known',
                      secret=SECRET)
    equal(done.code, 0)
    change = json.dumps({'ends': '2026-12-07T23:00:00Z'}).encode()
    equal(sample.run('--as', '1005', 'amend', 'patrol', one, '-', stdin=change).code, 4)
    equal(sample.run('--as', '1005', 'amend', 'patrol', one, '-', '--accept', 'longer',
                     stdin=change).code, 0)
    plan = sample.read('show', 'patrol', one)
    equal((plan['status'], plan.get('approver'), plan.get('approved_at')),
          ('consulted', None, None))


def test_times_that_can_not_be_counted_are_refused_in_words(sample):
    for rrule, words in (('FREQ=WEEKLY', 'COUNT'), ('FREQ=WEEKLY;COUNT=0', '1 to 10,000'),
                         ('FREQ=SECONDLY;UNTIL=20361210T200000Z', 'DAILY'),
                         ('FREQ=WEEKLY;COUNT=90', 'at most a year')):
        one, _ = draft(sample, rrule=rrule)
        found = check(sample, one, code=3)
        assert 'PTL-TIME-03' in rules(found) and words in found['problem'], found
        sample.fails(1, None, 'patrol', 'suggest', one)
        equal(sample.run('--as', '1005', 'patrol', 'consult', one).code, 3)
    shape, _ = around(sample)
    given = {**PLAN, 'shape': shape, 'ends': PLAN['starts'], 'starts': PLAN['ends']}
    equal(put(sample, 'patrol', given, '--as', '1005').code, 3)


def test_enforcement_within_reassurance_is_refused(sample):
    one, _ = draft(sample, purpose='Officers reassure people and arrest those who stay',
                   starts='2026-12-07T14:00:00Z', ends='2026-12-07T16:00:00Z')
    done = sample.run('--json', '--as', '1005', 'patrol', 'consult', one)
    equal((done.code, rules(done.json)), (3, {'PTL-ENF-04'}))


if __name__ == '__main__':
    sys.exit(ctl.run(sys.modules[__name__]))
