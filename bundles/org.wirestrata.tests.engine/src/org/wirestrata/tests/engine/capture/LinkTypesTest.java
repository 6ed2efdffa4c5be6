package org.wirestrata.tests.engine.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import org.wirestrata.api.value.LinkTypes;

/** What link types are called, and which encapsulation they are. */
class LinkTypesTest {
    @ParameterizedTest
    @CsvSource({ "0, 15, null", "1, 1, ether", "10, 6, fddi-swapped", "50, 4, ppp", "101, 7, rawip", "242, 180, ip-ib", "276, 210, linux-sll2" })
    void linkTypesHaveAnEncapsulation(int linkType, int encapsulation, String name) {
        assertEquals(encapsulation, LinkTypes.encapsulation(linkType));
        assertEquals(name, LinkTypes.of(linkType).name());
    }

    @Test
    void unknownOnesHaveNone() {
        assertEquals(0, LinkTypes.encapsulation(65535));
        assertEquals(0, LinkTypes.encapsulation(-1));
        assertNull(LinkTypes.of(65535));
    }
}
