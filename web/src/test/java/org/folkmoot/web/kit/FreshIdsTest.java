package org.folkmoot.web.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FreshIdsTest {

    private static Sender sender(String community, String actor, @Nullable String key) {
        return new Sender(Actor.parse(actor), new CommunityId(community), key == null ? null : new CommandId(key));
    }

    private static MeetingId meeting(Sender sender) {
        return FreshIds.of(sender).id('M', MeetingId::new);
    }

    @Test
    void the_same_key_from_the_same_sender_brings_the_same_ids() {
        var first = sender("nanlang", "officer:S-7K2M9QXA", "my-key-01");

        assertEquals(meeting(first), meeting(sender("nanlang", "officer:S-7K2M9QXA", "my-key-01")));
        assertNotEquals(meeting(first), meeting(sender("nanlang", "officer:S-7K2M9QXA", "my-key-02")));
        assertNotEquals(meeting(first), meeting(sender("nanlang", "officer:S-7K2M9QXB", "my-key-01")));
        assertNotEquals(meeting(first), meeting(sender("beilang", "officer:S-7K2M9QXA", "my-key-01")));
    }

    @Test
    void kinds_and_numbers_are_kept_apart() {
        var ids = FreshIds.of(sender("nanlang", "officer:S-7K2M9QXA", "my-key-01"));

        assertNotEquals(
                ids.id('M', MeetingId::new).value().substring(1),
                ids.id('V', VoteId::new).value().substring(1));
        assertNotEquals(ids.id('R', 1, ResidentId::new), ids.id('R', 2, ResidentId::new));
    }

    @Test
    void without_a_key_ids_are_random() {
        var found = new HashSet<MeetingId>();

        for (int i = 0; i < 1_000; i++) found.add(meeting(sender("nanlang", "officer:S-7K2M9QXA", null)));

        assertThat(found).hasSize(1_000);
    }
}
