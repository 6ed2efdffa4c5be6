package org.wirestrata.testkit.golden;

/**
 * One field of one frame as PDML tells it.
 *
 * @param name the field's name
 * @param show the shown value; a long one is replaced by its beginning, its length and a digest
 * @param position offset of the first byte in its source, in decimal
 * @param size number of bytes, in decimal
 * @param parent name of the nearest item above it that has a name; empty if there is none
 * @param hidden whether the item is hidden in the tree
 */
public record Cell(String name, String show, String position, String size, String parent, boolean hidden) {
}
