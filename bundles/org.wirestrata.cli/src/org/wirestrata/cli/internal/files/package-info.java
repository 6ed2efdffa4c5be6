/**
 * The sub-command <code>files</code>: facts about capture files, and capture files made of others. All that a pcapng file has besides
 * packets goes with them unless something else is asked for.
 */
package org.wirestrata.cli.internal.files;
