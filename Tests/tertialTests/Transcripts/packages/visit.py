"""Starts a server, fetches the page at the address that it prints, and stops it: visit.py PROGRAM ARGUMENTS …"""
import re, signal, subprocess, sys, urllib.request

with subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE, text=True) as server:
    for line in server.stdout:
        print(re.sub(r":\d+/", ":PORT/", line), end="")
        if address := re.search(r"http://\S+/", line):
            with urllib.request.urlopen(address[0], timeout=30) as page:
                print(page.status, page.headers["content-type"], re.search("<title>(.*)</title>", page.read().decode())[1])
            break
    server.send_signal(signal.SIGINT)
    status = server.wait(timeout=30)
sys.exit(status)
