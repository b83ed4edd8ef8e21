# SPDX-License-Identifier: GPL-3.0-or-later
"""A GeoPackage that others read: its tables, its index, its shapes, and never an exact place."""
import json
import shutil
import sqlite3
import struct
import subprocess
import sys

import ctl
from ctl import equal

WHY = ('--recipient', 'Council', '--reason', 'joint planning')


def exported(db, kind, *more):
    path = db.path(f'{kind}.gpkg')
    result = db.run('--json', 'export', 'gpkg', kind, '-o', path, *WHY, *more)
    equal(result.code, 0)
    return path, result.json['records']


def opened(path):
    return sqlite3.connect(f'file:{path}?mode=ro', uri=True)


def test_it_is_a_geopackage_with_a_layer_and_an_index(sample):
    path, n = exported(sample, 'area')
    with open(path, 'rb') as file:
        head = file.read(72)
    equal((head[:15], head[68:72]), (b'SQLite format 3', b'GPKG'))
    db = opened(path)
    equal(db.execute('PRAGMA integrity_check').fetchone()[0], 'ok')
    equal(db.execute('SELECT data_type, srs_id FROM gpkg_contents WHERE table_name = ?',
                     ('area',)).fetchone(), ('features', 4326))
    equal(db.execute('SELECT column_name, srs_id FROM gpkg_geometry_columns').fetchone(),
          ('geom', 4326))
    equal(db.execute('SELECT count(*) FROM area').fetchone()[0], n)
    equal(db.execute('SELECT count(*) FROM rtree_area_geom').fetchone()[0], n)
    equal({row[0] for row in db.execute('SELECT srs_id FROM gpkg_spatial_ref_sys')},
          {-1, 0, 4326})
    equal(db.execute('SELECT extension_name FROM gpkg_extensions').fetchone()[0],
          'gpkg_rtree_index')


def test_shapes_and_envelopes_are_those_of_the_records(sample):
    path, _ = exported(sample, 'area')
    shapes = {row['id']: row['shape'] for row in sample.read('list', 'area')}
    for uid, blob in opened(path).execute('SELECT id, geom FROM area'):
        shape = shapes[uid] if isinstance(shapes[uid], dict) else json.loads(shapes[uid])
        ring = shape['coordinates'][0]
        ring = ring[0] if shape['type'] == 'MultiPolygon' else ring
        equal(blob[:4], b'GP\0\x03')
        west, east, south, north = struct.unpack('<4d', blob[8:40])
        xs, ys = [v[0] for v in ring], [v[1] for v in ring]
        scale = 1e-7 if abs(xs[0]) > 180 else 1
        if shape['type'] == 'Polygon':
            assert abs(west - min(xs) * scale) < 1e-6 and abs(east - max(xs) * scale) < 1e-6
            assert abs(south - min(ys) * scale) < 1e-6 and abs(north - max(ys) * scale) < 1e-6


def test_premises_are_cells_unless_asked_for_exactly(sample):
    path, n = exported(sample, 'premises')
    db = opened(path)
    rows = db.execute('SELECT geom, cell, size_m, premises FROM premises_cells').fetchall()
    equal(len(rows), n)
    equal({struct.unpack('<I', blob[41:45])[0] for blob, *_ in rows}, {3})
    assert {band for *_, band in rows} <= {'0-4', '5-9', '10-19', '20+'}
    columns = [c[1] for c in db.execute('PRAGMA table_info (premises_cells)')]
    equal(columns, ['fid', 'geom', 'cell', 'size_m', 'premises', 'marking'])
    with open(path, 'rb') as file:
        data = file.read()
    for one in sample.read('list', 'premises', '--limit', '40'):
        assert one['reference'].encode() not in data, 'no record may be among the cells'


def test_a_part_of_the_veiled_premises_is_refused(sample):
    for form in ('gpkg', 'geojson'):
        sample.fails(2, 'usage', 'export', form, 'premises', '-o', sample.path('part'), *WHY,
                     '--where', 'category=risk')
    sample.good('export', 'csv', 'premises', '-o', sample.path('part.csv'), *WHY, '--where',
                'category=risk')


def test_partners_never_get_premises(sample):
    result = sample.run('export', 'gpkg', 'premises', '-o', sample.path('p.gpkg'), *WHY,
                        '--profile', 'partner')
    equal(result.code, 1)


def test_gdal_reads_it_without_a_warning(sample):
    if not shutil.which('ogrinfo'):
        return
    for kind in ('area', 'premises', 'intervention', 'patrol', 'officer'):
        path, n = exported(sample, kind)
        done = subprocess.run(['ogrinfo', '-ro', '-so', '-al', path], capture_output=True,
                              text=True)
        equal((kind, done.returncode, done.stderr), (kind, 0, ''))
        assert f'Feature Count: {n}' in done.stdout, done.stdout
        assert 'Warning' not in done.stdout and 'ERROR' not in done.stdout, done.stdout


if __name__ == '__main__':
    sys.exit(ctl.run(sys.modules[__name__]))
