"""Words that browsers break in the wrong place stay whole, and nothing else of a page changes."""

import pytest

from thai.unbroken import Unbroken

keep = Unbroken(("เทศบาลฯ", "คู่มือ", "คู่มือฯ"))


def test_a_term_in_a_text_is_wrapped():
    assert keep("<p>ของเทศบาลฯ และ</p>") == '<p>ของ<span class="nb">เทศบาลฯ</span> และ</p>'


def test_the_longer_of_two_terms_is_kept_whole():
    assert keep("<p>คู่มือฯ</p>") == '<p><span class="nb">คู่มือฯ</span></p>'


@pytest.mark.parametrize(
    "html",
    [
        '<a title="เทศบาลฯ" href="#">ก</a>',
        '<a title="ก > เทศบาลฯ">ก</a>',
        "<a title='\"> เทศบาลฯ'>ก</a>",
        "<title>เทศบาลฯ</title>",
        '<script type="application/ld+json">{"name":"เทศบาลฯ"}</script>',
        "<svg><title>เทศบาลฯ</title><text>เทศบาลฯ</text></svg>",
        "<pre>เทศบาลฯ\n</pre>",
        "<option>เทศบาลฯ</option>",
        "<!-- เทศบาลฯ -->",
        "<p>เทศบาล</p>",
        "",
    ],
)
def test_what_is_not_running_text_is_left_alone(html: str):
    assert keep(html) == html


def test_without_terms_nothing_changes():
    assert Unbroken()("<p>เทศบาลฯ</p>") == "<p>เทศบาลฯ</p>"
