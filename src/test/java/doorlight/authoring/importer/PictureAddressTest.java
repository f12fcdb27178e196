package doorlight.authoring.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blogs put up copies of a picture in several sizes; the largest is wanted. */
class PictureAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://x.example/wp-content/uploads/2021/03/lamp-300x200.jpg, https://x.example/wp-content/uploads/2021/03/lamp.jpg",
    "https://x.example/wp-content/uploads/lamp.jpg, https://x.example/wp-content/uploads/lamp.jpg",
    "https://static.wixstatic.com/media/a.jpg/v1/fill/w_300/a.jpg, https://static.wixstatic.com/media/a.jpg",
  })
  void theOriginalIsFound(String address, String original) {
    assertThat(Pictures.original(address)).isEqualTo(original);
  }

  @Test
  void anAddressWithoutEndIsLeftAsItIs() {
    String endless = "https://x.example" + "/wp-content/uploads/".repeat(50_000) + "a";
    assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Pictures.original(endless)))
        .isEqualTo(endless);
  }
}
