package org.folkmoot.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class InvitationCodeTest {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void what_was_printed_is_read_again_however_it_is_typed() {
        for (int i = 0; i < 200; i++) {
            var code = InvitationCode.fresh();
            var printed = code.printed();

            assertThat(printed).matches("[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){2}");
            assertThat(InvitationCode.read(printed)).contains(code);
            assertThat(InvitationCode.read(" " + printed.toLowerCase().replace('-', ' ')))
                    .contains(code);
            assertThat(InvitationCode.read(
                            printed.replace('0', 'O').replace('1', 'l').replace('-', '–')))
                    .contains(code);
        }
    }

    @Test
    void every_single_wrong_sign_is_noticed() {
        var signs = InvitationCode.fresh().signs();
        for (int place = 0; place < signs.length(); place++)
            for (var other : SIGNS.toCharArray()) {
                var wrong = new StringBuilder(signs);
                wrong.setCharAt(place, other);
                assertEquals(
                        other == signs.charAt(place),
                        InvitationCode.read(wrong.toString()).isPresent());
            }
    }

    @Test
    void nearly_all_neighbours_that_changed_places_are_noticed() {
        int swapped = 0;
        int passed = 0;
        for (int i = 0; i < 300; i++) {
            var signs = InvitationCode.fresh().signs();
            for (int place = 0; place + 1 < signs.length(); place++) {
                if (signs.charAt(place) == signs.charAt(place + 1)) continue;
                var wrong = new StringBuilder(signs);
                wrong.setCharAt(place, signs.charAt(place + 1));
                wrong.setCharAt(place + 1, signs.charAt(place));
                swapped++;
                if (InvitationCode.read(wrong.toString()).isPresent()) passed++;
            }
        }
        assertThat(passed * 100).isLessThan(swapped);
    }

    @Test
    void no_two_are_alike_and_none_is_read_from_nonsense() {
        var seen = new HashSet<InvitationCode>();
        for (int i = 0; i < 10_000; i++)
            assertThat(seen.add(InvitationCode.fresh())).isTrue();
        for (var nonsense :
                new ArrayList<>(java.util.List.of("", "-", "U".repeat(15), "0".repeat(14), "0".repeat(16), "邀请码")))
            assertThat(InvitationCode.read(nonsense)).as(nonsense).isEmpty();
        assertThat(InvitationCode.fresh().toString()).isEqualTo("InvitationCode");
    }
}
