package org.folkmoot.web.scenario;

/**
 * What one word plays of the scenario's year, in its own folder. Acts register themselves ({@link java.util.ServiceLoader}):
 *
 * <pre>{@code
 * @AutoService(Act.class)
 * public final class PetitionAct implements Act {
 *     public int place() { return 10; } // step 1
 *     public void perform(Year year) {
 *         year.play().on("1", DAY).accepts(year.town().chair(), new StartPetition(…), "a petition is started (MTG-5)");
 *     }
 * }
 * }</pre>
 */
public interface Act {

    /** Ten times the number of its first step: acts are played in this order. */
    int place();

    void perform(Year year);
}
