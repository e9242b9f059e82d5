package org.folkmoot.vocabulary;

/** The bodies whose members hold an office in a community. */
public enum Body {
    /** 社区居民委员会: five to nine elected members (COM-2). */
    COMMITTEE,
    /** 居务监督委员会: supervises the committee and presides over ratings (COM-6, RAT-1). */
    SUPERVISION_BOARD,
    /** 街道办事处: guides, files and orders corrections. */
    STREET_OFFICE,
    /** 社区服务站: delivers public services; decides nothing. */
    SERVICE_STATION,
    /** 社区党组织: studies important matters before a meeting decides them (MTG-9); it decides none. */
    PARTY_ORGANISATION;

    /** Whether residents give its offices; the others are appointed. */
    public boolean isChosen() {
        return switch (this) {
            case COMMITTEE, SUPERVISION_BOARD -> true;
            case STREET_OFFICE, SERVICE_STATION, PARTY_ORGANISATION -> false;
        };
    }
}
