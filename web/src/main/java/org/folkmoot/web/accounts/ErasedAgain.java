package org.folkmoot.web.accounts;

import java.util.List;
import org.folkmoot.web.identity.ErasureList;
import org.folkmoot.web.identity.ErasureList.Erased;
import org.folkmoot.web.identity.PersonStore;
import org.folkmoot.web.identity.PersonStore.KnownPerson;
import org.folkmoot.web.texts.TextStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Before anybody is answered, a vault that was put back from an older copy forgets again whom it had forgotten. */
@Component
record ErasedAgain(ErasureList list, PersonStore persons, Erasure erasure, TextStore texts)
        implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(ErasedAgain.class);

    @Override
    public void afterSingletonsInstantiated() {
        int again = 0;
        for (var erased : list.all()) {
            boolean there = switch (erased) {
                case Erased.OfPerson person -> isKnown(person);
                case Erased.OfText text -> texts.find(text.digest()).isPresent();
            };
            if (!there) continue;
            switch (erased) {
                case Erased.OfPerson person -> erasure.again(person.resident(), person.offices());
                case Erased.OfText text -> texts.forget(text.digest());
            }
            again++;
        }
        if (again > 0)
            LOG.warn("{} persons and texts that had been erased were here again, and are erased again", again);
    }

    private boolean isKnown(Erased.OfPerson person) {
        return persons.find(List.of(person.resident())).get(person.resident()) instanceof KnownPerson;
    }
}
