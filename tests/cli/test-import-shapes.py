# SPDX-License-Identifier: GPL-3.0-or-later
"""Shapes that can't be kept are named by their fault and change nothing; those of too many
vertices come in simplified when that is asked for."""
import json
import math
import sys

import ctl
from ctl import counts, equal

RING = '[1.3,54.4],[1.4,54.4],[1.4,54.5],[1.3,54.4]'


def feature(geometry):
    return ('{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Quay",'
            '"use":"problem_solving"},"geometry":' + geometry + '}]}')


def polygon(ring):
    return feature('{"type":"Polygon","coordinates":[[' + ring + ']]}')


def wavy(corners, metres=3):
    """A round shape whose outline waves."""
    points = []
    for i in range(corners):
        angle = 2 * math.pi * i / corners
        r = 0.02 + (i % 2) * metres / 111000
        points.append(f'[{1.3 + 1.7 * r * math.cos(angle):.7f},{54.4 + r * math.sin(angle):.7f}]')
    return polygon(','.join(points + points[:1]))


REJECTED = (
    ('swapped', polygon('[54.4,1.3],[54.4,1.4],[54.5,1.4],[54.4,1.3]')),
    ('range', polygon('[179.9,54.4],[-179.9,54.4],[-179.9,54.5],[179.9,54.4]')),  # antimeridian
    ('range', polygon('[429000,433000],[430000,433000],[430000,434000],[429000,433000]')),
    ('crossing', polygon('[1.3,54.4],[1.4,54.5],[1.4,54.4],[1.3,54.5],[1.3,54.4]')),
    ('open_ring', polygon('[1.3,54.4],[1.4,54.4],[1.4,54.5],[1.3,54.5]')),
    ('coordinate', polygon('["1.3",54.4],[1.4,54.4],[1.4,54.5],["1.3",54.4]')),
    ('too_few', polygon('[1.3,54.4],[1.4,54.4],[1.3,54.4]')),
    ('type', feature('{"type":"GeometryCollection","geometries":[]}')),
    ('empty', feature('{"type":"Polygon","coordinates":[]}')),
    ('hole', feature('{"type":"Polygon","coordinates":[[' + RING + '],[[2.3,54.4],[2.4,54.4],'
                     '[2.4,54.5],[2.3,54.4]]]}')),
    ('too_many', wavy(300001)),
)
UNREADABLE = (
    ('invalid', polygon('[NaN,54.4],[1.4,54.4],[1.4,54.5],[NaN,54.4]')),
    ('invalid', polygon('[1e999,54.4],[1.4,54.4],[1.4,54.5],[1e999,54.4]')),
    ('too_large', feature('{"type":"Polygon","coordinates":' + 60 * '[' + 60 * ']' + '}')),
    ('too_large', polygon(','.join(7_000_000 * ['[1.3,54.4]']))),
)


def areas(db):
    return db.read('list', 'area')


def test_a_shape_that_cannot_be_kept_is_rejected_by_the_name_of_its_fault(fresh):
    for fault, content in REJECTED:
        result = fresh.import_('area', 'bad.geojson', content)
        equal(counts(result), (0, 0, 0, 1))
        assert f'({fault})' in result['rejected'][0]['reason'], (fault, result['rejected'])
    equal(areas(fresh), [])


def test_a_file_that_cannot_be_read_is_an_error_and_changes_nothing(fresh):
    for code, content in UNREADABLE:
        fresh.fails(1, code, 'import', 'area', fresh.file('bad.geojson', content))
    equal(areas(fresh), [])


def test_too_many_vertices_are_refused_with_what_would_help(fresh):
    result = fresh.import_('area', 'many.geojson', wavy(7301))
    equal(counts(result), (0, 0, 0, 1))
    reason = result['rejected'][0]['reason']
    assert '7302 vertices' in reason and '--simplify 5' in reason, reason
    equal(areas(fresh), [])
    left = int(reason.split('it would have ')[1].split(':')[0])
    result = fresh.import_('area', 'many.geojson', wavy(7301), '--simplify', '5')
    equal(counts(result), (1, 0, 0, 0))
    equal(sum(len(ring) for ring in areas(fresh)[0]['shape']['coordinates']), left)
    # A second run changes nothing, and what fits is not simplified.
    equal(counts(fresh.import_('area', 'many.geojson', wavy(7301), '--simplify', '5')),
          (0, 0, 1, 0))
    small = wavy(401).replace('Quay', 'Dock')
    equal(counts(fresh.import_('area', 'small.geojson', small, '--simplify', '5')), (1, 0, 0, 0))
    equal(max(len(a['shape']['coordinates'][0]) for a in areas(fresh) if a['name'] == 'Dock'), 402)


def test_the_column_map_can_ask_for_it_too(fresh):
    content = wavy(7301).replace('Quay', 'Mole')
    equal(counts(fresh.import_('area', 'map.geojson', content, map={'simplify': 5})), (1, 0, 0, 0))
    path = fresh.file('m.geojson', content)
    for bad in (0, -1, 1001, '5', None):
        bad_map = fresh.file('bad.map', json.dumps({'simplify': bad}))
        fresh.fails(1, 'invalid', 'import', 'area', path, '--map', bad_map)


def test_too_little_simplifying_says_how_many_are_left(fresh):
    result = fresh.import_('area', 'little.geojson', wavy(20001), '--simplify', '1')
    reason = result['rejected'][0]['reason']
    assert int(reason.split('still has ')[1].split()[0]) > 5000 and '(too_many)' in reason, reason


def test_metres_that_are_none_are_a_usage_error(fresh):
    path = fresh.file('q.geojson', wavy(11))
    for metres in ('0', '-1', 'far', '5m', '1001', 'nan'):
        fresh.fails(2, None, 'import', 'area', path, '--simplify', metres)


if __name__ == '__main__':
    sys.exit(ctl.run(sys.modules[__name__]))
