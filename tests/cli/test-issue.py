# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves: exports, papers, bundles; each veiled, logged, and verified from outside."""
import csv
import hashlib
import json
import os
import shutil
import stat
import subprocess
import sys
import zipfile

import ctl
from ctl import equal

WHY = ('--recipient', 'Court list office', '--reason', 'listing')


def tool(*argv, cwd=None):
    done = subprocess.run(argv, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          timeout=60, check=False)
    return done.returncode, done.stdout.decode(errors='replace')


def decision(db, status):
    return next(d for d in db.read('list', 'decision') if d['status'] == status)


def last_row(db):
    return db.read('list', 'disclosure')[-1]


def export(db, form, kind, name, *words):
    path = db.path(name)
    db.good('export', form, kind, '-o', path, *WHY, *words)
    equal(stat.S_IMODE(os.stat(path).st_mode), 0o600)
    return path


def test_nothing_leaves_without_recipient_and_reason(sample):
    before = len(sample.read('list', 'disclosure'))
    one = decision(sample, 'served')['id']
    out = sample.path('x')
    for words in (('export', 'csv', 'officer'), ('report', 'command-brief'),
                  ('report', 'court-schedule', one), ('decision', 'bundle', one)):
        for some in ((), ('--recipient', 'A'), ('--reason', 'B'), ('--recipient', '', *WHY[2:])):
            sample.fails(2, 'usage', *words, '-o', out, *some)
    assert not os.path.exists(out)
    equal(len(sample.read('list', 'disclosure')), before)


def test_each_export_has_its_row_with_hash_and_copy_number(sample):
    for copy in (1, 2):
        path = export(sample, 'csv', 'course', 'courses.csv')
        row = last_row(sample)
        with open(path, 'rb') as file:
            equal(row['hash'], hashlib.sha256(file.read()).hexdigest())
        equal((row['what'], row['format'], row['copy_number']), ('course', 'csv', copy))
        equal((row['recipient'], row['reason']), ('Court list office', 'listing'))
        equal(row['records'], len(sample.read('list', 'course')))


def test_a_csv_bears_its_marking_and_no_formula(sample):
    with open(export(sample, 'csv', 'premises', 'p.csv'), newline='', encoding='utf-8') as file:
        rows = list(csv.DictReader(file))
    assert rows and all(r['marking'] == 'OFFICIAL-SENSITIVE' for r in rows)
    assert not any(cell.startswith(('=', '+', '@')) for r in rows for cell in r.values())
    assert not any(r['occupancy'] == 'sole' for r in rows)


def test_where_narrows_an_export(sample):
    path = export(sample, 'csv', 'officer', 'o.csv', '--where', 'rank=inspector')
    with open(path, newline='', encoding='utf-8') as file:
        equal({r['rank'] for r in csv.DictReader(file)}, {'inspector'})


def places(db):
    return db.read('list', 'place', '--limit', '3', '--exact', '--reason', 'test')


def test_places_are_veiled_in_every_format(sample):
    addresses = [p['address'] for p in places(sample)]
    assert addresses
    for form in ('csv', 'geojson'):
        with open(export(sample, form, 'premises', 'p.' + form), encoding='utf-8') as file:
            text = file.read()
        assert not any(a in text for a in addresses)
    sample.fails(1, 'denied', 'export', 'csv', 'place', '-o', sample.path('x'), *WHY)
    for form in ('geojson',):
        with open(export(sample, form, 'premises', 'p.geojson'), encoding='utf-8') as file:
            features = json.load(file)['features']
        assert features and all(f['geometry']['type'] == 'Polygon' for f in features)
        assert all(set(f['properties']) == {'cell', 'size_m', 'premises'} for f in features)


def test_exact_places_need_a_right_and_are_few(sample):
    out = sample.path('x')
    words = ('export', 'csv', 'place', '-o', out, *WHY, '--exact')
    sample.fails(1, 'denied', *words)
    one = places(sample)[0]
    few = (*words, '--where', 'premises=' + one['premises'])
    sample.fails(1, 'denied', '--as', '1005', *few)
    sample.good(*few)
    with open(out, encoding='utf-8') as file:
        assert one['address'] in file.read()
    equal(last_row(sample)['exact'], True)


def second(collar, secret='sample'):
    """Options with which another officer signs too, and the descriptor to hand over."""
    read, write = os.pipe()
    os.write(write, secret.encode() + b'\n')
    os.close(write)
    return ('--second', collar, '--second-fd', str(read)), read


def test_many_exact_places_take_two_officers(sample):
    out = sample.path('many')
    words = ('export', 'csv', 'place', '-o', out, *WHY, '--exact')
    before = len(sample.read('list', 'disclosure'))
    for acting, other, secret, exit_code, code in (
            ('1002', '1002', 'sample', 1, 'denied'),    # the same officer twice
            ('1002', '1006', 'sample', 1, 'denied'),    # an inspector without a post
            ('1002', '1014', 'sample', 1, 'not_found'),  # an auditor has no key
            ('1002', '1001', 'wrong', 5, 'bad_key'),
            ('1002', '0000', 'sample', 1, 'not_found')):
        options, fd = second(other, secret)
        sample.fails(exit_code, code, '--as', acting, *words, *options, fds=(fd,))
    sample.fails(2, 'usage', *words, '--second', '1002')
    assert not os.path.exists(out)
    equal(len(sample.read('list', 'disclosure')), before)
    options, fd = second('1001')
    sample.good('--as', '1002', *words, *options, fds=(fd,))
    with open(out, encoding='utf-8') as file:
        assert len(file.readlines()) > 21
    row = last_row(sample)
    signed = sample.read('list', 'signature', '--where', 'record=' + row['id'])
    equal([s['step'] for s in signed], ['disclose'])


def test_a_partner_gets_no_premises_no_category_and_no_place(sample):
    for kind in ('premises', 'place', 'assessment', 'decision', 'officer'):
        sample.fails(1, 'denied', 'export', 'csv', kind, '-o', sample.path('x'), *WHY,
                     '--profile', 'partner')
    export(sample, 'csv', 'area', 'a.csv', '--profile', 'partner')


def test_geojson_opens_in_ogrinfo_without_a_warning(sample):
    if shutil.which('ogrinfo') is None:
        return 'no ogrinfo here'
    for kind in ('premises', 'area', 'site', 'patrol', 'intervention', 'district'):
        code, said = tool('ogrinfo', '-ro', '-al', '-so', export(sample, 'geojson', kind, 'o.json'))
        equal(code, 0)
        assert 'WGS 84' in said and 'arning' not in said and 'ERROR' not in said, said


def pdf_text(path):
    code, text = tool('pdftotext', '-raw', path, '-')
    equal(code, 0)
    return text


def plain(text):
    return ' '.join(text.split())


def narratives(db, one):
    """The texts of a decision that a court schedule may not hold, by kind and field."""
    kinds = {k['kind']: k for k in db.read('kinds')}
    parts = [('decision', one)]
    for kind in ('ladder_step', 'option', 'entry', 'followup'):
        parts += [(kind, r) for r in db.read('list', kind, '--where', 'decision=' + one['id'])]
    for kind, record in parts:
        for field in kinds[kind]['fields']:
            text = record.get(field['name'])
            if 'court' not in field['flags'] and field['type'] == 'text' and text \
                    and len(text) > 12 and not text.startswith('['):
                yield f'{kind}.{field["name"]}', text


def test_a_court_schedule_holds_no_harm_partner_support_or_ladder_text(sample):
    if shutil.which('pdftotext') is None:
        return 'no pdftotext here'
    count = 0
    for one in sample.read('list', 'decision'):
        path = sample.path('schedule.pdf')
        sample.good('report', 'court-schedule', one['number'], '-o', path, *WHY)
        schedule = plain(pdf_text(path))
        assert one['number'] in schedule and 'OFFICIAL-SENSITIVE' in schedule
        sample.good('report', 'policy-record', one['id'], '-o', path, *WHY)
        record = plain(pdf_text(path))
        partners = [p['name'] for p in sample.read('list', 'partner')]
        assert not any(p in schedule for p in partners)
        for name, text in narratives(sample, one):
            # From within, since a narrative may well begin with the name of an Act.
            words = ' '.join(text.split()[4:9])
            assert len(words) < 12 or words not in schedule, (name, words)
            count += words in record
    assert count > 20, 'the policy record should hold what the schedule may not'


def test_papers_name_their_reader_copy_and_page(sample):
    if shutil.which('pdftotext') is None:
        return 'no pdftotext here'
    premises = next(p for p in sample.read('list', 'premises') if p['occupancy'] != 'sole')
    for words in (('command-brief',), ('premises-summary', premises['reference'])):
        path = sample.path('paper.pdf')
        sample.good('report', *words, '-o', path, *WHY)
        equal(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        text = pdf_text(path)
        assert 'Page 1 of ' in text and 'Court list office' in text and 'SAMPLE' in text
    sample.fails(2, 'usage', 'report', 'nothing', '-o', path, *WHY)
    sample.fails(2, 'usage', 'report', 'court-schedule', '-o', path, *WHY)
    sample.fails(1, 'not_found', 'report', 'court-schedule', 'X/1', '-o', path, *WHY)


def bundle(db, one, name, *words):
    path = db.path(name)
    db.good('--as', '1002', 'decision', 'bundle', one['id'], '-o', path, *WHY, *words,
            secret='sample')
    return path


def unpack(db, path):
    folder = path + '.d'
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        assert not any('/' in n or n.startswith('.') for n in names), names
        archive.extractall(folder)
    return folder, names


def test_openssl_and_sha256sum_alone_verify_a_bundle(sample):
    if shutil.which('openssl') is None:
        return 'no openssl here'
    for profile in ('court', 'command'):
        path = bundle(sample, decision(sample, 'served'), profile + '.zip', '--profile', profile)
        folder, names = unpack(sample, path)
        code, said = tool('openssl', 'pkeyutl', '-verify', '-pubin', '-inkey', 'key.pem', '-rawin',
                          '-in', 'manifest.txt', '-sigfile', 'manifest.sig', cwd=folder)
        equal((code, 'Signature Verified Successfully' in said), (0, True))
        code, said = tool('sha256sum', '-c', 'manifest.txt', cwd=folder)
        equal(code, 0)
        listed = {line.split()[1] for line in open(os.path.join(folder, 'manifest.txt'),
                                                   encoding='utf-8') if not line.startswith('#')}
        equal(listed, set(names) - {'manifest.txt', 'manifest.sig'})


def test_a_bundle_verifies_without_database_or_key_and_a_changed_one_does_not(sample):
    path = bundle(sample, decision(sample, 'served'), 'v.zip')
    elsewhere = dict(os.environ, HOME='/nonexistent')
    argv = (ctl.PROGRAM, '--json', 'decision', 'verify')
    done = subprocess.run([*argv, path], env=elsewhere, stdout=subprocess.PIPE, check=False)
    report = json.loads(done.stdout)
    equal((done.returncode, report['good'], report['certified']), (0, True, False))
    assert '1002' in report['claimed']
    with open(path, 'rb') as file:
        data = bytearray(file.read())
    for at in range(100, len(data), len(data) // 12):
        data[at] ^= 1
        done = subprocess.run([*argv, sample.file('bad.zip', bytes(data))], env=elsewhere,
                              stdout=subprocess.PIPE, check=False)
        equal((done.returncode, json.loads(done.stdout)['good']), (1, False))
        data[at] ^= 1


def test_a_court_bundle_withholds_what_the_court_may_not_have(sample):
    one = decision(sample, 'served')
    folder, _ = unpack(sample, bundle(sample, one, 'c.zip'))
    with open(os.path.join(folder, 'decision.json'), encoding='utf-8') as file:
        text = file.read()
    for name, narrative in narratives(sample, one):
        words = ' '.join(narrative.split()[4:9])
        assert len(words) < 12 or words not in text, name
    other, _ = unpack(sample, bundle(sample, one, 'd.zip', '--profile', 'command'))
    with open(os.path.join(other, 'decision.json'), encoding='utf-8') as file:
        equal(json.loads(text)['root'], json.load(file)['root'])


def test_a_bundle_needs_its_makers_own_key(sample):
    one = decision(sample, 'served')['id']
    out = sample.path('x.zip')
    words = ('decision', 'bundle', one, '-o', out, *WHY)
    sample.fails(2, 'usage', *words)
    sample.fails(5, 'bad_key', '--as', '1002', *words, secret='wrong')
    sample.fails(1, 'denied', '--as', '1002', *words, '--profile', 'partner', secret='sample')
    assert not os.path.exists(out)


def test_clocks_show_their_working(sample):
    one = decision(sample, 'served')
    clocks = sample.read('decision', 'clocks', one['number'])
    hearing = next(c for c in clocks if c['clock'] == 'hearing')
    equal(set(hearing) >= {'clock', 'from', 'due', 'rule', 'working', 'state'}, True)
    equal(hearing['rule'], 'soa2a.hearing_by')
    assert any('Confirm with the court' in step for step in hearing['working'])
    later = sample.read('decision', 'clocks', one['id'], '--at', '2027-01-01T00:00:00Z')
    assert next(c for c in later if c['clock'] == 'hearing')['state'] != hearing['state']


def test_the_plan_of_service_knows_the_sittings(sample):
    one = decision(sample, 'served')
    at = '2026-11-26T10:00:00Z'
    plan = sample.read('decision', 'serve-plan', one['id'], '--at', at)
    equal((plan['serve_at'], plan['last_hearing']), (at, '2026-11-28T10:00:00Z'))
    assert all(at < s <= plan['last_hearing'] for s in plan['sittings'])
    assert plan['working']


if __name__ == '__main__':
    sys.exit(ctl.run(sys.modules[__name__]))
