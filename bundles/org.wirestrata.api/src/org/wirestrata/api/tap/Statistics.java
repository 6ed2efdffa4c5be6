package org.wirestrata.api.tap;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/** Several statistics as one service: they are made when somebody asks for statistics. */
@ConsumerType
public interface Statistics {
    /** All of them. */
    List<Statistic> all();
}
