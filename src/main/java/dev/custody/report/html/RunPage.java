package dev.custody.report.html;

import dev.custody.picture.Paintbox;
import dev.custody.report.ComparisonReport;
import dev.custody.report.RunReport;
import dev.custody.report.Watch;
import dev.custody.report.page.ComparisonModel;
import dev.custody.report.page.RunModel;
import dev.custody.report.page.Templates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The page of a run, or of two side by side. */
final class RunPage {
    /** How wide the picture of a moment is, in CSS pixels, where there is room for it. */
    private static final double MOMENT = 760;

    private final Watch watch;
    private final Paintbox box = Paintbox.variables();
    private final Templates templates = Templates.beside(RunPage.class);

    RunPage(Watch watch) {
        this.watch = watch;
    }

    String of(RunReport report) {
        return page(report.title(), report.origin().tool(), Map.of(), List.of(report));
    }

    String of(ComparisonReport report) {
        return page(
                report.title(),
                report.a().origin().tool(),
                ComparisonModel.of(report),
                List.of(report.a(), report.b()));
    }

    private String page(String title, String tool, Map<String, Object> both, List<RunReport> runs) {
        String script = templates.text("film.js") + templates.text("player.js");
        Map<String, Object> model = new HashMap<>();
        model.put("title", title);
        model.put("tool", tool);
        model.put("both", both);
        model.put("css", box.css() + templates.text("page.css"));
        model.put("script", script);
        model.put("hash", sha256(script));
        Player player = new Player(runs, box, watch);
        List<Map<String, Object>> models =
                runs.stream().map(run -> new RunModel(run, box, MOMENT).model()).toList();
        model.put("runs", models);
        model.put("player", player.model(models));
        return templates.filled("page.peb", model);
    }

    /** The page's policy lets this script run, and no other. */
    private static String sha256(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
