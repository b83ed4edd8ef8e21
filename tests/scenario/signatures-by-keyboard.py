# SPDX-License-Identifier: GPL-3.0-or-later
"""Signatures at the desk that are not given at once, by keyboard alone, heard through AT-SPI.

On two machines, both with a fresh sample district: a finding tells why; an oral authorisation is
refused to whoever gives it to themselves, taken down, falls due in writing, and is closed by its
authoriser’s own signature. Newer rules are opened, list the open decision that they touch and
change no past one. A request leaves one machine, is read and signed on the other, and its answer
is taken on the first, once. An officer whose key was revoked enrols another. Leaves a picture of
each step in --out; exit 1, with a picture, when a step does not happen or the window complains.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import time

from gi.repository import GLib
from typist import ROLE, Desk, Lost, until, walk

YEAR = time.strftime('%Y')
SECRET = 'sample'
OWN = 'ten letters and more'
SIGNER = 'Superintendent Usha Umar · 1002'
TABS = ['Summary', 'Decide', 'Weigh', 'Serve', 'Log', 'History']
READY, ENDED = f'ALD/{YEAR}/A/2', f'ALD/{YEAR}/A/3'


def day(days):
    return time.strftime('%Y-%m-%d', time.localtime(time.time() + days * 86400))


def minute(seconds):
    return time.strftime('%Y-%m-%d %H:%M', time.localtime(time.time() + seconds))


class Machine:
    """One database, and what it says headless."""

    def __init__(self, args, name):
        self.args = args
        self.path = os.path.join(args.out, f'{name}.db')

    def make(self):
        self.run('init', '--sample', '--seed', '1')

    def twin(self, name):
        other = Machine(self.args, name)
        for end in ('', '.keys'):
            shutil.copy(self.path + end, other.path + end)
        return other

    def run(self, *words):
        return subprocess.run([self.args.control, '--db', self.path, '--json', *words], check=True,
                              stdout=subprocess.PIPE, timeout=300).stdout

    def read(self, *words):
        return json.loads(self.run(*words))

    def decision(self, number):
        return self.read('list', 'decision', '--where', f'number={number}')[0]

    def signatures(self, number):
        own = self.decision(number)['id']
        return [s['step'] for s in self.read('list', 'signature') if s['record'] == own]


def find(desk, number):
    """From anywhere to what is decided about a decision."""
    desk.key('ctrl+f')
    desk.opens('Search')
    desk.write('Search everything', number)
    desk.seek(f'{number}*')
    desk.key('Return')
    desk.closes('Search')
    desk.arrive_at(ROLE.PAGE_TAB)
    at = desk.name()
    desk.seek('Decide', back=at in TABS and TABS.index(at) > TABS.index('Decide'))
    desk.key('space')


def other_step(desk, name, back=False):
    desk.press('Other steps', back, by='space')
    desk.seek(name, key='Down')
    desk.key('Return')


def menu(desk, name):
    desk.key('F10')
    desk.seek(name, key='Down')
    desk.key('Return')


def open_file(desk, path):
    """GTK's dialog for files shows where one types when it is asked to."""
    until('a dialog for files opens', lambda: len(desk.windows()) > 1)
    until('it shows where a path is typed',
          lambda: desk.key('ctrl+l') or any(n.get_role_name() == 'text' for n in walk(desk.top())))
    desk.choose_file(path)

    def gone():
        # The dialog passes over Return while it still reads its folder.
        try:
            return until('', lambda: all('Open' not in w for w in desk.windows()), 3)
        except Lost:
            desk.key('Return')
    until('the dialog for files closes', gone)


def why(desk):
    """A finding tells its rule, and what it rests on."""
    find(desk, READY)
    desk.press('Why: 2 steps before enforcement were not tried.*')
    desk.opens('Why this finding')
    for part in ('It rests on', 'Steps not tried: 2', 'ENF-LADDER-07', 'Source', 'In force'):
        desk.tells(part, desk.top())
    desk.picture('why')
    desk.key('Escape')
    desk.closes('Why this finding')


def oral(desk, machine):
    """Given by telephone: taken down, due in writing, closed by the authoriser's signature."""
    other_step(desk, 'Authorised orally…', back=True)
    desk.opens('Authorised orally')
    desk.seek(f'Officer: {SIGNER}')
    desk.tells('Nadia Wood', desk.top())
    desk.write('Given at', minute(3600))
    desk.key('ctrl+Return')
    desk.tells('before it is taken down', desk.top())
    desk.picture('oral-refused')
    desk.write('Given at', minute(-1800))
    desk.key('ctrl+Return')
    desk.arrive('Reason')
    desk.type('Two steps would have warned him.')
    desk.key('ctrl+Return')
    desk.closes('Authorised orally')
    desk.tells('The oral authorisation is not confirmed in writing.')
    desk.picture('oral')
    due = [a for a in machine.read('attention') if 'confirmed in writing' in a['text']]
    if len(due) != 1 or machine.signatures(READY):
        raise Lost(f'what is due in writing is {due}')


def confirm(desk, machine):
    """Only the authoriser's own signature closes it."""
    other_step(desk, 'Confirm in writing…')
    desk.opens('Confirm in writing')
    desk.seek(f'Officer: {SIGNER}')
    desk.choose('Officer', 'Superintendent Usha Yates · 1003')
    desk.write('Their own secret', SECRET, secret=True)
    desk.key('ctrl+Return')
    desk.tells('Only the authoriser confirms', desk.top())
    desk.choose('Officer', SIGNER, back=True)
    desk.write('Their own secret', SECRET, secret=True)
    desk.key('ctrl+Return')
    desk.closes('Confirm in writing')
    until('it is no longer due in writing',
          lambda: not [a for a in machine.read('attention') if 'confirmed in' in a['text']])
    if machine.signatures(READY) != ['authorise']:
        raise Lost(f'it is signed {machine.signatures(READY)}')


def request(desk, machine):
    """The text to be decided leaves for somebody at another machine."""
    find(desk, READY)
    desk.press('Authorise…')
    desk.opens('Authorise')
    desk.choose('Officer', SIGNER)
    desk.press('Ask somebody at another machine…')
    desk.save_as(os.path.join(desk.out, 'request.json'))
    desk.closes('Authorise')
    if machine.decision(READY)['status'] != 'draft':
        raise Lost('asking decided it')


def answer(desk):
    """Read there as a person reads it, and signed."""
    menu(desk, 'Answer a request…')
    open_file(desk, os.path.join(desk.out, 'request.json'))
    desk.opens('Answer a request')
    desk.tells(f'Authorise: {READY}', desk.top())
    desk.tells('Information and intelligence', desk.top())
    desk.tells('Two people told the project', desk.top())
    desk.choose('Officer', SIGNER)
    desk.key('ctrl+Return')
    desk.arrive('Their own secret')
    desk.tells('gives their own secret', desk.top())
    desk.type(SECRET)
    desk.picture('answer')
    desk.key('ctrl+Return')
    desk.save_as(os.path.join(desk.out, 'answer.json'))
    desk.closes('Answer a request')


def take(desk, machine):
    """The answer is taken, and a second time refused with its reason."""
    path = os.path.join(desk.out, 'answer.json')
    find(desk, READY)
    other_step(desk, 'Take an answer from another machine…')
    open_file(desk, path)
    desk.tells('Authorised: now')
    if machine.signatures(READY) != ['authorise']:
        raise Lost(f'it is signed {machine.signatures(READY)}')
    other_step(desk, 'Take an answer from another machine…')
    open_file(desk, path)
    desk.tells('The answer is not taken', desk.app)
    desk.tells('this step does not lead from there', desk.app)
    desk.picture('answer-again')
    desk.key('Escape')


def rules(desk, machine, pack):
    """Newer rules list the open decisions of which they say something else, and no past one."""
    before = machine.decision(ENDED)
    entries = machine.read('audit', 'verify')['entries']
    menu(desk, 'Newer rules…')
    open_file(desk, pack)
    desk.opens('Newer rules')
    desk.arrive('Take into use')
    desk.describes('It touches 4 open decisions.')
    told = desk.told(desk.top())
    for part in (READY, 'ENF-TRY-01', '1 finding more'):
        if not any(part in name for name in told):
            raise Lost(f'“{part}” is not told of')
    if any(ENDED in name for name in told):
        raise Lost('newer rules touch a decision that has ended')
    desk.picture('rules')
    desk.key('ctrl+Return')
    desk.closes('Newer rules')
    until('the newer rules are in use',
          lambda: any(r['rule'] == 'ENF-TRY-01' for r in machine.read('policy', 'list')))
    if machine.decision(ENDED) != before:
        raise Lost('newer rules changed a decision that has ended')
    if machine.read('audit', 'verify')['entries'] != entries + 1:
        raise Lost('that newer rules came in is not in the log')


def rules_again(desk, pack):
    """A pack that is not newer is refused in the dialog."""
    menu(desk, 'Newer rules…')
    open_file(desk, pack)
    desk.opens('Newer rules')
    desk.tells('not newer', desk.top())
    desk.key('Escape')
    desk.closes('Newer rules')


def enrol(desk, machine):
    """An officer without a key makes one that only their secret opens."""
    menu(desk, 'Enrol your key…')
    desk.opens('Enrol your key')
    desk.write('Your secret', OWN, secret=True)
    desk.write('Once more', 'something else', secret=True)
    desk.key('ctrl+Return')
    desk.tells('The two entries differ.', desk.top())
    desk.picture('enrol')
    desk.write('Once more', OWN, back=True, secret=True)
    desk.key('ctrl+Return')
    desk.closes('Enrol your key')
    boss = machine.read('list', 'officer', '--where', 'collar=1001')[0]['id']
    keys = machine.read('list', 'person_key', '--where', f'officer={boss}')
    if len(keys) != 2 or sum('revoked_at' in k for k in keys) != 1:
        raise Lost(f'the keys are {keys}')


def enrol_again(desk):
    """One key is enough."""
    menu(desk, 'Enrol your key…')
    desk.opens('Enrol your key')
    desk.write('Your secret', OWN, secret=True)
    desk.write('Once more', OWN, secret=True)
    desk.key('ctrl+Return')
    desk.tells('has a personal key already', desk.top())
    desk.key('Escape')
    desk.closes('Enrol your key')


def write_pack(args):
    """The program's own enforcement pack, newer, with one rule more that begins in a while."""
    path = os.path.join(args.source, 'resources', 'policy', 'enforcement.json')
    with open(path, encoding='utf-8') as file:
        pack = json.load(file)
    pack['version'] = '2099-01-01.1'
    pack['rules'].append({
        'id': 'ENF-TRY-01', 'kind': 'decision', 'duties': ['DC-08'], 'source': 'A test',
        'severity': 'note', 'gate': 'save', 'from': day(40), 'when': ['missing', 'area'],
        'message': 'No area is named.', 'remedy': 'Name it.', 'fields': ['area']})
    newer = os.path.join(args.out, 'newer.json')
    with open(newer, 'w', encoding='utf-8') as file:
        json.dump(pack, file)
    return newer


def sit_at(args, machine, play):
    """A window on a machine, from its start to its end."""
    desk = Desk([args.window, '--sample', '--db', machine.path], args.out,
                lambda text: print(text, flush=True))
    try:
        desk.tells('Needs attention', desk.top())
        play(desk)
        desk.end()
        found = desk.complaints()
        if found:
            raise Lost('the window complained:\n' + '\n'.join(found))
    except (Lost, GLib.Error) as lost:
        desk.say('heard last: ' + ', '.join(desk.trail[-12:]))
        desk.picture('lost')
        raise Lost(str(lost)) from None
    finally:
        desk.kill()


def attempt(args):
    first = Machine(args, 'first')
    first.make()
    second, third = first.twin('second'), first.twin('third')
    pack = write_pack(args)
    third.run('person', 'revoke', '1001', '--reason', 'the secret was seen')
    try:
        sit_at(args, third, lambda desk: (
            why(desk), oral(desk, third), confirm(desk, third), rules(desk, third, pack),
            rules_again(desk, pack), enrol(desk, third), enrol_again(desk)))
        sit_at(args, first, lambda desk: request(desk, first))
        sit_at(args, second, answer)
        sit_at(args, first, lambda desk: take(desk, first))
    except Lost as lost:
        print(f'signatures-by-keyboard: {lost}', flush=True)
        return False
    print(f'signed by keyboard on three machines, and nothing complained: {args.out}', flush=True)
    return True


def main():
    parser = argparse.ArgumentParser()
    for name in ('window', 'control', 'source', 'out'):
        parser.add_argument(f'--{name}', required=True)
    args = parser.parse_args()
    os.makedirs(args.out, exist_ok=True)
    for name in os.listdir(args.out):
        if os.path.isfile(os.path.join(args.out, name)):
            os.remove(os.path.join(args.out, name))
    return 0 if attempt(args) else 1


if __name__ == '__main__':
    sys.exit(main())
