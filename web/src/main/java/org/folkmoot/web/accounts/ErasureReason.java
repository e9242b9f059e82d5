package org.folkmoot.web.accounts;

/** Why what is known of a person is destroyed (PI 47). */
public enum ErasureReason {
    /** The person asked for it. */
    REQUESTED,
    /** The person no longer lives in the community. */
    MOVED_AWAY,
    DECEASED,
    /** The person was put down by mistake. */
    MISTAKE
}
