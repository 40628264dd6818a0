"""What is served is what was written: the same code without its comments, under an address that changes with it."""

import json
import subprocess
from pathlib import Path
from typing import get_args

import pytest

from portfolio.frontend import FOLDER, Frontend, without_comments
from portfolio.media.errors import Code
from tests.conftest import Person

ROOT = Path(__file__).parent.parent
SCRIPTS = sorted(path for path in FOLDER.rglob("*.js") if "vendor" not in path.parts)
SAME_TOKENS = """
import { readFileSync } from "node:fs";
import ts from "typescript";
const tokens = (text) => {
  const file = ts.createSourceFile("x.js", text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS), found = [];
  const walk = (node) => {
    const inside = node.getChildren(file).filter(({ kind }) => kind < ts.SyntaxKind.FirstJSDocNode || kind > ts.SyntaxKind.LastJSDocNode);
    if (inside.length) inside.forEach(walk); else found.push(node.getText(file));
  };
  walk(file);
  return found.join("\\n");
};
for (const [name, before, after] of JSON.parse(readFileSync(0, "utf8")))
  if (tokens(before) !== tokens(after)) console.log(name);
"""  # noqa: E501 (a script)


def test_every_reason_to_refuse_a_photo_or_recording_is_said_in_words() -> None:
    words = "".join(path.read_text(encoding="utf-8") for path in (FOLDER / "i18n").glob("nl*.js"))
    assert [code for code in get_args(Code) if f'"problem.{code}"' not in words] == []


def test_leaving_out_comments_changes_no_code() -> None:
    sources = [(path.name, path.read_bytes()) for path in SCRIPTS]
    pairs = [(name, source.decode(), without_comments(source).decode()) for name, source in sources]
    cast = "/** @type {any} */ (a).b();\nc();\n/** d */\n"
    pairs.append(("a cast that begins a line", cast, without_comments(cast.encode()).decode()))
    pairs.append(("planted", "const a = 1; // */\nconst b = `/** x */`;", "const a = 1;\nconst b = ``;"))
    command = ["node", "--input-type=module", "--eval", SAME_TOKENS]
    done = subprocess.run(command, input=json.dumps(pairs), capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.stderr == ""
    assert done.stdout.split() == ["planted"]


def test_the_lines_keep_their_numbers() -> None:
    for path in SCRIPTS:
        assert without_comments(path.read_bytes()).count(b"\n") == path.read_bytes().count(b"\n")


def test_the_version_follows_the_files(tmp_path: Path) -> None:
    for name in ("index.html", "sw.js", "app.js"):
        (tmp_path / name).write_text(f"{name} __V__")
    first = Frontend(tmp_path)
    assert Frontend(tmp_path).version == first.version
    (tmp_path / "app.js").write_text("changed")
    assert Frontend(tmp_path).version != first.version
    assert first.version in first.index.content.decode()


@pytest.mark.parametrize("name", ["tests/outbox.test.js", "types.d.ts", "tsconfig.json", "vendor/README.md"])
def test_what_a_phone_does_not_need_is_not_served(name: str) -> None:
    assert (FOLDER / name).exists()
    assert name not in Frontend().files


def test_files_of_the_server_are_out_of_reach(visitor: Person) -> None:
    version = visitor.client.get("/sw.js").text.split("/app/")[1].split("/")[0]
    for name in (
        "../portfolio/config.py",
        "..%2f..%2fpyproject.toml",
        "%2e%2e/package.json",
        "/etc/passwd",
        "index.html",
    ):
        answer = visitor.client.get(f"/app/{version}/{name}")
        assert answer.status_code in (404, 308), name
        assert b"TROTS" not in answer.data
