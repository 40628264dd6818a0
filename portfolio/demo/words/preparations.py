"""Before a visit, in the words of thirteen-year-olds.

Several answers to each prompt, with a slash between them.
"""

ANYWHERE = {
    "how_many_people": """from_6_to_20| / from_1_to_5|ik telde 5 op de foto / ask| / from_21_to_100| /
        from_6_to_20|ongeveer 12 denk ik""",
    "where_it_is": """near_school| / near_home|Bij mij om de hoek / further_away|met de bus 20 min /
        near_school|10 min fietsen / near_home,several_places|""",
    "who_leads": """owner| / ask| / director| / team_leader| / together|staat niet echt op de site / owner|een
        mevrouw, naam weet ik niet meer""",
    "wants_to_achieve": """happy_customers| / ask| / grow|ze willen nog een 2e plek / environment| /
        good_place_to_work|Ze willen dat iedereen het leuk heeft / happy_customers,environment|""",
    "good_at": """good_work| / kind|4,6 sterren op google! / kind,good_work| / ask| / fast| / |mensen schrijven
        dat ze altijd vriendelijk zijn""",
    "job_chances": """many_jobs| / some_jobs|2 vacatures / not_found| / ask| / many_jobs|ze zoeken zelfs een
        bijbaan van 15 jaar""",
    "impression": """friendly| / busy| / friendly,busy|lijkt me wel gezellig / tidy| / quiet| / boring|eerlijk
        gezegd een beetje saai / strict|""",
    "questions_left": """your_day,best_part| / may_i_try| / hard_part,training| / best_part|en of je er ook mag
        blijven eten / skills| / |hoe ben u hier terecht gekomen""",
    "look_forward_to": """doing_it_myself| / with_classmates| / away_from_school| / learning,doing_it_myself| /
        nothing_yet| / with_classmates|met Noor in de bus""",
    "seems_scary": """nothing| / unknown_people|Ik praat niet zo snel / mistakes| / unknown_place| /
        going_alone| / unknown_people,mistakes| / nothing|valt wel mee toch""",
}

BAKERY = {
    "what_it_does": """make,sell| / make|Ze bakken brood en gebak / make,sell|brood, taart en broodjes voor
        school / |ze maken alles zelf, geen fabriek / sell|""",
    "occupations": """making,selling| / making|bakker en banketbakker /
        making,selling,storing_and_driving|iemand die het rondbrengt / selling|verkoopster / ask|""",
    "what_strikes_me": """smaller| / clothes|witte kleren en een muts / machines|mega grote oven / |het meel
        zit overal haha / young_people|""",
    "customers": """everybody| / everybody|mijn oma komt er ook / companies|ook de kantine van school /
        everybody,companies| / ask|""",
    "hope_to_see": """how_it_is_made| / machines,how_it_is_made|de oven van binnen / behind_the_scenes| / |hoe
        ze croissants vouwen / people_at_work|""",
    "seems_fun": """with_my_hands|deeg kneden / with_my_hands| / with_people|in de winkel helpen / |taarten
        versieren!! / nothing_yet|ik hou niet van vroeg opstaan""",
}

CARE = {
    "what_it_does": """help_people| / help_people|voor oude mensen zorgen / |er wonen mensen die niet meer
        alleen kunnen wonen / help_people,ask|""",
    "occupations": """caring| / caring|verpleegkundige, kok, schoonmaak / caring,office| / |iemand die alleen
        spelletjes doet met ze / ask|""",
    "what_strikes_me": """bigger| / |er is een dierenweide bij / modern| / bigger,modern|net een hotel /
        |iedereen lacht op de fotos""",
    "customers": "old_people| / old_people,sick_people| / old_people|bewoners heten ze / sick_people|",
    "hope_to_see": "people_at_work| / behind_the_scenes|de keuken / |een robot, die hebben ze daar / customers|",
    "seems_fun": "caring| / with_people| / with_people,caring|met ze kletsen / |spelletjes doen / nothing_yet|",
}

PORT = {
    "what_it_does": """transport| / transport|containers van schip naar vrachtwagen / transport,repair| /
        |alles wat je in de winkel koopt komt hier langs""",
    "occupations": """storing_and_driving| / storing_and_driving,office|kraanmachinist / making|lasser /
        |planner, die zit achter 4 schermen / ask|""",
    "what_strikes_me": """bigger|echt heel groot / machines| / machines,clothes|allemaal gele hesjes / |je ziet
        bijna geen mensen""",
    "customers": "companies| / companies|winkels en fabrieken / ask|",
    "hope_to_see": """machines| / machines,behind_the_scenes|in zo'n kraan zitten / how_it_is_made| / |een
        schip van dichtbij""",
    "seems_fun": """outdoors| / with_my_hands| / outdoors,computer|kraan besturen met een joystick / computer|
        / nothing_yet|""",
}

TECHNOLOGY = {
    "what_it_does": "repair| / repair|we maken oude fietsen weer goed / repair,make|",
    "occupations": "making|fietsenmaker / making,selling| / making|monteur",
    "what_strikes_me": "machines| / |je kan zo'n fiets helemaal uit elkaar halen / smaller|",
    "customers": "everybody| / young_people| / everybody|iedereen heeft een fiets",
    "hope_to_see": "machines| / how_it_is_made|hoe de versnelling werkt / people_at_work|",
    "seems_fun": "with_my_hands| / with_my_hands|banden plakken kan ik al / nothing_yet|",
}

OPEN_DAY = {
    "what_it_does": "|een mbo school voor techniek / make,repair| / |je leert er auto's, hout en lassen",
    "occupations": "making| / making,office| / |lasser, timmerman, monteur / ask|",
    "what_strikes_me": "bigger| / modern,machines| / young_people|",
    "customers": "young_people| / |leerlingen vanaf 16",
    "hope_to_see": "machines| / how_it_is_made| / |de laswerkplaats",
    "seems_fun": "with_my_hands| / computer| / |lassen lijkt me vet / nothing_yet|weet nog niet of ik techniek wil",
}

CHILDCARE = {
    "what_it_does": "help_people| / |op kleine kinderen passen / help_people|baby's en peuters",
    "occupations": "caring| / caring|pedagogisch medewerker / ask|",
    "what_strikes_me": "young_people| / |alles is klein, ook de wc's / smaller|",
    "customers": "young_people| / |de ouders eigenlijk",
    "hope_to_see": "people_at_work| / |de babygroep",
    "seems_fun": "caring| / with_people,caring|voorlezen",
}
