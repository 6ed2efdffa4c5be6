/** Filters and macros that users keep, in the files and the folder that Wireshark has for them. */
package org.wirestrata.filter.internal.saved;
