"""Pages that an edition hides: they keep their addresses, and no list names them."""

import posixpath
import re

from macros.model import Edition

# An item of a list that begins with a link, to its end: such lists lead to pages.
_ITEM = re.compile(r'<li>\s*<a href="([^"#:]+)[^"]*">(?:(?!</?li>|<ul>|<ol>).)*</li>\n?', re.S)


def unlisted(html: str, url: str, edition: Edition) -> str:
    """A page without the items of its lists that lead to a hidden page; `url` is the page's."""
    if not edition.hidden:
        return html

    def kept(item: re.Match[str]) -> str:
        address = posixpath.normpath(posixpath.join(url, item[1]))
        return "" if edition.hides(address) else item[0]

    return _ITEM.sub(kept, html)
