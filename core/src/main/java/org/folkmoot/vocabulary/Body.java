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
    SERVICE_STATION
}
