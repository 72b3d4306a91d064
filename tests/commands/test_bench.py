import os
import signal
import subprocess
import sys
from pathlib import Path
from shutil import copytree

from kiosk import paths
from kiosk.commands.measuring.figures import family

BENCH = [sys.executable, "-m", "kiosk", "bench"]


def test_without_a_procedure_there_is_nothing_to_measure(tmp_path):
    for folder in ("media", "locales"):
        copytree(paths.ROOT / folder, tmp_path / folder)
    for file in (tmp_path / "media/procedures").iterdir():
        file.unlink()
    environment = {**os.environ, "FANAL_CONTENT": str(tmp_path)}
    done = subprocess.run(BENCH, check=False, capture_output=True, text=True, timeout=60, env=environment)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{tmp_path / 'media'}: no procedure" in done.stderr
    assert "Traceback" not in done.stderr


def test_ctrl_c_ends_it_and_the_kiosk_it_started():
    with subprocess.Popen(BENCH, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as bench:
        while not (kiosks := family(bench.pid)[1:]):
            assert bench.poll() is None
        bench.send_signal(signal.SIGINT)
        out, err = bench.communicate(timeout=60)
    assert (bench.returncode, out) == (130, "")
    assert err.splitlines()[-1] == "Interrupted by SIGINT."
    assert not [pid for pid in kiosks if Path(f"/proc/{pid}").exists()]
