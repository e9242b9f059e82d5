package org.folkmoot.web.identity;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ResidentId;

/** Knows birth dates, which the record does not. */
@FunctionalInterface
public interface ComingOfAge {

    /** Residents of the community who are under age today and will be of age on that day, each once. */
    List<ResidentId> by(CommunityId community, LocalDate day);
}
