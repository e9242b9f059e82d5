package org.folkmoot.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * What sort of matter a proposal is. What L25 does not give the representatives' meeting itself is reserved to the residents', unless
 * they have authorised the representatives (MTG-7): there is no sort that everybody may call ordinary.
 */
public enum Matter {
    /** 自治章程. */
    CHARTER(true),
    /** 居民公约. */
    CONVENTION(true),
    /** 居委会年度工作报告. */
    ANNUAL_REPORT(true),
    /** 其他涉及全体居民利益的重要事项. */
    IMPORTANT(true),
    /** 授权居民代表会议: the residents' meeting lets the representatives decide the matter that the proposal concerns. */
    AUTHORISATION(true),
    /** 推选居民选举委员会 (L25 15). */
    ELECTION_COMMISSION(false),
    /** 审议辞职 (L25 21). */
    RESIGNATION(false),
    /** 补选 (L25 24). */
    BY_ELECTION(false),
    /** 推选居务监督委员会 (L25 36). */
    SUPERVISION_BOARD(false);

    private final boolean reserved;

    Matter(boolean reserved) {
        this.reserved = reserved;
    }

    /** Whether only the residents' meeting decides it, unless it has authorised the representatives (MTG-7). */
    public boolean reserved() {
        return reserved;
    }

    /**
     * The parameter by which the residents' charter lets the representatives decide all matters of this class; null where it cannot: the
     * charter itself is theirs alone but for a single vote, or the representatives could widen by it what they may decide.
     */
    public @Nullable String delegation() {
        return switch (this) {
            case CONVENTION -> "repmeeting.decides_convention";
            case ANNUAL_REPORT -> "repmeeting.decides_report";
            case IMPORTANT -> "repmeeting.decides_important";
            case CHARTER, AUTHORISATION, ELECTION_COMMISSION, RESIGNATION, BY_ELECTION, SUPERVISION_BOARD -> null;
        };
    }

    /** Whether what makes or changes it is filed with the street office; other decisions are not (MTG-10). */
    public boolean isFiled() {
        return this == CHARTER || this == CONVENTION;
    }

    /** Whether the committee or the street office can find a proposal to be of this class; an authorisation is one by what it names. */
    public boolean isClass() {
        return this != AUTHORISATION;
    }
}
