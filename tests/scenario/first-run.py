#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A district from its first start: set up, locked and opened again in every way there is, and every
page that stands in its place when its file can't be opened.

Every start is a real one, and ends well and without a complaint on standard error.
"""

import argparse
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desk import ROLE, Failed, Window, keys, wait, write  # noqa: E402

PASSPHRASE = 'four ordinary words together'
SECRET = 'a secret of my own'
KEY = '5f' * 32
ENTRIES = (ROLE.TEXT, ROLE.PASSWORD_TEXT, ROLE.ENTRY)
MAIN = 'Needs attention'


def say(text):
    print(text, flush=True)


class Scenario:
    def __init__(self, args):
        self.args = args
        self.folder = os.path.join(os.environ['XDG_RUNTIME_DIR'], 'first-run')
        os.makedirs(self.folder)
        self.db = os.path.join(self.folder, 'district.db')
        self.phrase = None
        self.env = dict(os.environ, GSETTINGS_BACKEND='keyfile')
        self.set_idle(60)

    def set_idle(self, minutes):
        folder = os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings')
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, 'keyfile'), 'w', encoding='utf-8') as out:
            out.write(f'[org/wardlight/Wardlight]\nidle-lock-minutes={minutes}\n')

    def open(self, *args, before=()):
        return Window(self.args.window, *args, env=self.env, before=before)

    def control(self, *words, want=0, given=None):
        done = subprocess.run([self.args.control, *words], capture_output=True, text=True,
                              input=given, timeout=60, check=False)
        if done.returncode != want:
            raise Failed(f'{words}: {done.returncode}\n{done.stdout}{done.stderr}')
        return done.stdout

    def picture(self, window, name):
        if self.args.out:
            window.picture(os.path.join(self.args.out, f'{name}.png'))

    # The first start.

    def set_up(self):
        sheet = os.path.join(self.folder, 'sheet.pdf')
        with self.open('--db', self.db) as window:
            window.find('Welcome to Wardlight')
            self.picture(window, 'first-1-welcome')
            window.press('Set up my district')
            window.find('Step 1 of 3')
            for text in ('ald', 'Aldermoor', '1002', 'Jo Hill'):
                write(text)
                keys('Tab')
            self.picture(window, 'first-2-who')
            window.press('Continue')
            window.find('Step 2 of 3')
            self.fill_secrets(window)
            window.press('Make the database')
            window.find('Keep the recovery sheet')
            self.picture(window, 'first-4-recovery')
            self.phrase = wait('the recovery phrase', lambda: next(
                (t for t in window.texts() if len(t.split('-')) > 6 or len(t.split()) == 13), None))
            window.press('Save the sheet…')
            window.find('Save the recovery sheet')
            keys('ctrl+a')
            window.choose(sheet)
            wait('the sheet', lambda: os.path.exists(sheet) and os.path.getsize(sheet) > 1000)
            window.press('I have kept it')
            window.find(MAIN)
            self.picture(window, 'first-5-overview')
            window.quit()
        self.check_made(sheet)

    def fill_secrets(self, window):
        for text in (PASSPHRASE, PASSPHRASE + 'x'):
            write(text)
            keys('Tab')
        window.find('The two passphrases differ.')
        self.picture(window, 'first-3-secrets')
        keys('shift+Tab', 'ctrl+a')
        write(PASSPHRASE)
        keys('Tab')
        for text in (SECRET, SECRET):
            write(text)
            keys('Tab')

    def check_made(self, sheet):
        text = subprocess.run(['pdftotext', '-layout', sheet, '-'], capture_output=True, text=True,
                              check=True).stdout
        groups = self.phrase.replace('-', ' ').split()
        missing = [g for g in groups if g not in text]
        if missing:
            raise Failed(f'the sheet lacks {len(missing)} of {len(groups)} groups of the phrase')
        with open(self.db, 'rb') as made:
            content = made.read()
        for plain in (b'SQLite format', b'Aldermoor', b'Jo Hill'):
            if plain in content:
                raise Failed(f'{plain!r} stands in the file')
        say('set up, with its recovery sheet')

    # Later starts.

    def unlock(self, window, passphrase=PASSPHRASE):
        window.find('Locked')
        wait('the button to wait for a passphrase', lambda: not window.can_press('Unlock') or
             window.all('Passphrase (remembered on this computer)'))
        write(passphrase)
        wait('the passphrase, typed without a click', lambda: window.can_press('Unlock'))
        keys('Return')

    @staticmethod
    def entry(window):
        return wait('an entry', lambda: next(
            (n for n in window.all() if n.get_role() in ENTRIES),
            None))

    def by_passphrase(self):
        with self.open('--db', self.db) as window:
            self.unlock(window, 'not the passphrase')
            window.find('The passphrase or key is wrong.')
            self.picture(window, 'unlock-wrong')
            window.find('Locked')
            keys('ctrl+a')
            write(PASSPHRASE)
            keys('Return')
            window.find(MAIN)
            window.quit()
        say('opened by passphrase, after a wrong one')

    def by_recovery(self):
        with self.open('--db', self.db) as window:
            window.find('Locked')
            window.click(window.find('Use the recovery sheet'))
            window.click(self.entry(window))
            write(self.phrase)
            self.picture(window, 'unlock-recovery')
            keys('Return')
            window.find(MAIN)
            window.quit()
        say('opened by the recovery phrase')

    def by_keyring(self):
        with self.open('--db', self.db) as window:
            window.find('Locked')
            window.click(window.find('Remember on this computer'))
            window.click(self.entry(window))
            self.unlock(window)
            window.find(MAIN)
            window.quit()
        with self.open('--db', self.db) as window:
            window.find('Passphrase (remembered on this computer)')
            self.picture(window, 'unlock-keyring')
            window.press('Unlock')
            window.find(MAIN)
            window.quit()
        say('opened by the keyring, which a person had to confirm')

    def by_key_file(self):
        db, key = self.make('key')
        with self.open('--db', db, '--key-file', key) as window:
            window.find(MAIN)
            window.quit()
        with self.open('--db', db) as window:
            window.find('Locked')
            window.press('Use a key file…')
            window.find('Unlock with a key file')
            window.choose(key)
            window.find(MAIN)
            window.quit()
        say('opened by a key file, given and chosen')

    def make(self, name):
        db, key = (os.path.join(self.folder, f'{name}.{end}') for end in ('db', 'hex'))
        with open(key, 'w', encoding='ascii') as out:
            out.write(KEY + '\n')
        os.chmod(key, 0o600)
        self.control('--db', db, '--key-file', key, 'init', '--district', 'ALD')
        return db, key

    # Locked while somebody writes.

    def write_through_a_lock(self):
        with self.open('--db', self.db) as window:
            self.unlock(window)
            window.find(MAIN)
            keys('alt+8')
            window.find('Partners')
            keys('ctrl+n')
            window.find('New: Partner')
            write('Harbour outreach')
            window.wait_for_text('Harbour outreach')
            keys('ctrl+l')
            window.find('Locked')
            if window.all('New: Partner'):
                raise Failed('the form is shown while it is locked')
            self.unlock(window)
            window.find('New: Partner')
            window.wait_for_text('Harbour outreach')
            keys('Escape')
            window.press('Discard')
            wait('the form to go', lambda: not window.all('New: Partner'))
            self.protect_through_a_lock(window)
            window.quit()
        say('a lock hides what is being written, and gives it back')

    def protect_through_a_lock(self, window):
        """A dialog with a form of its own is kept as well."""
        keys('F12')
        window.find('What was done')
        write('Walked a person home')
        window.wait_for_text('Walked a person home')
        keys('ctrl+l')
        self.unlock(window)
        window.wait_for_text('Walked a person home')
        keys('Escape')
        window.press('Discard')
        wait('the dialog to go', lambda: not window.all('What was done'))

    def leave_it_alone(self):
        self.set_idle(1)
        with self.open('--db', self.db) as window:
            self.unlock(window)
            window.find(MAIN)
            window.find('Locked', seconds=90)
            self.unlock(window)
            window.find(MAIN)
            window.quit()
        self.set_idle(60)
        say('locked by itself after a minute without anybody')

    # What can't be opened.

    def page(self, name, title, *args, before=(), then=None):
        with self.open(*args, before=before) as window:
            window.find(title)
            self.picture(window, f'error-{name}')
            sentences = [t for t in window.texts() if t.endswith('.') and len(t) > 20]
            if len(sentences) < 2:
                raise Failed(f'{name}: the page says only {window.texts()}')
            window.find('Try again')
            if then is not None:
                then()
                window.press('Try again')
                window.find(MAIN)
                window.quit()
            else:
                window.press('Try again')
                window.find(title)
                window.press('Quit')
                window.end()
        say(f'{name}: “{title}”')

    def errors(self):
        db, key = self.make('ill')
        other = os.path.join(self.folder, 'other.hex')
        with open(other, 'w', encoding='ascii') as out:
            out.write('a1' * 32)
        self.page('bad-key', 'That key does not open this database', '--db', db, '--key-file',
                  other)
        self.page('missing', 'There is no such database', '--db', db + '.gone', '--key-file', key)
        self.not_encrypted()
        self.damaged(db, key)
        self.too_new()
        self.busy()
        self.read_only()
        self.full()

    def not_encrypted(self):
        path = os.path.join(self.folder, 'plain.db')
        plain = sqlite3.connect(path)
        plain.execute('CREATE TABLE a (b)')
        plain.commit()
        plain.close()
        self.page('not-encrypted', 'This file is not encrypted', '--db', path)

    def damaged(self, db, key):
        with open(db, 'r+b') as out:
            out.seek(4096)
            out.write(os.urandom(4096 * 6))
        self.page('corrupt', 'The database is damaged', '--db', db, '--key-file', key)
        whole = os.path.join(self.folder, 'cut.db')
        shutil.copy(self.db, whole)
        shutil.copy(self.db + '.keys', whole + '.keys')
        with open(whole, 'r+b') as out:
            out.truncate(100)
        self.page('cut-short', 'The database is damaged', '--db', whole)
        shutil.copy(self.db, whole)
        with open(whole, 'r+b') as out:
            out.write(os.urandom(4096))
        with self.open('--db', whole) as window:
            self.unlock(window)
            window.find('The database is damaged')
            window.press('Quit')
            window.end()
        say('damaged behind a passphrase: “The database is damaged”')

    def too_new(self):
        db, key = self.make('new')
        subprocess.run([self.args.spoil, 'too-new', db, key], check=True)
        self.page('too-new', 'A newer version wrote this database', '--db', db, '--key-file', key)

    def busy(self):
        db, key = self.make('busy')
        holder = subprocess.Popen([self.args.spoil, 'busy', db, key], stdin=subprocess.PIPE,
                                  stdout=subprocess.PIPE)
        holder.stdout.readline()

        def let_go():
            holder.stdin.close()
            holder.wait()
        try:
            self.page('busy', 'Another program is writing to it', '--db', db, '--key-file', key,
                      then=let_go)
        finally:
            if holder.poll() is None:
                let_go()

    def own_disk(self, script):
        """A command before the program that gives it a view of the disk of its own, or None."""
        before = ['unshare', '-m', 'sh', '-c', f'{script} && exec "$@"', 'sh']
        tried = subprocess.run([*before, 'true'], capture_output=True, check=False)
        return before if tried.returncode == 0 else None

    def read_only(self):
        db, key = self.make('still')
        folder = os.path.join(self.folder, 'still')
        os.makedirs(folder)
        for end in ('db', 'hex'):
            shutil.move(os.path.join(self.folder, f'still.{end}'), folder)
        db, key = (os.path.join(folder, f'still.{end}') for end in ('db', 'hex'))
        before = self.own_disk(f'mount --bind {folder} {folder} && '
                               f'mount -o remount,bind,ro {folder}')
        if before is None:
            say('read-only: SKIPPED, no disk of one’s own can be mounted here')
            return
        self.page('read-only', 'The file can’t be written to', '--db', db, '--key-file', key,
                  before=before)

    def full(self):
        folder = os.path.join(self.folder, 'full')
        os.makedirs(folder)
        before = self.own_disk(f'mount -t tmpfs -o size=64k tmpfs {folder}')
        if before is None:
            say('full: SKIPPED, no disk of one’s own can be mounted here')
            return
        with self.open('--db', os.path.join(folder, 'full.db'), before=before) as window:
            window.press('Set up my district')
            window.find('Step 1 of 3')
            for text in ('ald', 'Aldermoor', '1002', 'Jo Hill'):
                write(text)
                keys('Tab')
            window.press('Continue')
            window.find('Step 2 of 3')
            self.fill_secrets(window)
            window.press('Make the database')
            window.find('The disk is full. Nothing was changed.')
            self.picture(window, 'error-full')
            window.quit()
        say('full: said so, and nothing was made')


def main():
    parser = argparse.ArgumentParser()
    for name in ('window', 'control', 'spoil'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--out', default='')
    parser.add_argument('--only', nargs='*')
    args = parser.parse_args()
    if args.out:
        os.makedirs(args.out, exist_ok=True)
    scenario = Scenario(args)
    steps = ('set_up', 'by_passphrase', 'by_recovery', 'by_keyring', 'by_key_file',
             'write_through_a_lock', 'errors', 'leave_it_alone')
    try:
        for step in steps:
            if not args.only or step in args.only:
                getattr(scenario, step)()
    except (Failed, subprocess.SubprocessError) as problem:
        say(f'first-run: {problem}')
        return 1
    return 0


if __name__ == '__main__':
    sys.exit(main())
