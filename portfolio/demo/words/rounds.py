"""What demo students say at the company, about what it yielded, and about their next step."""

NOTES = {
    "care": ("Ze kent iedereen bij naam.", "Het ruikt naar koffie.", "Meneer Jansen vertelde over vroeger."),
    "port": ("De kraan is zo hoog als onze flat!", "Iedereen draagt een helm.", "Een container weegt 30.000 kilo."),
    "technology": ("Eerst kijken, dan pas schroeven.", "Mijn band liep niet meer leeg.", "Vette handen, maar trots."),
}
CHOICES: tuple[tuple[str, list[str], str], ...] = (
    ("sure", ["Zorg"], "Ik help graag mensen."),
    ("doubt", ["Techniek", "Zorg"], "Allebei lijkt me leuk."),
    ("doubt", ["Logistiek", "Horeca"], ""),
    ("none", [], ""),
    ("sure", ["Techniek"], "Ik wil dingen maken."),
)
STEPS = (
    ("Praten met iemand die dit werk doet", "Mijn ouders"),
    ("Een dag meekijken bij een bedrijf", "Alleen"),
    ("Naar een open dag gaan", "Een vriend of vriendin"),
    ("Opzoeken welke opleiding erbij hoort", "Mijn mentor"),
)
