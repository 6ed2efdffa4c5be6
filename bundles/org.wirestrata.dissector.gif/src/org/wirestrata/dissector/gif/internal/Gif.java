package org.wirestrata.dissector.gif.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** What the Graphics Interchange Format (GIF89a specification, CompuServe 1990) declares. */
final class Gif {
    static final Protocol PROTOCOL = Protocol.of("Compuserve GIF", "GIF image", "image-gif");
    private static final ValueStrings SET = ValueStrings.of(0, "No", 1, "Yes");

    static final Field.Text VERSION = PROTOCOL.text("image-gif.version", "Version");
    static final Field.Uint SCREEN_WIDTH = PROTOCOL.uint16("image-gif.screen.width", "Width of the screen");
    static final Field.Uint SCREEN_HEIGHT = PROTOCOL.uint16("image-gif.screen.height", "Height of the screen");
    static final Field.Uint GLOBAL_PRESENT = PROTOCOL.uint8("image-gif.global.color_map.present", "Global colours there").bits(0x80)
            .named(SET);
    static final Field.Uint GLOBAL_COLOUR_BITS = PROTOCOL.uint8("image-gif.global.color_bpp", "Bits a colour less 1").bits(0x70);
    static final Field.Uint GLOBAL_ORDERED = PROTOCOL.uint8("image-gif.global.color_map.ordered", "Global colours in order").bits(8)
            .named(SET);
    static final Field.Uint GLOBAL_BITS = PROTOCOL.uint8("image-gif.global.bpp", "Bits a pixel less 1").bits(7);
    static final Field.Uint BACKGROUND = PROTOCOL.uint8("image-gif.image_background_index", "Background colour");
    static final Field.Uint ASPECT = PROTOCOL.uint8("image-gif.global.pixel_aspect_ratio", "Pixel aspect ratio");
    static final Field.Bytes GLOBAL_MAP = PROTOCOL.bytes("image-gif.global.color_map", "Global colours");
    static final Field.Uint LEFT = PROTOCOL.uint16("image-gif.image.left", "Left");
    static final Field.Uint TOP = PROTOCOL.uint16("image-gif.image.top", "Top");
    static final Field.Uint WIDTH = PROTOCOL.uint16("image-gif.image.width", "Width");
    static final Field.Uint HEIGHT = PROTOCOL.uint16("image-gif.image.height", "Height");
    static final Field.Uint LOCAL_PRESENT = PROTOCOL.uint8("image-gif.local.color_map.present", "Local colours there").bits(0x80)
            .named(SET);
    static final Field.Uint LOCAL_COLOUR_BITS = PROTOCOL.uint8("image-gif.local.color_bpp", "Bits a colour less 1").bits(0x70);
    static final Field.Uint LOCAL_ORDERED = PROTOCOL.uint8("image-gif.local.color_map.ordered", "Local colours in order").bits(8)
            .named(SET);
    static final Field.Uint LOCAL_BITS = PROTOCOL.uint8("image-gif.local.bpp", "Bits a pixel less 1").bits(7);
    static final Field.Bytes LOCAL_MAP = PROTOCOL.bytes("image-gif.local.color_map", "Local colours");
    static final Field.Group EXTENSION = PROTOCOL.group("image-gif.extension", "Extension");
    static final Field.Uint EXTENSION_LABEL = PROTOCOL.uint8("image-gif.extension.label", "Kind of extension").hex()
            .named(ValueStrings.of(0x01, "Plain text", 0xf9, "Graphic control", 0xfe, "Comment", 0xff, "Application"));
    static final Field.Group IMAGE = PROTOCOL.group("image-gif.image", "Image");
    static final Field.Uint CODE_SIZE = PROTOCOL.uint8("image-gif.image.code_size", "Smallest code size");
    static final Field.Group END = PROTOCOL.group("image-gif.end", "Trailer");
    static final Field.Bytes BLOCK = PROTOCOL.countedBytes("image-gif.data_block", "Data block");

    static final Expert UNKNOWN_BLOCK = PROTOCOL.expert("gif.data_block_type.unknown", Expert.Severity.ERROR, Expert.Area.PROTOCOL,
            "There is no such kind of block");

    private Gif() {
    }
}
