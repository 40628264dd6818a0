"""After a visit, in the words of thirteen-year-olds.

Several answers to each prompt, with a slash between them.
"""

ANYWHERE = {
    "other_than_expected": """more_fun| / harder|je moet heel lang staan / other_tasks| / as_expected| /
        less_fun| / more_fun,harder|was leuker dan ik dacht maar wel zwaar / easier|""",
    "task_that_fits": """with_hands| / talking,helping| / helping| / measuring| / tidying|opruimen kan ik goed
        / none| / with_hands,measuring|""",
    "why_it_fits": """good_at_it| / enjoy_it| / with_people|thuis help ik ook mijn zusjes / see_the_result| /
        moving|stilzitten is niks voor mij / calm|""",
    "task_that_does_not_fit": """tidying| / talking| / measuring| / with_hands| / none| / tidying|schoonmaken
        moet ik thuis al genoeg""",
    "why_it_does_not_fit": """boring| / difficult,can_learn| / dirty_or_heavy| / too_busy| / too_much_alone| /
        boring|steeds hetzelfde / can_learn|""",
    "about_myself": """with_people| / make_things,move| / variety| / quiet| / not_sure| / with_people,variety|
        / make_things|""",
    "verdict": """yes| / partly| / in_doubt| / no| / partly|de helft wel de helft niet / no|sorry maar nee /
        yes|ik wil hier stage lopen""",
    "next_step": """another_company| / find_internship| / look_up_training| / talk_at_home| / talk_to_mentor| /
        try_it_again| / look_up_training,talk_at_home|""",
    "who_helps": "home| / mentor| / friend| / myself| / careers_teacher| / home|mijn vader, die kent daar iemand",
    "when": "this_week| / next_week| / this_month| / after_the_holidays| / not_sure|",
}

CARE = {
    "which_occupation": "caring|verzorgende / caring| / food|de kok daar / caring|activiteitenbegeleider",
    "what_i_did": """watched,asked| / helped|koffie rondgebracht / helped,asked|sjoelen met meneer van kamer 12
        / watched| / |ik mocht in een tillift zitten""",
    "best_remembered": """i_did|dat een mevrouw mijn hand vastpakte / someone_said|ze werkt er al 30 jaar en
        vindt het nog steeds leuk / funny|een opa won 3x van ons / i_saw|de robothond, die was nep maar ook lief
        / |dat het er soms ook verdrietig is""",
}

PORT = {
    "which_occupation": """storing_and_driving|kraanmachinist / storing_and_driving| / office|planner /
        making|monteur van de kranen""",
    "what_i_did": """watched| / asked,watched| / used_a_machine|kraan op de simulator / |containers tellen, ik
        kwam op 214 / helped|""",
    "best_remembered": """i_saw|hoe hoog zo'n kraan is van onderen / i_did|de simulator, ik liet m vallen 😂 /
        someone_said|dat je ook 's nachts werkt / went_wrong|de bus was te laat / |toen het schip toeterde""",
}

TECHNOLOGY = {
    "which_occupation": "making|fietsenmaker / making| / making|monteur",
    "what_i_did": """made|band geplakt en ketting gesmeerd / made,used_a_machine| / helped| / made|remmen
        afgesteld / watched|""",
    "best_remembered": """i_did|dat hij weer reed / went_wrong|ketting zat verkeerd om / funny|Finn had alles
        zwart, ook zn neus / i_did| / someone_said|meneer zei dat ik het snel snap""",
}
