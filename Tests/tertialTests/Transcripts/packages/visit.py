"""Starts a server, fetches the page at the address that it prints, and stops it: visit.py PROGRAM ARGUMENTS …"""
import os, re, subprocess, sys, threading, urllib.request

server = subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE, text=True)
# Whatever happens, no server is left behind.
threading.Timer(60, server.kill).start()
try:
    for line in server.stdout:
        print(re.sub(r":\d+/", ":PORT/", line), end="", flush=True)
        if address := re.search(r"http://\S+/", line):
            with urllib.request.urlopen(address[0], timeout=30) as page:
                print(page.status, page.headers["content-type"], re.search("<title>(.*)</title>", page.read().decode())[1], flush=True)
            break
    # SIGTERM, since a shell in the background lets its children ignore SIGINT.
    server.terminate()
    status = server.wait(timeout=30)
finally:
    server.kill()
# At once: the timer is not waited for.
os._exit(status)
