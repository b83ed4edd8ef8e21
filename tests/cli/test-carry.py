# SPDX-License-Identifier: GPL-3.0-or-later
"""What went out comes in again, and says what stands already."""
import json
import sys

import ctl
from ctl import counts, equal

WHY = ('--recipient', 'Own use', '--reason', 'round trip')
# Kinds whose rows hold a step's fields that only an equal row may bring, and derived labels.
SKIPPED = {'system', 'local', 'quiet'}


def exported(db, kind, form):
    path = db.path(f'{kind}.{form}')
    result = db.run('--json', 'export', form, kind, '-o', path, *WHY)
    if result.code == 1:
        equal(result.json['error']['code'], 'denied')
        return None, 0
    equal(result.code, 0)
    return path, result.json['records']


def test_every_kind_that_goes_out_as_csv_comes_in_as_the_same(sample):
    kinds = [k['kind'] for k in sample.read('kinds')
             if not SKIPPED & set(k['flags']) and k['kind'] != 'signature']
    seen = 0
    for kind in kinds:
        path, n = exported(sample, kind, 'csv')
        if n == 0:
            continue
        result = sample.read('import', kind, path)
        equal((kind, result), (kind, {'new': 0, 'changed': 0, 'same': n, 'rejected': []}))
        seen += 1
    assert seen > 30, seen


def test_shapes_that_go_out_as_geojson_come_in_as_the_same(sample):
    for kind in ('district', 'area', 'site', 'patrol', 'intervention'):
        path, n = exported(sample, kind, 'geojson')
        result = sample.read('import', kind, path)
        equal((kind, result), (kind, {'new': 0, 'changed': 0, 'same': n, 'rejected': []}))


def test_a_ring_told_the_other_way_round_is_the_same(fresh):
    ring = [[1.3, 54.4], [1.4, 54.4], [1.4, 54.5], [1.3, 54.4]]
    for number, points in enumerate((ring, ring[::-1], ring)):
        text = json.dumps({'type': 'FeatureCollection', 'features': [
            {'type': 'Feature', 'properties': {'name': 'A', 'use': 'ward'},
             'geometry': {'type': 'Polygon', 'coordinates': [points]}}]})
        want = (1, 0, 0, 0) if number == 0 else (0, 0, 1, 0)
        equal(counts(fresh.import_('area', 'a.geojson', text)), want)


def test_records_as_json_lines_come_in_as_the_same(sample):
    for kind in ('officer', 'course', 'result', 'partner', 'assessment'):
        rows = sample.read('list', kind)
        text = ''.join(json.dumps(row) + '\n' for row in rows)
        result = sample.import_(kind, kind + '.jsonl', text)
        equal((kind, result), (kind, {'new': 0, 'changed': 0, 'same': len(rows), 'rejected': []}))


if __name__ == '__main__':
    sys.exit(ctl.run(sys.modules[__name__]))
