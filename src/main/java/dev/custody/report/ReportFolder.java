package dev.custody.report;

import dev.custody.scenario.CompleteFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Where reports are put. Each file is there completely, or as it was before. */
public final class ReportFolder {
    private final Path directory;

    private ReportFolder(Path directory) {
        this.directory = directory;
    }

    /**
     * Makes the folder if it is not there.
     *
     * @throws IOException with a message for the user
     */
    public static ReportFolder open(Path directory) throws IOException {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new IOException("Cannot write into " + directory + ": " + reason(e), e);
        }
        if (!Files.isWritable(directory)) {
            throw new IOException("Cannot write into " + directory
                    + ": access is denied. Choose another place, or change its permissions.");
        }
        return new ReportFolder(directory);
    }

    private static String reason(IOException e) {
        return switch (e) {
            case FileAlreadyExistsException _ -> "it is a file. Name a folder.";
            case AccessDeniedException _ -> "access is denied. Choose another place, or change its permissions.";
            case NoSuchFileException _ -> "no folder can be made there. Choose another place.";
            case FileSystemException failure when failure.getReason() != null -> failure.getReason() + ".";
            default -> e.getMessage() + ".";
        };
    }

    /** Where the file of a report is, or will be. */
    public Path file(Report report, ReportFormat format) {
        return directory.resolve(report.name() + format.ending());
    }

    /**
     * Writes a report.
     *
     * @return where it is
     * @throws IOException with a message for the user: it can't be written, or the format does not show such a report
     */
    public Path write(Report report, ReportFormat format, Watch watch) throws IOException {
        Format writer = format.format();
        Optional<String> refusal = writer.refuses(report);
        if (refusal.isPresent()) {
            throw new IOException(format.id() + ": " + refusal.get());
        }
        Path file = file(report, format);
        CompleteFile.write(file, writer.write(report, watch));
        return file;
    }
}
