package dev.custody.ledger;

import java.util.List;

/** At every event, each message whose client was told yes is delivered or held by a sink. */
final class CustodyUnbroken implements Judge {
    @Override
    public Finding judge(Hearing hearing) {
        List<MessageLife> yes = hearing.lives(MessageLife::gotYes);
        List<MessageLife> broken = Hearing.those(yes, life -> life.custodyBrokenAt() != MessageLife.NEVER);
        if (!broken.isEmpty()) {
            return hearing.broken(
                    broken,
                    MessageLife::custodyBrokenAt,
                    life -> life.id() + " was held by no sink after this: "
                            + hearing.happened(life, life.custodyBrokenAt()));
        }
        if (yes.isEmpty()) {
            return Finding.notTried("nobody was told yes");
        }
        return hearing.ledger().end().isEmpty()
                ? Finding.notJudged("unbroken so far; the run goes on")
                : Finding.kept("a sink held each of the " + yes.size() + " with a yes until it was delivered");
    }
}
