package dev.custody.scene;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Keeping;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent.JobEnd;
import dev.custody.trace.TraceEvent.JobEnded;
import dev.custody.trace.TraceEvent.JobStarted;
import dev.custody.trace.TraceEvent.JobTook;
import dev.custody.trace.TraceEvent.KeptTaken;
import dev.custody.trace.TraceEvent.Killed;
import dev.custody.trace.TraceEvent.MessageKept;
import dev.custody.trace.TraceEvent.StepEnded;
import dev.custody.trace.TraceEvent.StepStarted;
import java.util.ArrayList;
import java.util.List;

/** What the events of jobs change in a scene: what services are at, have in hand and keep. */
final class JobFold {
    private final Scene scene;
    private final StepLabels labels;
    private final Happenings happenings;

    JobFold(Scene scene, StepLabels labels, Happenings happenings) {
        this.scene = scene;
        this.labels = labels;
        this.happenings = happenings;
    }

    void started(JobStarted e) {
        if (scene.components.get(e.service()) instanceof ServiceState service) {
            for (MessageId message : e.messages()) {
                service.waiting.remove(message);
            }
            service.jobs.add(new Job(
                    e.job(), e.replica(), service.freeSlot(e.replica()), e.messages(), null, e.atMicros(), null));
            service.version++;
            scene.jobOwners.put(e.job(), service);
        }
    }

    void took(JobTook e) {
        change(e.job(), (_, job) -> job.with(e.messages()));
    }

    void stepped(StepStarted e) {
        change(e.job(), (service, job) -> job.at(labels.of(service.id(), e.step(), e.verb()), e.atMicros()));
    }

    void stepped(StepEnded e) {
        change(e.job(), (_, job) -> job.ended(e.outcome()));
    }

    void ended(JobEnded e) {
        ServiceState service = scene.jobOwners.remove(e.job());
        int index = service == null ? -1 : service.indexOf(e.job());
        if (service == null || index < 0) {
            return;
        }
        ComponentId id = service.id();
        Job job = service.jobs.remove(index);
        service.version++;
        // A job that ends well may still have been the last to have the message: it forgets, too.
        happenings.drop(job.messages(), new Drop(e.atMicros(), id, null, 0));
        if (e.end() == JobEnd.KILLED) {
            happenings.happen(
                    e.atMicros(), Happening.Kind.JOB_KILLED, id, job.replica(), job.slot(), job.messages(), "");
        } else if (e.end() == JobEnd.GAVE_UP) {
            happenings.happen(
                    e.atMicros(), Happening.Kind.GAVE_UP, id, job.replica(), job.slot(), job.messages(), e.reason());
        }
    }

    void kept(MessageKept e) {
        ServiceState service = scene.jobOwners.get(e.job());
        int index = service == null ? -1 : service.indexOf(e.job());
        if (service != null && index >= 0) {
            service.kept.add(new ServiceState.Kept(service.jobs.get(index).replica(), e.in(), e.message()));
            service.version++;
        }
    }

    void keptTaken(KeptTaken e) {
        ServiceState service = scene.jobOwners.get(e.job());
        if (service != null) {
            service.kept.removeIf(k -> k.in() == Keeping.MEMORY && e.messages().contains(k.message()));
        }
        change(e.job(), (_, job) -> job.with(e.messages()));
    }

    /** A replica that dies takes with it what it kept in itself. */
    void forget(ServiceState service, Killed e) {
        List<MessageId> gone = new ArrayList<>();
        service.kept.removeIf(k -> (e.replica() < 0 || e.replica() == k.replica()) && gone.add(k.message()));
        if (!gone.isEmpty()) {
            happenings.drop(gone, new Drop(e.atMicros(), service.id(), null, 0));
            happenings.happen(
                    e.atMicros(), Happening.Kind.JOB_KILLED, service.id(), Math.max(0, e.replica()), 0, gone, "");
        }
    }

    /** A new state of a job, from the service it runs in and what it was. */
    private interface JobChange {
        Job apply(ServiceState service, Job job);
    }

    private void change(int number, JobChange change) {
        ServiceState service = scene.jobOwners.get(number);
        int index = service == null ? -1 : service.indexOf(number);
        if (service != null && index >= 0) {
            service.jobs.set(index, change.apply(service, service.jobs.get(index)));
            service.version++;
        }
    }
}
