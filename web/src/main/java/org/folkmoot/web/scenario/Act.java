package org.folkmoot.web.scenario;

/**
 * What one word plays of the scenario's year, in its own folder. Acts register themselves ({@link java.util.ServiceLoader}) and are
 * played in the order that they say, which is ten times the number of their first step:
 *
 * <pre>{@code
 * @AutoService(Act.class)
 * @Order(10)
 * public final class PetitionAct implements Act {
 *     public void perform(Year year) {
 *         year.play().on("1", DAY).accepts(year.town().chair(), new StartPetition(…), "a petition is started (MTG-5)");
 *     }
 * }
 * }</pre>
 */
public interface Act {

    void perform(Year year);
}
