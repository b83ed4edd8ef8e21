# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window, driven from outside through AT-SPI and keys; what waits, waits for a condition.
"""
import os
import subprocess
import time
import warnings

import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter('ignore')
Role = Atspi.Role


class Failed(Exception):
    pass


def wait(question, what, seconds=20.0):
    """Asks until the answer is true, and gives it."""
    end = time.monotonic() + seconds
    while True:
        try:
            answer = question()
        except GLib.Error:
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise Failed(f'waited {seconds:.0f} s in vain: {what}')
        time.sleep(0.03)


def walk(node, depth=40):
    yield node
    if depth == 0:
        return
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from walk(child, depth - 1)


def is_shown(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def search(root, name=None, role=None):
    """All that are called so (GTK 4.8 says the name of some buttons twice, with its mnemonic)."""
    found = []
    for node in walk(root):
        try:
            called = (node.get_name() or '').replace('_', '')
            if name is not None and called not in (name, f'{name} {name}'):
                continue
            if role is None or node.get_role() == role:
                found.append(node)
        except GLib.Error:
            continue
    return found


def actions(node):
    return [node.get_action_name(i) for i in range(node.get_n_actions())]


def press(node, action=None):
    """Does an action, the first when it isn't named."""
    names = actions(node)
    if action is not None and action not in names:
        raise Failed(f'{node.get_name()!r} has no action {action}: {names}')
    node.do_action(names.index(action) if action else 0)


def keys(*names):
    subprocess.run(['xdotool', 'key', '--delay', '30', *names], check=True)


def type_text(text):
    subprocess.run(['xdotool', 'type', '--delay', '12', text], check=True)


def text_of(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def click_at(x, y, times=1):
    subprocess.run(['xdotool', 'mousemove', str(int(x)), str(int(y)), 'click', '--repeat',
                    str(times), '--delay', '60', '1'], check=True)


def focused(root):
    """What has the keyboard."""
    for node in walk(root):
        try:
            if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                return node
        except GLib.Error:
            continue
    return None


def frame_offset():
    """Without a window manager a window stands at 0,0, its shadow 5 pixels wide."""
    return 5


class Window:
    """wardlight on a database, shown and found."""

    def __init__(self, program, *words):
        self.process = subprocess.Popen([program, *words])
        self.frame = wait(self._find, 'the window')

    def _find(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_name() == 'wardlight':
                for j in range(child.get_child_count()):
                    frame = child.get_child_at_index(j)
                    if frame.get_role() == Role.FRAME:
                        self.application = child
                        return frame
        return None

    def find(self, name=None, role=None, seconds=20.0):
        return wait(lambda: next((n for n in search(self.application, name, role)
                                  if is_shown(n)), None),
                    f'{name or "anything"} of role {role}', seconds)

    def kill(self):
        """As a power cut would."""
        self.process.kill()
        self.process.wait()

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=20)


def picture(path):
    subprocess.run(['import', '-window', 'root', path], check=True)


def start_sample(control, folder):
    """A fresh sample district; its file."""
    path = os.path.join(folder, 'sample.db')
    subprocess.run([control, '--db', path, 'init', '--sample', '--seed', '1'], check=True,
                   capture_output=True)
    return path
