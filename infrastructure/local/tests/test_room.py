"""When memory is short, what rests makes room for what starts, and what works is left alone."""

import threading
import time

from privacy_desk_local.runtime.room import Room, memory_is_short


class Process:
    """Counts how often it was ended; ending it makes as much room as it took."""

    def __init__(self, machine):
        self.machine = machine
        self.ended = 0

    def rest(self):
        self.ended += 1
        self.machine.taken -= 1


class Machine:
    """Has room for so many processes."""

    def __init__(self, places):
        self.places = places
        self.taken = 0

    def short(self):
        return self.taken >= self.places

    def process(self):
        self.taken += 1
        return Process(self)


def test_who_has_rested_longest_should_make_room():
    machine = Machine(places=2)
    room = Room(machine.short)
    first, second = machine.process(), machine.process()
    room.rests(first)
    room.rests(second)
    room.works(first)
    room.rests(first)
    room.make()
    assert (first.ended, second.ended) == (0, 1)


def test_nobody_should_be_ended_while_there_is_room():
    machine = Machine(places=3)
    room = Room(machine.short)
    one = machine.process()
    room.rests(one)
    room.make()
    assert one.ended == 0


def test_a_start_should_wait_for_work_to_end_but_not_for_ever():
    machine = Machine(places=1)
    room = Room(machine.short, patience=5)
    one = machine.process()
    threading.Timer(0.1, lambda: room.rests(one)).start()
    room.make()
    assert one.ended == 1

    machine.process()
    began = time.monotonic()
    Room(machine.short, patience=0.1).make()
    assert time.monotonic() - began < 2


def test_memory_should_be_short_when_less_than_a_seventh_is_free(tmp_path):
    meminfo = tmp_path / "meminfo"
    meminfo.write_text("MemTotal: 1000 kB\nMemFree: 1 kB\nMemAvailable: 149 kB\n", encoding="ascii")
    assert memory_is_short(meminfo)
    meminfo.write_text("MemTotal: 1000 kB\nMemFree: 1 kB\nMemAvailable: 151 kB\n", encoding="ascii")
    assert not memory_is_short(meminfo)
    assert not memory_is_short(tmp_path / "nothing")
