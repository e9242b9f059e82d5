package org.folkmoot.communities;

/** Whether the record and the community have begun. */
record Community(boolean recordOpen, boolean constituted) {

    static final Community NOTHING = new Community(false, false);

    static Community evolve(Community before, CommunityEvent event) {
        return switch (event) {
            case CommunityEvent.RecordOpened _ -> new Community(true, before.constituted);
            case CommunityEvent.CommunityConstituted _ -> new Community(before.recordOpen, true);
            case CommunityEvent.BodySeated _, CommunityEvent.OfficerSeated _, CommunityEvent.OfficeEnded _ -> before;
            case CommunityEvent.KinshipDeclared _ -> before;
        };
    }
}
