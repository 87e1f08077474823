/**
 * What can be set: a YAML file with the environment in it. {@link
 * com.austa.gamification.bootstrap.configuration.EngineConfiguration} is its shape, {@link
 * com.austa.gamification.bootstrap.configuration.EnvironmentVariables} what the specification's variables may be.
 */
@NullMarked
package com.austa.gamification.bootstrap.configuration;

import org.jspecify.annotations.NullMarked;
