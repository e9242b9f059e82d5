package org.folkmoot.vocabulary;

import java.util.regex.Pattern;

/** Who acts, as the record names them: {@code resident:R-…}, {@code officer:S-…} or {@code system:…}. */
public sealed interface Actor {

    /** A resident acting for themselves or as their household's representative. */
    record Resident(ResidentId id) implements Actor {
        @Override
        public boolean is(ResidentId resident) {
            return id.equals(resident);
        }

        @Override
        public boolean is(OfficerId officer) {
            return false;
        }

        @Override
        public String toString() {
            return "resident:" + id;
        }
    }

    /** An office holder acting by the office. */
    record Officer(OfficerId id) implements Actor {
        @Override
        public boolean is(ResidentId resident) {
            return false;
        }

        @Override
        public boolean is(OfficerId officer) {
            return id.equals(officer);
        }

        @Override
        public String toString() {
            return "officer:" + id;
        }
    }

    /** The installation's administrator or an automatic task, by its role's name. */
    record Software(String role) implements Actor {
        private static final Pattern ROLE = Pattern.compile("[a-z][a-z-]{1,30}");

        public Software {
            if (!ROLE.matcher(role).matches())
                throw new IllegalArgumentException("a system role is 2 to 31 of a-z and hyphen");
        }

        @Override
        public boolean is(ResidentId resident) {
            return false;
        }

        @Override
        public boolean is(OfficerId officer) {
            return false;
        }

        @Override
        public String toString() {
            return "system:" + role;
        }
    }

    /** The administrator of the installation. */
    Actor ADMINISTRATOR = new Software("administrator");

    /**
     * Reads what {@code toString} wrote.
     *
     * @throws IllegalArgumentException if the text names no actor
     */
    static Actor parse(String text) {
        int colon = text.indexOf(':');
        var rest = text.substring(colon + 1);
        return switch (colon < 0 ? "" : text.substring(0, colon)) {
            case "resident" -> new Resident(new ResidentId(rest));
            case "officer" -> new Officer(new OfficerId(rest));
            case "system" -> new Software(rest);
            default -> throw new IllegalArgumentException("an actor is resident:R-…, officer:S-… or system:…");
        };
    }

    // With default methods here, Software and this interface would each need the other to be initialised first.

    /** Whether this is that resident. */
    boolean is(ResidentId resident);

    /** Whether this is that office holder. */
    boolean is(OfficerId officer);
}
