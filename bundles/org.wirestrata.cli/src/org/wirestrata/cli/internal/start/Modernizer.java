package org.wirestrata.cli.internal.start;

import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.util.function.Function;

/**
 * Raises classes that were compiled for Java 5 and before, picocli's for instance: the Java machine does not cache classes without stack
 * maps. Nothing else of them changes.
 */
final class Modernizer {
    private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;
    private final ClassFile classes;

    /** @param resources finds a class by the name of its file, or answers null */
    Modernizer(Function<String, InputStream> resources) {
        Function<ClassDesc, InputStream> ours = d -> d.isClassOrInterface() ? resources.apply(file(d)) : null;
        ClassHierarchyResolver hierarchy = ClassHierarchyResolver.ofResourceParsing(ours)
                .orElse(ClassHierarchyResolver.defaultResolver()).cached();
        classes = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy), ClassFile.StackMapsOption.STACK_MAPS_WHEN_REQUIRED);
    }

    private static String file(ClassDesc d) {
        String descriptor = d.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1) + ".class";
    }

    /** The class as it is cached best; the same bytes where they are well as they are, or can't be changed. */
    byte[] modern(byte[] content) {
        if (((content[6] & 0xff) << 8 | content[7] & 0xff) >= FIRST_WITH_STACK_MAPS) {
            return content;
        }
        ClassTransform code = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
        try {
            return classes.transformClass(classes.parse(content), code.andThen((builder, element) -> {
                if (element instanceof ClassFileVersion) {
                    builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
                } else {
                    builder.with(element);
                }
            }));
        } catch (IllegalArgumentException e) {
            return content;
        }
    }
}
