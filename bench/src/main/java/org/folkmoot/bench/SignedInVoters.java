package org.folkmoot.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.scenario.VotingHall;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

/** A meeting whose people all have accounts and sessions, and in which every item is put to the vote. */
record SignedInVoters(VotingHall hall, int voters, List<VoteId> votes, List<String> sessions) {

    private static final String PASSWORD = "correct horse 1";

    /** Gathers them in a data folder that no server has open yet. @param adults present, of whom the first have accounts */
    static SignedInVoters gather(Path folder, int adults, int voters, int items) throws IOException {
        var hall = Voting.gather(folder, adults, items);
        try (var installation = Voting.open(folder)) {
            // With the least work that the hash can ask for: here, signing in is not measured.
            var password = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
            for (int i = 0; i < voters; i++)
                installation
                        .accounts()
                        .add(new Account(
                                name(i),
                                password,
                                Role.RESIDENT,
                                new Actor.Resident(hall.voter(i)),
                                Set.of(VotingHall.COMMUNITY)));
            var votes = IntStream.range(0, items)
                    .mapToObj(_ -> hall.openVote(installation.desk()))
                    .toList();
            return new SignedInVoters(hall, voters, votes, new ArrayList<>());
        }
    }

    private static String name(int voter) {
        return "voter-" + voter;
    }

    /** Everybody signs in and keeps the cookie and the token. */
    void signIn(int port) throws IOException {
        try (var connection = new KeptConnection(port)) {
            for (int i = 0; i < voters; i++) {
                var body = "{\"name\":\"" + name(i) + "\",\"password\":\"" + PASSWORD + "\"}";
                var reply = connection.send(KeptConnection.post("/api/sign-in", "", body));
                if (reply.status() != 200) throw new IOException("not signed in: " + reply);
                var cookie = reply.header("set-cookie").split(";")[0];
                var token =
                        JsonMapper.shared().readTree(reply.body()).path("token").stringValue();
                sessions.add("Cookie: " + cookie + "\r\nX-CSRF-TOKEN: " + token + "\r\n");
            }
        }
    }

    /** One voter after the other casts a ballot, in one vote after the other: nobody votes twice before all have voted on everything. */
    byte[] ballot(int number) {
        var vote = votes.get(number / voters % votes.size());
        return KeptConnection.post(
                "/api/communities/" + VotingHall.COMMUNITY + "/commands/cast-ballot",
                session(number),
                "{\"vote\":\"" + vote + "\"," + body().substring(1));
    }

    /** The same request to whom nothing is done. */
    byte[] nothing(int number) {
        return KeptConnection.post(
                BallotServer.NOTHING.replace("{community}", VotingHall.COMMUNITY.value()), session(number), body());
    }

    private String session(int number) {
        return sessions.get(number % voters);
    }

    private String body() {
        return "{\"meeting\":\"" + hall.meeting() + "\",\"choices\":[\"yes\"]}";
    }
}
