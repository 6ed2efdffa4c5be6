package org.wirestrata.dissector.smb.internal;

import org.wirestrata.api.value.ValueStrings;

/** Outcomes of commands (MS-ERREF section 2.3): those that are met often. */
final class Statuses {
    static final ValueStrings NAMES = ValueStrings.builder().of(0, "STATUS_SUCCESS").of(0x103L, "STATUS_PENDING")
            .of(0x80000005L, "STATUS_BUFFER_OVERFLOW").of(0x80000006L, "STATUS_NO_MORE_FILES").of(0xc0000008L, "STATUS_INVALID_HANDLE")
            .of(0xc000000dL, "STATUS_INVALID_PARAMETER").of(0xc000000fL, "STATUS_NO_SUCH_FILE").of(0xc0000010L,
                    "STATUS_INVALID_DEVICE_REQUEST")
            .of(0xc0000011L, "STATUS_END_OF_FILE").of(0xc0000016L, "STATUS_MORE_PROCESSING_REQUIRED").of(0xc0000022L,
                    "STATUS_ACCESS_DENIED")
            .of(0xc0000033L, "STATUS_OBJECT_NAME_INVALID").of(0xc0000034L, "STATUS_OBJECT_NAME_NOT_FOUND")
            .of(0xc0000035L, "STATUS_OBJECT_NAME_COLLISION").of(0xc000003aL, "STATUS_OBJECT_PATH_NOT_FOUND")
            .of(0xc0000043L, "STATUS_SHARING_VIOLATION").of(0xc000006dL, "STATUS_LOGON_FAILURE").of(0xc00000bbL, "STATUS_NOT_SUPPORTED")
            .of(0xc00000ccL, "STATUS_BAD_NETWORK_NAME").of(0xc0000120L, "STATUS_CANCELLED").of(0xc0000128L, "STATUS_FILE_CLOSED")
            .of(0xc0000203L, "STATUS_USER_SESSION_DELETED").of(0xc0000225L, "STATUS_NOT_FOUND").build();

    private Statuses() {
    }
}
