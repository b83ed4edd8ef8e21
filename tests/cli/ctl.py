# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives wardlightctl in a folder of its own, and says in TAP what held."""
import copy
import inspect
import json
import os
import shutil
import subprocess
import sys
import tempfile
import traceback

PROGRAM = os.path.abspath(sys.argv[1])
NOW = '2026-11-24T09:00:00Z'


class Result:
    def __init__(self, done):
        self.code = done.returncode
        self.out = done.stdout.decode()
        self.err = done.stderr.decode()

    @property
    def json(self):
        return json.loads(self.out)


class Ctl:
    """One database and a folder for files."""

    def __init__(self, folder, name='ward.db', sample=False):
        self.folder = folder
        self.db = os.path.join(folder, name)
        self.now = None
        self.key = None
        if sample:
            self.now = NOW
            self.good('init', '--sample', '--seed', '1')
        else:
            self.key = self.file(name + '.key', os.urandom(32).hex() + '\n')
            self.good('init', '--district', 'TST', '--name', 'Test')

    def at(self, path):
        """The same, on the database at another path."""
        other = copy.copy(self)
        other.db = path
        return other

    def path(self, name):
        return os.path.join(self.folder, name)

    def file(self, name, content):
        path = self.path(name)
        mode = 'wb' if isinstance(content, bytes) else 'w'
        with open(path, mode, **({} if mode == 'wb' else {'newline': ''})) as file:
            file.write(content)
        os.chmod(path, 0o600)
        return path

    def arguments(self, words):
        before = [PROGRAM, '--db', self.db]
        if self.key:
            before += ['--key-file', self.key]
        if self.now and '--at' not in words:
            before += ['--at', self.now]
        return before + list(words)

    def run(self, *words, secret=None, stdin=None, fds=()):
        """The command's result; secret is handed over on a pipe and --secret-fd added. fds are
        handed over as they are, and closed here."""
        words = list(words)
        if secret is not None:
            read, write = os.pipe()
            os.write(write, secret.encode() + b'\n')
            os.close(write)
            fds = (*fds, read)
            words += ['--secret-fd', str(read)]
        env = dict(os.environ, HOME=self.folder, XDG_DATA_HOME=self.folder)
        done = subprocess.run(self.arguments(words), input=stdin, pass_fds=fds, env=env,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=200,
                              check=False)
        for fd in fds:
            os.close(fd)
        return Result(done)

    def good(self, *words, **more):
        result = self.run(*words, **more)
        assert result.code == 0, f'{words}: exit {result.code}: {result.out}{result.err}'
        return result

    def read(self, *words, **more):
        return self.good('--json', *words, **more).json

    def import_(self, kind, name, content, *words, map=None):
        """What importing content says, as JSON."""
        path = self.file(name, content)
        words = list(words)
        if map is not None:
            words += ['--map', self.file(name + '.map', json.dumps(map))]
        return self.read('import', kind, path, *words)

    def fails(self, code, name, *words, **more):
        """The command fails with that exit code and that error."""
        result = self.run('--json', *words, **more)
        assert result.code == code, f'{words}: exit {result.code}, not {code}: {result.out}'
        if name is not None:
            assert result.json['error']['code'] == name, result.out
        return result


def counts(result):
    return result['new'], result['changed'], result['same'], len(result['rejected'])


def equal(have, want):
    assert have == want, f'have {have!r}, want {want!r}'


def run(module):
    """Runs every test_… of a module with as many of its fixtures as it names; a sentence each."""
    tests = [(name, thing) for name, thing in vars(module).items() if name.startswith('test_')]
    print(f'1..{len(tests)}')
    failed = 0
    made = {}
    root = tempfile.mkdtemp(prefix='ward-cli-')
    try:
        for number, (name, test) in enumerate(tests, 1):
            sentence = name[5:].replace('_', ' ')
            try:
                wanted = list(inspect.signature(test).parameters)
                if 'fresh' in wanted:
                    made['fresh'] = Ctl(tempfile.mkdtemp(dir=root))
                if 'sample' in wanted and 'sample' not in made:
                    made['sample'] = Ctl(tempfile.mkdtemp(dir=root), sample=True)
                said = test(**{key: made[key] for key in wanted})
                print(f'ok {number} {sentence}' + (f' # SKIP {said}' if said else ''))
            except Exception:  # noqa: BLE001
                failed += 1
                print(f'not ok {number} {sentence}')
                print(''.join('# ' + line + '\n' for line in
                              traceback.format_exc().split('\n')), end='')
            sys.stdout.flush()
    finally:
        shutil.rmtree(root)
    return 1 if failed else 0
