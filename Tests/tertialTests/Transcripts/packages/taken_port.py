"""Runs a program whose last argument is a port that is taken: taken_port.py PROGRAM ARGUMENTS …"""
import socket, subprocess, sys

with socket.socket() as taken:
    taken.bind(("127.0.0.1", 0))
    taken.listen()
    port = str(taken.getsockname()[1])
    ended = subprocess.run([*sys.argv[1:], port], capture_output=True, text=True, timeout=60)
sys.stderr.write(ended.stderr.replace(port, "PORT"))
sys.exit(ended.returncode)
