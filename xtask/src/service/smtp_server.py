"""A real SMTP server for the tests: takes mail on a loopback port and keeps each message as files.

<n>.eml is the message as received, <n>.json its envelope {"from", "to", "id", "text"}; both appear whole or not at all, the envelope last.
A receiver in the domain later.test is refused for now (451), one in never.test for good (550).

With a certificate and its key (PEM), a name and a password it wants STARTTLS and a login before anything else.
"""

import asyncio
import email
import email.policy
import json
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword


class Keeper:
    def __init__(self, folder):
        self.folder = folder
        self.count = sum(name.endswith(".eml") for name in os.listdir(folder))

    async def handle_RCPT(self, server, session, envelope, address, options):
        domain = address.rsplit("@", 1)[-1].lower()
        if domain == "later.test":
            return "451 4.3.0 try again later"
        if domain == "never.test":
            return "550 5.1.1 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 ok"

    async def handle_DATA(self, server, session, envelope):
        self.count += 1
        name = f"{self.count:06}"
        self.keep(f"{name}.eml", envelope.original_content)
        message = email.message_from_bytes(envelope.original_content, policy=email.policy.default)
        text = message.get_body().get_content() if message.get_body() else ""
        head = {"from": envelope.mail_from, "to": envelope.rcpt_tos, "id": message["Message-ID"], "text": text}
        self.keep(f"{name}.json", json.dumps(head, ensure_ascii=False).encode())
        return f"250 2.0.0 kept as {name}"

    def keep(self, name, content):
        whole = os.path.join(self.folder, name)
        with open(whole + ".part", "wb") as file:
            file.write(content)
        os.rename(whole + ".part", whole)


def demands(certificate, key, name, password):
    """What a careful server asks for: TLS first, then name and password."""
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate, key)
    known = LoginPassword(name.encode(), password.encode())

    def judge(server, session, envelope, mechanism, data):
        return AuthResult(success=data == known, handled=False)

    return {"tls_context": tls, "require_starttls": True, "auth_required": True, "authenticator": judge}


async def main(port, folder, *careful):
    keeper = Keeper(folder)
    options = demands(*careful) if careful else {}
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(keeper, enable_SMTPUTF8=True, data_size_limit=40_000_000, **options), "127.0.0.1", port
    )
    await server.serve_forever()


asyncio.run(main(int(sys.argv[1]), *sys.argv[2:]))
