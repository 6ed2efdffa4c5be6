/**
 * Mutation fuzzing of dissectors: captures are changed at random, and whatever comes of it, no plug-in may fail, hang, take much memory,
 * or show two things of one frame.
 *
 * <p>A {@link org.wirestrata.testkit.fuzz.Corpus} holds captures to begin with, a plug-in author's own ones for instance;
 * {@link org.wirestrata.testkit.fuzz.Mutator} makes a {@link org.wirestrata.testkit.fuzz.FuzzCase} of one of them and a seed, the same at each
 * call; {@link org.wirestrata.testkit.fuzz.Fuzzer} does so for as long as it is told, and minimises and keeps what it finds:
 * {@snippet :
 * Fuzzer.Result result = new Fuzzer(Corpus.read(Path.of("captures"))).seed(42).time(Duration.ofSeconds(30)).keep(Path.of("finds")).run();
 * assertEquals(List.of(), result.finds());
 * }
 * {@link org.wirestrata.testkit.fuzz.CaseFiles} replays cases that were kept. {@link org.wirestrata.testkit.fuzz.FuzzCommand} is the program.
 */
@Version("0.1.0")
package org.wirestrata.testkit.fuzz;

import org.osgi.annotation.versioning.Version;
