package doorlight.fuzz;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The laws of fuzzing hold of every input that is known. */
class KnownInputsTest {
  @TestFactory
  List<DynamicContainer> keepTheLaws() throws IOException {
    List<DynamicContainer> targets = new ArrayList<>();
    for (Target target : Target.values()) {
      List<DynamicTest> inputs = new ArrayList<>();
      Seeds.of(target)
          .forEach((name, input) -> inputs.add(dynamicTest(name, () -> target.take(input))));
      targets.add(dynamicContainer(target.folder(), inputs));
    }
    return targets;
  }
}
