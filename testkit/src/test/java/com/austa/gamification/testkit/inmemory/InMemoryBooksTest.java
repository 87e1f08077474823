package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.testkit.contract.Books;
import com.austa.gamification.testkit.contract.EveryBooksContract;
import com.austa.gamification.testkit.contract.PlainMessages;
import java.time.Clock;

class InMemoryBooksTest implements EveryBooksContract {

    private final InMemoryBooks books = new InMemoryBooks(Clock.systemUTC(), new PlainMessages());

    @Override
    public Books books() {
        return books;
    }
}
