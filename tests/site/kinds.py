"""One address for each kind of page."""

KINDS = {
    "home": "",
    "write": "write/",
    "desk": "desk/",
    "gallery": "letters/",
    "template": "letters/thank-interviewer/",
    "moment": "letters/moment/panel-interview/",
    "facet": "letters/channel/email/",
    "reasons": "reasons/",
    "reason": "reasons/show-yourself/",
    "studio": "contribute/studio/",
    "contribute": "contribute/",
    "guide": "guide/waiting/",
    "guides": "guide/",
    "evidence": "about/evidence/",
    "sources": "about/sources/",
    "text": "about/privacy/",
    "missing": "404.html",
}
