"""Datagrams of UDP-Lite with different coverages of their checksum: udplite.py ask|answer ADDRESS PORT"""
import socket
import sys

UDPLITE, SEND_COVERAGE = 136, 10  # of <linux/udp.h>
role, place = sys.argv[1], (sys.argv[2], int(sys.argv[3]))
coverages = (0, 8, 12)

lite = socket.socket(socket.AF_INET, socket.SOCK_DGRAM, UDPLITE)
if role == 'answer':
    lite.bind(place)
for coverage in coverages:
    lite.setsockopt(UDPLITE, SEND_COVERAGE, coverage)
    if role == 'answer':
        text, asker = lite.recvfrom(2048)
        lite.sendto(text.upper(), asker)
    else:
        lite.sendto(b'a text of which %d bytes are covered' % coverage, place)
        lite.recvfrom(2048)
