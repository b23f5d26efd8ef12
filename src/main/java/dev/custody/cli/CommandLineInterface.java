package dev.custody.cli;

import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.port.SinkFailure;
import dev.custody.scenario.CrashLog;
import dev.custody.trace.TraceFileException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParseResult;

/** The command line's composition root. */
public final class CommandLineInterface {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Terminal terminal;

    private CommandLineInterface(PrintWriter out, PrintWriter err, Terminal terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /**
     * Runs one command.
     *
     * @return its exit code; see the package
     */
    public static int run(String[] arguments, PrintWriter out, PrintWriter err, Terminal terminal) {
        return new CommandLineInterface(out, err, terminal).run(arguments);
    }

    /** Says everything that is wrong with a file. @return the exit code, 0 if nothing is */
    static int check(String file, PrintWriter err, Terminal terminal) {
        return new CommandLineInterface(err, err, terminal).exitCode(line -> {
            Target.open(line.session(), file, true);
            return ExitCode.OK;
        });
    }

    private int run(String[] arguments) {
        return exitCode(line -> line.commandLine().execute(arguments));
    }

    private int exitCode(ToIntFunction<CommandLineInterface> what) {
        int exitCode;
        try {
            exitCode = what.applyAsInt(this);
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            exitCode = failed(e);
        }
        out.flush();
        err.flush();
        return exitCode;
    }

    private Session session() {
        DiagramLoader loader = new DiagramLoader();
        return new Session(
                out,
                err,
                terminal.ansi(),
                terminal.isTerminal(),
                terminal.interrupted(),
                loader,
                new Catalogue(loader));
    }

    private CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new CustodyCommand(), factory(session()));
        RunHelp.addTo(commandLine);
        commandLine
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()))
                .setUsageHelpWidth(Words.WIDTH)
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler((exception, _, _) -> failed(exception));
        return commandLine;
    }

    /** Gives each command its session. */
    private static IFactory factory(Session session) {
        IFactory usual = CommandLine.defaultFactory();
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                for (var constructor : type.getDeclaredConstructors()) {
                    if (List.of(constructor.getParameterTypes()).equals(List.of(Session.class))) {
                        return type.cast(constructor.newInstance(session));
                    }
                }
                return usual.create(type);
            }
        };
    }

    /** What a command throws, told to the user; never as a stack trace. */
    private int failed(Throwable failure) {
        return switch (failure) {
            case Failure expected -> {
                expected.messages().forEach(this::complain);
                yield ExitCode.USAGE;
            }
            case SinkFailure storage -> {
                complain(String.valueOf(storage.getMessage()));
                yield ExitCode.USAGE;
            }
            case TraceFileException storage -> {
                complain(storage.problem().toString());
                yield ExitCode.USAGE;
            }
            case OutOfMemoryError _ -> {
                complain("The memory is not enough: send fewer messages (--messages), or set a lower --until.");
                yield ExitCode.USAGE;
            }
            default -> {
                complain("Something is wrong in Custody itself: " + CrashLog.summary(failure) + ". "
                        + CrashLog.write(failure));
                yield ExitCode.OUR_MISTAKE;
            }
        };
    }

    private void complain(String message) {
        out.flush();
        err.println(terminal.ansi().string("@|bold,red custody:|@ ") + message);
    }

    /** The name of the command that was reached, for messages: {@code custody run}. */
    static String name(ParseResult result) {
        return result.commandSpec().qualifiedName();
    }
}
