package com.austa.gamification.application.mutants;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The project with one source file changed, and its tests run over that. */
final class Variant implements AutoCloseable {

    private static final String OURS = "com.austa.gamification.";

    private final ClassPath loader;

    private Variant(ClassPath loader) {
        this.loader = loader;
    }

    /**
     * @param classes folders of this project's compiled classes and tests
     * @param source the whole changed file
     * @param into an empty folder
     */
    static Variant of(List<Path> classes, String fileName, String source, Path into) throws IOException {
        Path file = into.resolve(fileName);
        Files.writeString(file, source);
        Path compiled = Files.createDirectory(into.resolve("classes"));
        compile(file, classes, compiled);
        List<URL> urls = new ArrayList<>();
        urls.add(compiled.toUri().toURL());
        for (Path folder : classes) {
            urls.add(folder.toUri().toURL());
        }
        return new Variant(new ClassPath(urls));
    }

    private static void compile(Path file, List<Path> classes, Path into) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(errors, null, null)) {
            String path = Stream.concat(
                            classes.stream().map(Path::toString), Stream.of(System.getProperty("java.class.path")))
                    .collect(Collectors.joining(java.io.File.pathSeparator));
            List<String> options = List.of("-proc:none", "-cp", path, "-d", into.toString());
            if (!compiler.getTask(null, files, errors, options, null, files.getJavaFileObjects(file))
                    .call()) {
                throw new IllegalStateException("the variant does not compile: "
                        + errors.getDiagnostics().stream()
                                .map(Diagnostic::toString)
                                .collect(Collectors.joining("; ")));
            }
        }
    }

    /** @param test {@code Class} or {@code Class#method} */
    TestExecutionSummary run(String test) throws ClassNotFoundException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            String[] parts = test.split("#");
            Class<?> type = loader.loadClass(OURS + parts[0]);
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(
                            parts.length == 1
                                    ? DiscoverySelectors.selectClass(type)
                                    : DiscoverySelectors.selectMethod(type, parts[1]))
                    .enableImplicitConfigurationParameters(false)
                    .build();
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            LauncherFactory.create().execute(request, listener);
            return listener.getSummary();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    /** This project's classes are its own, all others those of whoever asks. */
    private static final class ClassPath extends URLClassLoader {

        ClassPath(List<URL> urls) {
            super(urls.toArray(URL[]::new), ClassPath.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(OURS)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known != null ? known : findClass(name);
            }
        }
    }
}
