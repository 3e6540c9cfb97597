"""The list of pages to visit, with its stars filled in from the links of the pages themselves."""

import html.parser
import re
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    path: str
    status: int
    # Who looks, as "controller:hagersten-alvsjo"; empty: whoever comes first.
    person: str = ""

    @property
    def name(self):
        return self.path + (f" as {self.person}" if self.person else "")

    @property
    def file_name(self):
        """/hagersten-alvsjo/2023/T1 → hagersten-alvsjo-2023-T1"""
        return re.sub(r"[^0-9A-Za-z.]+", "-", self.name).strip("-") or "start"


def read_pages(list_path, base):
    """The pages to visit. A line whose star finds no link comes as the text of what is missing."""
    pages, links = [], Links(base)
    for line in open(list_path, encoding="utf-8"):
        line = line.split("#")[0].strip()
        if not line:
            continue
        line, _, person = line.partition(" as ")
        status, _, path = line.rpartition(" ")
        if path.endswith("/*"):
            found = links.first_below(path[:-1], [page.path for page in pages if isinstance(page, Page)])
            if found is None:
                pages.append(f"no page above links to {path}")
                continue
            path = found
        pages.append(Page(path, int(status or 200), person))
    return pages


class Links:
    """What the pages link to; each is asked for once, and only where a star needs it."""

    def __init__(self, base):
        self.base, self.known = base, {}

    def first_below(self, folder, pages):
        """The first link below the folder: on the page that lies nearest above it, or else on the first that has one."""
        nearest = sorted((page for page in pages if folder.startswith(page.rstrip("/") + "/")), key=len, reverse=True)
        for page in nearest + [page for page in pages if page not in nearest]:
            if page not in self.known:
                self.known[page] = links_of(self.base + page)
            for link in self.known[page]:
                if is_below(link, folder):
                    return link
        return None


def is_below(link, folder):
    rest = link.removeprefix(folder)
    return link.startswith(folder) and rest != "" and not re.search(r"[/?]", rest)


def links_of(address):
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            text = answer.read().decode("utf-8", "replace")
    except (urllib.error.URLError, OSError):
        return []
    reader = LinkReader()
    reader.feed(text)
    joined = (urllib.parse.urlsplit(urllib.parse.urljoin(address, link)) for link in reader.links)
    here = urllib.parse.urlsplit(address).netloc
    return [part.path + ("?" + part.query if part.query else "") for part in joined if part.netloc == here]


class LinkReader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.links = []

    def handle_starttag(self, tag, attributes):
        target = dict(attributes).get("href")
        if tag == "a" and target:
            self.links.append(target)
