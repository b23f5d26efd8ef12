package dev.custody.report.player;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;

/** Texts in JSON that stands in a script element: no markup begins in them, and so none ends the script. */
final class JsonTexts {
    private JsonTexts() {}

    /** Writes a further member of an object, an array of texts. */
    static void write(StringBuilder json, String name, List<String> texts) {
        JsonStringEncoder encoder = JsonStringEncoder.getInstance();
        json.append(",\"").append(name).append("\":[");
        for (int i = 0; i < texts.size(); i++) {
            String text = new String(encoder.quoteAsString(texts.get(i)));
            json.append(i > 0 ? ",\"" : "\"")
                    .append(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))
                    .append('"');
        }
        json.append(']');
    }
}
