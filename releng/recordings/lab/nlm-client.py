"""Locks a file through the lock manager, and asks the status monitor, with libnfs: nlm-client.py SERVER EXPORT."""
import ctypes
import os
import select
import sys

LIBRARY = ctypes.CDLL('libnfs.so.13')
LIBRARY.nfs_init_context.restype = ctypes.c_void_p
LIBRARY.rpc_init_context.restype = ctypes.c_void_p
CALLBACK = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
SERVER, EXPORT = sys.argv[1].encode(), sys.argv[2].encode()
LOCKS, STATUS = 100021, 100024
EVERYTHING = 100


class Opaque(ctypes.Structure):
    """Counted bytes."""
    _fields_ = [('length', ctypes.c_uint), ('value', ctypes.c_char_p)]


class Handle(ctypes.Structure):
    """How the library keeps a file's handle, at the beginning of what it keeps of an open file."""
    _fields_ = [('length', ctypes.c_int), ('value', ctypes.c_void_p)]


class Lock(ctypes.Structure):
    """nlm4_lock."""
    _fields_ = [('caller', ctypes.c_char_p), ('file', Opaque), ('owner', ctypes.c_char_p), ('process', ctypes.c_uint),
                ('offset', ctypes.c_uint64), ('length', ctypes.c_uint64)]


class TestArguments(ctypes.Structure):
    """NLM4_TESTargs."""
    _fields_ = [('cookie', Opaque), ('exclusive', ctypes.c_uint32), ('lock', Lock)]


class LockArguments(ctypes.Structure):
    """NLM4_LOCKargs, and NLM4_CANCargs without the last two."""
    _fields_ = [('cookie', Opaque), ('block', ctypes.c_uint32), ('exclusive', ctypes.c_uint32), ('lock', Lock),
                ('reclaim', ctypes.c_uint32), ('state', ctypes.c_int)]


class UnlockArguments(ctypes.Structure):
    """NLM4_UNLOCKargs."""
    _fields_ = [('cookie', Opaque), ('lock', Lock)]


class Monitor(ctypes.Structure):
    """NSM1_MONargs, and what it begins with."""
    _fields_ = [('host', ctypes.c_char_p), ('who', ctypes.c_char_p), ('program', ctypes.c_int), ('version', ctypes.c_int),
                ('procedure', ctypes.c_int), ('private', ctypes.c_char * 16)]


class Who(ctypes.Structure):
    """NSM1_UNMONALLargs."""
    _fields_ = [('who', ctypes.c_char_p), ('program', ctypes.c_int), ('version', ctypes.c_int), ('procedure', ctypes.c_int)]


class Change(ctypes.Structure):
    """NSM1_NOTIFYargs."""
    _fields_ = [('host', ctypes.c_char_p), ('state', ctypes.c_int)]


def wait(rpc, begin):
    """Begins something and waits for its end."""
    done = []
    callback = CALLBACK(lambda context, status, data, private: done.append(status))
    begin(callback)
    while not done:
        poll = select.poll()
        poll.register(LIBRARY.rpc_get_fd(rpc), LIBRARY.rpc_which_events(rpc))
        events = poll.poll(3000)
        if not events or LIBRARY.rpc_service(rpc, events[0][1]) < 0:
            print('no answer')
            return
    print('answered', done[0])


def connect(program, version):
    """A connection to a program."""
    rpc = ctypes.c_void_p(LIBRARY.rpc_init_context())
    wait(rpc, lambda callback: LIBRARY.rpc_connect_program_async(rpc, SERVER, program, version, callback, None))
    return rpc


def ask(rpc, name, arguments=None):
    """Calls a procedure."""
    function = getattr(LIBRARY, f'rpc_{name}_async')
    if arguments is None:
        wait(rpc, lambda callback: function(rpc, callback, None))
    else:
        wait(rpc, lambda callback: function(rpc, callback, ctypes.byref(arguments), None))


def lock(process):
    """A part of the file, for a process."""
    return Lock(b'client.example.org', Opaque(handle.length, bytes_of_handle), b'owner%d' % process, process, 0, EVERYTHING)


nfs = ctypes.c_void_p(LIBRARY.nfs_init_context())
LIBRARY.nfs_mount(nfs, SERVER, EXPORT)
file = ctypes.POINTER(Handle)()
LIBRARY.nfs_create(nfs, b'/locked', os.O_RDWR | os.O_CREAT, 0o600, ctypes.byref(file))
handle = file.contents
bytes_of_handle = ctypes.string_at(handle.value, handle.length)

locks = connect(LOCKS, 4)
cookie = Opaque(4, b'\x01\x02\x03\x04')
ask(locks, 'nlm4_null')
ask(locks, 'nlm4_test', TestArguments(cookie, 1, lock(7)))
ask(locks, 'nlm4_lock', LockArguments(cookie, 0, 1, lock(7), 0, 3))
ask(locks, 'nlm4_test', TestArguments(cookie, 1, lock(8)))
ask(locks, 'nlm4_lock', LockArguments(cookie, 0, 1, lock(8), 0, 3))
ask(locks, 'nlm4_cancel', LockArguments(cookie, 0, 1, lock(8)))
ask(locks, 'nlm4_unlock', UnlockArguments(cookie, lock(7)))

status = connect(STATUS, 1)
ask(status, 'nsm1_null')
ask(status, 'nsm1_stat', Monitor(b'other.example.org'))
ask(status, 'nsm1_mon', Monitor(b'other.example.org', b'client.example.org', LOCKS, 4, 16, b'sixteen bytes...'))
ask(status, 'nsm1_unmon', Monitor(b'other.example.org', b'client.example.org', LOCKS, 4, 16))
ask(status, 'nsm1_unmonall', Who(b'client.example.org', LOCKS, 4, 16))
ask(status, 'nsm1_notify', Change(b'other.example.org', 5))
