# SPDX-License-Identifier: GPL-3.0-or-later
"""No list, filter, search or export goes by officer (AU10); the auditor looks for a purpose."""
import json
import sys

import ctl
from ctl import equal

GO = ('-o', 'x.csv', '--recipient', 'me', '--reason', 'a test')


def officer(db, collar='1008'):
    return db.read('show', 'officer', collar)


def barred(db, *words):
    """Refused with the rule and what to do instead; exit 3."""
    result = db.run('--json', *words)
    equal(result.code, 3)
    found = result.json['findings'][0]
    equal(found['rule'], 'STAFF-MONITOR')
    assert 's.62' in found['message'] and 'team' in found['remedy']
    return result


CASES = [('visit', 'officers={}'), ('visit', 'officers!={}'), ('patrol', 'officers={}'),
         ('patrol', 'lead={}'), ('patrol', 'author!={}'), ('patrol', 'approver={}'),
         ('disclosure', 'by={}'), ('visit', 'created_by={}'), ('patrol', 'changed_by={}'),
         ('action', 'created_by={}'), ('premises', 'changed_by={}'), ('patrol', 'lead=')]


def test_no_list_is_narrowed_to_an_officer(sample):
    one = officer(sample)['id']
    for kind, where in CASES:
        barred(sample, 'list', kind, '--where', where.format(one))
        barred(sample, '--as', '1002', 'list', kind, '--where', where.format(one))


def test_no_list_is_ordered_by_officer(sample):
    for kind, field in (('patrol', 'lead'), ('patrol', '-author'), ('visit', 'created_by')):
        barred(sample, 'list', kind, '--order=' + field)


def test_no_export_goes_by_officer(sample):
    one = officer(sample)['id']
    before = sample.read('audit', 'show')
    for form in ('csv', 'gpkg', 'geojson'):
        barred(sample, 'export', form, 'patrol', *GO, '--where', 'lead=' + one)
    barred(sample, 'export', 'csv', 'visit', *GO, '--words', '1008')
    barred(sample, 'export', 'csv', 'visit', *GO, '--order', 'changed_by')
    equal(sample.read('audit', 'show'), before)


def test_no_bulk_edit_goes_by_officer(sample):
    one = officer(sample)['id']
    barred(sample, 'bulk', 'patrol', 'media_excluded=true', '--where', 'lead=' + one)
    barred(sample, 'bulk', 'action', 'due_on=2027-01-01', '--where', 'changed_by=' + one)


def test_no_filter_that_goes_by_officer_is_kept_or_brought(sample):
    one = officer(sample)['id']
    for kind, where in CASES:
        result = sample.fails(1, 'denied', 'filter', 'keep', kind, 'F', '--where',
                              where.format(one))
        assert 'STAFF-MONITOR' in result.json['error']['message']
    name = officer(sample)['name']
    sample.fails(1, 'denied', 'filter', 'keep', 'patrol', 'F', '--words', name)
    sample.fails(1, 'denied', 'filter', 'keep', 'patrol', 'F', '--order', 'lead')
    sample.fails(1, 'denied', 'filter', 'load', '-', stdin=json.dumps(
        [{'kind': 'patrol', 'name': 'F', 'terms': 'lead=' + one}]).encode())
    assert 'F' not in [f['name'] for f in sample.read('filter', 'list')]


def test_no_words_name_an_officer(sample):
    one = officer(sample)
    patrol = sample.read('list', 'patrol', '--where', 'status=draft')[0]
    text = f'Walk with {one["name"]} of number {one["collar"]}, zebra'
    sample.good('amend', 'patrol', patrol['id'],
                sample.file('p.json', json.dumps({'purpose': text})), '--accept', 'a test')
    assert patrol['id'] in [hit['id'] for hit in sample.read('search', 'zebra')]
    equal([p['id'] for p in sample.read('list', 'patrol', '--words', 'zebra')], [patrol['id']])
    for words in (one['name'], one['collar'], one['name'].upper(), one['collar'] + ' zebra'):
        barred(sample, 'list', 'patrol', '--words', words)
        found = {hit['kind'] for hit in sample.read('search', *words.split(' '))}
        assert not found & {'visit', 'patrol', 'disclosure'}, found
    # Whoever looks for a person in the register finds them.
    assert one['id'] in [hit['id'] for hit in sample.read('search', one['collar'])]


def test_lists_of_other_kinds_go_by_their_owner(sample):
    rows = sample.read('list', 'action')
    owner = rows[0]['owner']
    equal([r['id'] for r in sample.read('list', 'action', '--where', 'owner=' + owner)],
          [r['id'] for r in rows if r['owner'] == owner])


def test_counts_are_by_teams_of_five_and_more(sample):
    officers = sample.read('list', 'officer')
    sizes = {}
    for row in officers:
        sizes[row.get('team')] = sizes.get(row.get('team'), 0) + 1
    for kind in ('visit', 'patrol'):
        counts = sample.read('count', kind, '--by', 'team')
        assert counts and any(c['records'] for c in counts)
        for count in counts:
            assert count['officers'] >= 5, count
            if count.get('team'):
                equal(count['officers'], sizes[count['team']])
        assert len([c for c in counts if not c.get('team')]) <= 1
    fields = ('officers',), ('officers', 'lead', 'author', 'approver')
    for kind, names in zip(('visit', 'patrol'), fields):
        team_of = {row['id']: row.get('team') for row in officers}
        want = {}
        for row in sample.read('list', kind):
            people = [p for n in names for p in
                      (row.get(n) if isinstance(row.get(n), list) else [row.get(n)])]
            for team in {team_of.get(p) for p in people}:
                want[team] = want.get(team, 0) + 1
        for count in sample.read('count', kind, '--by', 'team'):
            if count.get('team'):
                equal(count['records'], want.get(count['team'], 0))
    equal(sum(c['records'] for c in
              sample.read('count', 'visit', '--by', 'team', '--to', '2000-01-01')), 0)


def test_a_small_team_is_counted_with_others(fresh):
    rows = ''.join(f'{n},Officer {n},2020-01-01,{team}\n' for n, team in
                   enumerate(['Big'] * 6 + ['Tiny'] * 2 + ['Small'] * 3, 9000))
    fresh.import_('officer', 'o.csv', 'collar,name,from,team\n' + rows)
    groups = {c.get('team'): c['officers'] for c in fresh.read('count', 'visit', '--by', 'team')}
    equal(groups, {'Big': 6, None: 5})
    fresh.good('archive', 'officer', '9010', '--reason', 'left')
    # Four are too few even together: the next team joins them.
    groups = {c.get('team'): c['officers'] for c in fresh.read('count', 'visit', '--by', 'team')}
    equal(groups, {None: 10})
    for n in range(9000, 9006):
        fresh.good('archive', 'officer', str(n), '--reason', 'left')
    equal(fresh.read('count', 'visit', '--by', 'team'), [])


def test_count_tells_what_it_takes(sample):
    for words in ((), ('visit',), ('visit', '--by', 'officer'), ('action', '--by', 'team'),
                  ('nothing', '--by', 'team'), ('visit', '--by', 'team', '--from', 'x')):
        sample.fails(2, 'usage', 'count', *words)
    sample.fails(1, 'denied', '--as', '1014', 'count', 'visit', '--by', 'team')


def test_the_auditor_looks_for_a_purpose_that_is_logged(sample):
    before = sample.read('audit', 'show')
    rows = sample.read('--as', '1014', 'audit', 'by', '1004', '--reason', 'complaint 7/26')
    author = officer(sample, '1004')['id']
    assert rows and {row['by'] for row in rows} == {author}
    assert all(not row.get('reason') for row in rows)
    after = sample.read('audit', 'show')
    equal(len(after), len(before) + 1)
    newest = max(after, key=lambda row: row['entry'])
    equal(newest['kind'], 'disclosure')
    logged = sample.read('show', 'disclosure', newest['record'])
    equal((logged['what'], logged['reason'], logged['by'], logged['records']),
          ('audit-by-officer', 'complaint 7/26', officer(sample, '1014')['id'], len(rows)))
    equal(sample.read('audit', 'verify')['holds'], True)


def test_nobody_else_looks_through_the_log_by_officer(sample):
    before = sample.read('audit', 'show')
    for who in ((), ('--as', '1002'), ('--as', '1009')):
        sample.fails(1, 'denied', *who, 'audit', 'by', '1004', '--reason', 'to see')
    sample.fails(2, 'usage', '--as', '1014', 'audit', 'by', '1004')
    sample.fails(2, 'usage', '--as', '1014', 'audit', 'by', '--reason', 'x')
    equal(sample.read('audit', 'show'), before)


if __name__ == '__main__':
    sys.exit(ctl.run(sys.modules[__name__]))
