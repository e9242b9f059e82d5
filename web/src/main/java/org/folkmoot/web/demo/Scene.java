package org.folkmoot.web.demo;

/**
 * What one word adds to the demonstration, in its own folder. Scenes register themselves ({@link java.util.ServiceLoader}); they note
 * commands for days before and after today, and which scene notes first makes no difference between days.
 */
public interface Scene {

    void play(DemoStage stage, DemoPeople people);
}
