# gRPC: the Python library on both sides, messages as they are, without a definition.

# grpc_call PYTHON: records calls of an echo service; PYTHON uses 'channel'.
grpc_call() {
    pair
    cat > server.py << 'END'
import grpc
from concurrent import futures

class Echo(grpc.GenericRpcHandler):
    def service(self, call):
        if call.method.endswith('/Many'):
            return grpc.stream_stream_rpc_method_handler(lambda messages, context: (m for m in messages))
        return grpc.unary_unary_rpc_method_handler(lambda message, context: message)

server = grpc.server(futures.ThreadPoolExecutor(2), handlers=[Echo()])
server.add_insecure_port('192.0.2.2:80')
server.start()
server.wait_for_termination()
END
    { printf 'import grpc\nchannel = grpc.insecure_channel("192.0.2.2:80")\n'; cat; } > client.py
    ip netns exec server /usr/bin/python3 server.py &
    listening server 80
    record client eth0 'tcp port 80'
    on client /usr/bin/python3 client.py
    recorded
}

# A number and a text, and a message with a message inside.
grpc_unary() {
    grpc_call << 'END'
call = channel.unary_unary('/example.Echo/One')
call(bytes.fromhex('089601') + bytes.fromhex('120774657374696e67'))
call(bytes.fromhex('0a050801120161') + bytes.fromhex('1d0000803f') + bytes.fromhex('210000000000000840'))
call(b'')
END
}

grpc_stream() {
    grpc_call << 'END'
call = channel.stream_stream('/example.Echo/Many')
list(call(iter([b'\x0a\x03abc', b'\x12\xc8\x01' + b'x' * 200, b'\x18\x07'])))
END
}

# Longer than a segment.
grpc_long() {
    grpc_call << 'END'
channel.unary_unary('/example.Echo/One')(b'\x0a\x88\x27' + b'y' * 5000)
END
}

grpc_gzip() {
    grpc_call << 'END'
channel.unary_unary('/example.Echo/One')(b'\x0a\xac\x02' + b'z' * 300, compression=grpc.Compression.Gzip)
END
}
