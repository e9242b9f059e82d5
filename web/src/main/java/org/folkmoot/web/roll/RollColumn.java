package org.folkmoot.web.roll;

import java.util.Optional;

/** The columns of a roll file. They may stand in any order; all of them must be there. */
public enum RollColumn {
    HOUSEHOLD("household_key", "户编号", 64, true),
    GROUP("group", "小组", 12, true),
    BUILDING("building", "楼号", 32, true),
    UNIT("unit", "单元房号", 32, true),
    NAME("name", "姓名", 64, true),
    DOCUMENT("document_number", "证件号码", 32, true),
    PHONE("phone", "电话", 24, false),
    BIRTH_DATE("birth_date", "出生日期", 16, true),
    REPRESENTATIVE("household_representative", "户代表", 8, false);

    private final String header;
    private final String chineseHeader;
    private final int longest;
    private final boolean required;

    RollColumn(String header, String chineseHeader, int longest, boolean required) {
        this.header = header;
        this.chineseHeader = chineseHeader;
        this.longest = longest;
        this.required = required;
    }

    /** The column's name in the first line of a file. */
    public String header() {
        return header;
    }

    /** The name that is understood as well. */
    public String chineseHeader() {
        return chineseHeader;
    }

    /** The most characters of a value. */
    public int longest() {
        return longest;
    }

    /** Whether every line must have a value. */
    public boolean required() {
        return required;
    }

    /** The column of that name, in either language; letter case and surrounding space do not matter. */
    static Optional<RollColumn> named(String name) {
        for (var column : values())
            if (column.header.equalsIgnoreCase(name) || column.chineseHeader.equals(name)) return Optional.of(column);
        return Optional.empty();
    }
}
