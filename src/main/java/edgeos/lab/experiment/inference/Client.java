package edgeos.lab.experiment.inference;

import edgeos.lab.experiment.contest.ContestException;
import edgeos.program.digits.DigitLayout;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A client with a process of its own, by which it is answered through pipes. One thread. */
final class Client {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final long MOST_END_SECONDS = 10;

    private final Process process;
    private final OutputStream questions;
    private final InputStream answers;
    private final Images images;
    private final byte[] answer = new byte[NetworkProcess.ANSWER_BYTES];
    private long answered;
    private long right;

    /** Starts the process; it may take half a second until it answers. */
    Client(List<String> command, Images images) throws IOException {
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        questions = new BufferedOutputStream(process.getOutputStream(), BUFFER_BYTES);
        answers = new BufferedInputStream(process.getInputStream(), BUFFER_BYTES);
        this.images = images;
    }

    Process process() {
        return process;
    }

    /** Asks so many questions; they have to fit into a pipe. */
    void ask(int count) throws ContestException {
        try {
            for (int at = 0; at < count; at++) {
                questions.write(images.next());
            }
            questions.flush();
        } catch (IOException gone) {
            throw new ContestException("the process takes no questions any more: " + gone.getMessage(), gone);
        }
    }

    /** Waits for so many answers. */
    void hear(int count) throws ContestException {
        try {
            for (int at = 0; at < count; at++) {
                if (answers.readNBytes(answer, 0, answer.length) < answer.length) {
                    throw new ContestException("the process ended: exit=" + (process.isAlive() ? "not yet" : process.exitValue()));
                }
                answered++;
                right += answer[DigitLayout.DIGIT] == answer[DigitLayout.LABEL] ? 1 : 0;
            }
        } catch (IOException gone) {
            throw new ContestException("the process gives no answers any more: " + gone.getMessage(), gone);
        }
    }

    /** Ends the process, which ends by itself when nobody asks any more; waits for that. */
    void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(MOST_END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    long answered() {
        return answered;
    }

    long right() {
        return right;
    }
}
