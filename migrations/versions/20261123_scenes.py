"""Pictures of drawn works, and comments that point at a part"""

import sqlalchemy as sa
from alembic import op

moment = sa.DateTime(timezone=True)

revision = "20261123_scenes"
down_revision = "20261122_whole_cycle"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "picture",
        sa.Column("work_id", sa.Uuid(), nullable=False),
        sa.Column("school_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("drawn_at", moment, nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name=op.f("fk_picture_school_id")),
        sa.PrimaryKeyConstraint("work_id", name=op.f("pk_picture")),
    )
    with op.batch_alter_table("comment", schema=None) as batch_op:
        batch_op.add_column(sa.Column("about", sa.String(), nullable=True))
