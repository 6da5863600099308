"""The program under test and evaluations of every kind to run it on."""

import json
import os
import pathlib
import subprocess
import sys
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parents[2]


@dataclass
class World:
    program: pathlib.Path
    folder: pathlib.Path
    screenshots: pathlib.Path | None

    def run(self, *arguments: object, code: int = 0, **environment: str) -> subprocess.CompletedProcess:
        result = subprocess.run(
            [self.program, *map(str, arguments)], cwd=self.folder, capture_output=True,
            env=os.environ | environment)
        assert result.returncode == code, f"{arguments}: exit code {result.returncode}: {result.stderr.decode()}"
        return result

    def evaluations(self) -> dict[str, pathlib.Path]:
        """Evaluations by name, made once."""
        inputs = self.folder / "inputs"
        made = {
            "small": ROOT / "Examples/small/evaluation",
            "documented": ROOT / "Examples/documented/vector-analysis.json",
        }
        for name, options in {
            "54-clusters": ["--images", "192", "--clusters", "54"],
            "5000-clusters": ["--images", "20000", "--clusters", "5000"],
            "60000-images": ["--images", "60000", "--clusters", "40"],
            "hostile": ["--hostile"],
        }.items():
            made[name] = inputs / name
            if not made[name].exists():
                maker = [sys.executable, ROOT / "Examples/make-example.py", made[name], *options]
                subprocess.run(maker, check=True, stdout=subprocess.DEVNULL)
        made["no-clusters"] = self.document("no-clusters", {"clusters": []})
        made["hostile-header"] = self.hostile_header()
        return made

    def document(self, name: str, document: dict) -> pathlib.Path:
        path = self.folder / "inputs" / f"{name}.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(document))
        return path

    def hostile_header(self) -> pathlib.Path:
        """Names that try to add headers, parts, markup, commands and very long lines."""
        attack = "x\r\nBcc: spy@example.org\r\n\r\n--=_ <b>&\"'\u202e\u0000 ::error:: %0A |"
        cluster = {"numImages": 9, "metrics": {"f1Mean": 0.5, "f1Std": 0.1}}
        return self.document("hostile-header", {
            "evalId": attack + "i" * 3000, "project": attack + "=?UTF-8?B?QmNj?=" + "Ü" * 3000,
            "versionId": attack, "modelId": "w " * 2000, "createdAt": attack,
            "clusters": [
                {"id": number, "splitDistribution": {attack + str(number): 9}, **cluster}
                for number in range(8)],
        })
