# SPDX-License-Identifier: GPL-3.0-or-later
"""A person at the desk who can't see the screen: presses keys, and hears what AT-SPI tells.

Nothing here points or clicks. Keys go in through the X server; everything that is known of the
window comes out of its accessible tree, most of it as a screen reader hears it, from the focus.
Waits ask until a condition holds.
"""
import os
import re
import subprocess
import time
import warnings

import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter('ignore')

# A program on a busy machine answers late; that it does not answer is not for this to say.
Atspi.set_timeout(20000, 20000)
STATE = Atspi.StateType
ROLE = Atspi.Role
PATIENCE = float(os.environ.get('WARD_PATIENCE', '60'))
# What no run may write: a warning of a library, or of a sanitizer.
COMPLAINT = re.compile(r'-(?:WARNING|CRITICAL|ERROR) \*\*|Sanitizer|runtime error:')
MOST_STOPS = 120
EDGE = 24


class Lost(Exception):
    """A step did not happen."""


def pump():
    """Takes in what the bus has to tell."""
    context = GLib.MainContext.default()
    while context.iteration(False):
        pass


def until(what, condition, patience=None):
    """The first true answer of condition (), or Lost."""
    end = time.monotonic() + (patience or PATIENCE)
    while True:
        pump()
        try:
            answer = condition()
        except (GLib.Error, AttributeError):
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise Lost(f'waited in vain: {what}')
        time.sleep(0.02)


def has(node, state):
    return node.get_state_set().contains(state)


def name_of(node):
    """A name without the mnemonic's twin that GTK 4.8 puts before it."""
    name = node.get_name() or ''
    half = len(name) // 2
    for cut in (half, half + 1):
        if len(name) > 2 and name[cut:cut + 1] == ' ' and \
                name[:cut].replace('_', '', 1) == name[cut + 1:]:
            return name[cut + 1:]
    return name


def children(node):
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield child


def walk(node):
    yield node
    for child in children(node):
        yield from walk(child)


def text_of(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def window_of(node):
    while node is not None and node.get_role() not in (ROLE.FRAME, ROLE.DIALOG):
        node = node.get_parent()
    return node


def fits(name, wanted):
    """Whether a name is the wanted one, or begins with it where that ends with “…”."""
    return name == wanted or (wanted.endswith('*') and name.startswith(wanted[:-1]))


class Desk:
    """One running window, from its start to its end."""

    def __init__(self, command, out, say=print):
        self.out = out
        self.say = say
        self.errors = os.path.join(out, 'stderr.txt')
        self.focus = None
        self.stops = 0
        self.trail = []
        self.pressed = None
        self.listener = Atspi.EventListener.new(self.hear)
        self.listener.register('object:state-changed:focused')
        with open(self.errors, 'wb') as file:
            self.process = subprocess.Popen(command, stderr=file)
        self.app = until('the program tells of itself', self.find_app)
        until('a window shows', lambda: self.windows())

    def hear(self, event):
        if not event.detail1:
            return
        try:
            self.trail.append(f'{event.source.get_role_name()} “{name_of(event.source)}”')
        except (GLib.Error, AttributeError):
            return
        self.focus = event.source
        self.stops += 1

    def find_app(self):
        if self.process.poll() is not None:
            raise Lost(f'the program ended with {self.process.returncode}')
        for app in children(Atspi.get_desktop(0)):
            if app.get_process_id() == self.process.pid:
                return app
        return None

    def windows(self):
        return [name_of(window) for window in children(self.app)]

    def top(self):
        """The window that came last."""
        return until('a window is there', lambda: list(children(self.app)))[-1]

    # Keys.

    def key(self, *names):
        subprocess.run(['xdotool', 'key', *names], check=True)

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--delay', '2', text], check=True)

    def step(self, key):
        """A key that moves the focus, pressed again where a list was not there yet."""
        stops = self.stops
        end = time.monotonic() + PATIENCE
        while self.stops == stops:
            if time.monotonic() > end:
                raise Lost(f'{key} does not move the focus on')
            self.key(key)
            try:
                until(key, lambda: self.stops > stops, 2)
            except Lost:
                continue

    def seek(self, name, back=False, key=None):
        """Moves on until what has the focus is called so. Lost when it does not come round."""
        for _ in range(MOST_STOPS):
            if self.focus is not None and self.named(name):
                until(f'“{name}” is in view', self.in_view)
                return self.focus
            self.step(key or ('shift+Tab' if back else 'Tab'))
        raise Lost(f'no way by keyboard to “{name}”')

    def in_view(self):
        """Whether what has the focus stands within its window."""
        height = self.top().get_extents(Atspi.CoordType.WINDOW).height
        at = self.focus.get_extents(Atspi.CoordType.WINDOW)
        return at.y >= -EDGE and at.y + min(at.height, 200) <= height + EDGE

    def name(self):
        """What has the focus."""
        return name_of(self.focus)

    def named(self, name):
        try:
            return fits(name_of(self.focus), name)
        except (GLib.Error, AttributeError):
            return False

    def arrive(self, name):
        """Waits until the focus comes to something called so by itself."""
        until(f'the focus comes to “{name}”', lambda: self.focus is not None and self.named(name))

    def arrive_at(self, role):
        until('the focus comes along', lambda: self.focus.get_role() == role)

    def press(self, name, back=False, by='Return'):
        self.seek(name, back)
        if not has(self.focus, STATE.SENSITIVE):
            raise Lost(f'“{name}” can’t be pressed')
        self.pressed = self.focus
        self.key(by)

    def opens(self, title):
        """Waits for a window of that title, and for the focus to be in it."""
        until(f'“{title}” opens', lambda: title in self.windows())
        try:
            until(f'the focus comes into “{title}”', lambda: self.is_in(self.focus, [title]), 3)
        except Lost:
            # A menu that closes tells of the button beneath it after the dialog's own focus.
            self.step('Tab')
            self.step('shift+Tab')
            until(f'the focus comes into “{title}”', lambda: self.is_in(self.focus, [title]))

    def is_in(self, node, windows):
        try:
            return name_of(window_of(node)) in windows
        except (GLib.Error, AttributeError):
            return False

    def closes(self, title):
        """Waits for it to go. The focus is then where it was in the window beneath."""
        until(f'“{title}” closes', lambda: title not in self.windows())
        if self.is_in(self.focus, self.windows()):
            return
        stops = self.stops
        pressed = self.pressed
        if self.is_in(pressed, self.windows()) and has(pressed, STATE.FOCUSED):
            # Asking lets other events in: what was heard meanwhile is newer.
            if self.stops == stops:
                self.focus = pressed
            return
        self.step('Tab')
        self.step('shift+Tab')

    # Fields.

    def write(self, name, text, back=False, secret=False):
        """Fills in one field; one that is secret tells no more than its length."""
        field = self.seek(name, back)
        self.key('ctrl+a', 'BackSpace')
        self.type(text)
        until(f'“{name}” holds what was typed',
              lambda: text_of(field) == text or (secret and len(text_of(field)) == len(text)))

    def tick(self, name, back=False):
        box = self.seek(name, back)
        if not has(box, STATE.CHECKED):
            self.key('space')
        until(f'“{name}” is ticked', lambda: has(box, STATE.CHECKED))

    def choose(self, name, value, back=False):
        """One of a drop-down's list, from wherever it stands."""
        self.seek(f'{name}: *', back)
        chosen = f'{name}: {value}'
        if self.named(chosen):
            return
        stops = self.stops
        self.key('space')
        until(f'the list of “{name}” opens', lambda: self.stops > stops)
        self.key('Home')
        self.pick(name, value)
        self.key('Return')
        self.arrive(chosen)

    def pick(self, name, value):
        for _ in range(MOST_STOPS):
            pump()
            if self.named(value):
                return
            stops = self.stops
            self.key('Down')
            try:
                until('', lambda: self.stops > stops, 3)
            except Lost:
                break
        if not self.named(value):
            raise Lost(f'“{value}” is not in the list of “{name}”')

    def choose_file(self, path):
        """GTK's own dialog for files, which gives its entry no name: the path, as typed."""
        def entry():
            dialog = self.top()
            if dialog.get_role() != ROLE.FRAME:
                return next((n for n in walk(dialog) if n.get_role() == ROLE.TEXT), None)
        field = until('a dialog for files opens', entry)
        end = time.monotonic() + PATIENCE
        while text_of(field) != path:
            if time.monotonic() > end:
                raise Lost('the dialog for files does not take the path')
            self.key('ctrl+a')
            self.type(path)
            try:
                until('the path is typed', lambda: text_of(field) == path, 3)
            except Lost:
                continue
        self.key('Return')

    def save_as(self, path):
        self.choose_file(path)
        until(f'{path} is written', lambda: os.path.exists(path))

    # What is told.

    def page(self):
        """The outermost that scrolls around the focus."""
        node, page = self.focus, None
        while node is not None and node.get_role() != ROLE.APPLICATION:
            if node.get_role() == ROLE.SCROLL_PANE:
                page = node
            node = node.get_parent()
        return page or self.top()

    def told(self, root=None):
        """Every name beneath root, the page around the focus by default."""
        return [name_of(node) for node in walk(root or self.page())]

    def tells(self, what, root=None):
        """Waits until a name beneath root holds what."""
        return until(f'“{what}” is told',
                     lambda: next((n for n in self.told(root) if what in n), None))

    def describes(self, what):
        """Waits until what has the focus is described so."""
        until(f'the focus tells “{what}”', lambda: what in (self.focus.get_description() or ''))

    # The ends.

    def picture(self, name):
        path = os.path.join(self.out, f'{name}.png')
        subprocess.run(['import', '-window', 'root', path], check=True)
        self.say(path)

    def complaints(self):
        with open(self.errors, encoding='utf-8', errors='replace') as file:
            return [line.rstrip() for line in file if COMPLAINT.search(line)]

    def end(self):
        """The window is closed by its own key."""
        self.key('ctrl+q')
        if self.process.wait(PATIENCE) != 0:
            raise Lost(f'the window ended with {self.process.returncode}')

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
