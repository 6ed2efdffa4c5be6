# WebSocket: the Python library on both sides.

# websocket_talk OPTIONS PYTHON: records a conversation with an echo server; OPTIONS are those of both ends.
websocket_talk() {
    pair
    cat > server.py << END
import asyncio, websockets
async def echo(socket):
    async for message in socket:
        await socket.send(message)
async def main():
    async with websockets.serve(echo, '192.0.2.2', 80, $1):
        await asyncio.Future()
asyncio.run(main())
END
    {
        printf 'import asyncio, websockets\nasync def main():\n    async with websockets.connect("ws://192.0.2.2/chat", %s) as socket:\n' "$1"
        sed 's/^/        /'
        printf 'asyncio.run(main())\n'
    } > client.py
    ip netns exec server /usr/bin/python3 server.py &
    listening server 80
    record client eth0 'tcp port 80'
    on client /usr/bin/python3 client.py
    recorded
}

websocket_plain() {
    websocket_talk 'compression=None' << 'END'
await socket.send('Hello, stranger.')
await socket.recv()
await socket.send(b'\x00\x01\x02\x03')
await socket.recv()
await (await socket.ping(b'still there?'))
await socket.send('two lines\n' + 'x' * 300)
await socket.recv()
await socket.close(1001, 'so long')
END
}

websocket_fragments() {
    websocket_talk 'compression=None' << 'END'
await socket.send(['one ', 'two ', 'three'])
await socket.recv()
await socket.send([b'\x01', b'\x02'])
await socket.recv()
END
}

websocket_compressed() {
    websocket_talk 'compression="deflate"' << 'END'
for n in range(3):
    await socket.send('the same text again and again, number %d' % n)
    await socket.recv()
END
}
