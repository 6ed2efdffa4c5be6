"""Does with files on a server what libnfs can: nfs-client.py VERSION SERVER EXPORT."""
import ctypes
import os
import sys

LIBRARY = ctypes.CDLL('libnfs.so.13')
LIBRARY.nfs_init_context.restype = ctypes.c_void_p
LIBRARY.nfs_get_error.restype = ctypes.c_char_p
VERSION, SERVER, EXPORT = int(sys.argv[1]), sys.argv[2].encode(), sys.argv[3].encode()
CONTEXT = ctypes.c_void_p(LIBRARY.nfs_init_context())
SPACE = ctypes.create_string_buffer(4096)
LOCK, UNLOCK, TEST = 1, 0, 3


def do(name, *arguments):
    """Calls a function of the library and says what came of it."""
    answer = getattr(LIBRARY, 'nfs_' + name)(CONTEXT, *(a.encode() if isinstance(a, str) else a for a in arguments))
    print(name, answer, LIBRARY.nfs_get_error(CONTEXT) if answer < 0 else '')
    return answer


def opened(path, flags=os.O_RDWR):
    """An open file."""
    file = ctypes.c_void_p()
    do('open', path, flags, ctypes.byref(file))
    return file


def created(path, mode):
    """A new file, open."""
    file = ctypes.c_void_p()
    do('create', path, os.O_RDWR | os.O_CREAT, mode, ctypes.byref(file))
    return file


do('set_version', VERSION)
do('mount', SERVER, EXPORT)
do('mkdir', '/folder')
file = created('/folder/hello.txt', 0o640)
do('write', file, ctypes.c_uint64(17), b'Hello, stranger.\n')
do('fsync', file)
do('close', file)
file = opened('/folder/hello.txt')
do('pread', file, ctypes.c_uint64(7), ctypes.c_uint64(8), SPACE)
do('ftruncate', file, ctypes.c_uint64(5))
do('fstat64', file, SPACE)
do('close', file)
do('chmod', '/folder/hello.txt', 0o4751)
do('chown', '/folder/hello.txt', 1000, 100)
do('utimes', '/folder/hello.txt', (ctypes.c_long * 4)(1_000_000_000, 5, 1_100_000_000, 7))
do('symlink', 'hello.txt', '/folder/short')
do('readlink', '/folder/short', SPACE, 4096)
do('link', '/folder/hello.txt', '/folder/hard')
do('rename', '/folder/hard', '/folder/harder')
do('mknod', '/folder/fifo', 0o010644, 0)
do('mknod', '/folder/null', 0o020666, 0x0103)
do('access', '/folder/harder', os.R_OK | os.X_OK)
do('stat64', '/folder/harder', SPACE)
do('lstat64', '/folder/short', SPACE)
do('stat64', '/folder/nothing', SPACE)
do('statvfs', '/', SPACE)
folder = ctypes.c_void_p()
do('opendir', '/folder', ctypes.byref(folder))
LIBRARY.nfs_closedir(CONTEXT, folder)
do('rmdir', '/folder')
for name in 'hello.txt', 'short', 'harder', 'fifo', 'null':
    do('unlink', '/folder/' + name)
do('rmdir', '/folder')
if VERSION == 4:
    file = created('/locked', 0o600)
    do('lockf', file, LOCK, ctypes.c_uint64(3))
    do('lockf', file, TEST, ctypes.c_uint64(3))
    do('lockf', file, UNLOCK, ctypes.c_uint64(3))
    do('close', file)
    do('unlink', '/locked')
do('umount')
