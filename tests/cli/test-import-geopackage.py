# SPDX-License-Identifier: GPL-3.0-or-later
"""GeoPackages come in: our own and others', each bad geometry named by its feature, and what isn't
a GeoPackage of one layer in WGS84 changes nothing."""
import json
import os
import shutil
import sqlite3
import struct
import subprocess
import sys

import ctl
from ctl import counts, equal

WHY = ('--recipient', 'Council', '--reason', 'joint planning')
SQUARE = [(1.3, 54.4), (1.4, 54.4), (1.4, 54.5), (1.3, 54.5), (1.3, 54.4)]
FRAME = '''
CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT, identifier TEXT, srs_id INTEGER);
CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT,
                                    srs_id INTEGER, z TINYINT, m TINYINT);
'''


def head(flags=1):
    return b'GP\0' + bytes([flags]) + struct.pack('<i', 4326)


def polygon(ring, order='<', z=False):
    code = 1003 if z else 3
    points = [(*p, 7.0) if z else p for p in ring]
    body = b''.join(struct.pack(f'{order}{len(p)}d', *p) for p in points)
    return (head() + (b'\1' if order == '<' else b'\0') + struct.pack(order + 'I', code)
            + struct.pack(order + 'II', 1, len(ring)) + body)


def package(db, name, rows, layer='wards', srs=4326, layers=1):
    """A GeoPackage of areas: (name, geometry) rows."""
    path = db.path(name)
    if os.path.exists(path):
        os.remove(path)
    made = sqlite3.connect(path)
    made.executescript(FRAME)
    for i in range(layers):
        table = layer if i == 0 else f'{layer}{i}'
        made.execute('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?)', (table, 'features', '', srs))
        made.execute('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)',
                     (table, 'shape', 'GEOMETRY', srs))
        made.execute(f'CREATE TABLE "{table}" (fid INTEGER PRIMARY KEY, shape BLOB, name TEXT, '
                     '"use" TEXT)')
        made.executemany(f'INSERT INTO "{table}" (name, "use", shape) VALUES (?, ?, ?)',
                         [(n, 'ward', g) for n, g in rows])
    made.commit()
    made.close()
    return path


def test_what_went_out_comes_in_the_same(sample):
    for kind in ('area', 'site', 'intervention', 'patrol'):
        path = sample.path(kind + '.gpkg')
        sample.good('export', 'gpkg', kind, '-o', path, *WHY)
        result = sample.read('import', kind, path, '--dry-run')
        equal(counts(result), (0, 0, len(sample.read('list', kind)), 0))


def test_either_byte_order_and_heights_are_read(fresh):
    path = package(fresh, 'a.gpkg', [('Little', polygon(SQUARE)), ('Big', polygon(SQUARE, '>')),
                                     ('High', polygon(SQUARE, z=True))])
    equal(counts(fresh.read('import', 'area', path)), (3, 0, 0, 0))
    shapes = {json.dumps(a['shape']) for a in fresh.read('list', 'area')}
    equal(len(shapes), 1)
    equal(counts(fresh.read('import', 'area', path)), (0, 0, 3, 0))


def test_bad_geometry_is_named_by_its_feature(fresh):
    bow = [(1.3, 54.4), (1.4, 54.5), (1.4, 54.4), (1.3, 54.5), (1.3, 54.4)]
    good = polygon(SQUARE)
    bad = [('Crossing', polygon(bow)), ('Swapped', polygon([(b, a) for a, b in SQUARE])),
           ('Cut', good[:-9]), ('Longer', good + b'\0'), ('Noise', b'no shape'),
           ('Curve', head() + b'\1' + struct.pack('<II', 10, 0)),
           ('Not a number', polygon([(float('nan'), 54.4), *SQUARE[1:]])),
           ('Endless', head() + b'\1' + struct.pack('<III', 3, 0xffffffff, 0xffffffff))]
    path = package(fresh, 'bad.gpkg', [('Good', good), *bad])
    result = fresh.read('import', 'area', path)
    equal(counts(result), (1, 0, 0, len(bad)))
    equal([r['line'] for r in result['rejected']], list(range(2, 2 + len(bad))))
    reasons = [r['reason'] for r in result['rejected']]
    assert 'crossing' in reasons[0] and 'swapped' in reasons[1], reasons
    assert all('type' in r for r in reasons[2:]), reasons


def test_what_is_no_layer_in_wgs84_is_a_named_error_and_changes_nothing(fresh):
    rows = [('One', polygon(SQUARE))]
    before = fresh.read('audit', 'show')
    fresh.fails(1, 'unsupported', 'import', 'area', package(fresh, 'os.gpkg', rows, srs=27700))
    fresh.fails(1, 'invalid', 'import', 'area', package(fresh, 'two.gpkg', rows, layers=2))
    fresh.fails(1, 'invalid', 'import', 'area', package(fresh, 'none.gpkg', rows, layers=0))
    plain = fresh.path('plain.gpkg')
    db = sqlite3.connect(plain)
    db.execute('CREATE TABLE x (y)')
    db.commit()
    db.close()
    fresh.fails(1, 'invalid', 'import', 'area', plain)
    whole = package(fresh, 'whole.gpkg', rows)
    with open(whole, 'rb') as file:
        data = file.read()
    for n in (101, 5000, len(data) - 4096):
        result = fresh.run('--json', 'import', 'area', fresh.file(f'cut{n}.gpkg', data[:n]))
        equal(result.code, 1)
        assert result.json['error']['code'] in ('invalid', 'corrupt'), result.out
    equal(fresh.read('audit', 'show'), before)


def test_a_view_is_no_layer(fresh):
    path = package(fresh, 'view.gpkg', [('One', polygon(SQUARE))])
    db = sqlite3.connect(path)
    db.execute('ALTER TABLE wards RENAME TO hidden')
    db.execute('DELETE FROM gpkg_contents')
    db.execute("INSERT INTO gpkg_contents VALUES ('evil', 'features', '', 4326)")
    db.execute("UPDATE gpkg_geometry_columns SET table_name = 'evil'")
    db.execute('CREATE VIEW evil AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i FROM n) '
               "SELECT NULL AS shape, 'x' AS name FROM n")
    db.commit()
    db.close()
    fresh.fails(1, 'invalid', 'import', 'area', path)


def test_a_file_left_with_a_log_is_read(fresh):
    path = package(fresh, 'wal.gpkg', [('One', polygon(SQUARE))])
    with open(path, 'r+b') as file:
        file.seek(18)
        file.write(b'\2\2')
    equal(counts(fresh.read('import', 'area', path)), (1, 0, 0, 0))


def test_what_gdal_writes_comes_in(fresh):
    if not shutil.which('ogr2ogr'):
        return 'no ogr2ogr here'
    source = fresh.file('w.geojson', json.dumps({'type': 'FeatureCollection', 'features': [
        {'type': 'Feature', 'properties': {'name': 'Quay', 'use': 'ward'},
         'geometry': {'type': 'MultiPolygon', 'coordinates': [[SQUARE]]}}]}))
    path = fresh.path('gdal.gpkg')
    if os.path.exists(path):
        os.remove(path)
    subprocess.run(['ogr2ogr', '-f', 'GPKG', path, source], check=True, capture_output=True)
    equal(counts(fresh.read('import', 'area', path)), (1, 0, 0, 0))
    return None


if __name__ == '__main__':
    sys.exit(ctl.run(sys.modules[__name__]))
