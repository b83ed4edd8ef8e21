# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists kept under a name, and one field changed in many records at once."""
import json
import sys

import ctl
from ctl import equal

KEPT = 'Risk, review due'


def ids(rows):
    return [row['id'] for row in rows]


def changes(db, record):
    """How many changes of a record its history holds."""
    return len(db.read('show', 'action', record)['history'])


def audit(db):
    return db.read('audit', 'show')


def test_a_kept_list_is_found_by_name_counted_and_survives(sample):
    made = sample.read('filter', 'keep', 'action', 'Open ones', '--where', 'status=open',
                       '--words', 'plan', '--order', '-due_on')
    equal([(f['kind'], f['name']) for f in made], [('action', 'Open ones')])
    plain = sample.read('list', 'action', '--where', 'status=open', '--words', 'plan',
                        '--order', '-due_on')
    shown = sample.read('list', 'action', '--filter', 'open ONES')
    assert len(shown) > 1
    equal(ids(shown), ids(plain))
    equal(ids(shown), ids(sorted(shown, key=lambda a: a['due_on'], reverse=True)))
    listed = sample.read('filter', 'list')
    equal({f['name']: f['count'] for f in listed if f['kind'] == 'action'},
          {'Open ones': len(plain)})
    equal([f['name'] for f in sample.read('filter', 'list', 'premises')], [KEPT])
    equal(sample.read('audit', 'verify')['holds'], True)


def test_a_kept_list_is_narrowed_further_and_ordered_otherwise(sample):
    all_ = sample.read('list', 'premises', '--filter', KEPT)
    assert all_ and {p['category'] for p in all_} == {'risk'}
    some = sample.read('list', 'premises', '--filter', KEPT, '--where', 'status=closed')
    equal(ids(some), [p['id'] for p in all_ if p['status'] == 'closed'])
    turned = sample.read('list', 'premises', '--filter', KEPT, '--order', '-reference')
    equal([p['reference'] for p in turned], sorted((p['reference'] for p in all_), reverse=True))


def test_the_same_name_takes_the_place_of_the_older_list(sample):
    sample.good('filter', 'keep', 'partner', 'Health', '--where', 'use=health')
    again = sample.read('filter', 'keep', 'partner', 'health', '--where', 'use=outreach')
    equal([f['terms'] for f in sample.read('filter', 'list', 'partner')], ['use=outreach'])
    sample.good('filter', 'keep', 'partner', 'Other')
    sample.fails(1, 'exists', 'filter', 'rename', 'partner', 'Other', 'HEALTH')
    renamed = sample.read('filter', 'rename', 'partner', 'health', 'Outreach')
    equal(renamed[0]['id'], again[0]['id'])
    sample.good('filter', 'remove', 'partner', 'Outreach')
    equal([f['name'] for f in sample.read('filter', 'list', 'partner')], ['Other'])
    sample.fails(1, 'not_found', 'list', 'partner', '--filter', 'Outreach')


def test_every_sign_in_a_value_comes_back(sample):
    odd = 'a&b=c ~ 50 % <über> 東'
    sample.good('filter', 'keep', 'action', 'Odd', '--words', odd, '--where', 'title!=' + odd,
                '--where', 'due_on>=2026-01-01', '--where', 'partner=', '--archived')
    terms = next(f['terms'] for f in sample.read('filter', 'list', 'action') if f['name'] == 'Odd')
    sample.good('filter', 'load', '-', stdin=json.dumps(
        [{'kind': 'action', 'name': 'Odd again', 'terms': terms}]).encode())
    again = next(f for f in sample.read('filter', 'list', 'action') if f['name'] == 'Odd again')
    equal(again['terms'], terms)
    equal(terms.count('&'), 4)


def test_a_list_of_filters_is_carried_to_another_machine(sample, fresh):
    file = sample.file('filters.json', json.dumps(sample.read('filter', 'list', 'premises')))
    fresh.good('filter', 'load', file)
    equal([(f['name'], f['terms'], f['count']) for f in fresh.read('filter', 'list')],
          [(KEPT, 'category=risk', 0)])
    for text in ('{}', '[{"kind":"action"}]', '[{"kind":"action","name":"X","terms":"=1"}]',
                 '[{"kind":"action","name":"X","terms":"nothing=1"}]', '['):
        fresh.fails(1, 'invalid', 'filter', 'load', '-', stdin=text.encode())
    equal(len(fresh.read('filter', 'list')), 1)


def test_no_list_is_kept_that_names_a_person_or_watches_staff(sample):
    sample.fails(1, 'invalid', 'filter', 'keep', 'action', '07700 900123')
    sample.fails(1, 'invalid', 'filter', 'keep', 'action', 'X', '--words', 'a@example.org')
    sample.fails(1, 'invalid', 'filter', 'keep', 'action', '  ')
    officer = sample.read('list', 'officer', '--limit', '1')[0]['id']
    for kind in ('visit', 'patrol'):
        sample.fails(1, 'denied', 'filter', 'keep', kind, 'Mine', '--where',
                     'officers=' + officer)
    sample.fails(1, 'denied', '--as', '1014', 'filter', 'keep', 'premises', 'Mine')
    sample.fails(1, 'denied', '--as', '1014', 'list', 'premises', '--filter', KEPT)
    equal(sample.read('--as', '1014', 'filter', 'list'), [])
    equal({f['kind'] for f in sample.read('filter', 'list')} & {'visit', 'patrol'}, set())


def test_filter_tells_what_it_takes(sample):
    for words in ((), ('nothing',), ('keep',), ('keep', 'action'), ('keep', 'nothing', 'X'),
                  ('keep', 'action', 'X', '--where', 'nothing=1'),
                  ('keep', 'action', 'X', '--order', 'nothing'), ('rename', 'action', 'X'),
                  ('list', 'nothing'), ('remove', 'action'), ('load',)):
        sample.fails(2, 'usage', 'filter', *words)


def open_actions(db, n):
    rows = db.read('list', 'action', '--where', 'status=open', '--limit', str(n))
    equal(len(rows), n)
    return ids(rows)


def test_many_records_are_changed_in_one_entry_each_with_its_history(sample):
    rows = open_actions(sample, 5)
    before = {row: changes(sample, row) for row in rows}
    entries = len(audit(sample))
    seen = sample.read('bulk', 'action', 'due_on=2027-03-01', *rows, '--dry-run')
    equal((seen['written'], [r['state'] for r in seen['rows']]), (False, ['changes'] * 5))
    equal(len(audit(sample)), entries)
    done = sample.read('bulk', 'action', 'due_on=2027-03-01', *rows)
    equal((done['written'], ids(done['rows'])), (True, rows))
    for row in done['rows']:
        shown = sample.read('show', 'action', row['id'])
        equal(shown['due_on'], '2027-03-01')
        equal(len(shown['history']), before[row['id']] + 1)
        last = shown['history'][-1]
        equal((last['was']['due_on'], last['set']['due_on']), (row['was'], '2027-03-01'))
    verified = sample.read('audit', 'verify')
    equal(verified['holds'], True)
    again = sample.read('bulk', 'action', 'due_on=2027-03-01', *rows)
    equal((again['written'], {r['state'] for r in again['rows']}), (False, {'same'}))


def test_what_a_rule_refuses_is_named_and_nothing_is_written(sample):
    mine = open_actions(sample, 3)
    result = sample.run('--json', 'bulk', 'action', 'due_on=', *mine)
    equal(result.code, 3)
    for row in result.json['rows']:
        equal((row['state'], row['was']), ('refused', row['becomes']))
        assert [f for f in row['findings'] if f['severity'] == 'refuse'], row
    equal(result.json['written'], False)


def test_the_rest_is_changed_where_that_is_asked_for(sample):
    words = ('bulk', 'officer', 'to=2022-01-01', '--where', 'district=ALD')
    first = sample.run('--json', *words)
    by_state = {}
    for row in first.json['rows']:
        by_state.setdefault(row['state'], set()).add(row['id'])
    equal((first.code, first.json['written']), (3, False))
    equal(set(by_state), {'changes', 'refused'})
    done = sample.read(*words, '--skip-refused')
    equal((done['written'], set(ids(done['rows']))), (True, by_state['changes']))
    ended = {o['id'] for o in sample.read('list', 'officer') if o.get('to') == '2022-01-01'}
    equal(ended, by_state['changes'])


def test_warnings_need_a_reason(sample):
    words = ('bulk', 'agreement', 'review_on=2027-01-01', '--where', 'use=information_sharing')
    equal(sample.run(*words).code, 4)
    assert all(a.get('review_on') != '2027-01-01' for a in sample.read('list', 'agreement'))
    done = sample.read('--accept', 'agreed on the phone', *words)
    equal(done['written'], True)
    last = sample.read('show', 'agreement', done['rows'][0]['id'])['history'][-1]
    equal(last['reason'], 'agreed on the phone')


def test_a_role_changes_only_what_it_keeps(sample):
    mine = open_actions(sample, 2)
    result = sample.run('--json', '--as', '1014', 'bulk', 'action', 'due_on=2027-04-01', *mine)
    assert result.code in (1, 3), result.code
    for row in mine:
        assert sample.read('show', 'action', row)['due_on'] != '2027-04-01'


def test_what_is_weighed_singly_is_not_offered(sample):
    for kind, change in (('decision', 'issuer=police'), ('ladder_step', 'state=offered'),
                         ('option', 'option=close'), ('telling', 'who=landlord'),
                         ('escalation', 'child=true'), ('disclosure', 'recipient=X'),
                         ('signature', 'step=seal'), ('premises', 'category=risk'),
                         ('premises', 'reference=X'), ('partner', 'name=X'),
                         ('partner', 'phone=X'), ('action', 'title=X'), ('action', 'progress=X'),
                         ('patrol', 'status=approved'), ('area', 'shape=X'),
                         ('premises', 'identified_on=2026-11-01'), ('result', 'on=2026-11-01'),
                         ('partner', 'verified_on=2026-11-01')):
        row = sample.read('list', kind, '--limit', '1')
        if row:
            code = sample.run('--json', 'bulk', kind, change, row[0]['id']).code
            assert code in (1, 2), (kind, change, code)
    sample.fails(2, 'usage', 'bulk', 'action', 'due_on=2027-01-01')
    sample.fails(2, 'usage', 'bulk', 'action', 'nothing=1', '--where', 'status=open')
    sample.fails(2, 'usage', 'bulk', 'action')
    sample.fails(1, 'invalid', 'bulk', 'action', 'status=odd', '--where', 'status=open')
    sample.fails(1, 'not_found', 'bulk', 'action', 'status=done', 'nothing')


if __name__ == '__main__':
    sys.exit(ctl.run(sys.modules[__name__]))
