package org.wirestrata.dissector.jpeg.internal;

import org.wirestrata.api.value.ValueStrings;

/** Tags of image file directories: TIFF 6.0 and CIPA DC-008 (Exif 2.32), sections 4.6.4 to 4.6.7. */
final class Tags {
    static final int EXIF_POINTER = 0x8769;
    static final int GPS_POINTER = 0x8825;
    static final int INTEROPERABILITY_POINTER = 0xa005;

    static final ValueStrings IMAGE = ValueStrings.builder().of(0x100, "ImageWidth").of(0x101, "ImageLength").of(0x102, "BitsPerSample")
            .of(0x103, "Compression").of(0x106, "PhotometricInterpretation").of(0x10e, "ImageDescription").of(0x10f, "Make")
            .of(0x110, "Model").of(0x111, "StripOffsets").of(0x112, "Orientation").of(0x115, "SamplesPerPixel").of(0x116, "RowsPerStrip")
            .of(0x117, "StripByteCounts").of(0x11a, "XResolution").of(0x11b, "YResolution").of(0x11c, "PlanarConfiguration")
            .of(0x128, "ResolutionUnit").of(0x12d, "TransferFunction").of(0x131, "Software").of(0x132, "DateTime").of(0x13b, "Artist")
            .of(0x13e, "WhitePoint").of(0x13f, "PrimaryChromaticities").of(0x201, "JPEGInterchangeFormat")
            .of(0x202, "JPEGInterchangeFormatLength").of(0x211, "YCbCrCoefficients").of(0x212, "YCbCrSubSampling")
            .of(0x213, "YCbCrPositioning").of(0x214, "ReferenceBlackWhite").of(0x8298, "Copyright").of(EXIF_POINTER, "Exif IFD")
            .of(GPS_POINTER, "GPS IFD").of(INTEROPERABILITY_POINTER, "Interoperability IFD").build();
    static final ValueStrings EXIF = ValueStrings.builder().of(0x829a, "ExposureTime").of(0x829d, "FNumber").of(0x8822, "ExposureProgram")
            .of(0x8827, "PhotographicSensitivity").of(0x9000, "ExifVersion").of(0x9003, "DateTimeOriginal").of(0x9004, "DateTimeDigitized")
            .of(0x9101, "ComponentsConfiguration").of(0x9102, "CompressedBitsPerPixel").of(0x9201, "ShutterSpeedValue")
            .of(0x9202, "ApertureValue").of(0x9203, "BrightnessValue").of(0x9204, "ExposureBiasValue").of(0x9205, "MaxApertureValue")
            .of(0x9206, "SubjectDistance").of(0x9207, "MeteringMode").of(0x9208, "LightSource").of(0x9209, "Flash")
            .of(0x920a, "FocalLength").of(0x927c, "MakerNote").of(0x9286, "UserComment").of(0x9290, "SubSecTime")
            .of(0x9291, "SubSecTimeOriginal").of(0x9292, "SubSecTimeDigitized").of(0xa000, "FlashpixVersion").of(0xa001, "ColorSpace")
            .of(0xa002, "PixelXDimension").of(0xa003, "PixelYDimension").of(0xa004, "RelatedSoundFile").of(0xa20e, "FocalPlaneXResolution")
            .of(0xa20f, "FocalPlaneYResolution").of(0xa210, "FocalPlaneResolutionUnit").of(0xa215, "ExposureIndex")
            .of(0xa217, "SensingMethod").of(0xa300, "FileSource").of(0xa301, "SceneType").of(0xa302, "CFAPattern")
            .of(0xa401, "CustomRendered").of(0xa402, "ExposureMode").of(0xa403, "WhiteBalance").of(0xa404, "DigitalZoomRatio")
            .of(0xa405, "FocalLengthIn35mmFilm").of(0xa406, "SceneCaptureType").of(0xa407, "GainControl").of(0xa408, "Contrast")
            .of(0xa409, "Saturation").of(0xa40a, "Sharpness").of(0xa40c, "SubjectDistanceRange").of(0xa420, "ImageUniqueID").build();
    static final ValueStrings GPS = ValueStrings.builder().of(0, "GPSVersionID").of(1, "GPSLatitudeRef").of(2, "GPSLatitude")
            .of(3, "GPSLongitudeRef").of(4, "GPSLongitude").of(5, "GPSAltitudeRef").of(6, "GPSAltitude").of(7, "GPSTimeStamp")
            .of(8, "GPSSatellites").of(9, "GPSStatus").of(10, "GPSMeasureMode").of(11, "GPSDOP").of(12, "GPSSpeedRef").of(13, "GPSSpeed")
            .of(14, "GPSTrackRef").of(15, "GPSTrack").of(16, "GPSImgDirectionRef").of(17, "GPSImgDirection").of(18, "GPSMapDatum")
            .of(27, "GPSProcessingMethod").of(28, "GPSAreaInformation").of(29, "GPSDateStamp").of(30, "GPSDifferential").build();
    static final ValueStrings INTEROPERABILITY = ValueStrings.of(1, "InteroperabilityIndex");

    private Tags() {
    }
}
