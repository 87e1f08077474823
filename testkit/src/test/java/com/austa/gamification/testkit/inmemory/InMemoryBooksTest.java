package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.testkit.contract.Books;
import com.austa.gamification.testkit.contract.OneResultContract;
import com.austa.gamification.testkit.contract.PlainMessages;
import com.austa.gamification.testkit.contract.ProgressPortContract;
import com.austa.gamification.testkit.contract.ScorePortContract;
import java.time.Clock;

class InMemoryBooksTest implements ProgressPortContract, OneResultContract, ScorePortContract {

    private final InMemoryBooks books = new InMemoryBooks(Clock.systemUTC(), new PlainMessages());

    @Override
    public Books books() {
        return books;
    }
}
