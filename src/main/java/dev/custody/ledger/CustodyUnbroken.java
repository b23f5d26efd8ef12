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
                    life -> hearing.tell(
                            "custody-unbroken.broken", life.id(), hearing.happened(life, life.custodyBrokenAt())));
        }
        if (yes.isEmpty()) {
            return hearing.notTried("no-yes");
        }
        return hearing.ledger().end().isEmpty()
                ? hearing.notJudged("custody-unbroken.so-far")
                : hearing.kept("custody-unbroken.kept", yes.size());
    }
}
