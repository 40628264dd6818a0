"""A class list as schools really send it; every refused line says where and why."""

from datetime import date

import pytest

from portfolio.imports import read_class_list

HEADER = "leerlingnummer;voornaam;tussenvoegsel;achternaam;klas;leerjaar;mentor e-mail;zestien_op"
SANNE = "00123;Sanne;van der;Berg;2A;2;bakker@school.example;01-09-2027"
NOAH = "00124;Noah;;Yıldız;2A;2;bakker@school.example;"


def listed(*rows, header=HEADER, encoding="utf-8", newline="\r\n"):
    return read_class_list(newline.join([header, *rows]).encode(encoding))


def refusals(class_list):
    return [(each.line, each.column) for each in class_list.refused]


def test_a_good_list_is_taken_over_whole():
    found = listed(SANNE, NOAH)
    assert not found.refused
    sanne, noah = found.people
    assert (sanne.line, sanne.number, sanne.first_name) == (2, "00123", "Sanne")
    assert (sanne.infix, sanne.last_name) == ("van der", "Berg")
    assert (sanne.group, sanne.year) == ("2A", 2)
    assert sanne.mentors == ("bakker@school.example",)
    assert sanne.sixteen_on == date(2027, 9, 1)
    assert (noah.last_name, noah.infix, noah.sixteen_on) == ("Yıldız", "", None)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_usual_encoding_keeps_the_accents(encoding, newline):
    found = listed(SANNE, "1;Zoë;;Müñoz…;2A;2;a@b.nl;", encoding=encoding, newline=newline)
    assert [person.first_name for person in found.people] == ["Sanne", "Zoë"]
    assert found.people[1].last_name == "Müñoz…"


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_every_usual_separator_is_understood(separator):
    rows = [row.replace(";", separator) for row in (HEADER, SANNE, NOAH)]
    assert len(listed(*rows[1:], header=rows[0]).people) == 2
    assert len(listed(*rows, header=f"sep={separator}").people) == 2


@pytest.mark.parametrize(
    "header",
    [
        "Stamnummer;Roepnaam;Tussenvoegsel;Achternaam;Klas;Leerjaar;Mentor;Zestien op",
        "NUMMER;VOORNAAM;TUSSENVOEGSEL;ACHTERNAAM;KLAS;LEERJAAR;MENTOR_EMAIL;ZESTIEN_OP",
        '"nummer";"voornaam";"tussenv.";"achternaam";"stamklas";"leerjaar";"E-mail mentor";"zestien_op"',
    ],
)
def test_schools_may_name_their_columns_their_own_way(header):
    assert listed(SANNE, header=header).people == listed(SANNE).people


def test_columns_may_stand_in_another_order_and_others_beside_them():
    found = listed(
        "a@b.nl;Noah;x;2A;Yıldız;2;7", header="mentor;voornaam;Geboorteplaats;klas;achternaam;leerjaar;nummer"
    )
    assert found.people[0].number == "7"
    assert found.people[0].infix == ""
    assert found.ignored_columns == ("Geboorteplaats",)


def test_empty_lines_do_not_count_but_keep_their_number():
    found = listed(SANNE, "", ";;;;;;;", NOAH, "")
    assert [person.line for person in found.people] == [2, 5]
    assert not found.refused


@pytest.mark.parametrize("column", ["nummer", "voornaam", "achternaam", "klas", "leerjaar", "mentor"])
def test_a_missing_column_is_named(column):
    names = ["nummer", "voornaam", "achternaam", "klas", "leerjaar", "mentor"]
    found = listed(SANNE, header=";".join(name for name in names if name != column))
    assert refusals(found) == [(1, column)]
    assert not found.people


def test_two_columns_with_one_meaning_are_refused():
    found = listed(header=HEADER + ";roepnaam")
    assert refusals(found) == [(1, "voornaam")]
    assert '"voornaam" en "roepnaam"' in found.refused[0].reason


def changed(place, value):
    cells = SANNE.split(";")
    cells[place] = value
    return ";".join(cells)


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        (changed(0, ""), "nummer", "leeg"),
        (changed(0, "1,23E+10"), "nummer", "Excel"),
        (changed(1, " "), "voornaam", "leeg"),
        (changed(1, "San\0ne"), "voornaam", "onleesbaar"),
        (changed(3, "x" * 101), "achternaam", "te lang"),
        (changed(4, ""), "klas", "leeg"),
        (changed(5, "5"), "leerjaar", "1, 2, 3 of 4"),
        (changed(5, "²"), "leerjaar", "1, 2, 3 of 4"),
        (changed(5, "twee"), "leerjaar", "1, 2, 3 of 4"),
        (changed(6, "bakker"), "mentor", "geen e-mailadres"),
        (changed(6, "a@b.nl, bakker@school"), "mentor", '"bakker@school"'),
        (changed(6, ","), "mentor", "geen e-mailadres"),
        (changed(7, "31-02-2027"), "zestien_op", "bestaat niet"),
        (changed(7, "0001-01-01"), "zestien_op", "jaartal"),
        (changed(7, "46631"), "zestien_op", "dd-mm-jjjj"),
        (changed(7, "09/01/27"), "zestien_op", "dd-mm-jjjj"),
        ('1;"Sanne;;Berg;2A;2;a@b.nl;', "", "aanhalingsteken"),
        ("1;Sanne;;Berg;2A;2;a@b.nl;;x", "", "meer vakken"),
        ("1;Sanne", "achternaam", "leeg"),
        (SANNE, "nummer", "staat ook op regel 2"),
        (changed(0, "9").replace(";2;", ";3;"), "leerjaar", "op regel 2 in leerjaar 2, hier in 3"),
    ],
)
def test_a_bad_line_is_refused_with_its_place_and_reason(row, column, reason):
    found = listed(SANNE, row, NOAH)
    assert [person.number for person in found.people] == ["00123", "00124"]
    first = found.refused[0]
    assert (first.line, first.column) == (3, column)
    assert reason in first.reason
    assert str(first).startswith("regel 3")


def test_a_line_with_three_mistakes_gets_three_reasons():
    found = listed(";Sanne;;Berg;2A;9;bakker;")
    assert refusals(found) == [(2, "nummer"), (2, "leerjaar"), (2, "mentor")]


@pytest.mark.parametrize("written", ["2027-09-01", "1-9-2027", "01/09/2027"])
def test_a_date_may_be_dutch_or_iso(written):
    assert listed(changed(7, written)).people[0].sixteen_on == date(2027, 9, 1)


def test_a_quoted_name_may_hold_the_separator_and_quotes():
    found = listed('1;"Sanne ""San""; de tweede";;Berg;2A;2;a@b.nl;')
    assert found.people[0].first_name == 'Sanne "San"; de tweede'


def test_a_group_may_have_two_mentors_in_one_cell_or_on_different_lines():
    found = listed(
        changed(6, "Bakker@school.example, iris@school.example"), NOAH, "3;Ada;;Vos;2a;2;vos@school.example;"
    )
    assert found.mentors() == {"2A": ("bakker@school.example", "iris@school.example", "vos@school.example")}


def test_one_group_spelled_two_ways_is_one_group():
    found = listed(SANNE, "2;Ada;;Vos;2 a;2;a@b.nl;")
    assert {person.group for person in found.people} == {"2A"}


def test_an_accent_typed_as_two_signs_becomes_one():
    assert listed("1;Zoe\u0308;;Vos;2A;2;a@b.nl;").people[0].first_name == "Zoë"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "leeg"),
        (b"\xef\xbb\xbf\r\n\r\n", "leeg"),
        (b";;;\r\n;;;", "leeg"),
        (HEADER.encode(), "geen leerlingen"),
        (b"PK\x03\x04 and so on", "Opslaan als"),
        (b"\xd0\xcf\x11\xe0 and so on", "Opslaan als"),
        (b"\xff\xfe\x00", "geen leesbare tekst"),
        (b"\x81\x8d\x8f", "geen leesbare tekst"),
    ],
)
def test_a_file_that_is_no_class_list_is_refused_as_a_whole(data, reason):
    found = read_class_list(data)
    assert not found.people
    assert [each.line for each in found.refused] == [0]
    assert reason in str(found.refused[0])
