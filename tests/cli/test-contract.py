# SPDX-License-Identifier: GPL-3.0-or-later
"""The contract of the command line: exit codes and documents of every command."""
import json
import os
import re
import subprocess
import sys

import ctl
from ctl import equal

ACTION = '{"title":"Ask the council","status":"open","due_on":"2027-01-01"}'
FINDING = {'rule', 'severity', 'duties', 'message', 'facts', 'remedy'}


def action(db):
    fields = next(k for k in db.read('kinds') if k['kind'] == 'action')['fields']
    record = {'title': 'Ask the council', 'due_on': '2027-01-01'}
    for field in fields:
        if 'required' in field['flags'] and field['name'] not in record:
            if field['type'] == 'enum':
                record[field['name']] = field['values'][0]
            elif field['type'] == 'ref' and field.get('of') == 'officer':
                record[field['name']] = '1001'
            elif field['type'] == 'text':
                record[field['name']] = 'Text'
    return json.dumps(record)


def test_help_names_every_command_and_an_unknown_one_is_usage(sample):
    text = sample.good('help').out
    for name in ('init kinds list show search record amend archive check import duties patrol '
                 'decision attention report export audit backup restore doctor policy key').split():
        assert re.search(rf'^  {name} ', text, re.M), name
    equal(sample.run('nonsense').code, 2)
    equal(sample.run('list').code, 2)
    equal(sample.run('list', 'premises', '--nonsense').code, 2)
    equal(sample.run('list', 'premises', 'more').code, 2)


def test_options_stand_before_or_after_the_command(sample):
    equal(sample.read('list', 'course', '--limit', '1'),
          sample.good('list', '--limit=1', 'course', '--json').json)


def test_kinds_tell_fields_types_and_flags(sample):
    kinds = {k['kind']: k for k in sample.read('kinds')}
    assert len(kinds) > 50
    field = next(f for f in kinds['premises']['fields'] if f['name'] == 'occupancy')
    equal(field['type'], 'enum')
    equal(field['values'], ['more_than_one', 'sole', 'not_known'])
    assert 'required' in field['flags']


def test_list_filters_limits_and_never_shows_a_place_unasked(sample):
    everything = sample.read('list', 'officer')
    some = sample.read('list', 'officer', '--where', 'rank=inspector')
    assert 0 < len(some) < len(everything)
    equal(len(sample.read('list', 'officer', '--limit', '2')), 2)
    assert not any('address' in p or 'point' in p for p in sample.read('list', 'place'))
    sample.fails(2, 'usage', 'list', 'place', '--exact')
    sample.fails(2, 'usage', 'list', 'officer', '--where', 'nothing=1')
    sample.fails(2, 'usage', 'list', 'officer', '--limit', 'x')
    sample.fails(2, 'usage', 'list', 'area', '--bbox', '1,2,3')
    assert sample.read('list', 'area', '--bbox', '1,54,2,55')


def test_show_gives_the_record_with_its_history(sample):
    one = sample.read('list', 'premises', '--limit', '1')[0]
    shown = sample.read('show', 'premises', one['reference'])
    equal(shown['id'], one['id'])
    assert {'at', 'what'} <= set(shown['history'][0])
    sample.fails(1, 'not_found', 'show', 'premises', 'X-0')


def test_search_finds_by_words(sample):
    name = sample.read('list', 'partner')[0]['name']
    hits = sample.read('search', name.split()[0])
    assert any(h['kind'] == 'partner' for h in hits)
    assert {'kind', 'id', 'snippet'} == set(hits[0])


def test_record_amend_and_archive_give_id_and_findings(sample):
    made = sample.read('record', 'action', '-', stdin=action(sample).encode())
    assert set(made) == {'id', 'findings'}
    changed = sample.read('amend', 'action', made['id'], '-', stdin=b'{"title":"Ask again"}')
    equal(changed['id'], made['id'])
    equal(sample.read('show', 'action', made['id'])['title'], 'Ask again')
    gone = sample.read('archive', 'action', made['id'], '--reason', 'done with')
    equal(gone['id'], made['id'])
    assert made['id'] not in [a['id'] for a in sample.read('list', 'action')]
    assert made['id'] in [a['id'] for a in sample.read('list', 'action', '--archived')]
    sample.fails(2, 'usage', 'archive', 'action', made['id'])
    sample.fails(1, 'invalid', 'record', 'action', '-', stdin=b'{"title":')
    sample.fails(1, 'not_found', 'amend', 'action', 'X', '-', stdin=b'{}')


def test_a_refusal_is_exit_3_with_findings(sample):
    result = sample.run('--json', 'record', 'premises', '-', stdin=b'{"occupancy":"sole"}')
    equal(result.code, 3)
    finding = result.json['findings'][0]
    assert FINDING <= set(finding), finding
    equal(finding['severity'], 'refuse')


def test_check_writes_nothing_and_tells_all_findings(sample):
    before = sample.read('audit', 'show')
    result = sample.run('--json', 'check', 'premises', '-', stdin=b'{"occupancy":"odd"}')
    equal(result.code, 3)
    assert {'FIELD-INVALID', 'FIELD-MISSING'} <= {f['rule'] for f in result.json['findings']}
    equal(sample.run('check', 'premises', '-', stdin=b'{').code, 1)
    equal(sample.run('check', 'premises', '-', '--gate', 'no', stdin=b'{}').code, 2)
    equal(sample.read('audit', 'show'), before)


def test_duties_and_attention_are_arrays_of_the_promised_shape(sample):
    for duty in sample.read('duties'):
        assert duty['state'] in ('met', 'gap', 'no_evidence') and 'records' in duty, duty
    items = sample.read('attention')
    legal = [i['due'] for i in items if i['legal']]
    equal(legal, sorted(legal))


def test_steps_need_a_named_officer_and_an_own_key(sample):
    draft = next(d for d in sample.read('list', 'decision') if d['status'] == 'draft')
    equal(sample.run('decision', 'authorise', draft['id'], '--as', '1002').code, 3)
    equal(sample.run('decision', 'authorise', draft['id'], '--as', '1002', secret='no').code, 5)
    equal(sample.run('decision', 'nothing', draft['id']).code, 2)
    equal(sample.run('decision', 'clocks').code, 2)


def test_a_step_keeps_what_the_rules_of_its_gate_said(sample):
    taken = [d for d in sample.read('list', 'decision') if d['status'] in ('served', 'ordered')]
    assert len(taken) > 1
    for decision in taken:
        kept = json.loads(decision['findings'])
        assert kept and not any(f['severity'] == 'refuse' for f in kept), kept


def test_the_log_verifies_and_shows(sample):
    equal(sample.read('audit', 'verify')['holds'], True)
    one = sample.read('list', 'officer', '--limit', '1')[0]
    rows = sample.read('audit', 'show', '--record', one['id'])
    equal({r['record'] for r in rows}, {one['id']})
    equal(sample.run('audit').code, 2)


def test_doctor_tells_health_and_counts(sample):
    doctor = sample.read('doctor')
    equal((doctor['sound'], doctor['sample']), (True, True))
    equal(doctor['counts']['officer'], len(sample.read('list', 'officer', '--archived')))


def test_a_database_opens_by_its_key_alone(fresh):
    key, fresh.key = fresh.key, None
    fresh.fails(5, None, 'list', 'officer')
    fresh.key = fresh.file('other.key', os.urandom(32).hex() + '\n')
    fresh.fails(5, 'bad_key', 'list', 'officer')
    fresh.key = key
    equal(fresh.read('list', 'officer'), [])
    with open(fresh.db, 'rb') as file:
        assert not file.read(16).startswith(b'SQLite format 3')


def test_a_passphrase_opens_it_and_no_other_does(fresh):
    fresh.key, path = None, fresh.path('phrase.db')

    def with_phrase(phrase, *words):
        read, write = os.pipe()
        os.write(write, phrase + b'\n')
        os.close(write)
        done = subprocess.run([ctl.PROGRAM, '--db', path, '--passphrase-fd', str(read), *words],
                              pass_fds=(read,), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              check=False)
        os.close(read)
        return done.returncode

    equal(with_phrase(b'correct horse battery', 'init', '--district', 'TST'), 0)
    equal(with_phrase(b'correct horse battery', 'list', 'officer'), 0)
    equal(with_phrase(b'wrong', 'list', 'officer'), 5)


def test_the_recovery_sheet_is_a_paper_and_its_phrase_stands_nowhere_else(fresh):
    read, write = os.pipe()
    os.write(write, b'correct horse battery\n')
    os.close(write)
    sheet = fresh.path('sheet.pdf')
    done = subprocess.run([ctl.PROGRAM, '--db', fresh.path('r.db'), '--passphrase-fd', str(read),
                           'init', '--district', 'TST', '--recovery-sheet', sheet],
                          pass_fds=(read,), stdout=subprocess.PIPE, check=False)
    os.close(read)
    equal(done.returncode, 0)
    equal(os.stat(sheet).st_mode & 0o777, 0o600)
    with open(sheet, 'rb') as file:
        assert file.read(5) == b'%PDF-'
    equal(len(done.stdout.decode().splitlines()), 1)


def test_the_clock_may_be_set_for_reading_but_not_for_writing_a_real_database(fresh):
    fresh.good('list', 'officer', '--at', ctl.NOW)
    fresh.fails(2, 'usage', 'record', 'officer', '-', '--at', ctl.NOW, stdin=b'{}')
    equal(fresh.run('list', 'officer', '--at', 'yesterday').code, 2)


def test_a_backup_restores(fresh):
    fresh.import_('officer', 'o.csv', 'collar,name,from\n1,Ann,2020-01-01\n')
    copy = fresh.path('copy.db')
    fresh.good('backup', copy)
    fresh.import_('officer', 'o.csv', 'collar,name,from\n2,Ben,2020-01-01\n')
    equal(len(fresh.read('list', 'officer')), 2)
    fresh.good('restore', copy)
    equal(len(fresh.read('list', 'officer')), 1)


def test_damaged_and_foreign_files_are_named(fresh):
    garbage = fresh.file('garbage.db', b'not a database at all' * 500)
    equal(fresh.run('list', 'officer', '--db', garbage).code != 0, True)
    absent = fresh.run('--json', '--db', fresh.path('absent.db'), 'list', 'officer')
    assert absent.code != 0


def test_policy_lists_rules_and_refuses_a_broken_pack(sample):
    assert sample.read('policy', 'list')
    sample.fails(1, 'invalid', 'policy', 'load', sample.file('bad.json', '{"pack":1}'))


if __name__ == '__main__':
    sys.exit(ctl.run(sys.modules[__name__]))
