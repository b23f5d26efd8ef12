package dev.custody.desktop.invite;

import dev.custody.audience.Votes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The votes of whoever is invited now. A question that is asked before anybody is there, those who come later are asked too. */
final class CurrentVotes implements Votes {
    private final List<Consumer<Votes>> sinceAsked = new ArrayList<>();
    private Votes now = Votes.NONE;

    /** Others are there now. */
    void set(Votes others) {
        now = others;
        sinceAsked.forEach(deed -> deed.accept(others));
    }

    @Override
    public void ask(String question, List<String> choices) {
        sinceAsked.clear();
        doAndRemember(votes -> votes.ask(question, choices));
    }

    @Override
    public void close() {
        doAndRemember(Votes::close);
    }

    @Override
    public void reveal(int right, String because) {
        doAndRemember(votes -> votes.reveal(right, because));
    }

    @Override
    public void withdraw() {
        sinceAsked.clear();
        now.withdraw();
    }

    private void doAndRemember(Consumer<Votes> deed) {
        sinceAsked.add(deed);
        deed.accept(now);
    }

    @Override
    public List<Integer> counts() {
        return now.counts();
    }

    @Override
    public int phones() {
        return now.phones();
    }
}
