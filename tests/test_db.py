"""What the door to the database tells when it stays shut."""

import pytest
from flask import Flask
from sqlalchemy.exc import IntegrityError

from portfolio import db
from portfolio.models import School


def test_an_error_quotes_nothing_that_people_wrote(app: Flask) -> None:
    db.session.add_all([School(name="Havenlyceum", support={"name": "ZEEHOND"}) for _ in range(2)])
    with pytest.raises(IntegrityError) as error:
        db.session.flush()
    assert "ZEEHOND" not in str(error.value)
