"""One Chromium process, and pages that remember what went wrong in them."""

import contextlib
import os
import shutil
from dataclasses import dataclass, field
from typing import Iterator

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, sync_playwright


@contextlib.contextmanager
def launch() -> Iterator[Browser]:
    """The system's Chromium; CHROMIUM in the environment names another one."""
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not executable:
        raise SystemExit("browser-check: no chromium found; run Scripts/setup --tests")
    # Chromium refuses its sandbox to root, which is who CI often is.
    flags = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=flags)
        yield browser
        browser.close()


BLOCKED = ("Content Security Policy", "Blocked script execution", "Failed to load resource")


@dataclass
class Log:
    """What a page said and asked for while it was open."""

    console: list[str] = field(default_factory=list)
    exceptions: list[str] = field(default_factory=list)
    blocked: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def heard(self, message: ConsoleMessage) -> None:
        if message.type not in ("error", "warning"):
            return
        # A blocked style or script shows in the console alone, so its words decide.
        is_block = any(words in message.text for words in BLOCKED)
        (self.blocked if is_block else self.console).append(message.text)

    def failed(self, request: Request) -> None:
        self.blocked.append(f"{request.url[:200]}: {request.failure}")

    def answered(self, response: Response) -> None:
        if response.status >= 400:
            self.blocked.append(f"{response.url[:200]}: status {response.status}")

    def listen(self, page: Page) -> None:
        page.on("console", self.heard)
        page.on("pageerror", lambda error: self.exceptions.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("requestfailed", self.failed)
        page.on("response", self.answered)


@contextlib.contextmanager
def open_page(browser: Browser, **context: object) -> Iterator[tuple[Page, Log]]:
    """A page in a context of its own, 1280 wide unless said otherwise."""
    options = {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"} | context
    session = browser.new_context(**options)
    try:
        page = session.new_page()
        log = Log()
        log.listen(page)
        yield page, log
    finally:
        session.close()
