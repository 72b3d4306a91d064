from pathlib import Path

import pytest

from kiosk.adapters.printers.device_address import File, Tcp, Usb, device_address
from kiosk.adapters.printers.device_list import kernels_own


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("usb", Usb()),
        ("escpos:usb:04b8:0e15", Usb(0x04B8, 0x0E15)),
        ("tcp:192.168.1.50", Tcp("192.168.1.50", 9100)),
        ("tcp:caisse.local:9101", Tcp("caisse.local", 9101)),
        ("tcp:[fe80::1]:9100", Tcp("fe80::1", 9100)),
        ("file:/dev/usb/lp0", File(Path("/dev/usb/lp0"))),
    ],
)
def test_an_address_is_read_and_written_the_same(text: str, address: object) -> None:
    read = device_address(text)
    assert read == address
    assert device_address(str(read)) == address


@pytest.mark.parametrize("text", ["", "usb:04b8", "tcp:", "file:", "serial:/dev/ttyS0"])
def test_what_names_no_printer_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="names no receipt printer"):
        device_address(text)


def test_the_kernels_own_are_found_but_for_those_that_read_something_else(tmp_path: Path) -> None:
    for name, said in (("lp0", "MFG:A;CMD:ESC/POS;"), ("lp1", "MFG:B;CMD:PCL;"), ("lp2", "")):
        (tmp_path / "dev").mkdir(exist_ok=True)
        (tmp_path / "dev" / name).touch()
        folder = tmp_path / "said" / name / "device"
        folder.mkdir(parents=True)
        if said:
            (folder / "ieee1284_id").write_text(said)
    found = kernels_own(tmp_path / "dev", tmp_path / "said")
    assert [each.path.name for each in found] == ["lp0", "lp2"]


def test_a_machine_without_the_kernels_driver_has_none(tmp_path: Path) -> None:
    assert kernels_own(tmp_path / "none", tmp_path) == []
