package org.folkmoot.web.cli;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.folkmoot.web.roll.FictionalRoll;
import org.folkmoot.web.roll.FictionalRoll.Size;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a roll file of invented people. */
@AutoService(Subcommand.class)
@Command(
        name = "generate-roll",
        description =
                "Writes a roll file of invented people, the same for the same numbers: nobody in it can be taken for"
                        + " somebody.")
public final class GenerateRoll extends Subcommand {

    /** What spreadsheets write. */
    enum Encoding {
        utf8(StandardCharsets.UTF_8),
        gbk(Charset.forName("GBK"));

        private final Charset charset;

        Encoding(Charset charset) {
            this.charset = charset;
        }
    }

    @Parameters(paramLabel = "FILE", description = "where to write; a file that holds something is not overwritten")
    private Path file = Path.of("roll.csv");

    @Option(names = "--households", paramLabel = "N", description = "default: 4611")
    private @Nullable Integer households;

    @Option(
            names = "--residents",
            paramLabel = "M",
            description = "default: 12000, or in that proportion to the households")
    private @Nullable Integer residents;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "another number, other people (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--encoding", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Encoding encoding = Encoding.utf8;

    @Option(names = "--chinese-header", description = "name the columns in Chinese")
    private boolean chineseHeader;

    @Option(names = "--force", description = "overwrite FILE")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        if (!force && Files.exists(file) && Files.size(file) > 0) return terminal.complain("file.exists", file);
        try {
            var size = size();
            Files.writeString(file, FictionalRoll.write(size, seed, chineseHeader), encoding.charset);
            terminal.say("generated", size.households(), size.residents(), file);
            return Terminal.WELL;
        } catch (IllegalArgumentException e) {
            return terminal.misused("generate.impossible", String.valueOf(e.getMessage()));
        }
    }

    private Size size() {
        if (households == null && residents == null) return Size.NANLANG;
        int wanted = households == null ? Size.NANLANG.households() : households;
        long inProportion = (long) wanted * Size.NANLANG.residents() / Size.NANLANG.households();
        return Size.of(wanted, residents == null ? (int) inProportion : residents);
    }
}
