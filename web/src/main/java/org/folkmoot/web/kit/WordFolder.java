package org.folkmoot.web.kit;

/** The folder of a type. A word has the same folder name in every module. */
public final class WordFolder {

    private WordFolder() {}

    /** The last part of the name of its package, such as {@code votes}. */
    public static String of(Class<?> type) {
        var name = type.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
