# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole closure decision at the desk, by keyboard alone, heard through AT-SPI.

On a fresh sample district: a place is assessed, a decision to close begun, refused, written,
weighed, not signed by its author, signed by a superintendent with a key of their own, planned
against the court’s sittings, served, heard, ordered, followed up and printed; another place is not
closed, with reasons; a protective action is recorded. Leaves a picture of each step, the papers,
the bundle and the database in --out; exit 1, with a picture, when a step does not happen or the
window complains.
"""
import argparse
import os
import subprocess
import sys
import time

from gi.repository import GLib
from typist import ROLE, Desk, Lost

YEAR = time.strftime('%Y')
SECRET = 'sample'
AUTHOR = 'Chief Superintendent Nadia Wood · 1001'
SIGNER = 'Superintendent Usha Umar · 1002'


TABS = ['Summary', 'Assessments', 'Decide', 'Weigh', 'Serve', 'Log', 'History']
QUESTIONS = [
    'Can people get out at any time?',
    'Do people keep what they earn?',
    'Do people hold their own telephone and documents?',
    'Do people choose clients, services and hours?',
    'Is anybody there who controls or watches?',
    'Was injury or fear seen or told?',
    'Does a support service have contact?',
    'Does anybody live there?',
    'Was a child seen, or sign of one?',
    'Is there a drug or alcohol need that somebody wants help with?',
    'Are complaints verified by a second sort of source?',
    'Were legal, cultural, language and racism factors weighed?',
]


def find_record(desk, panel, words, row):
    """From anywhere to a record's page by the panel's key and its filter."""
    desk.key(panel, 'ctrl+e')
    desk.arrive('Filter the list')
    desk.write('Filter the list', words)
    desk.seek(row, key='Down')
    desk.key('Return')
    desk.arrive_at(ROLE.PAGE_TAB)


def search(desk, words, hit):
    """From anywhere to a record's page by searching for it."""
    desk.key('ctrl+f')
    desk.opens('Search')
    desk.write('Search everything', words)
    desk.seek(hit)
    desk.key('Return')
    desk.closes('Search')
    desk.arrive_at(ROLE.PAGE_TAB)


def tab(desk, name):
    """Another tab of the record, before or after what has the focus."""
    at = desk.name()
    forward = at in TABS and TABS.index(at) < TABS.index(name)
    desk.seek(name, back=not forward)
    desk.key('space')


def assess(desk):
    """A new joint assessment: refused without a partner, then kept."""
    find_record(desk, 'alt+4', 'ALD-0016', 'ALD-0016*')
    tab(desk, 'Assessments')
    desk.press('New assessment…')
    desk.arrive('Premises: ALD-0016*')
    desk.key('ctrl+Return')
    desk.arrive('Aldermere Lamplight Project')
    desk.tells('No partner took part')
    desk.choose('Assessor', '1007 · Lewis Hartley', back=True)
    desk.tick('Aldermere Lamplight Project')
    desk.tick('Movement limited')
    desk.write('Safety and welfare of people working or visiting',
               'Two people spoke with the project alone and asked for a way out.')
    desk.write('Welfare actions', 'A worker of the project calls each evening.')
    for question in QUESTIONS:
        desk.choose(question, 'Not known')
        desk.write(f'Source: {question}', 'Project worker')
    desk.choose('Category', 'Risk')
    desk.write('Criteria met', 'One man holds the phone and the keys; a project worker saw both.')
    desk.key('ctrl+Return')
    give_reason(desk, 'The escalation is being written by the sergeant.')
    desk.closes('Joint risk assessment')
    desk.arrive('New assessment…')


def give_reason(desk, reason):
    """A warning stands: the focus comes to where a reason is asked for."""
    desk.arrive('There are warnings. Why is it right all the same?')
    desk.type(reason)
    desk.key('ctrl+Return')


# What is entered into the decision's own form, in its order. A list is ticked, a pair chosen.
FORM = [
    ('Specified offences', ['Controlling prostitution for gain*']),
    ('All services obtained by one person', ('No',)),
    ('Last use for the activity on', 'LAST'),
    ('Directed at', ('Those who exploit',)),
    ('Applicant', ('1006 · Hannah Lister',)),
    ('Information and intelligence', 'Bank records, a tenancy and three accounts show one man.'),
    ('Threat and risk, and working strategy', 'He may turn on those inside; they leave first.'),
    ('Powers and policy', 'Part 2A on the offence of controlling for gain; aimed at him alone.'),
    ('Options and contingencies', 'Arrest first, notice after; if nobody leaves, wait a day.'),
    ('Action and review', 'Serve in the afternoon with the project there; look again in a week.'),
    ('Review on', 'NEXT'),
    ('Harm: displacement', 'Two would go; both have somewhere of their choice to sleep tonight.'),
    ('Source for displacement', 'Aldermere Lamplight Project, this morning'),
    ('Harm: trust', 'Neighbouring flats will hear of it; the project explains it door to door.'),
    ('Source for trust', 'Lamplight Project and its visitors'),
    ('Harm: lost reporting and intelligence', 'Calls from this stair may stop; a number stays.'),
    ('Source for reporting and intelligence', 'Lamplight Project and the inquiry team'),
    ('Harm: housing', 'One person lives there and takes a tenancy that is held for her.'),
    ('Source for housing', 'Housing options duty manager'),
    ('Mitigation', 'Tenancy, storage, a month of calls, and no arrest of those who work.'),
    ('Equality', 'Thought about: sex, race, and a long illness; medicines go along.'),
    ('Rights and proportionality', 'Article 8 against articles 3 and 4; the least that ends it.'),
    ('The home: who sleeps there, where they go', 'One person; the held tenancy and her things.'),
    ('Special measures', 'Screens and anonymity to be asked of the court.'),
    ('Support before', 'Met by the project on four days.'),
    ('Support after', 'The same worker for a month.'),
    ('Support on standby', 'Project van and ISVA from noon.'),
    ('NRM first responder contact', 'Duty sergeant of the specialist team'),
    ('Interpreter', 'Booked for the afternoon'),
    ('Local authority consulted', 'Community safety lead'),
    ('Consulted at', 'NOW'),
    ('Its view', 'Agrees that this ground is made out.'),
    ('Others consulted', 'Lamplight Project; ISVA; housing options'),
    ('Steps to identify residents and those with an interest', 'Land Registry, agent, two visits.'),
    ('Persons identified, by role', ['Resident', 'Owner']),
    ('Media excluded', ('Yes',)),
]


def fill_in(desk, form):
    words = {'LAST': day(-3), 'NEXT': day(6), 'NOW': time.strftime('%Y-%m-%d %H:%M')}
    for name, value in form:
        if isinstance(value, list):
            for item in value:
                desk.tick(item)
        elif isinstance(value, tuple):
            desk.choose(name, value[0])
        else:
            desk.write(name, words.get(value, value))


def day(days):
    return time.strftime('%Y-%m-%d', time.localtime(time.time() + days * 86400))


def begin(desk):
    """A decision to close is begun from the premises."""
    desk.press('Begin a decision…', back=True)
    desk.arrive('Option: Close')
    desk.choose('Power', 'Sexual Offences Act 2003 Part 2A')
    desk.describes('Statutory conditions are not met')
    desk.choose('Ground', 'Prostitution offence ground')
    desk.key('ctrl+Return')
    desk.closes('New decision')
    desk.arrive('Decide')


def refused(desk):
    """What is not ready is refused, and says why and how it is mended."""
    desk.press('Authorise…')
    sign(desk, 'Authorise', SIGNER)
    desk.tells('Refused. Nothing was changed.', desk.top())
    desk.key('Escape')
    desk.closes('Authorise')
    desk.arrive('Authorise…')


def sign(desk, title, officer):
    desk.opens(title)
    desk.choose('Officer', officer)
    desk.write('Their own secret', SECRET, secret=True)
    desk.key('ctrl+Return')


def write_down(desk):
    """The facts, in the form."""
    desk.press('Edit', back=True)
    desk.arrive('Premises: *')
    fill_in(desk, FORM)
    desk.key('ctrl+Return')
    desk.closes('Decision')


RUNGS = [
    ('Support', 'Tried', 'Health in-reach, four visits; both took it up.'),
    ('Engagement through a project', 'Tried', 'The project met everybody apart from the man.'),
    ('Voluntary engagement', 'Tried', 'A move was offered and wanted.'),
    ('Diversion, with referral', 'Tried', 'Turning Tide has one referral, taken up.'),
    ('Mediation', 'Not applicable', 'Control of others is nothing to mediate.'),
    ('A warning', 'Not applicable', 'It would put those inside in danger from him.'),
]


def climb(desk):
    """Every step before enforcement has its answer."""
    tab(desk, 'Weigh')
    for rung, state, reason in RUNGS:
        desk.press(f'Answer: {rung}')
        desk.opens('Answer a step')
        desk.choose('State', state, back=True)
        desk.write('Evidence or reason', reason)
        desk.key('ctrl+Return')
        desk.closes('Answer a step')
        desk.arrive(f'Answer: {rung}')


OPTIONS = [
    ('Close', 'Ends his hold; two move with help.', 'The stair is quiet either way.',
     'Held if the project leads.', 'Part 2A is made out.', None),
    ('Do not close', 'He keeps the keys and the phone.', 'Nothing changes for neighbours.',
     'Kept until harm comes.', 'Lawful, no power is used.', 'They asked for a way out.'),
    ('Support only', 'Helps whoever can leave by themselves.', 'Nothing changes outside.',
     'Kept with the project.', 'Lawful, nothing is used.', 'Tried; he moves people on.'),
]


def weigh(desk):
    """Three options side by side, not closing among them."""
    for option, workers, community, trust, legality, why_not in OPTIONS:
        desk.press(f'Weigh: {option}')
        desk.opens('Weigh an option')
        desk.arrive('Harm to people working')
        desk.write('Harm to people working', workers)
        desk.write('Harm to the community', community)
        desk.write('Trust', trust)
        desk.write('Legality', legality)
        if why_not:
            desk.write('Why not chosen', why_not)
        desk.key('ctrl+Return')
        desk.closes('Weigh an option')
        desk.arrive(f'Weigh: {option}')


AUTHORISE = [
    'Reasonable grounds to believe that, in the 3 months*',
    'The services were not all obtained by one person',
    'Reasonable grounds to believe that a closure order is necessary*',
    'The local authority for the area was consulted',
    'Reasonable steps were taken to identify residents*',
]
NOTICE = [
    'The notice says that only a person who regularly resides there*',
    'It says that failing to comply is an offence',
    'It specifies the offence or offences relied on',
    'It states that an application will be made*',
    'It specifies the date, time and place of the hearing',
    'It explains the effect of an order',
]


def conditions(desk, names, reference):
    for name in names:
        desk.press(f'Answer: {name}')
        desk.opens('Statutory condition')
        desk.write('Evidence reference', reference)
        desk.key('ctrl+Return')
        desk.closes('Statutory condition')
        desk.arrive(f'Answer: {name}')


def prove(desk):
    """The statute's conditions, each with its evidence."""
    tab(desk, 'Serve')
    conditions(desk, AUTHORISE, 'Case index C4')


def log(desk):
    """The log has its rationale."""
    tab(desk, 'Log')
    desk.press('New entry…')
    desk.opens('Log entry')
    desk.write('Text', 'Known: three accounts agree. Not known: who owns the phone.')
    desk.key('ctrl+Return')
    desk.closes('Log entry')
    desk.tells('Known: three accounts agree.')


def author_refused(desk):
    """Who wrote it can’t sign it."""
    tab(desk, 'Decide')
    desk.press('Authorise…')
    sign(desk, 'Authorise', AUTHOR)
    desk.tells('Refused. Nothing was changed.', desk.top())
    desk.tells('author', desk.top())
    desk.key('Escape')
    desk.closes('Authorise')


def authorise(desk):
    """A superintendent signs with a key of their own."""
    desk.press('Authorise…')
    sign(desk, 'Authorise', SIGNER)
    desk.arrive('Reason')
    desk.type('The escalation goes out today.')
    desk.key('ctrl+Return')
    desk.closes('Authorise')
    desk.tells('Authorised: now')


def serve(desk):
    """Planned against the court's sittings, then served: the clock runs, with its working."""
    tab(desk, 'Serve')
    desk.press('Record service…')
    desk.opens('Record service')
    desk.key('Escape')
    desk.closes('Record service')
    told = desk.told()
    for part in ('Now: ', 'Tomorrow morning: ', 'Friday evening: '):
        if not any(name.startswith(part) for name in told):
            raise Lost(f'when to serve does not tell of “{part}”')
    conditions(desk, NOTICE, 'Printed notice')
    desk.press('Record service…', back=True)
    desk.opens('Record service')
    desk.choose('By', '1008 · Zoe Wood')
    desk.key('ctrl+Return')
    desk.closes('Record service')
    desk.tells('The application must be heard by')
    desk.press('Working: The application must be heard by', back=True)
    desk.tells('48 hours')


def order(desk):
    """Heard and ordered."""
    tab(desk, 'Decide')
    desk.press('Record the hearing…')
    desk.opens('Notice and order')
    desk.key('ctrl+Return')
    desk.closes('Notice and order')
    desk.tells('Heard: now')
    desk.press('Record the order…')
    desk.opens('Notice and order')
    desk.write('Until', day(60) + ' 12:00')
    desk.write('Note', 'Three months less a day, the notice upheld.')
    desk.key('ctrl+Return')
    desk.closes('Notice and order')
    desk.tells('Ordered: now')


def follow_up(desk):
    """What it did is asked for after a week, a month and a quarter."""
    tab(desk, 'Log')
    desk.press('Fill in the follow-up due *')
    desk.opens('Follow-up')
    desk.write('Note', 'Nobody has been seen in the lane.')
    desk.key('ctrl+Return')
    desk.closes('Follow-up')
    addendum(desk)


def addendum(desk):
    """What was written stays; a correction stands after it."""
    tab(desk, 'Log')
    desk.press('Addendum…')
    desk.opens('Log entry')
    desk.write('Text', 'The phone belongs to him: a second account says so.')
    desk.key('ctrl+Return')
    desk.closes('Log entry')
    desk.tells('a second account says so.')


PAPERS = [('Court schedule', 'court-schedule.pdf'), ('Policy record', 'policy-record.pdf'),
          ('Sealed bundle', 'decision.zip')]


def papers(desk):
    """Both papers, and the bundle that an officer seals."""
    for paper, file in PAPERS:
        path = os.path.join(desk.out, file)
        desk.press(f'Make: {paper}')
        desk.opens(paper)
        desk.write('For whom (body and role)', 'Court list office')
        desk.write('Why', 'Hearing')
        if paper == 'Sealed bundle':
            desk.choose('Officer', SIGNER)
            desk.write('Their own secret', SECRET, secret=True)
        desk.key('ctrl+Return')
        desk.save_as(path)
        desk.closes(paper)
        desk.say(path)


def do_not_close(desk):
    """The other ending, weighed and signed like the first."""
    search(desk, 'ALD-0004', 'ALD-0004*')
    tab(desk, 'Assessments')
    desk.press('We did not close…')
    desk.opens('New decision')
    desk.arrive('Option: Do not close')
    desk.key('ctrl+Return')
    desk.closes('New decision')
    desk.arrive('Decide')
    desk.press('Sign that it is not closed…')
    sign(desk, 'Record that it is not closed', SIGNER)
    desk.tells('Refused. Nothing was changed.', desk.top())
    desk.key('Escape')
    desk.closes('Record that it is not closed')
    give_reasons(desk)


def give_reasons(desk):
    """From what stands in the way to the field that mends it, then signed."""
    desk.press('Go to where it is mended: Nothing says why it was not closed.')
    desk.opens('Decision')
    desk.arrive('Action and review')
    desk.write('Action and review', 'Nobody there is harmed or controlled; a closure would move '
               'two people to where nobody knows them.')
    desk.key('ctrl+Return')
    desk.closes('Decision')
    desk.press('Sign that it is not closed…')
    sign(desk, 'Record that it is not closed', SIGNER)
    desk.closes('Record that it is not closed')
    desk.tells('Not closed: now')


def protect(desk):
    """One key from any page."""
    desk.key('F12')
    desk.opens('Protective action')
    desk.arrive('What was done')
    desk.type('Walked a person to safety.')
    desk.key('ctrl+Return')
    desk.closes('Protective action')


STEPS = [assess, begin, refused, write_down, climb, weigh, prove, log, author_refused, authorise,
         serve, order, follow_up, papers, do_not_close, protect]


def play(desk, steps):
    for step in steps:
        start = time.monotonic()
        step(desk)
        desk.say(f'{step.__doc__} ({time.monotonic() - start:.1f} s)')
        desk.picture(f'{steps.index(step) + 1:02}-{step.__name__.replace("_", "-")}')


def tell(text):
    print(text, flush=True)


def make_sample(control, out):
    """A fresh sample district, and nothing in its folder from another run."""
    os.makedirs(out, exist_ok=True)
    for name in os.listdir(out):
        if name.endswith(('.png', '.pdf', '.zip', '.txt')) or name.startswith('desk.db'):
            os.remove(os.path.join(out, name))
    database = os.path.join(out, 'desk.db')
    subprocess.run([control, '--db', database, 'init', '--sample', '--seed', '1'], check=True,
                   stdout=subprocess.DEVNULL, timeout=300)
    return database


def attempt(args):
    """Whether the whole play went through, on a district made for it."""
    database = make_sample(args.control, args.out)
    desk = Desk([args.window, '--sample', '--db', database], args.out, tell)
    try:
        desk.tells('Needs attention', desk.top())  # keys pressed before a window listens are lost
        play(desk, STEPS)
        desk.end()
        found = desk.complaints()
        if found:
            raise Lost('the window complained:\n' + '\n'.join(found))
    except (Lost, GLib.Error) as lost:
        desk.say(f'closure-by-keyboard: {lost}')
        desk.say('heard last: ' + ', '.join(desk.trail[-12:]))
        desk.picture('lost')
        return False
    finally:
        desk.kill()
    desk.say(f'the whole decision was made by keyboard, and nothing complained: {args.out}')
    return True


def main():
    parser = argparse.ArgumentParser()
    for name in ('window', 'control', 'out'):
        parser.add_argument(f'--{name}', required=True)
    args = parser.parse_args()
    return 0 if attempt(args) else 1


if __name__ == '__main__':
    sys.exit(main())
