"""Changes one byte of a file: change_byte.py FILE TEXT OTHER, where TEXT stands once and differs from OTHER in one byte."""
import pathlib, sqlite3, sys

file, text, other = pathlib.Path(sys.argv[1]), sys.argv[2].encode(), sys.argv[3].encode()
# Everything that lies in the log moves into the file.
sqlite3.connect(file).execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
contents = file.read_bytes()
assert contents.count(text) == 1, contents.count(text)
assert len(text) == len(other) and sum(a != b for a, b in zip(text, other)) == 1
file.write_bytes(contents.replace(text, other))
