package org.folkmoot.web.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/**
 * One thing that the command line can be asked for. Those carry picocli's {@code @Command} with name and description,
 * have a public constructor without parameters, and register themselves with {@code @AutoService(Subcommand.class)}. {@code call}
 * answers with the exit code: 0 well, 1 the answer is no.
 */
public abstract class Subcommand implements Callable<Integer> {

    @Mixin
    final Terminal terminal = new Terminal();
}
