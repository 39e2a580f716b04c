#!/usr/bin/env python3
"""Runs schemathesis against `amparo demo` on the loopback address: with a token of the owner, then with one of a member.

    python3 -m venv VENV && VENV/bin/pip install schemathesis openapi-spec-validator
    VENV/bin/python tools/api/fuzz.py [--examples N] [--auth] [--program target/debug/amparo]

The document is checked against OpenAPI 3.1 first. Ends with 1 where the server failed (status 5xx) or an answer is not what
the document says. Everything is invented and thrown away with the demonstration.
"""

import argparse
import html
import http.cookiejar
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
PASSWORD = "otter maple lantern"

# A valid body can still meet a claim that was decided about, a file that is damaged, a field this claim does not have.
CONFIG = """
[checks.positive_data_acceptance]
expected-statuses = ["2xx", 400, 401, 403, 404, 409, 413, 422]
"""


class Browser:
    """Just enough of one to make accounts and tokens in the pages."""

    def __init__(self, origin):
        self.origin = origin
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(jar)
        self.csrf = ""

    def open(self, path, form=None):
        data = None if form is None else urllib.parse.urlencode({"csrf": self.csrf, **form}).encode()
        request = urllib.request.Request(urllib.parse.urljoin(self.origin, path), data=data)
        request.add_header("Origin", self.origin)
        request.add_header("Sec-Fetch-Site", "same-origin")
        with self.opener.open(request) as answer:
            page = answer.read().decode()
        found = re.search(r'name="csrf" value="([0-9a-f]+)"', page)
        self.csrf = found.group(1) if found else self.csrf
        return page

    def token(self, **more):
        self.open("/tokens")
        form = {"label": "fuzz", "look": "yes", "code": "yes", "decide": "yes", "where": "all", "days": "1", **more}
        page = self.open("/tokens", form)
        return html.unescape(re.search(r'<code dir="ltr">(amparo_[a-z2-7]+)</code>', page).group(1))


def start(program):
    server = subprocess.Popen(
        [program, "demo", "--no-browser", "--lang", "en"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    for line in server.stdout:
        found = re.search(r"(http://127\.0\.0\.1:\d+)(/enter\?token=[0-9a-f]+)", line)
        if found:
            return server, found.group(1), found.group(2)
    sys.exit("the program ended before it served")


def fuzz(name, origin, token, examples, *more):
    with tempfile.TemporaryDirectory() as folder:
        config = pathlib.Path(folder) / "schemathesis.toml"
        config.write_text(CONFIG)
        st = pathlib.Path(sys.executable).with_name("st")
        command = [
            st, "--config-file", config, "run", f"{origin}/api/v1/openapi.json",
            "--header", f"Authorization: Bearer {token}", "--checks", "all",
            "--max-response-time", "300",  # says more of the machine than of the program
            "--max-examples", str(examples), "--workers", "1", "--seed", "7", "--suppress-health-check", "all",
            "--request-timeout", "30", "--continue-on-failure", "--no-color", *more,
        ]
        print(f"== as {name}", flush=True)
        return subprocess.run([str(part) for part in command], cwd=folder).returncode


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=ROOT / "target/debug/amparo")
    parser.add_argument("--examples", type=int, default=15)
    parser.add_argument("--auth", action="store_true", help="also wrong tokens: each waits, up to four seconds")
    args = parser.parse_args()

    from openapi_spec_validator import validate

    document = json.loads(subprocess.run([args.program, "api"], capture_output=True, check=True).stdout)
    validate(document)
    operations = sum(len(path) for path in document["paths"].values())
    print(f"the document is OpenAPI {document['openapi']}: {operations} operations")

    server, origin, enter = start(args.program)
    try:
        browser = Browser(origin)
        browser.open(enter)
        less = [] if args.auth else ["--exclude-checks", "ignored_auth"]
        failed = fuzz("the owner", origin, browser.token(), args.examples, *less)
        browser.open("/accounts")
        account = {"name": "mina", "label": "Mina Kim", "password": PASSWORD, "again": PASSWORD}
        browser.open("/accounts/first", account)
        token = browser.token(password=PASSWORD)
        failed |= fuzz("a member", origin, token, args.examples, *less)
    finally:
        server.terminate()
        server.wait()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
