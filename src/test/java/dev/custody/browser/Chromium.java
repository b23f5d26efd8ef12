package dev.custody.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A headless Chromium of this machine, with its driver. Nothing is downloaded, and it finds no other host than this one. */
public final class Chromium {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private Chromium() {}

    /** Opens one of that size; where there is none, the test that asks is skipped, and says so. */
    public static ChromeDriver open(int width, int height, Locale language, String... more) {
        Optional<Path> browser = BROWSERS.stream().flatMap(Chromium::onPath).findFirst();
        Optional<Path> driver = onPath("chromedriver").findFirst();
        assumeTrue(browser.isPresent(), "no Chromium on the PATH");
        assumeTrue(driver.isPresent(), "no chromedriver on the PATH");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--force-device-scale-factor=1",
                "--accept-lang=" + language.toLanguageTag(),
                "--window-size=" + width + "," + height);
        options.addArguments(more);
        ChromeDriver opened = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.orElseThrow().toFile())
                        .build(),
                options);
        opened.manage().window().setSize(new Dimension(width, height));
        return opened;
    }

    private static Stream<Path> onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable);
    }
}
