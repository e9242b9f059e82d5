package org.folkmoot.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.folkmoot.decisions.Capabilities;
import org.junit.jupiter.api.Test;

/** Folders of the web stand on each other, and none leans on one above. */
class LayersTest {

    private static final String WEB = "org.folkmoot.web";

    /** Folders that one layer holds; they may use each other and what is below. */
    private record Layer(String what, Set<String> folders) {}

    private static final List<Layer> FROM_THE_GROUND = List.of(
            new Layer("people, accounts and keys", Set.of("identity")),
            new Layer("what words are served with", Set.of("kit")),
            new Layer("a running server", Set.of("running")),
            new Layer("commands, views and pages over HTTP", Set.of("http")),
            new Layer("who is signed in", Set.of("sessions")),
            new Layer("what a word says of itself", Set.of("texts", "files", "forms", "words")),
            new Layer("the words, and the made-up communities in which each plays its part", words()),
            new Layer(
                    "what is shown of all words together",
                    Set.of("administration", "console", "home", "letters", "record", "views")),
            new Layer("what is started", Set.of("cli", "start")),
            new Layer("the program", Set.of("")));

    private static final JavaClasses ALL = new ClassFileImporter()
            .importUrl(Folkmoot.class.getProtectionDomain().getCodeSource().getLocation());

    private static Set<String> words() {
        var words = new TreeSet<>(Set.of("accounts", "demo", "scenario"));
        for (var capability : Capabilities.registered().all()) {
            var name = capability.getClass().getPackageName();
            words.add(name.substring(name.lastIndexOf('.') + 1));
        }
        return words;
    }

    @Test
    void every_folder_has_its_layer() {
        var folders = new TreeSet<String>();
        for (var one : ALL) folders.add(folder(one));
        var named = new ArrayList<String>();
        FROM_THE_GROUND.forEach(layer -> named.addAll(layer.folders()));
        assertThat(named).doesNotHaveDuplicates().containsAll(folders);
    }

    @Test
    void no_folder_leans_on_one_above_it() {
        assertThat(leaningUpward(FROM_THE_GROUND)).isEmpty();
    }

    @Test
    void the_guard_bites() {
        assertThat(leaningUpward(FROM_THE_GROUND.reversed())).isNotEmpty();
    }

    private static Set<String> leaningUpward(List<Layer> layers) {
        var wrong = new TreeSet<String>();
        for (var one : ALL)
            for (var dependency : one.getDirectDependenciesFromSelf()) {
                var other = dependency.getTargetClass().getBaseComponentType();
                if (isOfTheWeb(other) && level(layers, folder(other)) > level(layers, folder(one)))
                    wrong.add(one.getName() + " → " + other.getName());
            }
        return wrong;
    }

    private static boolean isOfTheWeb(JavaClass one) {
        return one.getPackageName().equals(WEB) || one.getPackageName().startsWith(WEB + ".");
    }

    /** The first folder below the web's own. */
    private static String folder(JavaClass one) {
        var below = one.getPackageName().substring(WEB.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.")[0];
    }

    private static int level(List<Layer> layers, String folder) {
        for (int level = 0; level < layers.size(); level++)
            if (layers.get(level).folders().contains(folder)) return level;
        throw new IllegalStateException("no layer holds " + folder);
    }
}
