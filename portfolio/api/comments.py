"""Comments: what mentor and student say to each other about a shared work."""

from typing import Any
from uuid import UUID

from portfolio import db, policy
from portfolio.api import examples, versioned_change
from portfolio.api.blueprint import Blueprint
from portfolio.api.lists import page
from portfolio.api.schemas.common import PageArgs, page_of
from portfolio.api.schemas.work import CommentIn, CommentOut
from portfolio.errors import NotAllowed
from portfolio.models import Comment
from portfolio.signin import me
from portfolio.sync import changes, feed

blueprint = Blueprint("comments", __name__, description="What people say about a work")


@blueprint.get("/comments")
@blueprint.arguments(PageArgs, location="query")
@blueprint.response(200, page_of(CommentOut))
def list_comments(args: dict[str, Any]) -> dict[str, Any]:
    """Comments on my works, and on works that students shared with me."""
    return page(policy.visible_comments(me()), Comment, args)


@blueprint.put("/comments/<uuid:comment_id>")
@versioned_change
@blueprint.arguments(CommentIn, examples=examples.SAY)
@blueprint.response(200, CommentOut)
def put_comment(change: dict[str, Any], comment_id: UUID) -> Comment:
    """Say something about a work, once."""
    is_new, version = changes.is_new(me()), changes.basis()
    said = policy.own_comment(me(), comment_id)
    if said and not is_new:
        return said
    if said or version is not None:
        raise NotAllowed  # what was said stays as it was said
    work = policy.work_to_comment_on(me(), change["work_id"])
    comment = Comment(id=comment_id, school_id=work.school_id, author=me(), **change)
    db.session.add(comment)
    feed.tell(feed.to_all(feed.readers(work), ("put", "comment", comment.id)))
    db.session.commit()
    return comment
