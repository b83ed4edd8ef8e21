# SPDX-License-Identifier: GPL-3.0-or-later
"""Officers, courses and results come in from CSV."""
import csv
import os
import sys

import ctl
from ctl import counts, equal

OFFICERS = '''Collar No,Name,Rank,Role,Team,Front,Joined
1001,Ann Able,Inspector,planner,Response,Y,03/01/2019
1002,"Ben ""Bo"" Best, Jr",constable,officer,Response,N,14/06/2022
'''
OFFICER_MAP = {
    'columns': {'Collar No': 'collar', 'Front': 'frontline', 'Joined': 'from'},
    'dates': 'dd/mm/yyyy',
}
COURSES = 'code,title,provider,assessed,from\nAWARE,Awareness,partner,false,2020-01-01\n'
RESULTS = '''Number,Module,Done,Mark
1001,AWARE,3-Nov-2025,Pass
1002,AWARE,04-Nov-2025,Fail
1003,AWARE,04-Nov-2025,Pass
1001,AWARE,31-Feb-2025,Pass
1001,AWARE,05-Nov-2025,Maybe
1002,NOPE,05-Nov-2025,Pass
,AWARE,05-Nov-2025,Pass
1001,AWARE,06-Nov-2025,
'''
RESULT_MAP = {
    'columns': {'Number': 'officer', 'Module': 'course', 'Done': 'on', 'Mark': 'outcome'},
    'constants': {'source': 'LMS'},
    'dates': {'on': 'd-mmm-yyyy'},
    'values': {'outcome': {'Pass': 'passed', 'Fail': 'failed'}},
}


def people(db):
    equal(counts(db.import_('officer', 'officers.csv', OFFICERS, map=OFFICER_MAP)), (2, 0, 0, 0))
    equal(counts(db.import_('course', 'courses.csv', COURSES)), (1, 0, 0, 0))


def test_officers_come_with_their_ranks_and_dates(fresh):
    people(fresh)
    found = {o['collar']: o for o in fresh.read('list', 'officer')}
    equal(found['1001']['rank'], 'inspector')
    equal(found['1001']['from'], '2019-01-03')
    equal(found['1001']['frontline'], True)
    equal(found['1002']['name'], 'Ben "Bo" Best, Jr')
    periods = fresh.read('list', 'rank_period')
    equal(len(periods), 2)
    equal({p['from'] for p in periods}, {'2019-01-03', '2022-06-14'})


def test_a_changed_officer_is_changed_and_the_rest_is_the_same(fresh):
    people(fresh)
    text = OFFICERS.replace('planner', 'liaison')
    equal(counts(fresh.import_('officer', 'officers.csv', text, map=OFFICER_MAP)), (0, 1, 1, 0))
    equal(counts(fresh.import_('officer', 'officers.csv', text, map=OFFICER_MAP)), (0, 0, 2, 0))


def test_results_that_cannot_be_taken_are_told_by_line(fresh):
    people(fresh)
    result = fresh.import_('result', 'results.csv', RESULTS, map=RESULT_MAP)
    equal(counts(result)[:3], (2, 0, 0))
    equal([r['line'] for r in result['rejected']], [4, 5, 6, 7, 8, 9])
    assert '1003' in result['rejected'][0]['reason']
    assert '31-Feb-2025' in result['rejected'][1]['reason']
    assert 'Maybe' in result['rejected'][2]['reason']
    assert 'NOPE' in result['rejected'][3]['reason']
    assert 'Officer' in result['rejected'][4]['reason']
    assert 'Outcome' in result['rejected'][5]['reason']


def test_the_same_results_twice_change_nothing(fresh):
    people(fresh)
    fresh.import_('result', 'results.csv', RESULTS, map=RESULT_MAP)
    before = fresh.read('audit', 'show')
    again = fresh.import_('result', 'results.csv', RESULTS, map=RESULT_MAP)
    equal(counts(again), (0, 0, 2, 6))
    equal(fresh.read('audit', 'show'), before)


def test_one_file_is_one_entry_of_the_log(fresh):
    people(fresh)
    entries = fresh.read('audit', 'verify')['entries']
    fresh.import_('result', 'results.csv', RESULTS, map=RESULT_MAP)
    equal(fresh.read('audit', 'verify'), {'holds': True, 'entries': entries + 1})


def test_a_dry_run_tells_the_same_and_changes_nothing(fresh):
    people(fresh)
    before = fresh.read('audit', 'show')
    dry = fresh.import_('result', 'results.csv', RESULTS, '--dry-run', map=RESULT_MAP)
    equal(fresh.read('audit', 'show'), before)
    equal(fresh.read('list', 'result'), [])
    equal(dry, fresh.import_('result', 'results.csv', RESULTS, map=RESULT_MAP))


def test_the_reject_file_can_be_corrected_and_sent_again(fresh):
    people(fresh)
    rejects = fresh.path('rejects.csv')
    fresh.import_('result', 'results.csv', RESULTS, '--rejects', rejects, map=RESULT_MAP)
    equal(os.stat(rejects).st_mode & 0o777, 0o600)
    with open(rejects, newline='', encoding='utf-8') as file:
        rows = list(csv.DictReader(file))
    equal(list(rows[0]), ['Number', 'Module', 'Done', 'Mark', 'line', 'reason'])
    equal([r['line'] for r in rows], ['4', '5', '6', '7', '8', '9'])
    text = 'Number,Module,Done,Mark\r\n' + ''.join(
        f'1002,AWARE,{i}-Dec-2025,Pass\r\n' for i, _ in enumerate(rows, 1))
    equal(counts(fresh.import_('result', 'again.csv', text, map=RESULT_MAP)), (6, 0, 0, 0))


def test_a_byte_order_mark_and_crlf_are_taken(fresh):
    people(fresh)
    text = b'\xef\xbb\xbfofficer,course,on,outcome\r\n1001,AWARE,2025-01-02,passed\r\n'
    equal(counts(fresh.import_('result', 'bom.csv', text)), (1, 0, 0, 0))


def test_json_lines_and_arrays_are_taken(fresh):
    people(fresh)
    lines = ('{"officer":"1001","course":"AWARE","on":"2025-01-02","outcome":"passed"}\n'
             '\n'
             '{"officer":"1001","course":"AWARE","on":"2025-01-03"\n'
             '{"officer":"1001","course":"AWARE","on":"2025-01-04","outcome":"passed","x":1}\n')
    result = fresh.import_('result', 'r.jsonl', lines)
    equal(counts(result), (2, 0, 0, 1))
    equal(result['rejected'][0]['line'], 3)
    array = '[{"officer":"1001","course":"AWARE","on":"2025-01-02","outcome":"failed"}]'
    equal(counts(fresh.import_('result', 'r.json', array)), (0, 1, 0, 0))


def test_a_row_that_contradicts_one_above_is_rejected(fresh):
    people(fresh)
    text = ('officer,course,on,outcome\n1001,AWARE,2025-01-02,passed\n'
            '1001,AWARE,2025-01-02,passed\n1001,AWARE,2025-01-02,failed\n')
    for want in ((1, 0, 1, 1), (0, 1, 1, 1)):
        result = fresh.import_('result', 'r.csv', text)
        equal(result['rejected'][0]['line'], 4) if want[0] else None
        equal(result['new'], want[0])


def test_a_role_that_keeps_no_results_is_denied(fresh):
    people(fresh)
    path = fresh.file('r.csv', 'officer,course,on,outcome\n1001,AWARE,2025-01-02,passed\n')
    fresh.fails(1, 'denied', '--as', '1001', 'import', 'result', path)
    equal(fresh.read('list', 'result'), [])


if __name__ == '__main__':
    sys.exit(ctl.run(sys.modules[__name__]))
