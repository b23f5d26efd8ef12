package dev.custody.engine.world;

import dev.custody.diagram.Setting;
import dev.custody.engine.world.Hop.Sending;
import dev.custody.trace.HopKind;
import dev.custody.trace.Receipt;
import java.util.List;

/** A client calls a service and waits. It lives until the client has an answer or gives up waiting. */
abstract sealed class Exchange extends Timed permits Attempt, Enquiry {
    private final ClientPart client;
    private final Message message;

    Exchange(ClientPart client, Message message) {
        this.client = client;
        this.message = message;
        world().slots().add(this);
    }

    final World world() {
        return client.world();
    }

    final ClientPart client() {
        return client;
    }

    final Message message() {
        return message;
    }

    /** Whether the message comes along; otherwise the call is only about it. */
    abstract boolean bringsMessage();

    /** What it says to the client that the service could not answer, and told so. */
    abstract Receipt unable(Receipt receipt);

    /** The service answered. */
    abstract void told(Receipt receipt, String reason);

    abstract void broken(boolean refused);

    final void startAfter(long micros) {
        world().after(micros, Op.ATTEMPT, this);
    }

    final void waitForAnswer() {
        world().afterInBackground(client.setting(Setting.TIMEOUT), Op.DEADLINE, this);
    }

    final void call(ServicePart service, String what) {
        world().network()
                .send(new Sending(
                        bringsMessage() ? HopKind.REQUEST : HopKind.QUESTION,
                        client,
                        Part.NO_REPLICA,
                        service,
                        service.chooseReplica(),
                        Part.NO_JOB,
                        what,
                        List.of(message.id()),
                        new Cargo.Ask(this),
                        false,
                        0));
    }
}
