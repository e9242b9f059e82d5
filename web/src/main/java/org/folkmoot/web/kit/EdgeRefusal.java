package org.folkmoot.web.kit;

import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.record.UnknownName;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/** Refusals of the edge: the request never became a command. */
public enum EdgeRefusal implements Refusal {
    MALFORMED_JSON(400),
    DUPLICATE_FIELD(400),
    UNKNOWN_FIELD(400),
    WRONG_TYPE(400),
    /** A part of the address, a parameter or a header cannot be read. */
    INVALID_PARAMETER(400),
    /** Anything else that is wrong with the request as such. */
    BAD_REQUEST(400),
    NOT_SIGNED_IN(401),
    WRONG_SIGN_IN(401),
    /** The account's role may not do this. */
    NOT_FOR_THIS_ROLE(403),
    NOT_YOUR_COMMUNITY(403),
    /** A request that changes something lacks the token that shows it comes from our own pages or a program that means it. */
    TOKEN_MISSING(403),
    NOT_FOUND(404),
    /** The record cites this file, but it is kept no more, or was altered. */
    FILE_LOST(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    SIGN_IN_NAME_TAKEN(409),
    /** There is no such code, or it has been used, replaced, or is out of date. */
    INVITATION_NOT_VALID(409),
    /** The files of the community, or those of this uploader that wait to be used, are as many as are kept. */
    FILE_QUOTA_REACHED(409),
    /** Everybody has an account already, or nobody is on the roll there. */
    NOBODY_TO_INVITE(409),
    /** Nothing is known of somebody of that id, or they are not on the roll there. */
    NOT_ON_ROLL_HERE(409),
    /** Somebody else has the document number, or this person has been forgotten. */
    PERSON_CONFLICT(409),
    BODY_TOO_LARGE(413),
    /** A file of more than ten million bytes. */
    FILE_TOO_LARGE(413),
    /** A file of a kind that is not taken, or that holds what runs. */
    FILE_KIND_NOT_TAKEN(415),
    UNSUPPORTED_MEDIA_TYPE(415),
    MISSING_FIELD(422),
    /** A file that is cut, damaged, encrypted, or not what it begins as. */
    FILE_UNREADABLE(422),
    /** A picture of more than forty million pixels. */
    FILE_TOO_MANY_PIXELS(422),
    /** No file of that digest has been uploaded there, or it is somebody else's. */
    FILE_UNKNOWN(422),
    INVALID_VALUE(422),
    CONTAINS_PERSONAL_DATA(422),
    /** The check character does not fit: this was never a code. */
    INVITATION_MISTYPED(422),
    /** A password that is among the first to be tried. */
    PASSWORD_TOO_EASY(422),
    TOO_MANY_ATTEMPTS(429),
    INTERNAL(500),
    /** The views have not shown what was asked to be seen in time. */
    VIEWS_BEHIND(503),
    /** The command was sent, but whether it was accepted is not known yet. */
    OUTCOME_UNKNOWN(503),
    /** What the request needs is kept where it cannot be read just now; it has changed nothing. */
    UNAVAILABLE(503),
    /** The command was decided and could not be recorded; nothing of it is left. */
    NOT_RECORDED(503),
    /** No vote is begun, as what would be cast might not be recorded. */
    RECORD_NOT_WRITABLE(503),
    /** No vote is begun, as the record is not the one that was confirmed here. */
    RECORD_NOT_CONFIRMED(503),
    /** No vote is begun, as the disk might become full during it. */
    DISK_NEARLY_FULL(503),
    /** No vote is begun, as the clock shows an earlier time than the last line of the record. */
    CLOCK_BEHIND_RECORD(503),
    /** No vote is begun, as nobody would see it soon. */
    VIEWS_TOO_FAR_BEHIND(503),
    SIGN_IN_BUSY(503),
    /** As many files are being uploaded as can be at once. */
    UPLOADS_BUSY(503);

    private final int status;
    private final Ground ground;

    EdgeRefusal(int status) {
        this.status = status;
        ground = new Ground(
                switch (status) {
                    case 401, 403 -> Kind.FORBIDDEN;
                    case 404 -> Kind.UNKNOWN;
                    case 409 -> Kind.RULE;
                    case 413 -> Kind.TOO_LARGE;
                    case 422 -> Kind.CONTENT;
                    case 429, 500, 503 -> Kind.BUSY;
                    default -> Kind.MALFORMED;
                });
    }

    @Override
    public Ground ground() {
        return ground;
    }

    /** The HTTP status (RFC 9110, RFC 6585); finer than its kind's. */
    public int status() {
        return status;
    }

    /**
     * What a reading makes of something that was sent; if nothing, this is why it is refused.
     *
     * @param field the place that is at fault; null if nothing is said of it
     * @throws EdgeException if the reading finds no meaning
     */
    public <T> T unless(@Nullable String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | DateTimeParseException | UnknownName e) {
            throw new EdgeException(this, field);
        }
    }

    /** The refusal of that code, if it is one of the edge. */
    public static Optional<EdgeRefusal> named(@Nullable String code) {
        return Stream.of(values()).filter(why -> why.name().equals(code)).findFirst();
    }

    /** What to say of a status that somebody else has set. */
    public static EdgeRefusal of(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> NOT_SIGNED_IN;
            case 403 -> NOT_FOR_THIS_ROLE;
            case 404 -> NOT_FOUND;
            case 405, 501 -> METHOD_NOT_ALLOWED; // the container knows no CONNECT
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> status.is4xxClientError() ? BAD_REQUEST : INTERNAL;
        };
    }

    /** The status of any refusal. */
    public static int statusOf(Refusal why) {
        return why instanceof EdgeRefusal edge ? edge.status : why.kind().status();
    }
}
