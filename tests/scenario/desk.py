# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the window from outside: by the accessibility bus, and by a keyboard that X believes in.

Nothing here sleeps for a fixed time: what is expected is waited for, and a wait that ends without
it is a failure that says what was on the screen.
"""

import os
import re
import subprocess
import sys
import tempfile
import time

try:
    import gi
    gi.require_version('Atspi', '2.0')
    from gi.repository import Atspi, GLib
except (ImportError, ValueError):
    print('desk: no accessibility bus to drive the window by')
    sys.exit(77)

ROLE = Atspi.Role
STEP = 0.05
WAIT = 30
# What GLib and GTK say of a program that is wrong.
COMPLAINT = re.compile(r'(WARNING|CRITICAL|ERROR) \*\*|-(WARNING|CRITICAL|ERROR)\b')


class Failed(Exception):
    """Something that must be didn't come."""


def wait(what, found, seconds=WAIT):
    """The first true answer of found; what is for people."""
    end = time.monotonic() + seconds
    while True:
        try:
            answer = found()
        except GLib.Error:  # the widget went away while it was looked at
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise Failed(f'{what}: not within {seconds} s')
        time.sleep(STEP)


def keys(*names):
    subprocess.run(['xdotool', 'key', '--delay', '30', *names], check=True)


def write(text):
    subprocess.run(['xdotool', 'type', '--delay', '8', '--', text], check=True)


def walk(node):
    """What can be seen, with all that it holds. GTK tells of no “showing” but a window’s."""
    yield node
    for i in range(min(node.get_child_count(), 400)):
        child = node.get_child_at_index(i)
        if child is not None and child.get_state_set().contains(Atspi.StateType.VISIBLE):
            yield from walk(child)


def is_shown(node):
    """A page that was never shown has no size, the program itself no place."""
    try:
        box = node.get_extents(Atspi.CoordType.WINDOW)
    except GLib.Error:
        return False
    return box.width > 0 and box.height > 0


class Window:
    """The program, from its start to its end."""

    def __init__(self, program, *args, env=None, before=()):
        self.errors = tempfile.TemporaryFile('w+', encoding='utf-8')
        self.process = subprocess.Popen([*before, program, *args], env=env or os.environ,
                                        stderr=self.errors)
        self.node = wait('the program on the accessibility bus', self.find_node)

    def find_node(self):
        if self.process.poll() is not None:
            raise Failed(f'the program ended with {self.process.returncode}\n{self.said()}')
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            node = desktop.get_child_at_index(i)
            if node is not None and node.get_process_id() == self.process.pid:
                return node
        return None

    def said(self):
        self.errors.seek(0)
        return self.errors.read()

    def all(self, name=None, role=None):
        return [n for n in walk(self.node) if (role is None or n.get_role() == role) and
                (name is None or self.is_named(n, name)) and is_shown(n)]

    @staticmethod
    def is_named(node, name):
        have = (node.get_name() or '').replace('_', '')
        if isinstance(name, re.Pattern):
            return name.search(have) is not None
        return have in (name, f'{name} {name}')

    def texts(self):
        return [n.get_name() for n in walk(self.node)
                if n.get_role() == ROLE.LABEL and n.get_name() and is_shown(n)]

    def find(self, name, role=None, seconds=WAIT):
        def look():
            if self.process.poll() is not None:
                raise Failed(f'the program ended with {self.process.returncode} while “{name}” '
                             f'was waited for\n{self.said()}')
            return (self.all(name, role) or [None])[0]
        try:
            return wait(f'“{getattr(name, "pattern", name)}”', look, seconds)
        except Failed as problem:
            raise Failed(f'{problem}; shown: {self.texts()}\n{self.said()}') from None

    def can_press(self, name):
        return any(n.get_state_set().contains(Atspi.StateType.SENSITIVE)
                   for n in self.all(name, ROLE.PUSH_BUTTON))

    def press(self, name, role=ROLE.PUSH_BUTTON):
        """Presses the button of that name as soon as it can be pressed."""
        def try_it():
            for node in self.all(name, role):
                if node.get_state_set().contains(Atspi.StateType.SENSITIVE):
                    for i in range(node.get_n_actions()):
                        if node.get_action_name(i) in ('click', 'toggle'):
                            return node.do_action(i)
            return False
        self.find(name, role)
        wait(f'“{name}” to be pressed', try_it)

    def act(self, action):
        """An action of the window's own, as its accelerator would activate it."""
        for frame in self.all(role=ROLE.FRAME):
            for i in range(frame.get_n_actions()):
                if frame.get_action_name(i) == action:
                    frame.do_action(i)
                    return
        raise Failed(f'no window has {action}')

    def click(self, node):
        """Without a window manager a window's content begins at its frame's corner."""
        box = node.get_extents(Atspi.CoordType.WINDOW)
        subprocess.run(['xdotool', 'mousemove', str(box.x + 5 + box.width // 2),
                        str(box.y + 5 + box.height // 2), 'click', '1'], check=True)

    def holds(self, text):
        """Whether an entry holds just that."""
        return any(Atspi.Text.get_text(n, 0, Atspi.Text.get_character_count(n)) == text
                   for n in self.all() if n.get_role() in (ROLE.TEXT, ROLE.ENTRY))

    def wait_for_text(self, text):
        wait(f'an entry with “{text}”', lambda: self.holds(text))

    def choose(self, path):
        """Types a path into the file chooser, whose entry comes with the first letter."""
        write(path[:1])
        self.wait_for_text(path[:1])
        write(path[1:])
        self.wait_for_text(path)
        keys('Return')

    def focused(self):
        for node in walk(self.node):
            if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                return node
        return None

    def picture(self, path):
        if path:
            subprocess.run(['import', '-window', 'root', path], check=True)

    def quit(self, want=0):
        """By its own key; what it complained of is a failure."""
        self.act('app.quit') if self.has('app.quit') else keys('ctrl+q')
        return self.end(want)

    def has(self, action):
        return any(f.get_action_name(i) == action for f in self.all(role=ROLE.FRAME)
                   for i in range(f.get_n_actions()))

    def end(self, want=0):
        try:
            code = self.process.wait(WAIT)
        except subprocess.TimeoutExpired:
            raise Failed(f'the program did not end; shown: {self.texts()}') from None
        said = self.said()
        if code != want:
            raise Failed(f'the program ended with {code}\n{said}')
        if COMPLAINT.search(said):
            raise Failed(f'the program complained:\n{said}')
        return said

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.errors.close()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.kill()
