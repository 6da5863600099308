"""The ways in which a report reaches its reader."""

import contextlib
import functools
import http.server
import pathlib
import threading
from dataclasses import dataclass
from typing import Iterator

# Exactly what Jenkins sends with artifacts and published HTML.
JENKINS = "sandbox allow-same-origin; default-src 'none'; img-src 'self'; style-src 'self';"
# Without the sandbox scripts of tools can run, axe needs timers; what is blocked is the same.
JENKINS_WITHOUT_SANDBOX = JENKINS.removeprefix("sandbox allow-same-origin; ")


@dataclass(frozen=True)
class Variant:
    """A report and how it is opened."""

    name: str
    page: pathlib.Path
    is_folder: bool
    is_served: bool

    @property
    def folder(self) -> pathlib.Path:
        """Where the report's files are."""
        return self.page.parent

    @contextlib.contextmanager
    def base_url(self, policy: str) -> Iterator[str]:
        """The address of the report's folder while it is open; the policy counts when served."""
        if not self.is_served:
            yield self.folder.as_uri() + "/"
            return
        with serve(self.folder, policy) as url:
            yield url


def of(report: pathlib.Path) -> list[Variant]:
    """A folder is served as Jenkins does and opened from disk; a single file only from disk."""
    report = report.resolve()
    name = f"{report.parent.name}/{report.name}"
    if report.is_file():
        return [Variant(f"{name} from file://", report, is_folder=False, is_served=False)]
    page = report / "index.html"
    return [
        Variant(f"{name} as Jenkins serves it", page, is_folder=True, is_served=True),
        Variant(f"{name} from file://", page, is_folder=True, is_served=False),
    ]


@contextlib.contextmanager
def serve(folder: pathlib.Path, policy: str) -> Iterator[str]:
    """Serves a folder on a free port of the loopback interface."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", policy)
            super().end_headers()

        def do_GET(self) -> None:
            # The browser's own wish, not the page's.
            if self.path == "/favicon.ico":
                self.send_response(http.HTTPStatus.NO_CONTENT)
                self.end_headers()
            else:
                super().do_GET()

        def log_message(self, *_: object) -> None:
            pass

    handler = functools.partial(Handler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
