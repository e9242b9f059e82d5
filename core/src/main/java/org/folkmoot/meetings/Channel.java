package org.folkmoot.meetings;

/** How a meeting is held; anything but {@link #ON_SITE} needs the charter's leave (MTG-16). */
public enum Channel {
    ON_SITE,
    HYBRID,
    ONLINE
}
