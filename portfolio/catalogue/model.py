"""What an assignment is made of, as the student meets it: prompts with chips to tap."""

from dataclasses import dataclass
from functools import cached_property

ASK = "ask"  # the chip that turns a prompt into a question to take along


@dataclass(frozen=True)
class Chip:
    """An answer that takes one tap. Its id stays the same for ever: the red thread counts it."""

    id: str
    text: str
    pictogram: str | None = None


@dataclass(frozen=True)
class Prompt:
    """One question on one screen, and the legal point that its answer serves."""

    id: str
    title: str
    hint: str
    pictogram: str
    counts_as: str
    ways: tuple[str, ...]
    chips: tuple[Chip, ...]
    many: bool
    ask_as: str | None = None

    def chip(self, chip_id: str) -> Chip | None:
        return self._chips.get(chip_id)

    @cached_property
    def _chips(self) -> dict[str, Chip]:
        return {chip.id: chip for chip in self.chips}


@dataclass(frozen=True)
class TeacherGuide:
    """What the mentor needs, tells and asks at the end."""

    needs: str
    explain: str
    round_off: str


@dataclass(frozen=True)
class Assignment:
    """One version of an assignment. A released version never changes; started work keeps its own."""

    id: str
    version: int
    phase: str
    title: str
    goal: str
    minutes: str
    alone: str
    competencies: tuple[str, ...]
    moments: tuple[str, ...]
    parties: tuple[str, ...]
    teacher: TeacherGuide
    prompts: tuple[Prompt, ...]
    kind: str = "answers"  # the kind of work that a student makes of it
    starter: str | None = None  # what the editor of a drawn kind begins with

    def prompt(self, prompt_id: str) -> Prompt | None:
        return self._prompts.get(prompt_id)

    @cached_property
    def _prompts(self) -> dict[str, Prompt]:
        return {prompt.id: prompt for prompt in self.prompts}
