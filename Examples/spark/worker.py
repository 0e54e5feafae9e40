# SPDX-License-Identifier: Apache-2.0
"""A `hedui worker` process, and what to do when it is lost: ask again what it left open."""

import collections
import json
import subprocess
import threading


class WorkerLost(Exception):
    """The worker went away again and again without an answer in between."""


def answers(command, requests, attempts=3):
    """Asks `requests`, an iterable of dicts, and gives their answers as dicts, in order, each once.

    A worker that goes away is started anew and asked what is open; results are pure, so that asking twice
    changes nothing. The requests are drawn as fast as the worker takes them, never all at once.
    """
    source = iter(requests)
    waiting = collections.deque()
    lost = 0
    while True:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        feeder = threading.Thread(target=_feed, args=(process, source, waiting, list(waiting)), daemon=True)
        trouble = []
        feeder.trouble = trouble
        feeder.start()
        try:
            for line in process.stdout:
                if not line.endswith(b"\n"):
                    break  # Cut off in the middle: not an answer.
                answer = json.loads(line)
                waiting.popleft()
                lost = 0
                yield answer
        finally:
            process.kill() if process.poll() is None and waiting else None
            process.stdout.close()
            status = process.wait()
            feeder.join()
        if trouble:
            raise trouble[0]
        if not waiting and status == 0:
            return
        lost += 1
        if lost >= attempts:
            raise WorkerLost(f"hedui worker ended with {status}, {len(waiting)} requests are open")


def _feed(process, source, waiting, again):
    """Sends what is open, then what is new, until the worker listens no more."""
    try:
        for request in again:
            process.stdin.write(_line(request))
        for request in source:
            waiting.append(request)
            process.stdin.write(_line(request))
    except (BrokenPipeError, ConnectionResetError):
        pass
    except Exception as error:  # What draws the requests failed: said where the answers are awaited.
        threading.current_thread().trouble.append(error)
    try:
        process.stdin.close()
    except (BrokenPipeError, ConnectionResetError):
        pass


def _line(request):
    return json.dumps(request, ensure_ascii=False).encode() + b"\n"
