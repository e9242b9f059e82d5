package org.folkmoot.web.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.Client;
import org.folkmoot.web.Client.Reply;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.identity.AccessLog;
import org.folkmoot.web.identity.PersonField;
import org.folkmoot.web.identity.Purpose;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.Test;

class LetterIT {

    private static final String ADDRESS = "https://folkmoot.example.org";
    private static final String PASSWORD = "tulip kettle 49";
    private static final Pattern SQUARE =
            Pattern.compile("viewBox=\"-4 -4 (\\d+) .*?<path [^>]*d=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

    private final Village village = new Village();
    private final String path = "/communities/" + village.name + "/administration/letters";

    private Reply print(Client client, String which, String household, String address) {
        var token = client.get("/account").body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var body = "_csrf=" + token + "&which=" + which + "&household=" + household + "&address="
                + URLEncoder.encode(address, StandardCharsets.UTF_8);
        client.forgetToken();
        return client.postForm(path, body);
    }

    private Client administrator() {
        return TestServer.client(Role.ADMINISTRATOR, "system:administrator", village.name);
    }

    /** The letters of a sheet. */
    private static List<String> letters(Reply sheet) {
        assertEquals(200, sheet.status(), sheet::body);
        assertThat(sheet.header("Cache-Control").orElse("")).contains("no-store");
        var parts = List.of(sheet.body().split("<article class=\"letter\">"));
        return parts.subList(1, parts.size());
    }

    private List<String> letters() {
        return letters(print(administrator(), "1", "", ADDRESS + "/"));
    }

    private void know(String resident, String name) {
        made(village.administrator.put(
                village.path + "/residents/" + resident + "/person", """
                    {"name":"%s","phone":"","building":"3号楼","unit":"3-301","document":"D-%s","birthDate":"1980-01-01"}\
                    """.formatted(name, resident)));
    }

    /** What the squares of a letter say to a phone. */
    private static Set<String> squares(String letter) throws Exception {
        var found = new TreeSet<String>();
        for (var square = SQUARE.matcher(letter); square.find(); ) {
            var bits = new BitMatrix(Integer.parseInt(square.group(1)) - 8);
            for (var bar = BAR.matcher(square.group(2)); bar.find(); )
                bits.setRegion(number(bar.group(1)), number(bar.group(2)), number(bar.group(3)), 1);
            found.add(new Decoder().decode(bits).getText());
        }
        return found;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Reply redeem(String link, String name) {
        return TestServer.client()
                .post(
                        "/api/invitation",
                        "{\"code\":\"%s\",\"name\":\"%s\",\"password\":\"%s\"}"
                                .formatted(link.substring(link.indexOf('#') + 1), name, PASSWORD));
    }

    @Test
    void each_household_has_a_page_and_the_square_on_it_lets_one_of_its_people_in() throws Exception {
        know(village.representatives.get(2), "松春风");
        var letters = letters();
        assertEquals(village.households.size(), letters.size());
        var all = new ArrayList<String>();
        for (var letter : letters) {
            var links = squares(letter);
            assertEquals(2, links.size());
            assertThat(links).allSatisfy(link -> assertThat(link).startsWith(ADDRESS + "/invitation#"));
            assertThat(letter).contains("用手机扫描二维码", "scan the square with a phone", ADDRESS + "/invitation");
            all.addAll(links);
        }
        assertThat(all).doesNotHaveDuplicates().hasSize(2 * village.households.size());
        assertThat(letters).anySatisfy(letter -> assertThat(letter).contains("松春风", "3号楼 3-301"));

        var name = village.name + "-invited";
        var redeemed = redeem(all.getFirst(), name);

        assertEquals(201, redeemed.status(), redeemed::body);
        var resident =
                TestServer.client().signIn(name, PASSWORD).get("/api/session").text("actor");
        assertThat(village.representatives.contains(resident.substring(9))
                        || village.others.contains(resident.substring(9)))
                .isTrue();
    }

    @Test
    void a_new_print_makes_the_old_one_worthless_and_leaves_out_who_has_an_account() throws Exception {
        var old = squares(letters().getFirst()).iterator().next();
        for (var resident : List.of(village.representatives.getFirst(), village.others.getFirst())) {
            var code = made(village.administrator.post(village.path + "/residents/" + resident + "/invitation", "{}"))
                    .text("code");
            made(redeem(code, village.name + "-" + resident));
        }

        assertEquals(village.households.size() - 1, letters().size());
        assertEquals("409 INVITATION_NOT_VALID", redeem(old, "x").outcome());
        var one = letters(print(administrator(), "1", village.households.getFirst(), ADDRESS));
        assertEquals(1, one.size());
        assertEquals(2, squares(one.getFirst()).size());
    }

    @Test
    void printing_is_written_down_for_each_person_whose_name_is_on_a_letter() throws Exception {
        var ana = village.representatives.get(2);
        know(ana, "松春风");
        letters();

        var entries = TestServer.part(AccessLog.class).about(new ResidentId(ana), null, 2);
        var entry = entries.getLast();

        assertEquals("INVITED", entries.getFirst().note());
        assertEquals(Purpose.INVITATION_LETTERS, entry.purpose());
        assertEquals(Set.of(PersonField.NAME, PersonField.ADDRESS), entry.fields());
        assertEquals(new CommunityId(village.name), entry.community());
    }

    @Test
    void what_cannot_be_printed_is_refused_before_any_code_is_made() throws Exception {
        var good = squares(letters().getFirst()).iterator().next();
        for (var refused : List.of(
                print(administrator(), "2", "", ADDRESS),
                print(administrator(), "1", "", "javascript:alert(1)"),
                print(administrator(), "1", "", "ftp://x"),
                print(administrator(), "1", "H-00000000", ADDRESS),
                print(administrator(), "1", "no id", ADDRESS)))
            assertThat(refused.body()).contains("class=\"refusal\"").doesNotContain("class=\"letter\"");
        assertEquals(201, redeem(good, village.name + "-still").status());
    }

    @Test
    void only_the_administrator_prints() {
        assertEquals(403, village.committee.get(path).status());
        assertEquals(403, print(village.committee, "1", "", ADDRESS).status());
    }
}
