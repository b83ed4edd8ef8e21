# SPDX-License-Identifier: GPL-3.0-or-later
"""Premises, areas and the gazetteer come in; a sole worker's home never does (PM11)."""
import csv
import json
import os
import sys

import ctl
from ctl import counts, equal

REAL = os.environ.get('WARD_REAL_DATA', '')
HEAD = 'reference,occupancy,use,source,identified_on,address,uprn'
# Two wards side by side in the open North Sea.
WARDS = json.dumps({'type': 'FeatureCollection', 'features': [
    {'type': 'Feature', 'properties': {'name': name, 'use': 'ward'},
     'geometry': {'type': 'Polygon', 'coordinates': [[
         [west, 54.4], [west + .1, 54.4], [west + .1, 54.5], [west, 54.5], [west, 54.4]]]}}
    for name, west in (('Eastsea', 1.3), ('Westsea', 1.2))]})


def wards(db):
    equal(counts(db.import_('area', 'wards.geojson', WARDS)), (2, 0, 0, 0))
    return {a['name']: a['id'] for a in db.read('list', 'area')}


def row(reference, where='', occupancy='more_than_one', address='1 Quay', uprn=''):
    return f'{reference},{occupancy},,partner,2026-01-05,{address},{uprn},{where}\n'


def place_of(db, reference):
    premises = db.read('show', 'premises', reference)
    places = db.read('list', 'place', '--where', f'premises={premises["id"]}', '--exact',
                     '--reason', 'test')
    return premises, places


def test_areas_twice_change_nothing(fresh):
    wards(fresh)
    equal(counts(fresh.import_('area', 'wards.geojson', WARDS)), (0, 0, 2, 0))


def test_each_way_to_say_where_finds_the_ward(fresh):
    found = wards(fresh)
    gazetteer = 'postcode,lon,lat\nZZ1 1AA,1.35,54.45\n'
    equal(counts(fresh.import_('gazetteer', 'g.csv', gazetteer)), (1, 0, 0, 0))
    equal(counts(fresh.import_('gazetteer', 'g.csv', gazetteer)), (0, 0, 1, 0))
    ways = (('lat,lon', '54.45,1.35'), ('easting,northing', '617280,511234'),
            ('grid_reference', 'OW 172 112'), ('postcode', 'zz11aa'))
    for number, (names, values) in enumerate(ways):
        text = f'{HEAD},{names}\n' + row(f'P-{number}', values, address=f'{number} Quay')
        result = fresh.import_('premises', 'p.csv', text)
        equal(counts(result), (1, 0, 0, 0))
        premises, places = place_of(fresh, f'P-{number}')
        equal(premises['ward'], found['Eastsea'])
        equal(len(places), 1)
        lon, lat = places[0]['point']['coordinates']
        assert abs(lon - 13500000) < 20000 and abs(lat - 544500000) < 20000, (names, lon, lat)


def test_a_row_becomes_premises_and_place_and_twice_changes_nothing(fresh):
    wards(fresh)
    text = f'{HEAD},lat,lon\n' + row('P-1', '54.45,1.25', uprn='100') + row('P-2', '54.45,1.35')
    equal(counts(fresh.import_('premises', 'p.csv', text)), (2, 0, 0, 0))
    equal(counts(fresh.import_('premises', 'p.csv', text)), (0, 0, 2, 0))
    equal(len(fresh.read('list', 'place')), 2)
    moved = text.replace('54.45,1.25', '54.46,1.25')
    equal(counts(fresh.import_('premises', 'p.csv', moved)), (0, 1, 1, 0))
    equal(len(fresh.read('list', 'place')), 2)
    assert 'address' not in fresh.good('--json', 'list', 'place').out


def test_without_a_reference_the_same_address_is_the_same_premises(fresh):
    wards(fresh)
    text = f'{HEAD},lat,lon\n' + row('', '54.45,1.25', address='"7, The Quay"')
    equal(counts(fresh.import_('premises', 'p.csv', text)), (1, 0, 0, 0))
    equal(counts(fresh.import_('premises', 'p.csv', text.replace('7, The', '7  THE'))),
          (0, 1, 0, 0))
    equal(len(fresh.read('list', 'premises')), 1)


def test_a_sole_workers_home_is_never_taken_and_its_place_stands_nowhere(fresh):
    wards(fresh)
    rejects = fresh.path('rejects.csv')
    for where, address, uprn in (('54.45,1.25', '', ''), (',', '9 Secret Row', ''),
                                 (',', '', '100200')):
        text = f'{HEAD},lat,lon,ward\n' + row('P-9', where + ',Eastsea', 'sole', address, uprn)
        result = fresh.import_('premises', 'p.csv', text, '--rejects', rejects)
        equal(counts(result), (0, 0, 0, 1))
        with open(rejects, newline='', encoding='utf-8') as file:
            rejected = next(csv.DictReader(file))
        equal([rejected[n] for n in ('address', 'uprn', 'lat', 'lon')], ['', '', '', ''])
        assert 'Secret' not in json.dumps(result)
    equal(fresh.read('list', 'premises'), [])
    equal(fresh.read('list', 'place'), [])


def test_a_sole_workers_home_comes_in_no_other_format_either(fresh):
    wards(fresh)
    feature = {'type': 'Feature', 'geometry': {'type': 'Point', 'coordinates': [1.35, 54.45]},
               'properties': {'reference': 'P-1', 'occupancy': 'sole', 'source': ['partner'],
                              'identified_on': '2026-01-05'}}
    text = json.dumps({'type': 'FeatureCollection', 'features': [feature]})
    equal(counts(fresh.import_('premises', 'p.geojson', text)), (0, 0, 0, 1))
    line = json.dumps(dict(feature['properties'], address='1 Quay', ward='Eastsea'))
    equal(counts(fresh.import_('premises', 'p.jsonl', line)), (0, 0, 0, 1))
    equal(fresh.read('list', 'premises'), [])


def test_a_place_cannot_come_to_a_premises_that_is_a_sole_workers_home(fresh):
    wards(fresh)
    text = f'{HEAD},lat,lon\n' + row('P-1', '54.45,1.35')
    fresh.import_('premises', 'p.csv', text)
    fresh.good('amend', 'premises', 'P-1', '-', '--accept', 'told by the project',
               stdin=b'{"occupancy":"sole"}')
    moved = 'reference,address\nP-1,2 Quay\n'
    result = fresh.import_('premises', 'p2.csv', moved)
    equal(counts(result), (0, 0, 0, 1))


def test_a_blank_occupancy_is_a_reject(fresh):
    wards(fresh)
    text = f'{HEAD},lat,lon\n' + row('P-1', '54.45,1.35', occupancy='')
    result = fresh.import_('premises', 'p.csv', text)
    equal(counts(result), (0, 0, 0, 1))
    equal(result['rejected'][0]['line'], 2)


def test_a_refused_row_leaves_nothing_behind_and_its_neighbours_stand(fresh):
    wards(fresh)
    good = ''.join(row(f'P-{n}', '54.45,1.35', address=f'{n} Quay') for n in range(6))
    bad = ''.join(row(f'Q-{n}', '54.45,1.25', occupancy='', address=f'{n} Row') for n in range(6))
    lines = [line for pair in zip(good.splitlines(), bad.splitlines()) for line in pair]
    text = f'{HEAD},lat,lon\n' + '\n'.join(lines) + '\n'
    equal(counts(fresh.import_('premises', 'p.csv', text)), (6, 0, 0, 6))
    equal(fresh.read('search', 'Q-1'), [])
    assert fresh.read('search', 'P-1')
    equal(len(fresh.read('list', 'place', '--bbox', '1.2,54.4,1.29,54.5')), 0)
    equal(len(fresh.read('list', 'place', '--bbox', '1.3,54.4,1.4,54.5')), 6)
    equal(len(fresh.read('list', 'place', '--archived')), 6)
    # A row that would change what stands, and may not.
    changed = text.replace('P-3,more_than_one', 'P-3,')
    equal(counts(fresh.import_('premises', 'p.csv', changed)), (0, 0, 5, 7))
    equal(fresh.read('show', 'premises', 'P-3')['occupancy'], 'more_than_one')
    fresh.good('doctor')


def test_a_category_comes_from_an_assessment_alone(fresh):
    wards(fresh)
    text = f'{HEAD},lat,lon,category\n' + row('P-1', '54.45,1.35,risk')
    equal(counts(fresh.import_('premises', 'p.csv', text)), (0, 0, 0, 1))


def test_a_formula_is_no_address(fresh):
    wards(fresh)
    for number, cell in enumerate(('=1+1', '@SUM(1)', '+cmd|x', '-2+3+cmd')):
        text = f'{HEAD},lat,lon\n' + row(f'P-{number}', '54.45,1.35', address=cell)
        result = fresh.import_('premises', 'p.csv', text)
        equal(counts(result), (0, 0, 0, 1))
        assert 'formula' in result['rejected'][0]['reason']


def shapes(geometry):
    return json.dumps({'type': 'FeatureCollection', 'features': [
        {'type': 'Feature', 'properties': {'name': 'Good', 'use': 'ward'},
         'geometry': json.loads(WARDS)['features'][0]['geometry']},
        {'type': 'Feature', 'properties': {'name': 'Bad', 'use': 'ward'}, 'geometry': geometry}]})


def test_bad_geometry_is_named_by_its_feature(fresh):
    ring = [[1.3, 54.4], [1.4, 54.4], [1.4, 54.5], [1.3, 54.4]]
    bad = {
        'open_ring': {'type': 'Polygon', 'coordinates': [ring[:3]]},
        'empty': {'type': 'Polygon', 'coordinates': []},
        'swapped': {'type': 'Polygon', 'coordinates': [[[b, a] for a, b in ring]]},
        'coordinate': {'type': 'Polygon', 'coordinates': [[['x', 1]]]},
        'type': {'type': 'Blob', 'coordinates': []},
    }
    for name, geometry in bad.items():
        result = fresh.import_('area', name + '.geojson', shapes(geometry))
        equal([r['line'] for r in result['rejected']], [2])
        assert name in result['rejected'][0]['reason'], (name, result)
    equal(len(fresh.read('list', 'area')), 1)


def test_files_that_cannot_be_read_are_named_errors_and_change_nothing(fresh):
    wards(fresh)
    before = fresh.read('audit', 'show')
    bad = {
        'empty.csv': '', 'blank.csv': '\n\n', 'cut.geojson': WARDS[:-40],
        'none.geojson': '{"type":"FeatureCollection","features":[]}',
        'point.geojson': '{"type":"Point","coordinates":[1.3,54.4]}',
        'twice.csv': 'reference,reference\nP-1,P-1\n', 'nul.csv': b'reference\n\x00\n',
        'wrong.csv': 'foo,bar\n1,2\n', 'quote.csv': 'refe"rence,x\n1,2\n',
        'latin.csv': 'reference,address\nP-1,Caf\xe9\n'.encode('latin-1'),
        'deep.json': '[' * 100000, 'key.json': '[{"reference":"1","reference":"2"}]',
    }
    for name, content in bad.items():
        result = fresh.run('--json', 'import', 'premises', fresh.file(name, content))
        if result.code == 0:
            equal(result.json['new'] + result.json['changed'], 0)
            assert result.json['rejected'], name
        else:
            equal(result.code, 1)
            assert result.json['error']['code'] in ('invalid', 'too_large'), (name, result.out)
            assert result.json['error']['message'], name
    equal(fresh.read('audit', 'show'), before)


def test_a_stray_quote_costs_its_own_line(fresh):
    wards(fresh)
    text = (f'{HEAD},lat,lon\n' + row('P-1', '54.45,1.35')
            + row('P-2', '54.45,1.35', address='1 "Q') + row('P-3', '54.45,1.35')
            + 'P-4,too,few\n')
    result = fresh.import_('premises', 'p.csv', text)
    equal(counts(result)[:3], (2, 0, 0))
    equal([r['line'] for r in result['rejected']], [3, 5])


def test_maps_that_cannot_be_used_are_named_errors(fresh):
    path = fresh.file('p.csv', 'a,b\n1,2\n')
    for bad in ('{', '[]', '{"colums":{}}', '{"columns":{"a":"nothing"}}', '{"dates":"yyyy"}',
                '{"columns":{"absent":"reference"}}', '{"values":{"use":3}}'):
        fresh.fails(1, 'invalid', 'import', 'premises', path, '--map', fresh.file('m.json', bad))
    fresh.fails(1, 'unsupported', 'import', 'disclosure', path)
    fresh.fails(2, 'usage', 'import', 'nothing', path)
    fresh.fails(2, 'usage', 'import', 'premises')


def test_the_real_wards_postcodes_and_street_data_are_read(fresh):
    if not os.path.isdir(REAL):
        return 'WARD_REAL_DATA names no folder of real files'
    fresh.read('import', 'district', os.path.join(REAL, 'wy-districts.geojson'))
    wards_map = {'columns': {'name': 'name', 'district_code': 'district'},
                 'constants': {'use': 'ward'}}
    wards_map = fresh.file('w.map', json.dumps(wards_map))
    path = os.path.join(REAL, 'wy-wards.geojson')
    equal(counts(fresh.read('import', 'area', path, '--map', wards_map))[3], 0)
    equal(counts(fresh.read('import', 'area', path, '--map', wards_map))[:2], (0, 0))
    path = os.path.join(REAL, 'wy-postcodes.csv')
    first = fresh.read('import', 'gazetteer', path)
    equal(first['rejected'], [])
    equal(counts(fresh.read('import', 'gazetteer', path)), (0, 0, first['new'], 0))
    text = f'{HEAD},postcode\n' + row('P-1', 'LS1 1BA')
    equal(counts(fresh.import_('premises', 'p.csv', text)), (1, 0, 0, 0))
    fresh.fails(1, 'invalid', 'import', 'premises',
                os.path.join(REAL, 'police-uk-leeds-2025-02.csv'))


if __name__ == '__main__':
    sys.exit(ctl.run(sys.modules[__name__]))
