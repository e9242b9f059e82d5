package org.folkmoot.projections.proposals;

import org.folkmoot.vocabulary.Actor;

/** What sort of author tabled a proposal; who it was is not published. */
public enum Author {
    RESIDENT,
    OFFICER,
    SOFTWARE;

    static Author of(Actor actor) {
        return switch (actor) {
            case Actor.Resident _ -> RESIDENT;
            case Actor.Officer _ -> OFFICER;
            case Actor.Software _ -> SOFTWARE;
        };
    }
}
