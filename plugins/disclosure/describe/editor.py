"""VS Code's settings for the people who edit data/: schemas bound by folder, never by a comment in the YAML."""

from typing import Any

from disclosure.records import FORMS

SCHEMAS = ".vscode/schemas"

EXTENSIONS = {"recommendations": ["redhat.vscode-yaml"]}


def settings() -> dict[str, Any]:
    """What opening the project's folder sets: for data files, and for nothing else on the officer's machine."""
    return {
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "[yaml]": {
            "editor.detectIndentation": False,
            "editor.insertSpaces": True,
            "editor.tabSize": 2,
            "editor.wordWrap": "on",
            "editor.quickSuggestions": {"other": True, "comments": False, "strings": True},
            "files.trimTrailingWhitespace": True,
        },
        # The formatter folds long lines, and a folded Thai sentence gains a space in its middle.
        "yaml.format.enable": False,
        "yaml.hoverSchemaSource": False,
        # No schema but ours, and nothing fetched from elsewhere.
        "yaml.schemaStore.enable": False,
        "yaml.schemas": {f"./{SCHEMAS}/{kind.kind}.json": f"data/{kind.files}" for kind in FORMS},
        "redhat.telemetry.enabled": False,
    }
