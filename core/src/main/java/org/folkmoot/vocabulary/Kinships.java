package org.folkmoot.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is whose near relative (COM-2, COM-6). A community has a few, among those who hold or held an office. */
public record Kinships(List<Kinship> all) {

    public static final Kinships NONE = new Kinships(List.of());

    /** Two near relatives. @param endedOn the first day on which they are none any more; null while they are */
    public record Kinship(
            PersonId first, PersonId second, @Nullable LocalDate endedOn) {

        private boolean joins(PersonId one, PersonId other) {
            return first.equals(one) && second.equals(other) || first.equals(other) && second.equals(one);
        }
    }

    public Kinships with(PersonId first, PersonId second) {
        return new Kinships(Stream.concat(all.stream(), Stream.of(new Kinship(first, second, null)))
                .toList());
    }

    /** The same, with what joins these two ended from that day on. */
    public Kinships ended(PersonId first, PersonId second, LocalDate from) {
        return new Kinships(all.stream()
                .map(one -> one.joins(first, second) && one.endedOn == null
                        ? new Kinship(one.first, one.second, from)
                        : one)
                .toList());
    }

    /** Whether two people are near relatives on that day. */
    public boolean are(PersonId one, PersonId other, LocalDate day) {
        return all.stream()
                .anyMatch(kinship ->
                        kinship.joins(one, other) && (kinship.endedOn == null || day.isBefore(kinship.endedOn)));
    }

    /** Whether two people are near relatives, and nothing has ended it. */
    public boolean areStill(PersonId one, PersonId other) {
        return all.stream().anyMatch(kinship -> kinship.joins(one, other) && kinship.endedOn == null);
    }
}
