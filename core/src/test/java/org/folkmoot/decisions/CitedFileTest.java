package org.folkmoot.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.folkmoot.vocabulary.Digest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CitedFileTest {

    private static final Digest PLAN = Digest.of("plan");
    private static final Digest SENTENCE = Digest.of("sentence");
    private static final Digest TEXT = Digest.of("text");

    record Page(
            String title,
            @Nullable Digest text,
            @OfFile @Nullable Digest file) {}

    sealed interface Ground permits Sentenced, Other {}

    record Sentenced(@OfFile(personal = true) Digest sentence) implements Ground {}

    record Other(Ground under) implements Ground {}

    record Said(
            Digest text,
            List<Page> pages,
            @OfFile List<Digest> lists,
            @Nullable Ground ground) {}

    @Test
    void files_are_found_wherever_they_stand_and_texts_are_none() {
        var said = new Said(
                TEXT,
                List.of(new Page("a", TEXT, null), new Page("b", null, PLAN)),
                List.of(SENTENCE, PLAN),
                new Other(new Sentenced(SENTENCE)));

        assertEquals(
                List.of(
                        new CitedFile(PLAN, false, "pages[1].file"),
                        new CitedFile(SENTENCE, false, "lists[0]"),
                        new CitedFile(PLAN, false, "lists[1]"),
                        new CitedFile(SENTENCE, true, "ground.under.sentence")),
                CitedFile.in(said));
        assertEquals(List.of(), CitedFile.in(new Said(TEXT, List.of(), List.of(), null)));
    }

    @Test
    void whether_there_may_be_one_follows_from_the_class() {
        assertTrue(CitedFile.mayBeIn(Said.class));
        assertTrue(CitedFile.mayBeIn(Other.class));
        assertFalse(CitedFile.mayBeIn(Given.class));
    }
}
