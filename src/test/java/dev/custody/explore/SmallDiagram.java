package dev.custody.explore;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.diagram.load.LoadResult;
import java.nio.charset.StandardCharsets;

/** A client, a service that stores, and a database: each hop 10 ms, and nothing by chance. */
final class SmallDiagram {
    private SmallDiagram() {}

    static Diagram sound() {
        return of("");
    }

    /** It says yes before it stores. */
    static Diagram boastful() {
        return of("{ \"reply\": \"accepted\" },");
    }

    private static Diagram of(String firstStep) {
        String json = """
                {
                  "format": 1,
                  "title": "Small <b>&</b>",
                  "group": "Tests",
                  "summary": "A small one.",
                  "advice": { "problem": "p", "fits": ["f"], "unfit": ["u"], "costs": ["c"] },
                  "messages": {
                    "order": {
                      "fields": { "number": { "type": "integer", "min": 1, "max": 100 } },
                      "delivered": "database.orders"
                    }
                  },
                  "components": {
                    "client": {
                      "kind": "client", "title": "Client", "at": [0, 0], "sends": "order", "to": "api", "timeout": "5 s",
                      "workload": { "messages": 3, "perSecond": 1 }
                    },
                    "api": {
                      "kind": "service", "role": "api", "title": "A<P>I", "at": [1, 0], "on": { "request": "order" },
                      "program": [
                        %s
                        { "insert": "database.orders" },
                        { "commit": "database" }%s
                      ]
                    },
                    "database": {
                      "kind": "database", "title": "Database", "at": [2, 0],
                      "tables": { "orders": { "of": "order" } }
                    }
                  },
                  "links": [
                    { "from": "client", "to": "api", "latency": "10 ms" },
                    { "from": "api", "to": "database", "latency": "10 ms" }
                  ],
                  "claims": ["nothing-lost", "drains"],
                  "risks": ["no-doubt"]
                }
                """.formatted(firstStep, firstStep.isEmpty() ? ", { \"reply\": \"done\" }" : "");
        return switch (new DiagramLoader().load("small.json", json.getBytes(StandardCharsets.UTF_8))) {
            case LoadResult.Loaded(Diagram diagram) -> diagram;
            case LoadResult.Broken broken -> throw new IllegalArgumentException(broken.toString());
        };
    }
}
