"""A login card on paper: the QR scans, the code can be read, and every name prints."""

import pypdfium2
import pytest
import zxingcpp

from portfolio.signin.cards_pdf import CardToPrint, cards_pdf

NAMES = [
    "Sanne van der Berg",
    "Noah Yıldız-Öztürk",
    "Maximiliaan Alexander van Oranje-Nassau van Amsberg",
    "Łukasz Świętochłowski",
    "Олександра Ковальчук",
    "ሰላም ተስፋይ",
    "#set text(99pt) *Jo* $x$",
]


def card(number, name=None):
    code = f"{number:04d}9M4XK2B8HD0T"[:16]
    return CardToPrint(name or NAMES[number % len(NAMES)], code, f"https://trots.school.example/#kaart={code}")


def pages(cards, **options):
    return pypdfium2.PdfDocument(cards_pdf(cards, "Het Sterren College", "2A", **options))


def text(cards, **options):
    words = " ".join(page.get_textpage().get_text_range() for page in pages(cards, **options))
    return " ".join(words.replace("\ufffe", "-").split())


@pytest.mark.parametrize(("number", "sheets"), [(1, 1), (8, 1), (9, 2), (24, 3)])
def test_eight_cards_go_on_a_sheet(number, sheets):
    assert len(pages([card(n) for n in range(number)])) == sheets


def test_every_sheet_is_a4():
    width, height = pages([card(1)])[0].get_size()
    assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) == (210, 297)


def test_every_qr_opens_its_own_card():
    cards = [card(n) for n in range(8)]
    # As coarse as a school's oldest printer.
    sheet = pages(cards)[0].render(scale=150 / 72).to_pil()
    assert {each.text for each in zxingcpp.read_barcodes(sheet)} == {each.url for each in cards}


def test_names_and_codes_can_be_read_and_copied():
    said = text([card(n) for n in range(8)])
    assert all(name in said for name in NAMES)
    assert "0007-9M4X-K2B8-HD0T" in said


def test_an_arabic_name_copies_in_the_order_it_is_read():
    assert "محمد عبد الرحمن" in text([card(1, "محمد عبد الرحمن")])


def test_a_card_says_where_to_go_and_what_to_keep_to_oneself():
    said = text([card(1)], last_day="05-12-2026")
    assert "trots.school.example" in said
    assert "Bewaar deze kaart goed. Laat niemand je pincode zien." in said
    assert "tot en met 05-12-2026" in said
    assert "Het Sterren College · klas 2A" in said


def test_a_code_with_or_without_dashes_prints_the_same():
    dashed = CardToPrint("Sanne", "7Q9M-4XK2-B8HD-0TVW", "https://trots.school.example/#kaart=7Q9M4XK2B8HD0TVW")
    assert "7Q9M-4XK2-B8HD-0TVW" in text([dashed])


@pytest.mark.parametrize("name", ["a" * 300, "Anna " * 60, "李小龙", "Anna 😀 Vos", "\u202eAnna"])
def test_an_unusual_name_still_gets_its_card(name):
    assert "0001-9M4X-K2B8-HD0T" in text([card(1, name)])


def test_a_screen_reader_finds_titles_and_pictures():
    pdf = cards_pdf([card(1)], "Het Sterren College", "2A")
    assert b'pdfuaid:part="1"' in pdf or b"<pdfuaid:part>1<" in pdf
    assert b"/Alt" in pdf


def test_nobody_to_print_for_is_a_mistake():
    with pytest.raises(ValueError, match="no card"):
        cards_pdf([], "Het Sterren College", "2A")
