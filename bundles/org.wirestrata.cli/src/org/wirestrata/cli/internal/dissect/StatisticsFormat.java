package org.wirestrata.cli.internal.dissect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.wirestrata.api.tap.Report;
import org.wirestrata.export.ByteOut;
import org.wirestrata.export.JsonData;

/** How results of statistics are printed. */
enum StatisticsFormat {
    /** As tshark prints them, what was asked for last first. */
    TEXT {
        @Override
        void print(List<String> names, List<Report> reports, ByteOut out) {
            StringBuilder text = new StringBuilder();
            reports.reversed().forEach(r -> r.text(text));
            out.put(text);
        }
    },
    /** A list of them, in the order in which they were asked for. */
    JSON {
        @Override
        void print(List<String> names, List<Report> reports, ByteOut out) {
            out.put('[');
            for (int i = 0; i < names.size(); i++) {
                out.put(i > 0 ? ",\n" : "\n");
                JsonData.write(named(names.get(i), reports.get(i)), out);
            }
            out.put("\n]\n");
        }
    },
    /** A line for each. */
    EK {
        @Override
        void print(List<String> names, List<Report> reports, ByteOut out) {
            for (int i = 0; i < names.size(); i++) {
                JsonData.write(named(names.get(i), reports.get(i)), out);
                out.put('\n');
            }
        }
    };

    /** Prints results, each with the name by which it was asked for. */
    abstract void print(List<String> names, List<Report> reports, ByteOut out);

    private static Map<String, Object> named(String name, Report report) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("statistic", name);
        all.putAll(report.data());
        return all;
    }
}
