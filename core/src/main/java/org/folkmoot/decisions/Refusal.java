package org.folkmoot.decisions;

/** A reason why a command is refused: a value of a capability's enum, with a sentence in every language of the pages. */
public interface Refusal {

    /** The stable code that programs may rely on, unique over all capabilities. */
    String name();

    /** What it stands on. */
    Ground ground();

    /** The rule that refuses, such as {@code MTG-2}, or {@code —} where it is not the law but good order. */
    default String rule() {
        return ground().rule();
    }

    /** What sort of refusal this is. */
    default Kind kind() {
        return ground().kind();
    }

    /** The sort of a refusal, and the rule that asks for it. */
    record Ground(Kind kind, String rule) {

        /** Good order, which no rule has to ask for. */
        public Ground(Kind kind) {
            this(kind, "—");
        }
    }

    /** The sorts of refusal, each with its HTTP status (RFC 9110). */
    enum Kind {
        /** The request cannot be read. */
        MALFORMED(400),
        /** The one who asks may not. */
        FORBIDDEN(403),
        /** What the command names is not there. */
        UNKNOWN(404),
        /** A rule, or the state of things, stands against it. */
        RULE(409),
        /** It is too large. */
        TOO_LARGE(413),
        /** It can be read, but makes no sense. */
        CONTENT(422),
        /** Not now: the same command may be sent again. */
        BUSY(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
