package doorlight.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentEncodingTest {
  @ParameterizedTest
  @CsvSource({
    "/plain/, /plain/",
    "/caf%C3%A9/, /café/",
    "/a%20b/, /a b/",
    "/a+b/, /a+b/",
    "/a+b%20c/, /a+b c/",
    "/100%/, /100%/",
    "/100%zz/a%20b/, /100%zz/a%20b/",
  })
  void anAddressIsRead(String written, String read) {
    assertThat(PercentEncoding.decode(written)).isEqualTo(read);
  }
}
