package org.folkmoot.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.folkmoot.axon.Soon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's start-up cache and its tests, with a JDK that only writes down how it was called and does as the files beside it say. */
class LauncherTest {

    /** {@code stop} ends servers, {@code halts} keeps a cache from being finished, {@code unproven} finds it broken. */
    private static final String JAVA = """
        #!/bin/sh
        jdk=$(dirname "$0")/..
        echo "$*" >>"$jdk/calls"
        for one; do
            case $one in -XX:ArchiveClassesAtExit=*) : >"${one#*=}" ;; esac
        done
        case "$*" in
            *jarmode=tools*) mkdir -p "${6}" && : >"${6}/folkmoot.jar" ;;
            *AOTMode=record*) : >notes ;;
            *AOTMode=create*)
                echo half >new.aot
                while [ -f "$jdk/halts" ]; do sleep 0.1; done
                ;;
            *AOTMode=on*) [ ! -f "$jdk/unproven" ] ;;
            *" verify broken") exit 1 ;;
            *" serve") while [ ! -f "$jdk/stop" ]; do sleep 0.1; done ;;
        esac
        """;

    /** What the launcher needs of a machine on which nothing else is. */
    private static final List<String> TOOLS =
            List.of("dirname", "readlink", "sed", "uname", "id", "ls", "grep", "cksum", "tr");

    @TempDir
    Path folder;

    private Path home;
    private Path jdk;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void lay_out() throws IOException {
        home = Files.createDirectories(folder.resolve("home of the program"));
        jdk = Files.createDirectories(folder.resolve("jdk"));
        var bin = Files.createDirectories(jdk.resolve("bin"));
        for (var name : List.of("java", "javac")) {
            Files.writeString(bin.resolve(name), JAVA);
            assertThat(bin.resolve(name).toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        Files.copy(Path.of("..", "folkmoot"), home.resolve("folkmoot"));
        assertThat(home.resolve("folkmoot").toFile().setExecutable(true)).isTrue();
        Files.createFile(home.resolve("pom.xml"));
        build("a jar");
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        Files.writeString(jdk.resolve("stop"), "");
        Files.deleteIfExists(jdk.resolve("halts"));
        for (var process : started) {
            process.waitFor(20, TimeUnit.SECONDS);
            process.destroyForcibly();
        }
        Soon.until("nobody writes here any more", () -> !exists("rehearsal"));
    }

    private void build(String jar) throws IOException {
        Files.createDirectories(home.resolve("web/target"));
        Files.writeString(home.resolve("web/target/folkmoot.jar"), jar);
    }

    private Process start(String cache, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("./folkmoot"));
        command.addAll(List.of(arguments));
        var launcher = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(jdk.resolve("printed").toFile());
        launcher.environment().put("JAVA_HOME", jdk.toString());
        launcher.environment().put("FOLKMOOT_CACHE", cache);
        var process = launcher.start();
        started.add(process);
        return process;
    }

    /** @return how the program was called */
    private String run(String cache, String... arguments) throws IOException, InterruptedException {
        var process = start(cache, arguments);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(jdk.resolve("printed")))
                .isZero();
        return calls().getLast();
    }

    private List<String> calls() {
        try {
            return Files.exists(jdk.resolve("calls")) ? Files.readAllLines(jdk.resolve("calls")) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> servers() {
        return calls().stream().filter(call -> call.endsWith(" serve")).toList();
    }

    private void untilServers(int number) {
        Soon.until(number + " servers", () -> servers().size() == number);
    }

    /** Whether a build's folder holds something so called. */
    private boolean exists(String end) {
        return !find(end).isEmpty();
    }

    private List<Path> find(String end) {
        var builds = home.resolve("web/target/app");
        if (!Files.exists(builds)) return List.of();
        try (Stream<Path> all =
                Files.find(builds, 3, (path, _) -> path.toString().endsWith(end))) {
            return all.toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(builds); // somebody is at work there
        }
    }

    private void stopServers() throws IOException, InterruptedException {
        Files.writeString(jdk.resolve("stop"), "");
        for (var process : started) process.waitFor(20, TimeUnit.SECONDS);
        Files.delete(jdk.resolve("stop"));
    }

    @Test
    void the_first_start_of_a_build_makes_the_cache_that_later_ones_use() throws Exception {
        start("0", "serve");
        Soon.until("the cache is made", () -> exists(".aot") && !exists("rehearsal"));
        stopServers();
        start("0", "serve");
        untilServers(2);

        assertThat(servers().getFirst()).doesNotContain("AOT");
        assertThat(servers().getLast()).contains("-XX:AOTCache=" + find(".aot").getFirst() + " ", "-Xlog:aot*=off");
        assertThat(run("30", "scenario")).contains("-XX:AOTCache=");
    }

    @Test
    void a_cache_that_is_not_finished_when_the_server_ends_is_never_seen() throws Exception {
        Files.createFile(jdk.resolve("halts"));
        start("0", "serve");
        Soon.until("half a cache", () -> exists("new.aot"));
        stopServers();
        Soon.until("its making ends too", () -> !exists("rehearsal"));

        assertThat(run("30", "scenario")).doesNotContain("AOT");
    }

    @Test
    void a_cache_that_does_not_prove_itself_is_thrown_away() throws Exception {
        Files.createFile(jdk.resolve("unproven"));

        assertThat(run("now", "scenario")).doesNotContain("AOT").endsWith(" scenario");
        assertThat(exists(".aot")).isFalse();
    }

    @Test
    void two_servers_do_not_make_two_caches() throws Exception {
        Files.createFile(jdk.resolve("halts"));
        start("0", "serve");
        Soon.until("half a cache", () -> exists("new.aot"));
        var maker = Files.readString(find("rehearsing").getFirst());
        start("0", "serve");
        untilServers(2);

        assertThat(find("rehearsing")).hasSize(1);
        assertThat(Files.readString(find("rehearsing").getFirst())).isEqualTo(maker);
    }

    @Test
    void a_cache_is_for_one_build_and_one_jdk() throws Exception {
        assertThat(run("now", "scenario")).contains("-XX:AOTCache=");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.2\"\n");
        assertThat(run("30", "scenario")).doesNotContain("AOT");
        assertThat(run("now", "scenario")).contains("-XX:AOTCache=");
        build("another jar");
        assertThat(run("30", "scenario")).doesNotContain("AOT");
    }

    @Test
    void no_cache_is_made_or_used_where_it_is_not_wanted_or_does_not_pay() throws Exception {
        run("now", "scenario");

        assertThat(run("no", "scenario")).doesNotContain("AOT");
        assertThat(run("now", "verify")).doesNotContain("AOT").contains("-XX:TieredStopAtLevel=1");
    }

    /** Tools that write down how they were called. @param apt what installing does */
    private Path machine(String apt) throws IOException {
        var bin = Files.createDirectories(folder.resolve("machine"));
        for (var tool : TOOLS) script(bin.resolve(tool), "exec /usr/bin/env PATH=/usr/bin:/bin " + tool + " \"$@\"");
        script(bin.resolve("sudo"), "shift\n\"$@\"");
        script(
                bin.resolve("apt-get"),
                "echo apt-get \"$*\" >>" + jdk + "/calls\ncase $* in install*) " + apt + " ;; esac");
        script(
                bin.resolve("mvn"),
                "echo \"$JAVA_HOME mvn $*\" >>" + jdk + "/calls\ncase $* in *broken*) exit 3 ;; esac");
        return bin;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** @return what it printed, after how it ended */
    private String test(Path machine, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("./folkmoot", "test"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().put("PATH", machine.toString());
        var process = builder.start();
        started.add(process);
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + printed;
    }

    @Test
    void the_tests_run_with_the_right_jdk_after_what_they_need_is_installed() throws Exception {
        var machine = machine("echo >" + jdk + "/../machine/chromium");

        assertThat(test(machine, "-Dtest=OneTest", "-pl core")).isEqualTo("0 ");

        assertThat(calls().getFirst()).isEqualTo("apt-get update -qq");
        assertThat(calls().get(1)).startsWith("apt-get install ").contains(" chromium-headless-shell");
        assertThat(calls().subList(2, calls().size()))
                .containsExactly(jdk + " mvn -B -ntp verify -Dtest=OneTest -pl core");
    }

    @Test
    void where_the_browser_is_there_it_is_not_installed() throws Exception {
        var machine = machine("exit 1");
        script(machine.resolve("chromium"), "exit 1");

        test(machine);

        assertThat(String.join("\n", calls())).doesNotContain("chromium").endsWith("mvn -B -ntp verify ".strip());
    }

    @Test
    void an_older_debian_has_the_browser_by_another_name() throws Exception {
        test(machine("case $* in *-shell*) exit 100 ;; esac"));

        assertThat(calls().get(2))
                .startsWith("apt-get install ")
                .contains(" chromium")
                .doesNotContain("-shell");
    }

    @Test
    void what_cannot_be_installed_is_told_in_a_sentence_and_the_other_tests_run() throws Exception {
        var machine = machine("exit 100");

        assertThat(test(machine, "-Dbroken"))
                .startsWith("3 folkmoot: the tests of pages need Chromium and a Chinese font; install"
                        + " chromium-headless-shell")
                .hasLineCount(1);
        assertThat(calls().getLast()).endsWith("mvn -B -ntp verify -Dbroken");
    }

    @Test
    void without_maven_it_says_what_to_install() throws Exception {
        var machine = machine("exit 0");
        Files.delete(machine.resolve("mvn"));

        assertThat(test(machine)).startsWith("70 folkmoot: needs Maven").hasLineCount(1);
    }

    @Test
    void what_a_short_command_loads_is_noted_once_at_the_end_of_its_first_good_run() throws Exception {
        assertThat(start("", "verify", "broken").waitFor()).isEqualTo(1);
        assertThat(find(".jsa")).isEmpty();

        assertThat(run("", "verify", "good"))
                .contains("-XX:ArchiveClassesAtExit=")
                .endsWith(" verify good");
        assertThat(find(".jsa")).hasSize(1);
        assertThat(run("", "verify", "good"))
                .contains("-XX:SharedArchiveFile=" + find(".jsa").getFirst())
                .doesNotContain("ArchiveClassesAtExit");
        assertThat(run("", "replay", "good")).contains("-XX:ArchiveClassesAtExit=");
        assertThat(run("", "help")).doesNotContain("Archive");
        assertThat(run("no", "verify", "good")).doesNotContain("Archive");
    }

    /** It says aloud on the standard output that it cannot use a cache, unless told not to. */
    @Test
    void java_goes_on_silently_without_a_cache_that_it_cannot_use() throws Exception {
        var broken = Files.writeString(folder.resolve("broken.aot"), "no cache");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        for (var options : List.of(
                List.of("-Xlog:aot*=off", "-XX:AOTCache=" + broken),
                List.of("-Xlog:cds*=off", "-Xlog:aot*=off", "-XX:SharedArchiveFile=" + broken))) {
            var command = Stream.of(List.of(java), options, List.of("-version"))
                    .flatMap(List::stream)
                    .toList();
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).isZero();
            assertThat(printed).doesNotContain("aot", "AOT", "cds", "rror");
        }
    }
}
