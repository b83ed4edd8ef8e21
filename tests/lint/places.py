# SPDX-License-Identifier: GPL-3.0-or-later
"""No path of somebody's machine, and no host that the list beside this file doesn't name."""
import re

from tree import BINARY, main

PATH = re.compile(r'(?<![\w.$}])/(work|root|home/[a-z]\w*|Users/\w+|mnt/\w+)/[\w.]')
TEMPORARY = re.compile(r'"/tmp/|\'/tmp/|=/tmp/')
HOST = re.compile(r'\bhttps?://([A-Za-z0-9][\w.-]*)')
RESERVED = re.compile(
    r'(^|\.)(example(\.(com|org|net))?|invalid|test|localhost)$|^127\.|^localhost$')
SOURCE = re.compile(
    r'\.(c|h|py|sh|build|ui|xml|css|sql|json|md|in|desktop|svg|txt)$|^(dev|\.ci/run)$|^debian/')


def rule(tree):
    hosts = set(tree.allowed('places.allow'))
    for path in tree.paths:
        if path.endswith(BINARY) or path.startswith('tests/lint/') or not SOURCE.search(path):
            continue
        for number, line in enumerate(tree.lines(path), 1):
            match = PATH.search(line)
            if match:
                tree.report(path, number, 'machine-path',
                            f'{match.group(0)}… is somebody\'s machine')
            if TEMPORARY.search(line):
                tree.report(path, number, 'temporary',
                            'a fixed name in /tmp can collide: use mkdtemp')
            for host in HOST.findall(line):
                host = host.rstrip('.').lower()
                if host not in hosts and not RESERVED.search(host):
                    tree.report(path, number, 'host',
                                f'{host}: add it to tests/lint/places.allow if it is meant')


if __name__ == '__main__':
    main(rule)
