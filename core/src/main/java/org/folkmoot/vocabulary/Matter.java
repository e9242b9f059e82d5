package org.folkmoot.vocabulary;

/** What sort of matter a proposal is; MTG-7 reserves most to the residents' meeting unless it authorises the representatives. */
public enum Matter {
    /** 自治章程. */
    CHARTER(true),
    /** 居民公约. */
    CONVENTION(true),
    /** 居委会年度工作报告. */
    ANNUAL_REPORT(true),
    /** 其他重大事项 of all residents' interest. */
    IMPORTANT(true),
    /** 授权居民代表会议: the residents' meeting lets the representatives decide the matter that the proposal concerns. */
    AUTHORISATION(true),
    /** Day-to-day matters that no meeting is reserved. */
    ORDINARY(false);

    private final boolean reserved;

    Matter(boolean reserved) {
        this.reserved = reserved;
    }

    /** Whether only the residents' meeting decides it, unless it has authorised the representatives (MTG-7). */
    public boolean reserved() {
        return reserved;
    }
}
