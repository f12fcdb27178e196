package doorlight.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Marks tests that need a browser. All share one, and the sites it opens; both are closed when the
 * last test is done, whatever came of it. Before each test the browser is put back to a plain light
 * window.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InBrowser.Extension.class)
@interface InBrowser {

  /** Finds the browser, or skips; opens it once; hands it to the tests. */
  final class Extension implements ExecutionCondition, ParameterResolver, BeforeEachCallback {
    private static final ExtensionContext.Namespace OURS =
        ExtensionContext.Namespace.create(InBrowser.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (Chromium.found().isPresent()) {
        return ConditionEvaluationResult.enabled("a browser is there");
      }
      if (System.getenv("CI") != null) {
        throw new IllegalStateException(Chromium.ABSENT);
      }
      store(context)
          .getOrComputeIfAbsent("said", key -> say(Chromium.ABSENT + " Its tests are skipped."));
      return ConditionEvaluationResult.disabled(Chromium.ABSENT);
    }

    private static boolean say(String line) {
      System.out.println(line);
      return true;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      Class<?> type = parameter.getParameter().getType();
      return type == Browser.class || type == Sites.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Browser.class
          ? browser(context)
          : sites(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
      browser(context).reset();
    }

    private static Browser browser(ExtensionContext context) {
      return store(context)
          .getOrComputeIfAbsent(
              Browser.class, key -> Browser.start(Chromium.found().orElseThrow()), Browser.class);
    }

    private static Sites sites(ExtensionContext context) {
      return store(context).getOrComputeIfAbsent(Sites.class, key -> new Sites(), Sites.class);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
      return context.getRoot().getStore(OURS);
    }
  }
}
