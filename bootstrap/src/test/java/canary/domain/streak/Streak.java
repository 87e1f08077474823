package canary.domain.streak;

import canary.domain.reward.Reward;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/** Reads a file, asks the clock and the dice, looks at the machine and knows what stands on it. */
public class Streak {
    public int days;
    static int streaksBegun;

    public UUID begin() {
        streaksBegun++;
        return UUID.randomUUID();
    }

    public boolean isLate(Instant due) {
        return Instant.now().isAfter(due);
    }

    public boolean isKept(Path file) {
        return Files.exists(file) && System.getenv("STREAKS") != null;
    }

    public Reward reward() {
        return new Reward(0.1 + 0.2, this);
    }
}
