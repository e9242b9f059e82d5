package org.folkmoot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureCommand.PublishDisclosure;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.web.accounts.Passwords;
import org.folkmoot.web.cli.DataPlace;
import org.folkmoot.web.cli.Installation;
import org.folkmoot.web.demo.DemoAccounts;
import org.folkmoot.web.demo.DemoCommunity;
import org.folkmoot.web.roll.FictionalRoll;
import org.folkmoot.web.texts.TextKind;

/** The demonstration's community of 12,000 residents with a board that has grown for decades. */
final class PublishedRecord {

    /** In a data folder: who may sign in, with which password. */
    static final String ACCOUNTS = "accounts.txt";

    private static final DisclosureClass[] CLASSES = DisclosureClass.values();

    private PublishedRecord() {}

    /** The least community that the demonstration can be played in. */
    static final FictionalRoll.Size FEWEST = FictionalRoll.Size.of(60, 156);

    /** Makes a folder with the demonstration alone, for so many households; in the smallest size they are few, and played once. */
    static void write(BenchmarkSize size, Path folder, int households) throws IOException, InterruptedException {
        if (size == BenchmarkSize.LEAST) LargeRecord.folder(size).copyTo(Files.createDirectories(folder));
        else write(folder, FictionalRoll.Size.of(households, households * 13 / 5), 0);
    }

    /** Fills an empty folder. @param disclosures how many more than the demonstration's own */
    static void write(Path folder, FictionalRoll.Size size, int disclosures) throws IOException {
        var now = Instant.now();
        try (var installation = Installation.open(new DataPlace(folder), DemoCommunity.beginning(now))) {
            var community = installation.demonstration(now);
            var actors = community.play(size, (_, _) -> {});
            DemoAccounts.open(installation.accounts(), new Passwords()::hash, actors, folder.resolve(ACCOUNTS));
            var text =
                    installation.texts().keep(DemoCommunity.NANLANG, TextKind.DISCLOSURE, "公示期内居民可以提出意见。\n".repeat(20));
            publish(installation, actors.chair(), text, now, disclosures);
        }
    }

    private static void publish(Installation installation, Actor by, Digest text, Instant now, int disclosures) {
        var given = new Given(now, by, DemoCommunity.NANLANG);
        var answers = IntStream.range(0, disclosures)
                .mapToObj(number ->
                        new Submission(new CommandId(UUID.randomUUID().toString()), given, publication(number, text)))
                .map(installation.desk()::submit)
                .toList();
        for (var answer : answers)
            if (answer.join() instanceof Answer.Refused(var why, var _))
                throw new IllegalStateException("a disclosure was refused: " + why.name());
    }

    /** The {@code number}th of those that were added. */
    static DisclosureId id(int number) {
        return new DisclosureId("D-%08d".formatted(number));
    }

    private static PublishDisclosure publication(int number, Digest text) {
        var kind = CLASSES[number % CLASSES.length];
        return new PublishDisclosure(id(number), kind, "第" + number + "号公示：收支与维修 Notice " + number, text, null);
    }
}
