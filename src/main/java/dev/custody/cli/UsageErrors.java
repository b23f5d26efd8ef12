package dev.custody.cli;

import dev.custody.diagram.Nearest;
import java.io.File;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells of arguments that make no sense: what is wrong, what was meant, where help is. */
final class UsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().ansi().string("@|bold,red custody:|@ ")
                + words(e, command.getCommandSpec()).strip());
        String name = command.getCommandSpec().qualifiedName();
        if (e instanceof MissingParameterException) {
            err.println("Usage: " + command.getHelp().synopsis(0).strip());
        }
        err.println("Help: " + name + " --help");
        return ExitCode.USAGE;
    }

    private static String words(ParameterException e, CommandSpec spec) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            return message.endsWith(".") ? message : message + ".";
        }
        String wrong = unmatched.getUnmatched().getFirst();
        String shown = wrong.length() > 60 ? wrong.substring(0, 57) + "..." : wrong;
        String printable = shown.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
        if (unmatched.isUnknownOption()) {
            List<String> options = new ArrayList<>(spec.optionsMap().keySet());
            return spec.qualifiedName() + " has no option '" + printable + "'. " + Nearest.question(wrong, options);
        }
        if (!spec.subcommands().isEmpty()) {
            File file = new File(wrong);
            if (file.isFile()) {
                return "'" + printable
                        + "' is a file. Open it in the window (Ctrl+O, or drop it there), or say what to do with it: "
                        + spec.qualifiedName() + " run " + printable;
            }
            if (NamedFile.looksLikeOne(wrong) && !file.exists()) {
                return "'" + printable + "': there is no such file. Check the path.";
            }
            List<String> names = List.copyOf(spec.subcommands().keySet());
            return spec.qualifiedName() + " has no command '" + printable + "'. "
                    + Nearest.question(wrong.toLowerCase(Locale.ROOT), names) + "It has: " + String.join(", ", names)
                    + ".";
        }
        return "'" + printable + "' is too much.";
    }
}
