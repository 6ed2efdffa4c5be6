package org.wirestrata.dissector.sip.internal;

import org.wirestrata.api.value.ValueStrings;

/** Why something happened: IANA registry "SIP Response Codes", and the causes of ITU-T recommendation Q.850. */
final class Causes {
    static final ValueStrings SIP = ValueStrings.builder().of(100, "Trying").of(180, "Ringing").of(181, "Call Is Being Forwarded").of(182,
            "Queued")
            .of(183, "Session Progress").of(199, "Early Dialog Terminated").of(200, "OK").of(202, "Accepted").of(204, "No Notification")
            .of(300, "Multiple Choices").of(301, "Moved Permanently").of(302, "Moved Temporarily").of(305, "Use Proxy").of(380,
            "Alternative Service")
            .of(400, "Bad Request").of(401, "Unauthorized").of(402, "Payment Required").of(403, "Forbidden").of(404, "Not Found")
            .of(405, "Method Not Allowed").of(406, "Not Acceptable").of(407, "Proxy Authentication Required").of(408, "Request Timeout")
            .of(410, "Gone").of(412, "Conditional Request Failed").of(413, "Request Entity Too Large").of(414, "Request-URI Too Long")
            .of(415, "Unsupported Media Type").of(416, "Unsupported URI Scheme").of(417, "Unknown Resource-Priority").of(420,
            "Bad Extension")
            .of(421, "Extension Required").of(422, "Session Interval Too Small").of(423, "Interval Too Brief").of(424,
            "Bad Location Information")
            .of(425, "Bad Alert Message").of(428, "Use Identity Header").of(429, "Provide Referrer Identity").of(430, "Flow Failed")
            .of(433, "Anonymity Disallowed").of(436, "Bad Identity Info").of(437, "Unsupported Credential").of(438,
            "Invalid Identity Header")
            .of(439, "First Hop Lacks Outbound Support").of(440, "Max-Breadth Exceeded").of(469, "Bad Info Package").of(470,
            "Consent Needed")
            .of(480, "Temporarily Unavailable").of(481, "Call/Transaction Does Not Exist").of(482, "Loop Detected").of(483, "Too Many Hops")
            .of(484, "Address Incomplete").of(485, "Ambiguous").of(486, "Busy Here").of(487, "Request Terminated").of(488,
            "Not Acceptable Here")
            .of(489, "Bad Event").of(491, "Request Pending").of(493, "Undecipherable").of(494, "Security Agreement Required")
            .of(500, "Server Internal Error").of(501, "Not Implemented").of(502, "Bad Gateway").of(503, "Service Unavailable")
            .of(504, "Server Time-out").of(505, "Version Not Supported").of(513, "Message Too Large").of(555,
            "Push Notification Service Not Supported")
            .of(580, "Precondition Failure").of(600, "Busy Everywhere").of(603, "Decline").of(604, "Does Not Exist Anywhere").of(606,
            "Not Acceptable")
            .of(607, "Unwanted").of(608, "Rejected").build();
    static final ValueStrings CALL = ValueStrings.builder().of(1, "Unallocated number").of(2, "No route to the transit network")
            .of(3, "No route to the destination").of(6, "Channel unacceptable").of(8, "Preemption").of(16, "Normal clearing").of(17,
            "User busy")
            .of(18, "No user responds").of(19, "No answer").of(20, "Subscriber absent").of(21, "Call rejected").of(22, "Number changed")
            .of(26, "Non-selected user cleared").of(27, "Destination out of order").of(28, "Number incomplete").of(29, "Facility rejected")
            .of(31, "Normal, unspecified").of(34, "No channel available").of(38, "Network out of order").of(41, "Temporary failure")
            .of(42, "Equipment congested").of(43, "Access information discarded").of(44, "Requested channel not available").of(47,
            "Resource unavailable")
            .of(50, "Facility not subscribed").of(55, "Incoming calls barred").of(57, "Bearer capability not authorised")
            .of(58, "Bearer capability not available").of(63, "Service not available").of(65, "Bearer capability not implemented")
            .of(79, "Service not implemented").of(81, "Invalid call reference").of(87, "User not a member of the group").of(88,
            "Incompatible destination")
            .of(95, "Invalid message").of(96, "Mandatory element missing").of(97, "Message type does not exist").of(98,
            "Message not compatible")
            .of(99, "Element does not exist").of(100, "Invalid element contents").of(101, "Message not compatible with the state")
            .of(102, "Recovery on timer expiry").of(111, "Protocol error").of(127, "Interworking").build();

    private Causes() {
    }
}
