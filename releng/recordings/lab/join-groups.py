"""Joins a group of IPv4, with all and with one source, and one of IPv6, and leaves them: join-groups.py GROUP GROUP6 SOURCE"""
import socket
import struct
import sys
import time

group, group6, source = sys.argv[1:]
eth0 = socket.if_nametoindex('eth0')
ADD_SOURCE, DROP_SOURCE = 39, 40  # IP_ADD_SOURCE_MEMBERSHIP and IP_DROP_SOURCE_MEMBERSHIP of <linux/in.h>

four = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
one = struct.pack('4s4si', socket.inet_aton(group), bytes(4), eth0)
four.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, one)
six = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
one6 = socket.inet_pton(socket.AF_INET6, group6) + struct.pack('i', eth0)
six.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_JOIN_GROUP, one6)
time.sleep(1)
four.setsockopt(socket.IPPROTO_IP, socket.IP_DROP_MEMBERSHIP, one)
six.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_LEAVE_GROUP, one6)
time.sleep(1)

selected = socket.inet_aton(group) + socket.inet_aton('192.0.2.1') + socket.inet_aton(source)
four.setsockopt(socket.IPPROTO_IP, ADD_SOURCE, selected)
time.sleep(1)
four.setsockopt(socket.IPPROTO_IP, DROP_SOURCE, selected)
