package dev.custody.diagram.load;

/** Whether programs make sense, step after step. */
final class ProgramCheck implements Check {
    @Override
    public void run(Draft draft, Problems problems) {
        draft.services().forEach(service -> new ProgramWalk(draft, service, problems).run());
    }
}
