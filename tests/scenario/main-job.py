# SPDX-License-Identifier: GPL-3.0-or-later
"""The closure decision from end to end on the sample district.

The real window is shown and walked through by keyboard, its pictures taken; the decision itself is
refused, authorised with a second officer's own key, served, watched and printed through the same
functions, headless. Leaves pictures, papers, a sealed bundle and the database in --out; exit 1 when
any step does not end as it must.
"""
import argparse
import json
import os
import subprocess
import sys
import time

PANELS = ['overview', 'map', 'patrols', 'premises', 'liaison', 'training', 'environment',
          'partners', 'actions']
NOTICE = ['soa2a_n_who', 'soa2a_n_offence', 'soa2a_n_relied_on', 'soa2a_n_application',
          'soa2a_n_hearing', 'soa2a_n_effect']
SECRET = b'sample\n'


class Failed(Exception):
    pass


class Control:
    """wardlightctl on one database."""

    def __init__(self, program, database):
        self.words = [program, '--db', database]

    def run(self, *words, acting=None, given=None, want=0):
        command = list(self.words)
        fds = ()
        if acting:
            read, write = os.pipe()
            os.write(write, SECRET)
            os.close(write)
            fds = (read,)
            command += ['--as', acting, '--secret-fd', str(read)]
        done = subprocess.run(command + list(words), input=given, capture_output=True, text=True,
                              pass_fds=fds, timeout=120)
        for fd in fds:
            os.close(fd)
        if done.returncode != want:
            raise Failed(f'{" ".join(words)}: exit {done.returncode}, not {want}\n'
                         f'{done.stdout}{done.stderr}')
        return done.stdout

    def json(self, *words, **more):
        return json.loads(self.run('--json', *words, **more))

    def decision(self, number):
        return self.json('list', 'decision', '--where', f'number={number}')[0]['id']


def say(text):
    print(text, flush=True)


def keys(*names):
    subprocess.run(['xdotool', 'key', '--delay', '40', *names], check=True)


def picture(out, name):
    path = os.path.join(out, f'{name}.png')
    subprocess.run(['import', '-window', 'root', path], check=True)
    say(path)


def walk_through(window, database, out):
    """Every panel by its key, a search, and the window closed by its own key."""
    shown = subprocess.Popen([window, '--sample', '--db', database])
    try:
        subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--name', 'Wardlight'],
                       check=True, timeout=90, capture_output=True)
        time.sleep(4)
        for number, panel in enumerate(PANELS, 1):
            keys(f'alt+{number}')
            time.sleep(1.5)
            if shown.poll() is not None:
                raise Failed(f'the window went away at {panel}')
            picture(out, f'{number}-{panel}')
        keys('ctrl+w')
        if shown.wait(30) != 0:
            raise Failed('the window did not end well')
    finally:
        if shown.poll() is None:
            shown.kill()
            shown.wait()


def refuse(control):
    """A weak draft is refused with reasons and remedies."""
    weak = control.decision('ALD/2026/A/4'.replace('2026', time.strftime('%Y')))
    findings = control.json('decision', 'authorise', weak, acting='1002', want=3)['findings']
    refused = [f for f in findings if f['severity'] == 'refuse' and f['refuses']]
    if len(refused) < 10 or not all(f['remedy'] for f in refused):
        raise Failed('the weak draft was not refused with remedies')
    say(f'refused with {len(refused)} reasons, each with its remedy')


def decide(control, out):
    """The ready draft: not by its author, then by a superintendent; served, watched, printed."""
    year = time.strftime('%Y')
    ready = control.decision(f'ALD/{year}/A/2')
    control.run('decision', 'authorise', ready, acting='1004', want=3)
    say('its author can’t authorise it')
    control.run('decision', 'authorise', ready, acting='1002')
    say('authorised by a superintendent with a key of their own')
    now = time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime())
    for name in NOTICE:
        control.run('record', 'condition', '-', given=json.dumps({
            'decision': ready, 'condition': name, 'met': True, 'at': now,
            'evidence_reference': 'Printed notice'}))
    control.run('decision', 'serve', ready, '-', given=json.dumps({
        'mode': 'affixed', 'place': 'prominent', 'at': now, 'by': '1008'}))
    clocks = control.json('decision', 'clocks', ready)
    hearing = [c for c in clocks if c['clock'] == 'hearing']
    if len(hearing) != 1 or len(hearing[0]['working']) < 3:
        raise Failed('no hearing clock with its working')
    say(f'served; to be heard by {hearing[0]["due"]}')
    for name in ('court-schedule', 'policy-record'):
        path = os.path.join(out, f'{name}.pdf')
        control.run('report', name, ready, '-o', path, '--recipient', 'Court list office',
                    '--reason', 'Hearing')
        say(path)
    bundle = os.path.join(out, 'decision.zip')
    control.run('decision', 'bundle', ready, '-o', bundle, '--recipient', 'Court list office',
                '--reason', 'Hearing', acting='1002')
    control.run('decision', 'verify', bundle)
    say(f'{bundle}: verified')


def protect(control):
    """Somebody is in danger tonight: nothing stands in the way, whoever records it."""
    for collar in ('1001', '1009', '1014'):
        control.run('record', 'protective_action', '-', '--as', collar, given=json.dumps({
            'what': 'Walked a person to safety', 'whose_safety': 'worker'}))
    say('a protective action was recorded by a commander, a liaison officer and an auditor')


def main():
    parser = argparse.ArgumentParser()
    for name in ('window', 'control', 'db', 'out'):
        parser.add_argument(f'--{name}', required=True)
    args = parser.parse_args()
    control = Control(args.control, args.db)
    try:
        walk_through(args.window, args.db, args.out)
        refuse(control)
        decide(control, args.out)
        protect(control)
        control.run('audit', 'verify')
        control.run('doctor')
    except (Failed, subprocess.SubprocessError) as problem:
        say(f'main-job: {problem}')
        return 1
    say(f'the log holds; the database is {args.db}')
    return 0


if __name__ == '__main__':
    sys.exit(main())
