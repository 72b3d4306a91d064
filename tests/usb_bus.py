"""A USB bus that is not there, behind pyusb: simulated printers with their descriptors, and no libusb."""

from __future__ import annotations

import errno
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import usb.core
from usb.backend import IBackend

from escpos_device import Device

OUT, IN, BULK = 0x01, 0x82, 2


@dataclass
class Plugged:
    """A printer on the bus. ``interface_class`` 7 is a printer; ``kernel`` whether the kernel's driver has it."""

    device: Device = field(default_factory=Device)
    vendor: int = 0x04B8
    product: int = 0x0E15
    interface_class: int = 7
    device_id: str = "MFG:Lampe;CMD:ESC/POS;MDL:Source;CLS:PRINTER;"
    answers: bool = True
    kernel: bool = False
    claimed: bool = False
    forbidden: bool = False
    gone: bool = False


class Bus(IBackend):
    """What pyusb asks of libusb."""

    def __init__(self, *printers: Plugged) -> None:
        self.printers = list(printers)

    def enumerate_devices(self) -> Any:
        return iter(self.printers)

    def get_device_descriptor(self, dev: Plugged) -> Any:
        return _descriptor(
            18,
            1,
            bcdUSB=0x200,
            bDeviceClass=0,
            bDeviceSubClass=0,
            bDeviceProtocol=0,
            bMaxPacketSize0=64,
            idVendor=dev.vendor,
            idProduct=dev.product,
            bcdDevice=0x100,
            iManufacturer=0,
            iProduct=0,
            iSerialNumber=0,
            bNumConfigurations=1,
            bus=1,
            address=2,
            port_number=1,
            port_numbers=(1,),
            speed=2,
        )

    def get_configuration_descriptor(self, dev: Plugged, config: int) -> Any:
        if config:
            raise IndexError("one configuration")
        return _descriptor(
            9,
            2,
            wTotalLength=32,
            bNumInterfaces=1,
            bConfigurationValue=1,
            iConfiguration=0,
            bmAttributes=0xC0,
            bMaxPower=1,
        )

    def get_interface_descriptor(self, dev: Plugged, intf: int, alt: int, config: int) -> Any:
        if intf or alt:
            raise IndexError("one interface")
        return _descriptor(
            9,
            4,
            bInterfaceNumber=0,
            bAlternateSetting=0,
            bNumEndpoints=1 + dev.answers,
            bInterfaceClass=dev.interface_class,
            bInterfaceSubClass=1,
            bInterfaceProtocol=2,
            iInterface=0,
        )

    def get_endpoint_descriptor(self, dev: Plugged, ep: int, intf: int, alt: int, config: int) -> Any:
        return _descriptor(
            7,
            5,
            bEndpointAddress=(OUT, IN)[ep],
            bmAttributes=BULK,
            wMaxPacketSize=64,
            bInterval=0,
            bRefresh=0,
            bSynchAddress=0,
        )

    def open_device(self, dev: Plugged) -> Plugged:
        if dev.forbidden:
            raise usb.core.USBError("Access denied (insufficient permissions)", -3, errno.EACCES)
        return dev

    def close_device(self, dev_handle: Plugged) -> None:
        dev_handle.claimed = False

    def get_configuration(self, dev_handle: Plugged) -> int:
        return 1

    def claim_interface(self, dev_handle: Plugged, intf: int) -> None:
        if dev_handle.kernel:
            raise usb.core.USBError("Resource busy", -6, errno.EBUSY)
        dev_handle.claimed = True

    def release_interface(self, dev_handle: Plugged, intf: int) -> None:
        dev_handle.claimed = False

    def is_kernel_driver_active(self, dev_handle: Plugged, intf: int) -> bool:
        return dev_handle.kernel

    def detach_kernel_driver(self, dev_handle: Plugged, intf: int) -> None:
        dev_handle.kernel = False

    def attach_kernel_driver(self, dev_handle: Plugged, intf: int) -> None:
        assert not dev_handle.claimed, "given back while it is still held"
        dev_handle.kernel = True

    def bulk_write(self, dev_handle: Plugged, ep: int, intf: int, data: Any, timeout: int) -> int:
        self._reach(dev_handle, timeout)
        assert ep == OUT
        taken = bytes(data)[: max(0, dev_handle.device.room)]
        if not taken:
            raise usb.core.USBTimeoutError("Operation timed out", -7, errno.ETIMEDOUT)
        dev_handle.device.take(taken)
        return len(taken)

    def bulk_read(self, dev_handle: Plugged, ep: int, intf: int, buff: Any, timeout: int) -> int:
        self._reach(dev_handle, timeout)
        assert ep == IN
        said = dev_handle.device.answers()
        if not said:
            raise usb.core.USBTimeoutError("Operation timed out", -7, errno.ETIMEDOUT)
        buff[: len(said)] = type(buff)("B", said)
        return len(said)

    def ctrl_transfer(
        self, dev_handle: Plugged, kind: int, request: int, value: int, index: int, data: Any, timeout: int
    ) -> int:
        assert (kind, request, timeout > 0) == (0xA1, 0, True)
        said = dev_handle.device_id.encode()
        said = (len(said) + 2).to_bytes(2, "big") + said
        data[: len(said)] = type(data)("B", said)
        return len(said)

    def _reach(self, printer: Plugged, timeout: int) -> None:
        assert timeout > 0, "0 waits for ever"
        assert printer.claimed, "nobody else may speak to it meanwhile"
        if printer.gone:
            raise usb.core.USBError("No such device (it may have been disconnected)", -4, errno.ENODEV)


def _descriptor(length: int, kind: int, **fields: Any) -> Any:
    return SimpleNamespace(bLength=length, bDescriptorType=kind, extra_descriptors=b"", **fields)
