/**
 * How fast the engine is and what it allocates, measured with JMH on the plain class path, and what a pass keeps of a capture. Outside the
 * ordinary build: <code>releng/benchmark</code> compiles and runs it on what was built last.
 */
package org.wirestrata.benchmarks;
