"""One student's lost card: another one, on the screen to scan or to print."""

from typing import Any
from uuid import UUID

from portfolio import db, policy
from portfolio.api import examples, named_change
from portfolio.api.blueprint import Blueprint
from portfolio.api.schemas.care import CardIn, CardOut
from portfolio.errors import Refusal
from portfolio.models import User
from portfolio.signin import me, printing
from portfolio.signin.cards_pdf import qr
from portfolio.signin.secret import as_printed
from portfolio.sync import changes

blueprint = Blueprint("cards", __name__, description="Login cards")


@blueprint.put("/people/<uuid:person_id>/card")
@named_change
@blueprint.arguments(CardIn, examples=examples.NEW_CARD)
@blueprint.response(200, CardOut)
@blueprint.alt_response(409)
def put_card(given: dict[str, Any], person_id: UUID) -> dict[str, str]:
    """A new card. The old one ends, the student is signed out everywhere, and sees who made it."""
    student: User = policy.one(policy.cardholders(me()), User.id, person_id)
    if not changes.is_new(me()):
        raise Refusal("cards_made_before", status=409)  # its code was in the first answer only
    code = printing.replace_card(student, forget_secret=given["forget_pin"], by=me())
    db.session.commit()
    url = printing.link(code)
    return {
        "name": student.name,
        "code": as_printed(code),
        "url": url,
        "qr": qr(url),
        "last_day": printing.last_day(),
    }
