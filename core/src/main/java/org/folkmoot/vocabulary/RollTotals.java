package org.folkmoot.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * The roll of the whole community in figures. Every fact of the roll carries by how much it changes them, so that taking it in
 * costs the same however large the roll is.
 *
 * @param households households on the roll
 * @param deciding how many of them have an elector: the members of an assembly of households, whether or not they have named who comes
 * @param represented how many of them have a representative
 * @param electors residents entitled to decide: the members of an assembly of adults
 * @param residents everybody on the roll
 * @param openImport the import that has begun and not ended; no electorate is fixed while there is one
 */
public record RollTotals(
        int households,
        int deciding,
        int represented,
        int electors,
        int residents,
        @Nullable ImportId openImport) {

    public static final RollTotals EMPTY = new RollTotals(0, 0, 0, 0, 0, null);

    public RollTotals plus(
            int moreHouseholds, int moreDeciding, int moreRepresented, int moreElectors, int moreResidents) {
        return new RollTotals(
                households + moreHouseholds,
                deciding + moreDeciding,
                represented + moreRepresented,
                electors + moreElectors,
                residents + moreResidents,
                openImport);
    }

    public RollTotals importing(@Nullable ImportId open) {
        return new RollTotals(households, deciding, represented, electors, residents, open);
    }
}
