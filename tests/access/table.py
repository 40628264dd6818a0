"""Who gets what from every route: the truth that the tests hold the code to.

A row is a method, a path, what it is about, and the status for each role. `about` says in which state the thing is:
Sanne (owner) made the works, Jan Bakker (mentor) planned the activity; the boss keeps another school, and the leaver
was in Sanne's class until yesterday. 404 is for whoever may not know that it exists,
403 for whoever may read but not change it.
"""

from typing import NamedTuple

from tests.access.conftest import ROLES


class Row(NamedTuple):
    """One line of the table."""

    method: str
    path: str
    about: str
    expected: dict[str, int]


TABLE = """
#      path                                     about        own mat men oth for coo adm iri yus vis bos lea
GET    /activities                              -             200 200 200 200 200 200 200 200 200 401 200 200
GET    /activities/{activity_id}                planned       200 200 200 404 404 200 404 404 404 401 404 404
PUT    /activities/{activity_id}                planned       403 403 200 404 404 200 404 404 404 401 404 403
PUT    /activities/{activity_id}                new           404 404 200 422 404 200 404 422 404 401 422 403
GET    /activities/{activity_id}                own           200 404 200 404 404 200 404 404 404 401 404 404
PUT    /activities/{activity_id}                own           200 404 403 404 404 403 404 404 404 401 404 403
PUT    /activities/{activity_id}                new_own       200 200 404 404 404 404 404 404 200 401 404 403
PUT    /activities/{activity_id}/cancellation   own           200 404 403 404 404 403 404 404 404 401 404 403
GET    /activities/{activity_id}/cycles         own           200 404 200 404 404 200 404 404 404 401 404 404
PUT    /activities/{activity_id}/cancellation   planned       403 403 200 404 404 200 404 404 404 401 404 403
DELETE /activities/{activity_id}/cancellation   planned       403 403 200 404 404 200 404 404 404 401 404 403
GET    /activities/{activity_id}/cycles         planned       200 200 200 404 404 200 404 404 404 401 404 404
GET    /activities/{activity_id}/questions      planned       403 403 200 404 404 200 404 404 404 401 404 404
GET    /activities/{activity_id}/questions      own           403 404 403 404 404 403 404 404 404 401 404 404
PUT    /activities/{activity_id}/questions-link own           403 404 403 404 404 403 404 404 404 401 404 403
PUT    /activities/{activity_id}/questions-link planned       403 403 200 404 404 200 404 404 404 401 404 403
DELETE /activities/{activity_id}/questions-link planned       403 403 204 404 404 204 404 404 404 401 404 403
GET    /groups                                  -             200 200 200 200 200 200 200 200 200 401 200 200
GET    /groups/{group_id}/people                theirs        404 404 200 404 404 200 200 404 404 401 404 404
PUT    /groups/{group_id}/cards                 theirs        404 404 200 404 404 200 200 404 404 401 404 403
GET    /school/overview                         -             404 404 404 404 404 200 200 404 404 401 200 404
GET    /school/students                         -             404 404 404 404 404 200 200 404 404 401 200 404
PUT    /school/years/{year_name}/preview        -             404 404 404 404 404 200 200 404 404 401 200 403
PUT    /school/years/{year_name}/people         -             404 404 404 404 404 200 200 404 404 401 200 403
PUT    /people/{person_id}/leaving              mate's        404 404 404 404 404 200 200 404 404 401 404 403
DELETE /people/{person_id}/leaving              mate's        404 404 404 404 404 200 200 404 404 401 404 403
PUT    /people/{person_id}/invitation           mentor's      404 404 404 404 404 200 200 404 404 401 404 403
PUT    /people/{person_id}/invitation           admin's       404 404 404 404 404 404 200 404 404 401 404 403
PUT    /people/{person_id}/card                 owner's       404 404 200 404 404 200 200 404 404 401 404 403
PUT    /concerns/{concern_id}                   new_shared    403 404 200 404 404 404 404 404 404 401 404 403
PUT    /concerns/{concern_id}                   new_private   403 404 404 404 404 404 404 404 404 401 404 403
GET    /concerns                                -             200 200 200 200 200 200 200 200 200 401 200 200
PUT    /concerns/{concern_id}/settlement        worry         404 404 404 404 404 200 404 404 404 401 404 403
GET    /assignments                             -             200 200 200 200 200 200 200 200 200 401 200 200
GET    /cycles                                  -             200 200 200 200 200 200 200 200 200 401 200 200
GET    /cycles/{cycle_id}                       owner's       200 404 200 404 404 200 404 404 404 401 404 404
PUT    /cycles/{cycle_id}                       owner's       403 404 200 404 404 200 404 404 404 401 404 403
GET    /works                                   -             200 200 200 200 200 200 200 200 200 401 200 200
GET    /works/{work_id}                         private       200 404 404 404 404 404 404 404 404 401 404 404
GET    /works/{work_id}                         shared        200 404 200 404 404 404 404 404 404 401 404 404
GET    /works/{work_id}                         binned        200 404 404 404 404 404 404 404 404 401 404 404
GET    /works/{work_id}/picture                 board_private 200 404 404 404 404 404 404 404 404 401 404 404
GET    /works/{work_id}/picture                 board_shared  200 404 200 404 404 404 404 404 404 401 404 404
GET    /works/{work_id}/picture                 board_binned  200 404 404 404 404 404 404 404 404 401 404 404
GET    /works/{work_id}/picture                 board_kept    200 404 404 404 404 404 404 404 404 401 404 404
GET    /works/{work_id}/picture                 shared        404 404 404 404 404 404 404 404 404 401 404 404
PUT    /works/{work_id}                         new           200 200 403 404 404 403 404 404 404 401 404 403
PUT    /works/{work_id}                         private       200 404 404 404 404 404 404 404 404 401 404 403
PUT    /works/{work_id}                         shared        200 404 403 404 404 404 404 404 404 401 404 403
PUT    /works/{work_id}                         binned        409 404 404 404 404 404 404 404 404 401 404 403
PUT    /works/{work_id}/share                   private       200 404 404 404 404 404 404 404 404 401 404 403
PUT    /works/{work_id}/share                   shared        200 404 403 404 404 404 404 404 404 401 404 403
DELETE /works/{work_id}/share                   private       200 404 404 404 404 404 404 404 404 401 404 403
DELETE /works/{work_id}/share                   shared        200 404 403 404 404 404 404 404 404 401 404 403
PUT    /works/{work_id}/private                 private       200 404 404 404 404 404 404 404 404 401 404 403
PUT    /works/{work_id}/private                 shared        200 404 403 404 404 404 404 404 404 401 404 403
PUT    /works/{work_id}/private                 binned        409 404 404 404 404 404 404 404 404 401 404 403
DELETE /works/{work_id}/private                 private       200 404 404 404 404 404 404 404 404 401 404 403
DELETE /works/{work_id}/private                 shared        200 404 403 404 404 404 404 404 404 401 404 403
GET    /works/{work_id}                         kept          200 404 404 404 404 404 404 404 404 401 404 404
PUT    /works/{work_id}/share                   kept          409 404 404 404 404 404 404 404 404 401 404 403
GET    /works/{work_id}                         caught        200 404 404 404 404 404 404 404 404 401 404 404
PUT    /works/{work_id}                         caught        422 404 404 404 404 404 404 404 404 401 404 403
PUT    /works/{work_id}/share                   caught        409 404 404 404 404 404 404 404 404 401 404 403
DELETE /works/{work_id}/share                   caught        200 404 404 404 404 404 404 404 404 401 404 403
PUT    /comments/{comment_id}                   on_caught     200 404 404 404 404 404 404 404 404 401 404 403
PUT    /concerns/{concern_id}                   new_caught    403 404 404 404 404 404 404 404 404 401 404 403
GET    /media/{medium_id}/{size}                in_caught     200 404 404 404 404 404 404 404 404 401 404 404
GET    /media/{medium_id}/play                  says_caught   200 404 404 404 404 404 404 404 404 401 404 404
PUT    /comments/{comment_id}                   on_kept       200 404 404 404 404 404 404 404 404 401 404 403
GET    /media/{medium_id}/{size}                in_kept       200 404 404 404 404 404 404 404 404 401 404 404
PUT    /works/{work_id}/deletion                private       200 404 404 404 404 404 404 404 404 401 404 403
PUT    /works/{work_id}/deletion                shared        200 404 403 404 404 404 404 404 404 401 404 403
DELETE /works/{work_id}/deletion                shared        200 404 403 404 404 404 404 404 404 401 404 403
DELETE /works/{work_id}/deletion                binned        200 404 404 404 404 404 404 404 404 401 404 403
GET    /comments                                -             200 200 200 200 200 200 200 200 200 401 200 200
PUT    /comments/{comment_id}                   on_private    200 404 404 404 404 404 404 404 404 401 404 403
PUT    /comments/{comment_id}                   on_shared     200 404 200 404 404 404 404 404 404 401 404 403
PUT    /comments/{comment_id}                   on_binned     200 404 404 404 404 404 404 404 404 401 404 403
PUT    /comments/{comment_id}                   mentor's      404 404 403 404 404 404 404 404 404 401 404 403
PUT    /ratings/{rating_id}                     new           200 200 403 404 404 403 404 404 404 401 404 403
PUT    /ratings/{rating_id}                     rated         403 404 404 404 404 404 404 404 404 401 404 403
GET    /choices                                 -             200 200 200 200 200 200 200 200 200 401 200 200
PUT    /choices/{choice_id}                     new           200 200 403 404 404 403 404 404 404 401 404 403
PUT    /choices/{choice_id}                     chosen        403 404 404 404 404 404 404 404 404 401 404 403
PUT    /media/{medium_id}                       new           200 200 200 200 200 200 200 200 200 401 200 403
PUT    /media/{medium_id}                       owner's       200 404 404 404 404 404 404 404 404 401 404 403
GET    /media/{medium_id}/{size}                in_private    200 404 404 404 404 404 404 404 404 401 404 404
GET    /media/{medium_id}/{size}                in_shared     200 404 200 404 404 404 404 404 404 401 404 404
GET    /media/{medium_id}/{size}                in_binned     200 404 404 404 404 404 404 404 404 401 404 404
GET    /media/{medium_id}/play                  in_private    404 404 404 404 404 404 404 404 404 401 404 404
GET    /media/{medium_id}/play                  says_private  200 404 404 404 404 404 404 404 404 401 404 404
GET    /media/{medium_id}/play                  says_shared   200 404 200 404 404 404 404 404 404 401 404 404
GET    /media/{medium_id}/play                  says_binned   200 404 404 404 404 404 404 404 404 401 404 404
GET    /media/{medium_id}/play                  says_kept     200 404 404 404 404 404 404 404 404 401 404 404
GET    /media/{medium_id}/{size}                says_shared   404 404 404 404 404 404 404 404 404 401 404 404
GET    /feed                                    -             200 200 200 200 200 200 200 200 200 401 200 200
POST   /session                                 owner's_card  200 200 200 200 200 200 200 200 200 200 200 200
POST   /cards/look                              owner's_card  200 200 200 200 200 200 200 200 200 200 200 200
GET    /session                                 -             200 200 200 200 200 200 200 200 200 401 200 200
DELETE /session                                 -             204 204 204 204 204 204 204 204 204 401 204 204
POST   /session/lock                            -             204 204 204 204 204 204 204 204 204 401 204 204
POST   /session/unlock                          -             200 200 200 200 200 200 200 200 200 401 200 200
GET    /sessions                                -             200 200 200 200 200 200 200 200 200 401 200 200
DELETE /sessions/{session_id}                   owner's       204 404 404 404 404 404 404 404 404 401 404 403
PUT    /me/pin                                  -             204 204 204 204 204 204 204 204 204 401 204 403
PUT    /me/password                             -             204 204 204 204 204 204 204 204 204 401 204 403
GET    /me/events                               -             200 200 200 200 200 200 200 200 200 401 200 200
GET    /me/export                               -             200 200 200 200 200 200 200 200 200 401 200 200
"""

# Views that answer without login. One more is a decision, not an accident.
PUBLIC = {
    "/api/v1/session POST",
    "/api/v1/cards/look POST",
    "/api/docs GET",
    "/api/docs.css GET",
    "/api/openapi.json GET",
    "/vragen/<code> GET",
    "/healthz GET",
    "/ GET",
    "/sw.js GET",
    "/manifest.webmanifest GET",
    "/favicon.ico GET",
    "/app/<version>/<path:name> GET",
    "/set/<digest>/<path:name> GET",
}


def _row(line: str) -> Row:
    method, path, about, *statuses = line.split()
    return Row(method, path, about, dict(zip(ROLES, map(int, statuses), strict=True)))


ROWS = [_row(line) for line in TABLE.strip().splitlines() if not line.startswith("#")]
