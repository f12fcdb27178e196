package doorlight.reference;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.ExampleFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples of references.md. */
class ReferencesTest {

  @TestFactory
  List<DynamicTest> examples() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    List<String> site = List.of();
    for (ExampleFile.Example example : ExampleFile.read("references.md")) {
      List<String> own = new ArrayList<>(site);
      String text = example.input();
      int rule = text.indexOf("---\n");
      if (rule >= 0) {
        own = text.substring(0, rule).lines().toList();
        text = text.substring(rule + 4);
      }
      if (text.isEmpty()) {
        site = own;
        continue;
      }
      List<String> around = own;
      String prose = text;
      tests.add(
          DynamicTest.dynamicTest(
              example.toString(),
              () ->
                  assertThat(LittleSite.of(around, prose).show())
                      .as(example.input())
                      .isEqualTo(example.expected())));
    }
    assertThat(tests).hasSizeGreaterThan(150);
    return tests;
  }
}
