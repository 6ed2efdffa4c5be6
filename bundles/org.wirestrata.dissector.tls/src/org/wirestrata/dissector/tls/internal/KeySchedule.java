package org.wirestrata.dissector.tls.internal;

final class KeySchedule {
}
