"""Checks the assessment.json of a pack without Yourside: python3 check_pack.py assessment.json"""
import hashlib
import json
import sys


def canonical(value):
    """RFC 8785, for what is in a pack: keys in ASCII, whole numbers and simple fractions."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def sha256(data):
    return hashlib.sha256(data).hexdigest()


content = open(sys.argv[1], "rb").read()
pack = json.loads(content)

previous = ""  # the hash of the event before
for number, event in enumerate(pack["events"], start=1):
    printed = event.pop("hash")
    event["assessment"], event["prev"] = pack["id"], previous
    if event["seq"] != number or sha256(canonical(event)) != printed:
        sys.exit(f"the history is broken at event {number}")
    previous = printed

pack = json.loads(content)
if canonical(pack) != content:
    sys.exit("the content is not in canonical form")
digest = "sha256:" + sha256(canonical(pack["questionnaire"]))
if not digest == pack["questionnaire_digest"] == pack["events"][0]["new"]:
    sys.exit("the questions are not those it began with")

print("SHA-256 of the content     ", sha256(content))
print("digest of the questionnaire", digest)
print("events in the history      ", len(pack["events"]))
print("hash of the last event     ", previous)
