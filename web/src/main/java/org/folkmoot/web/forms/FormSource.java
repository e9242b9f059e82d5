package org.folkmoot.web.forms;

import java.util.List;

/** The forms of a word; a component of that word's folder. */
public interface FormSource {

    /** A form whose decision reads much is marked so ({@link Form#readsMuch}) and is not tried on the console. */
    List<Form> forms();
}
