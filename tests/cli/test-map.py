# SPDX-License-Identifier: GPL-3.0-or-later
"""The map on paper: at a scale, marked, logged, and veiled unless asked for exactly."""
import hashlib
import os
import shutil
import stat
import struct
import subprocess
import sys

import ctl
from ctl import equal

WHY = ('--recipient', 'Duty inspector', '--reason', 'planning')


def text_of(path):
    done = subprocess.run(('pdftotext', '-layout', path, '-'), stdout=subprocess.PIPE, timeout=60,
                          check=True)
    return done.stdout.decode()


def report(db, name, *words):
    path = db.path(name)
    db.good('report', 'map', '-o', path, *WHY, *words)
    equal(stat.S_IMODE(os.stat(path).st_mode), 0o600)
    return path


def last_row(db):
    return db.read('list', 'disclosure')[-1]


def middle_of_premises(db):
    """Where some premises lie, in degrees."""
    place = db.read('list', 'place', '--limit', '1', '--exact', '--reason', 'test')[0]
    lon, lat = (v / 1e7 for v in place['point']['coordinates'])
    return f'{lat:.5f}, {lon:.5f}'


def test_a_page_bears_scale_marking_legend_and_whose_reading_it_is(sample):
    if shutil.which('pdftotext') is None:
        return 'no pdftotext here'
    path = report(sample, 'm.pdf', '--scale', '1:50,000')
    text = text_of(path)
    for words in ('OFFICIAL-SENSITIVE', 'Page 1 of', '1:50,000 on A4', 'Duty inspector',
                  'SAMPLE', 'Patrol area', 'On this map', ' N'):
        assert words in text, words
    row = last_row(sample)
    with open(path, 'rb') as file:
        equal(row['hash'], hashlib.sha256(file.read()).hexdigest())
    assert row['what'].startswith('map 1:50000'), row['what']
    equal((row['format'], row['exact'], row['recipient']), ('pdf', False, 'Duty inspector'))
    return None


def test_a_veiled_map_names_no_premises_and_an_exact_one_is_asked_for(sample):
    if shutil.which('pdftotext') is None:
        return 'no pdftotext here'
    around = middle_of_premises(sample)
    veiled = text_of(report(sample, 'v.pdf', '--around', around, '--scale', '2500'))
    assert 'veiled' in veiled and 'Non-nuisance' not in veiled and 'Risk' not in veiled
    exact = text_of(report(sample, 'e.pdf', '--around', around, '--scale', '2500', '--exact'))
    assert 'Exact places, for this reason: planning' in exact and 'veiled' not in exact
    assert any(w in exact for w in ('Non-nuisance', 'Nuisance', 'Risk', 'Not assessed')), exact
    equal(last_row(sample)['exact'], True)
    return None


def test_many_exact_places_are_refused_without_a_second_signature(sample):
    out = sample.path('many.pdf')
    before = len(sample.read('list', 'disclosure'))
    sample.fails(1, 'denied', 'report', 'map', '-o', out, *WHY, '--scale', '500000', '--exact')
    sample.fails(1, 'denied', '--as', '1005', 'report', 'map', '-o', out, *WHY, '--exact',
                 '--scale', '2500')
    assert not os.path.exists(out)
    equal(len(sample.read('list', 'disclosure')), before)


def test_a_picture_has_the_size_of_the_page(sample):
    with open(report(sample, 'm.png'), 'rb') as file:
        head = file.read(24)
    equal(head[:8], b'\x89PNG\r\n\x1a\n')
    equal(struct.unpack('>II', head[16:24]), (1654, 2339))


def test_layers_can_be_left_out(sample):
    if shutil.which('pdftotext') is None:
        return 'no pdftotext here'
    text = text_of(report(sample, 'm.pdf', '--without', 'areas,premises,events,sites'))
    assert 'Patrol area' not in text and 'premises in the square' not in text
    assert 'Ward' in text
    return None


def test_a_partner_gets_no_premises_not_even_as_cells(sample):
    if shutil.which('pdftotext') is None:
        return 'no pdftotext here'
    text = text_of(report(sample, 'p.pdf', '--profile', 'partner'))
    assert 'premises in the square' not in text and 'Veiled' not in text
    return None


def test_the_base_map_is_credited(sample):
    pack = os.path.join(os.path.dirname(sys.argv[1]), '..', '..', 'data', 'sample', 'tiles',
                        'northmoor-light.mbtiles')
    if not os.path.exists(pack) or shutil.which('pdftotext') is None:
        return 'no pack or no pdftotext here'
    bare = os.path.getsize(report(sample, 'bare.pdf'))
    path = report(sample, 'm.pdf', '--base', pack)
    assert 'Base map: Invented land' in text_of(path)
    assert os.path.getsize(path) > bare + 50000, 'the tiles should be in it'
    sample.fails(1, 'not_found', 'report', 'map', '-o', sample.path('x.pdf'), *WHY, '--base',
                 sample.path('none.mbtiles'))
    return None


def test_what_cannot_be_a_map_is_a_usage_error(sample):
    out = sample.path('none.pdf')
    for words in (('--scale', '7'), ('--scale', 'big'), ('--scale', '2000000'),
                  ('--around', 'nowhere'), ('--without', 'roads'), ('extra',)):
        sample.fails(2, 'usage', 'report', 'map', '-o', out, *WHY, *words)
    sample.fails(2, 'usage', 'report', 'map', '-o', sample.path('m.gif'), *WHY)
    sample.fails(2, 'usage', 'report', 'map', '-o', out)
    assert not os.path.exists(out)


if __name__ == '__main__':
    sys.exit(ctl.run(sys.modules[__name__]))
