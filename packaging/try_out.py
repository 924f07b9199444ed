"""Build what people install, put it where nothing else is, and start it: ``try_out.py wheel|bundle``."""

import importlib.metadata
import json
import os
import re
import subprocess
import sys
import sysconfig
import tempfile
import time
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SQLITE = b"SQLite format 3\0"
STAYS_OPEN_S = 4
NOT_SHIPPED = ("resources/body/draw/",)


def main(words: list[str]) -> int:
    """Try one of the two forms out; nothing is left behind."""
    with tempfile.TemporaryDirectory() as folder:
        return {"wheel": try_wheel, "bundle": try_bundle}[words[0]](Path(folder))


def try_wheel(folder: Path) -> int:
    """Install the wheel and its locked dependencies into a fresh environment and run its commands."""
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
    (wheel,) = folder.glob("*.whl")
    lacking = shipped() - set(zipfile.ZipFile(wheel).namelist())
    if lacking:
        sys.exit(f"The wheel lacks: {', '.join(sorted(lacking))}")
    venv.create(folder / "venv", with_pip=True)
    scripts = Path(sysconfig.get_path("scripts", "venv", {"base": str(folder / "venv")}))
    python, lock = str(scripts / Path(sys.executable).name), folder / "runtime.lock"
    lock.write_text(runtime_lock(), encoding="utf-8")
    pip = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    run(*pip, "--require-hashes", "-r", str(lock))
    run(*pip, "--no-deps", str(wheel))
    where = run(python, "-I", "-c", "import twitchdesk.paths as p; print(p.resources())", cwd=folder).strip()
    if not Path(where).is_relative_to(folder.resolve()):
        sys.exit(f"The installed program takes its resources from {where}")
    commands(folder, [python, "-I", "-m", "twitchdesk"])
    commands(folder, [str(scripts / "twitchdesk")])
    opens_window(folder, [str(scripts / "twitchdesk")])
    say(f"wheel: {wheel.name}, {wheel.stat().st_size // 1024} kB, works on its own")
    return 0


def try_bundle(folder: Path) -> int:
    """Build the bundle, run its commands and open its window, with no Python and no display around."""
    begin = time.monotonic()
    spec = str(ROOT / "packaging" / "twitchdesk.spec")
    places = ["--distpath", str(folder / "dist"), "--workpath", str(folder / "work")]
    run(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places, spec)
    bundle = folder / "dist" / "TwitchDesk"
    size = sum(file.stat().st_size for file in bundle.rglob("*") if file.is_file() and not file.is_symlink())
    # Nothing imports it: without it, Print… would know no printer.
    if not any(bundle.rglob("plugins/printsupport/*")):
        sys.exit("The bundle lacks the plugin of Qt that speaks to printers")
    program = str(bundle / "twitchdesk")
    commands(folder, [program])
    opens_window(folder, [program])
    say(f"bundle: {size / 1e6:.0f} MB, works on its own; built in {time.monotonic() - begin:.0f} s")
    return 0


def commands(folder: Path, program: list[str]) -> None:
    """Run what needs no window: say the version, write a sample diary, check it, analyse it."""
    say(f"{Path(program[0]).name}: {run(*program, '--version', cwd=folder).strip()}")
    diary = folder / "sample.twitchdesk"
    diary.unlink(missing_ok=True)
    run(*program, "demo", str(diary), cwd=folder)
    if not diary.read_bytes().startswith(SQLITE):
        sys.exit("demo wrote no diary")
    run(*program, "--diary", str(diary), "verify", cwd=folder)
    # The analysis loads scipy, of which a bundle holds only a part.
    found = json.loads(run(*program, "--diary", str(diary), "patterns", "--json", cwd=folder))
    if not any(habit["p"] for habit in found["habits"]):
        sys.exit(f"patterns analysed no habit: {found['overview']}")
    # Fonts, figure and pypdf, which nothing else loads.
    run(*program, "--diary", str(diary), "handout", "handout.pdf", "--pages", "2", cwd=folder)
    page = (folder / "handout.pdf").read_bytes()
    if not page.startswith(b"%PDF-1.4") or b"Inter-Regular" not in page:
        sys.exit("handout wrote no page in its own typeface")


def opens_window(folder: Path, program: list[str]) -> None:
    """Start the program on the sample diary and see that its window stays open and no fault is logged."""
    command = [*program, "--diary", str(folder / "sample.twitchdesk")]
    with subprocess.Popen(command, cwd=folder, env=bare(folder), stderr=subprocess.PIPE, text=True) as window:
        try:
            window.wait(STAYS_OPEN_S)
        except subprocess.TimeoutExpired:
            window.terminate()
        said = window.communicate()[1]
    logged = "\n".join(log.read_text(encoding="utf-8") for log in folder.rglob("twitchdesk.log"))
    if window.returncode not in (0, -15) or "Traceback" in said or "ERROR" in logged:
        sys.exit(f"The window of {program[0]} is not well ({window.returncode}):\n{said}\n{logged}")


def runtime_lock() -> str:
    """Return the part of requirements.lock that the program itself needs."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    needed = needed_by("twitchdesk", set())
    entries = re.finditer(r"^(\S+?)==.*(?:\n +.*)*", lock, re.MULTILINE)
    return "\n".join(entry[0] for entry in entries if entry[1] in needed) + "\n"


def needed_by(name: str, known: set[str]) -> set[str]:
    """Return the names of a distribution and of all it needs here, extras left out."""
    known.add(name)
    for line in importlib.metadata.requires(name) or []:
        wanted, _, marker = line.partition(";")
        found = re.match(r"[\w.-]+", wanted)
        if found and "extra" not in marker and "platform" not in marker:
            short = re.sub(r"[-_.]+", "-", found[0]).lower()
            known |= known if short in known else needed_by(short, known)
    return known


def shipped() -> set[str]:
    """Return what the wheel must hold: every tracked file of the package and of the resources."""
    listed = run("git", "ls-files", "twitchdesk", "resources").splitlines()
    kept = [line for line in listed if not line.startswith(NOT_SHIPPED)]
    return {line if line.startswith("twitchdesk/") else f"twitchdesk/{line}" for line in kept}


def bare(folder: Path) -> dict[str, str]:
    """Return an environment without our Python, without a display and with a home of its own."""
    keep = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP") if name in os.environ}
    return keep | {"HOME": str(folder), "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}


def run(*command: str, cwd: Path = ROOT) -> str:
    """Run a command and return what it prints; end here when it fails."""
    environment = bare(cwd) if cwd != ROOT else None
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed ({done.returncode}):\n{done.stdout}{done.stderr}")
    return done.stdout


def say(sentence: str) -> None:
    """Print one line at once."""
    print(sentence, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
