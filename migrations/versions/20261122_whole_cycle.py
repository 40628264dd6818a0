"""The whole cycle"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

moment = sa.DateTime(timezone=True)
json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")

revision = "20261122_whole_cycle"
down_revision = "20261121_first_tables"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "pass",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("school_id", sa.Uuid(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("activity_id", sa.Uuid(), nullable=True),
        sa.Column("company_id", sa.Uuid(), nullable=True),
        sa.Column("code_hash", sa.String(), nullable=False),
        sa.Column("made_by_id", sa.Uuid(), nullable=False),
        sa.Column("made_at", moment, nullable=False),
        sa.Column("ends_at", moment, nullable=False),
        sa.Column("ended_at", moment, nullable=True),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name=op.f("fk_pass_activity_id")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_pass_company_id")),
        sa.ForeignKeyConstraint(["made_by_id"], ["user_account.id"], name=op.f("fk_pass_made_by_id")),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name=op.f("fk_pass_school_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pass")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_pass_code_hash")),
    )
    with op.batch_alter_table("pass", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pass_school_id_activity_id"), ["school_id", "activity_id"], unique=False)

    op.create_table(
        "choice",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("school_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("cycle_id", sa.Uuid(), nullable=False),
        sa.Column("sureness", sa.String(), nullable=False),
        sa.Column("options", json, nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("made_at", moment, nullable=False),
        sa.Column("received_at", moment, nullable=False),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name=op.f("fk_choice_cycle_id")),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name=op.f("fk_choice_school_id")),
        sa.ForeignKeyConstraint(["student_id"], ["user_account.id"], name=op.f("fk_choice_student_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_choice")),
    )
    with op.batch_alter_table("choice", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_choice_school_id_cycle_id"), ["school_id", "cycle_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_choice_school_id_student_id"), ["school_id", "student_id"], unique=False)

    op.create_table(
        "rating",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("school_id", sa.Uuid(), nullable=False),
        sa.Column("cycle_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("work_exploration", sa.Integer(), nullable=False),
        sa.Column("motives", sa.Integer(), nullable=False),
        sa.Column("qualities", sa.Integer(), nullable=False),
        sa.Column("made_at", moment, nullable=False),
        sa.Column("received_at", moment, nullable=False),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name=op.f("fk_rating_cycle_id")),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name=op.f("fk_rating_school_id")),
        sa.ForeignKeyConstraint(["student_id"], ["user_account.id"], name=op.f("fk_rating_student_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rating")),
    )
    with op.batch_alter_table("rating", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_rating_school_id_cycle_id"), ["school_id", "cycle_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_rating_school_id_student_id"), ["school_id", "student_id"], unique=False)

    op.create_table(
        "concern",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("school_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("work_id", sa.Uuid(), nullable=True),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("received_at", moment, nullable=False),
        sa.Column("settled_at", moment, nullable=True),
        sa.ForeignKeyConstraint(["author_id"], ["user_account.id"], name=op.f("fk_concern_author_id")),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name=op.f("fk_concern_school_id")),
        sa.ForeignKeyConstraint(["student_id"], ["user_account.id"], name=op.f("fk_concern_student_id")),
        sa.ForeignKeyConstraint(["work_id"], ["work.id"], name=op.f("fk_concern_work_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concern")),
    )
    with op.batch_alter_table("concern", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_concern_school_id_student_id"), ["school_id", "student_id"], unique=False)

    with op.batch_alter_table("activity", schema=None) as batch_op:
        batch_op.add_column(sa.Column("companion", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("tasks", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("owner_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("cancelled_at", moment, nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_activity_owner_id"), "user_account", ["owner_id"], ["id"])

    with op.batch_alter_table("cycle", schema=None) as batch_op:
        batch_op.add_column(sa.Column("company_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("companion", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("version", sa.Integer(), nullable=False, server_default="1"))
        batch_op.create_foreign_key(batch_op.f("fk_cycle_company_id"), "company", ["company_id"], ["id"])

    with op.batch_alter_table("medium", schema=None) as batch_op:
        batch_op.add_column(sa.Column("kind", sa.String(), nullable=False, server_default="photo"))
        batch_op.add_column(sa.Column("state", sa.String(), nullable=False, server_default="ready"))
        batch_op.add_column(sa.Column("seconds", sa.Double(), nullable=True))
        batch_op.add_column(sa.Column("refused_as", sa.String(), nullable=True))

    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.alter_column("student_id", existing_type=sa.Uuid(), nullable=True)

    with op.batch_alter_table("user_account", schema=None) as batch_op:
        batch_op.add_column(sa.Column("left_on", sa.Date(), nullable=True))

    with op.batch_alter_table("work", schema=None) as batch_op:
        batch_op.add_column(sa.Column("private_at", moment, nullable=True))
