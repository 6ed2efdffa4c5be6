package org.wirestrata.dissector.dcerpc.internal;

import org.wirestrata.api.dissect.Protocol;

/** Calls of the server service (MS-SRVS): the layer alone. */
final class ServerService {
    static final Protocol SRVSVC = Protocol.of("Server Service", "SRVSVC", "srvsvc");

    private ServerService() {
    }
}
