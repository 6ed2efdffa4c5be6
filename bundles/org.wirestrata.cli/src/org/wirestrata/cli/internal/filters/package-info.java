/**
 * The sub-command <code>filters</code>: display filters listed, checked and explained, also by what their parts let through in a capture.
 */
package org.wirestrata.cli.internal.filters;
