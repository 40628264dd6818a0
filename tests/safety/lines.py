"""A helper process that answers each JSON line with one JSON line."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

NODE = Path(sys.executable).with_name("node")


class Lines:
    """Ends with the block it is used in; `kill` ends it like a power cut."""

    def __init__(self, command: list[str | Path], environment: dict[str, str] | None = None) -> None:
        self.asked: dict[str, Any] = {}
        self.process = subprocess.Popen(
            command,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def ask(self, what: str, **more: Any) -> Any:
        """The answer to one question."""
        self.tell(what, **more)
        return self.hear()

    def tell(self, what: str, **more: Any) -> None:
        """Only the question; the answer is heard later."""
        assert self.process.stdin
        self.asked = {"do": what, **more}
        self.process.stdin.write(json.dumps(self.asked) + "\n")
        self.process.stdin.flush()

    def hear(self) -> Any:
        """The answer; what went wrong over there is raised here."""
        assert self.process.stdout
        line = self.process.stdout.readline()
        if not line:
            raise EOFError(f"the process ended during {self.asked}")
        answer = json.loads(line)
        if "error" in answer:
            raise AssertionError(f"{self.asked}: {answer['error']}")
        return answer["result"]

    def end(self) -> None:
        if self.process.poll() is None:
            self.kill()
        self.process.communicate(timeout=10)

    def kill(self) -> None:
        # The whole group, which is ours alone: node may hide behind a starter.
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=10)

    def __enter__(self) -> "Lines":
        return self

    def __exit__(self, *_: object) -> None:
        self.end()
