package org.folkmoot.web.rulebook;

import java.util.List;
import org.folkmoot.rulebook.Parameters;
import org.folkmoot.rulebook.Profiles;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.FormSource;
import org.folkmoot.web.identity.Role;
import org.springframework.stereotype.Component;

/** The command of rule books; {@link AdoptionPages} fill it in, with a field for every parameter. */
@Component
class RuleBookForms implements FormSource {

    static final String ADOPT = "adopt-rule-book";

    @Override
    public List<Form> forms() {
        return List.of(Form.of(ADOPT, Role.ADMINISTRATOR, Role.COMMITTEE)
                .takes("profile", Profiles.names())
                .takes("values", List.copyOf(Parameters.all().keySet())));
    }
}
