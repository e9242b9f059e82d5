package org.folkmoot.reports;

/** Where the supervision board sends its report, beside the supervisory organ (监察机关), to which it always goes (L25 36). */
public enum Recipient {
    STREET_OFFICE,
    /** 不设区的市、市辖区的人民政府: its street office looks into it. */
    GOVERNMENT
}
