package dev.custody.engine;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what clients are to send, for one diagram. */
final class SendParser {
    /** A client or nothing, a name in quotes, and a payload. */
    private static final Pattern NAMED =
            Pattern.compile("([^{\"]*?)\\bby\\s+(\"(?:[^\"\\\\]|\\\\.){0,200}+\")\\s*(\\{.*)", Pattern.DOTALL);

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+");

    private final Diagram diagram;
    private final CommandNames names;

    SendParser(Diagram diagram, CommandNames names) {
        this.diagram = diagram;
        this.names = names;
    }

    Command send(String rest) throws BadCommand {
        Matcher named = NAMED.matcher(rest);
        if (named.matches()) {
            return named(named.group(1), named.group(2), named.group(3));
        }
        int brace = rest.indexOf('{');
        String[] words = SPACE.split((brace < 0 ? rest : rest.substring(0, brace)).strip());
        List<String> left = new ArrayList<>(Arrays.asList(words));
        left.removeIf(String::isEmpty);
        Component.Client client = client(left, "send");
        if (brace >= 0) {
            if (!left.isEmpty()) {
                throw new BadCommand(
                        CommandNames.quote(left.getFirst()) + " has no place before a payload.",
                        "Write: send " + client.id() + " " + PayloadText.print(List.of()));
            }
            return new Command.SendPayload(
                    client.id(), PayloadText.parse(rest.substring(brace), diagram.message(client.sends())));
        }
        Optional<Nature> nature = left.isEmpty() ? Optional.empty() : Nature.named(left.getFirst());
        if (nature.isPresent()) {
            left.removeFirst();
        }
        int count = 1;
        if (!left.isEmpty()) {
            count = count(left.removeFirst(), client);
        }
        if (!left.isEmpty()) {
            throw new BadCommand(
                    CommandNames.quote(left.getFirst()) + " is too much.",
                    "Write: send " + client.id() + " poison 3, for example.");
        }
        return new Command.Send(client.id(), nature.orElse(Nature.VALID), count);
    }

    /** A payload with the name of who made it up. */
    private Command named(String client, String quotedName, String payload) throws BadCommand {
        if (!(send(client + payload) instanceof Command.SendPayload send)) {
            throw new IllegalStateException("a payload is sent as one");
        }
        try {
            return new Command.SendPayload(
                    send.client(), send.payload(), Optional.of(new Nickname(PayloadText.unquoted(quotedName))));
        } catch (IllegalArgumentException e) {
            throw new BadCommand(
                    CommandNames.quote(quotedName) + " is no name.",
                    "It is one line of 1 to " + Nickname.LONGEST + " characters that can be seen, in quotes: send "
                            + send.client() + " by \"Ana\" {}");
        }
    }

    /** Takes the client's name off the front of the words; the only client need not be named. */
    private Component.Client client(List<String> words, String verb) throws BadCommand {
        if (!words.isEmpty()
                && diagram.find(new ComponentId(words.getFirst())).orElse(null) instanceof Component.Client client) {
            words.removeFirst();
            return client;
        }
        boolean named = !words.isEmpty()
                && Nature.named(words.getFirst()).isEmpty()
                && !NUMBER.matcher(words.getFirst()).matches();
        List<Component.Client> clients = diagram.components().stream()
                .filter(Component.Client.class::isInstance)
                .map(Component.Client.class::cast)
                .toList();
        if (clients.isEmpty()) {
            throw new BadCommand(diagram.id() + " has no client.", "");
        }
        if (!named && clients.size() == 1) {
            return clients.getFirst();
        }
        if (!named) {
            throw new BadCommand(
                    diagram.id() + " has several clients.",
                    "Say which one sends: "
                            + String.join(
                                    ", ",
                                    clients.stream()
                                            .map(c -> verb + " " + c.id())
                                            .toList()));
        }
        Component other = names.component(words.getFirst(), verb, Component.Client.class::isInstance);
        throw new BadCommand(
                other.id() + " is not a client, so it cannot send.",
                names.names("The clients are", Component.Client.class::isInstance));
    }

    private static int count(String text, Component.Client client) throws BadCommand {
        int count = number(text);
        if (count < 1 || count > CommandText.MOST_MESSAGES) {
            throw new BadCommand(
                    "A client cannot send " + CommandNames.quote(text) + ".",
                    "Write how many, from 1 to " + CommandText.MOST_MESSAGES + ", or of which kind (valid, invalid, "
                            + "poison, late), or a payload: send " + client.id() + " poison 3");
        }
        return count;
    }

    Command make(String rest) throws BadCommand {
        List<String> left = new ArrayList<>(Arrays.asList(SPACE.split(rest.strip())));
        left.removeIf(String::isEmpty);
        Component.Client client = client(left, "make");
        Optional<Nature> nature = left.size() == 2 ? Nature.named(left.get(1)) : Optional.empty();
        String text = left.isEmpty() ? "" : left.getFirst();
        int message = number(text);
        if (nature.isEmpty() || message < 1) {
            throw new BadCommand(
                    CommandNames.quote(rest.strip()) + " does not say which message is to be what.",
                    "Write its number, from 1, and valid, invalid, poison or late: make " + client.id() + " 3 poison");
        }
        return new Command.Make(client.id(), message, nature.get());
    }

    /** 0 where it is none, or too large a one. */
    private static int number(String text) {
        return NUMBER.matcher(text).matches() && text.length() < 10 ? Integer.parseInt(text) : 0;
    }
}
