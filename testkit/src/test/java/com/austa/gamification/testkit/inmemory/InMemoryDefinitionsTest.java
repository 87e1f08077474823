package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.rules.DefinitionPort;
import com.austa.gamification.testkit.contract.DefinitionPortContract;

class InMemoryDefinitionsTest implements DefinitionPortContract {

    @Override
    public DefinitionPort emptyDefinitions() {
        return new InMemoryDefinitions();
    }
}
