"""Several browsers side by side, each in a thread of its own with its own Playwright."""

import queue
import threading
from concurrent.futures import Future

from playwright.sync_api import sync_playwright


class Workers:
    """with Workers(2, chromium) as workers: workers.start(task).result()   A task is called with a browser; they start in their order."""

    def __init__(self, count, chromium):
        self.chromium = chromium
        self.tasks = queue.SimpleQueue()
        self.threads = [threading.Thread(target=self.work, daemon=True) for _ in range(count)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, failure, *_):
        while failure is not None and not self.tasks.empty():
            self.tasks.get()
        for _ in self.threads:
            self.tasks.put(None)
        for thread in self.threads:
            thread.join()

    def start(self, task):
        awaited = Future()
        self.tasks.put((task, awaited))
        return awaited

    def work(self):
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=self.chromium)
                self.answer(lambda task: task(browser))
                browser.close()
        except Exception as error:
            # No browser: nobody may wait for an answer that does not come.
            self.answer(lambda task, reason=error: fail(reason))

    def answer(self, run):
        while (next_one := self.tasks.get()) is not None:
            task, awaited = next_one
            try:
                awaited.set_result(run(task))
            except Exception as error:
                awaited.set_exception(error)


def fail(reason):
    raise reason
