package dev.custody.audience;

import java.util.List;

/** What those who play the run have to tell the phones. */
sealed interface News {
    record Offered(Offer offer) implements News {}

    record Became(long ticket, Standing standing) implements News {}

    record Asked(String question, List<String> choices) implements News {}

    record Closed() implements News {}

    record Revealed(int right, String because) implements News {}

    record Withdrawn() implements News {}
}
