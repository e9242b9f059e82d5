package org.folkmoot.supervision;

/** Why a grade is wrong: an error that the record shows, since only the forms themselves show any other. */
public enum GradeError {
    /** Who presided or counted held no office on the board on the day, as the record knows by now. */
    OFFICE_NOT_HELD,
    /** Who presided or counted is a near relative of the one who was rated, or of a member of the body that was (COM-6). */
    NEAR_RELATIVE,
    /** The member who was rated held no office on the day, as the record knows by now. */
    MEMBER_NOT_IN_OFFICE
}
