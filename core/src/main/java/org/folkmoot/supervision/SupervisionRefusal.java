package org.folkmoot.supervision;

import org.folkmoot.decisions.Refusal;
import org.folkmoot.decisions.Refusal.Kind;

/** Why something about a rating is refused. */
public enum SupervisionRefusal implements Refusal {
    /** Only a member of the supervision board in office announces, opens, counts and grades; where it has one member, a representative may count. */
    RATING_BY_BOARD_ONLY(Kind.FORBIDDEN, "RAT-1"),
    /** Whoever is rated does not preside. */
    RATED_MAY_NOT_PRESIDE(Kind.FORBIDDEN, "RAT-1"),
    /** Whoever is rated does not count. */
    RATED_MAY_NOT_COUNT(Kind.FORBIDDEN, "RAT-1"),
    /** The rule book lets no member of the committee count. */
    COMMITTEE_MAY_NOT_COUNT(Kind.FORBIDDEN, "RAT-1"),
    /** A duty report is filed by the member it is about, or by a member of the body it is about. */
    DUTY_REPORT_OF_SOMEBODY_ELSE(Kind.FORBIDDEN, "RAT-5"),

    /** No such rating was announced. */
    RATING_UNKNOWN(Kind.UNKNOWN, "—"),
    /** No such meeting was called. */
    RATING_MEETING_UNKNOWN(Kind.UNKNOWN, "RAT-1"),
    /** This rating does not rate that body or member. */
    SUBJECT_UNKNOWN(Kind.UNKNOWN, "—"),

    /** Nobody is to be rated, or more than a hundred are. */
    SUBJECTS_OUT_OF_RANGE(Kind.CONTENT, "RAT-1"),
    /** Somebody is to be rated twice. */
    SUBJECT_TWICE(Kind.CONTENT, "RAT-1"),
    /** The body is none that residents rate. */
    BODY_NOT_RATED(Kind.RULE, "RAT-1"),
    /** Only members of the committee who are in office are rated. */
    SUBJECT_NOT_IN_OFFICE(Kind.RULE, "RAT-1"),
    /** A rating is about this year or the year before. */
    RATING_YEAR_UNFIT(Kind.CONTENT, "RAT-1"),
    /** All members in office are rated where the committee or any of them is, or the reason is given. */
    MEMBER_LEFT_OUT(Kind.RULE, "RAT-1"),
    /** Somebody is left out who is rated or holds no office, or without a reason on one line. */
    LEFT_OUT_UNFIT(Kind.CONTENT, "RAT-1"),
    /** A rating with this id was announced before. */
    RATING_ALREADY_ANNOUNCED(Kind.RULE, "—"),
    /** The rating is held in another meeting. */
    RATING_IN_ANOTHER_MEETING(Kind.RULE, "RAT-1"),
    /** The meeting is over. */
    RATING_MEETING_CLOSED(Kind.RULE, "RAT-1"),
    /** The notice of the meeting does not announce a rating. */
    RATING_NOT_ON_NOTICE(Kind.RULE, "MTG-12"),
    /** The community has no rule book to rate under. */
    RATING_WITHOUT_RULE_BOOK(Kind.RULE, "—"),
    /** The rule book does not say how forms make a grade. */
    RATING_RULE_MISSING(Kind.RULE, "RAT-3"),

    /** The report has been filed. */
    DUTY_REPORT_ALREADY_FILED(Kind.RULE, "RAT-5"),
    /** Duty reports are filed before the day of the meeting. */
    DUTY_REPORT_TOO_LATE(Kind.RULE, "RAT-5"),

    /** The rating has not been opened. */
    RATING_NOT_OPENED(Kind.RULE, "RAT-4"),
    /** The rating has been opened. */
    RATING_ALREADY_OPENED(Kind.RULE, "—"),
    /** The rating is closed. */
    RATING_CLOSED(Kind.RULE, "—"),
    /** Another rating was opened in this meeting; nobody is rated twice in one. */
    MEETING_HAS_RATED(Kind.RULE, "RAT-2"),
    /** The meeting has no declared quorum that still holds. */
    RATING_WITHOUT_QUORUM(Kind.RULE, "MTG-6"),
    /** Too few of the representatives are present. */
    RATING_REPRESENTATIVES_TOO_FEW(Kind.RULE, "RAT-4"),

    /** The subject has been graded. */
    SUBJECT_ALREADY_GRADED(Kind.RULE, "RAT-3"),
    /** The subject has no grade yet. */
    SUBJECT_NOT_GRADED(Kind.RULE, "RAT-3"),
    /** The forms are of a round that is over, or has not come. */
    FORMS_OF_ANOTHER_ROUND(Kind.RULE, "RAT-6"),
    /** Two tellers have counted the same. */
    FORMS_ALREADY_CONFIRMED(Kind.RULE, "RAT-4"),
    /** There is not one number for each grade on the form. */
    FORMS_GRADES_UNFIT(Kind.CONTENT, "RAT-3"),
    /** More forms were given out than members may rate. */
    MORE_FORMS_THAN_MEMBERS(Kind.RULE, "RAT-4"),
    /** More forms were in the box than were given out. */
    MORE_FORMS_RETURNED_THAN_ISSUED(Kind.RULE, "RAT-4"),
    /** Valid and void forms are not as many as were in the box. */
    FORMS_DO_NOT_ADD_UP(Kind.RULE, "RAT-4"),
    /** Not one form is valid: the subject is voted on again. */
    NO_VALID_FORMS(Kind.RULE, "RAT-3"),
    /** The two tellers have counted differently. */
    FORMS_DIFFER(Kind.RULE, "RAT-4"),
    /** No second teller has counted the same. */
    FORMS_NOT_CONFIRMED(Kind.RULE, "RAT-4"),
    /** The grade has been handed over. */
    GRADE_ALREADY_DELIVERED(Kind.RULE, "RAT-5"),

    /** The record does not show the error: a grade stands however bad it is. */
    GRADE_ERROR_NOT_SHOWN(Kind.RULE, "RAT-2"),
    /** Somebody says already that the grade is wrong. */
    GRADE_ALREADY_CONTESTED(Kind.RULE, "RAT-2"),
    /** Nobody says that the grade is wrong. */
    GRADE_NOT_CONTESTED(Kind.RULE, "RAT-2"),
    /** The grade was annulled. */
    GRADE_ALREADY_ANNULLED(Kind.RULE, "RAT-2"),
    /** The body that was rated, or whose member was, answers for itself. */
    CONTEST_OF_ANOTHER_BODY(Kind.FORBIDDEN, "RAT-2"),
    /** The body was heard. */
    CONTEST_ALREADY_ANSWERED(Kind.RULE, "RAT-2"),
    /** The reason or the answer is not one line of text. */
    CONTEST_TEXT_UNFIT(Kind.CONTENT, "RAT-2"),
    /** The body has not been heard, and may still be. */
    BODY_NOT_HEARD(Kind.RULE, "RAT-2"),
    /** Another member of the board than the one who said that it is wrong annuls a grade. */
    GRADE_ANNULLED_BY_ONE(Kind.FORBIDDEN, "RAT-2");

    private final Ground ground;

    SupervisionRefusal(Kind kind, String rule) {
        ground = new Ground(kind, rule);
    }

    @Override
    public Ground ground() {
        return ground;
    }
}
