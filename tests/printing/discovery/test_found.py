from dataclasses import replace

from pos.printing.discovery.found import Found, Way, arrange

NODE = Found(Way.NODE, "file:///dev/usb/lp0", "", "/dev/usb/lp0", twin="usb 1.5")
BARE = Found(
    Way.USB, "usb://04b8:0202", "EPSON TM-T20", "USB 04b8:0202", twin="usb 1.5"
)
PORT = Found(Way.SERIAL, "serial:///dev/ttyS0?baud=9600", sure=False)
NET = Found(Way.NETWORK, "tcp://192.168.1.50:9100", "Virtual")


def test_what_works_and_is_sure_comes_first() -> None:
    locked = Found(Way.NODE, "file:///dev/usb/lp1", trouble="permission")

    assert arrange([locked, PORT, NET]) == (NET, PORT, locked)


def test_two_ways_to_a_device_are_one_and_the_name_is_kept() -> None:
    (found,) = arrange([BARE, NODE])

    assert (found.way, found.name) == (Way.NODE, "EPSON TM-T20")


def test_a_node_that_may_not_be_used_gives_way_to_the_bare_device() -> None:
    locked = Found(
        Way.NODE, "file:///dev/usb/lp0", trouble="permission", twin="usb 1.5"
    )

    assert arrange([locked, BARE]) == (BARE,)


def test_a_printer_that_is_announced_and_answers_is_one() -> None:
    announced = Found(Way.ANNOUNCED, NET.address, "Epson di dapur")

    assert arrange([NET, announced]) == (announced,)
    assert arrange([]) == ()


def test_a_queue_before_a_usb_device_is_that_device() -> None:
    queue = Found(Way.QUEUE, "cups://TM-T20", "TM-T20", serial="J123")
    node = replace(NODE, serial="J123")
    assert [x.way for x in arrange([queue, node])] == [Way.NODE]

    locked = replace(node, trouble="permission")
    assert arrange([locked, queue]) == (queue,)


def test_a_serial_number_that_two_devices_share_says_nothing() -> None:
    queue = Found(Way.QUEUE, "cups://POS58", "POS58", serial="0")
    one, two = (
        replace(NODE, address=f"file:///dev/usb/lp{x}", twin=f"usb 1.{x}", serial="0")
        for x in (4, 5)
    )

    assert len(arrange([queue, one, two])) == 3
