package org.folkmoot.petitions;

/** Among whom signatures are counted; who belongs to several is counted in each. */
public enum Constituency {
    /** Residents of age. */
    ADULTS,
    /** Households, each by its representative. */
    HOUSEHOLDS,
    /** Resident representatives in office. */
    REPRESENTATIVES,
    /** Residents' groups, each by one of its representatives (until 2025). */
    GROUPS
}
