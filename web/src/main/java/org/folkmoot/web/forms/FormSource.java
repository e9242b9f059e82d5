package org.folkmoot.web.forms;

import java.util.List;

/** The forms of a word; a component of that word's folder. */
public interface FormSource {

    List<Form> forms();
}
