package dev.custody.diagram.load;

/** JSON pointers (RFC 6901). */
final class Pointer {
    private Pointer() {}

    static String of(Object... names) {
        return in("", names);
    }

    /** The pointer to something within what {@code parent} points to. */
    static String in(String parent, Object... names) {
        StringBuilder pointer = new StringBuilder(parent);
        for (Object name : names) {
            pointer.append('/').append(name.toString().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** Whether {@code pointer} is {@code ancestor} or points into it. */
    static boolean within(String pointer, String ancestor) {
        return pointer.equals(ancestor) || pointer.startsWith(ancestor + "/");
    }

    /** The pointer to what holds it; of the whole document, the whole document. */
    static String parent(String pointer) {
        int slash = pointer.lastIndexOf('/');
        return slash < 0 ? "" : pointer.substring(0, slash);
    }

    /** The last name in it, as it stands in the file. */
    static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
