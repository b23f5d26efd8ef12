package dev.custody.transcript;

import dev.custody.diagram.ComponentId;
import dev.custody.ledger.Referents;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.HopStarted;
import java.util.List;
import java.util.Optional;

/** Whom an event is about. */
record Subject(List<ComponentId> components, List<MessageId> messages) {
    private static final Subject NOBODY = new Subject(List.of(), List.of());

    /** @param known standing before the event */
    static Subject of(TraceEvent event, Referents known) {
        return switch (event) {
            case TraceEvent.OfRun _, TraceEvent.CommandIgnored _ -> NOBODY;
            case TraceEvent.MessageCreated e -> of(e.client(), e.message());
            case TraceEvent.AttemptStarted e -> of(e.client(), e.message());
            case TraceEvent.ReceiptGiven e -> of(e.client(), e.message());
            case HopStarted hop -> ofHop(Optional.of(hop));
            case TraceEvent.HopArrived e -> ofHop(known.hop(e.hop()));
            case TraceEvent.HopLost e -> ofHop(known.hop(e.hop()));
            case TraceEvent.JobStarted e -> new Subject(List.of(e.service()), e.messages());
            case TraceEvent.JobTook e -> ofJob(e.job(), e.messages(), known);
            case TraceEvent.MessageKept e -> ofJob(e.job(), List.of(e.message()), known);
            case TraceEvent.KeptTaken e -> ofJob(e.job(), e.messages(), known);
            case TraceEvent.StepStarted e -> ofJob(e.job(), known.inHand(e.job()), known);
            case TraceEvent.StepEnded e -> ofJob(e.job(), known.inHand(e.job()), known);
            case TraceEvent.JobEnded e -> ofJob(e.job(), known.inHand(e.job()), known);
            case TraceEvent.TransactionOpened e -> new Subject(List.of(e.database()), known.inHand(e.job()));
            case TraceEvent.RowInserted e -> of(e.database(), e.message());
            case TraceEvent.InsertSkipped e -> of(e.database(), e.message());
            case TraceEvent.RowUpdated e -> of(e.database(), e.message());
            case TraceEvent.ChangeCaptured e -> of(e.database(), e.message());
            case TraceEvent.MarkMoved e -> ofTx(e, known);
            case TraceEvent.TransactionCommitted e -> ofTx(e, known);
            case TraceEvent.TransactionRolledBack e -> ofTx(e, known);
            case TraceEvent.Checkpointed e -> of(e.database());
            case TraceEvent.CommitLost e -> new Subject(List.of(e.database()), e.messages());
            case TraceEvent.EntryStored e ->
                e.channel().isEmpty()
                        ? of(e.sink(), e.message())
                        : new Subject(List.of(e.sink(), new ComponentId(e.channel())), List.of(e.message()));
            case TraceEvent.EntryLeased e -> new Subject(List.of(e.sink(), e.consumer()), List.of(e.message()));
            case TraceEvent.EntryReturned e -> of(e.sink(), e.message());
            case TraceEvent.EntryRemoved e -> of(e.sink(), e.message());
            case TraceEvent.AckIgnored e -> of(e.sink(), e.message());
            case TraceEvent.Killed e -> new Subject(List.of(e.component()), known.gone(e));
            case TraceEvent.Restarted e -> of(e.component());
            case TraceEvent.Recovered e -> of(e.sink());
            case TraceEvent.LinkCut e -> of(e.from(), e.to());
            case TraceEvent.LinkHealed e -> of(e.from(), e.to());
            case TraceEvent.LinkSlowed e -> of(e.from(), e.to());
            case TraceEvent.Slowed e -> of(e.component());
            case TraceEvent.WritesRefused e -> of(e.sink());
            case TraceEvent.SettingChanged e -> of(e.component());
            case TraceEvent.LinkSettingChanged e -> of(e.from(), e.to());
            case TraceEvent.LimitReached e -> of(e.component());
            case TraceEvent.Scaled e -> of(e.service());
        };
    }

    private static Subject of(ComponentId component, MessageId message) {
        return new Subject(List.of(component), List.of(message));
    }

    private static Subject of(ComponentId... components) {
        return new Subject(List.of(components), List.of());
    }

    private static Subject ofHop(Optional<HopStarted> hop) {
        return hop.map(h -> new Subject(List.of(h.from(), h.to()), h.messages()))
                .orElse(NOBODY);
    }

    private static Subject ofJob(int number, List<MessageId> messages, Referents known) {
        return new Subject(known.job(number).map(job -> List.of(job.service())).orElse(List.of()), messages);
    }

    private static Subject ofTx(TraceEvent.OfDatabase event, Referents known) {
        return new Subject(List.of(event.database()), known.writtenIn(event.database(), event.tx()));
    }
}
