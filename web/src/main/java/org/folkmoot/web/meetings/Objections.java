package org.folkmoot.web.meetings;

import java.util.LinkedHashMap;
import java.util.List;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.meetings.MeetingEvent.Objected;
import org.folkmoot.meetings.MeetingEvent.ObjectionSeconded;
import org.folkmoot.meetings.MeetingEvent.ObjectionUpheld;
import org.folkmoot.replay.Outlook;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.ShownForm;
import org.folkmoot.web.forms.Values;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Purpose;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.identity.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Objections to an electorate that were upheld and wait for somebody else. About whom they are, no view keeps. */
@Component
record Objections(Outlook outlook, Vault vault, Forms forms) {

    /** One that waits. @param name of whom it is about, as far as the reader may know it, else the id */
    record Waiting(ObjectionUpheld upheld, @Nullable ObjectionSeconded seconded, String name, List<ShownForm> forms) {}

    /** Those that wait for the committee or the supervision board; others are told of none. */
    List<Waiting> waiting(Account reader, CommunityId community, Gathering gathering) {
        if (!gathering.isOpen() || !reader.role().conducts()) return List.of();
        var open = open(community, gathering.sheet().id());
        if (open.isEmpty()) return List.of();
        var residents = open.stream().map(one -> one.upheld.resident()).toList();
        var names = vault.names(reader, Purpose.OBJECTIONS, residents);
        return open.stream()
                .map(one -> new Waiting(
                        one.upheld,
                        one.seconded,
                        names.getOrDefault(
                                one.upheld.resident(), one.upheld.resident().value()),
                        forms(reader, community, one)))
                .toList();
    }

    private record Open(ObjectionUpheld upheld, @Nullable ObjectionSeconded seconded) {}

    private List<Open> open(CommunityId community, MeetingId meeting) {
        var told = Boundary.of(
                MeetingEvent.ofMeeting(meeting),
                ObjectionUpheld.class,
                ObjectionSeconded.class,
                ElectorateCorrected.class);
        var open = new LinkedHashMap<Id, Open>();
        for (var event : outlook.known(community, Known.all(told, Objected.class))) {
            var member = MeetingEvent.member(event.household(), event.resident());
            switch (event) {
                case ObjectionUpheld e -> open.put(member, new Open(e, null));
                case ObjectionSeconded e -> open.computeIfPresent(member, (_, one) -> new Open(one.upheld, e));
                case ElectorateCorrected _ -> open.remove(member);
            }
        }
        return List.copyOf(open.values());
    }

    private List<ShownForm> forms(Account reader, CommunityId community, Open one) {
        boolean toBeSeconded = one.upheld.motion() == null && one.seconded == null;
        var name = reader.role() == Role.SUPERVISOR ? "confirm-objection" : "second-objection";
        if (reader.role() == Role.COMMITTEE && !toBeSeconded) return List.of();
        var household = one.upheld.household();
        return forms.shown(
                List.of(name),
                reader,
                community,
                Values.of(
                        "meeting",
                        one.upheld.meeting(),
                        "household",
                        household == null ? "" : household,
                        "resident",
                        one.upheld.resident()));
    }
}
