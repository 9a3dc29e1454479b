"""Every memo as DOCX beside its page; see `memo_documents` for how one is made."""

from collections.abc import Iterator
from functools import partial

from disclosure import urls
from disclosure.building import PlannedSite
from disclosure.exports.written import MadeFile
from disclosure.pages.letter import Memo


def export(planned: PlannedSite, public: bool) -> Iterator[MadeFile]:
    """One file beside its page for every memo."""
    del public
    author = planned.site.organisation.name
    for page in planned.pages:
        for memo in page.memos:
            path = urls.file_of(f"{page.url}{memo.file}")
            yield MadeFile(path, repr((memo, author)), partial(_made, memo, author))


def _made(memo: Memo, author: str) -> bytes:
    # Loading what writes Word documents takes as long as writing one, and most builds write none.
    from disclosure.exports.memo_documents import memo_bytes

    return memo_bytes(memo, author)
