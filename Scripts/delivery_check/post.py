"""A message piped to a mail program arrives as it was written."""

import smtplib
import socket
from typing import Iterator

from aiosmtpd.controller import Controller

from .world import World


class Inbox:
    def __init__(self) -> None:
        self.received: list[tuple[list[str], bytes]] = []

    async def handle_DATA(self, server, session, envelope) -> str:
        self.received.append((envelope.rcpt_tos, envelope.original_content))
        return "250 OK"


def free_port() -> int:
    """The server connects to itself once it runs, so it has to know its port before."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def run(world: World) -> Iterator[str]:
    inbox = Inbox()
    port = free_port()
    controller = Controller(inbox, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        for name in ("small", "hostile", "hostile-header", "5000-clusters"):
            raw = world.run(
                "email", world.evaluations()[name], "-o", "-", "-q", "--to", "team@example.org").stdout
            with smtplib.SMTP("127.0.0.1", port) as client:
                client.sendmail("ci@example.org", ["team@example.org"], raw)
            recipients, content = inbox.received[-1]
            assert content == raw and recipients == ["team@example.org"], name
    finally:
        controller.stop()
    yield f"{len(inbox.received)} messages received byte for byte"
