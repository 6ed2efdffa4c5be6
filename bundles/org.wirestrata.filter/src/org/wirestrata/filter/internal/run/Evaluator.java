package org.wirestrata.filter.internal.run;

import java.util.List;

import org.wirestrata.api.dissect.Tape;
import org.wirestrata.filter.internal.value.Value;

/** Takes all values of an operand from a tape; the general way, where no faster one is known. */
@FunctionalInterface
interface Evaluator {
    /** The values; none where the operand does not exist in the frame. */
    List<Value> values(Tape t);
}
