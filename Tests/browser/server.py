"""Starts `tertial demo` on a database of its own, and stops it."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

START_SECONDS_MAX = 120
STOP_SECONDS_MAX = 10


class DemoServer:
    """with DemoServer(binary, log) as base: …   `base` is the address, such as http://127.0.0.1:40123"""

    def __init__(self, binary, log_path):
        self.binary = binary
        self.log_path = log_path

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="tertial-browser-")
        port = free_port()
        os.makedirs(os.path.dirname(self.log_path), exist_ok=True)
        self.log = open(self.log_path, "w", encoding="utf-8")
        database = "sqlite:" + os.path.join(self.folder, "demo.sqlite")
        try:
            self.process = subprocess.Popen(
                [self.binary, "demo", "--database", database, "--port", str(port)],
                stdin=subprocess.DEVNULL, stdout=self.log, stderr=subprocess.STDOUT)
        except OSError as error:
            self.remove()
            raise SystemExit(f"browser tests: {self.binary} cannot be started: {error}")
        base = f"http://127.0.0.1:{port}"
        try:
            self.wait_for(base)
        except BaseException:
            self.__exit__()
            raise
        return base

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(STOP_SECONDS_MAX)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.remove()

    def wait_for(self, base):
        deadline = time.monotonic() + START_SECONDS_MAX
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise SystemExit(f"browser tests: the server ended with {self.process.returncode} before it answered; see {self.log_path}")
            try:
                urllib.request.urlopen(base + "/", timeout=5).close()
                return
            except urllib.error.HTTPError:
                return
            except OSError:
                time.sleep(0.1)
        raise SystemExit(f"browser tests: the server did not answer within {START_SECONDS_MAX} s; see {self.log_path}")

    def remove(self):
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
