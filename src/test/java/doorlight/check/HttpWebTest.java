package doorlight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which machines may be asked. */
class HttpWebTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "127.0.0.1",
        "169.254.169.254",
        "172.31.255.255",
        "192.0.0.8",
        "192.168.1.1",
        "198.19.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "64:ff9b::10.0.0.1",
        "2001:0:a00:1::",
        "2002:7f00:1::",
        "fc00::1",
        "fe80::1",
        "ff02::1",
      })
  void whatIsNotOnTheInternetIsNotAsked(String address) throws UnknownHostException {
    assertThat(HttpWeb.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.1.1.1", "172.32.0.1", "198.20.0.1", "64:ff9b::1.1.1.1", "2606:4700::1111"})
  void whatIsMayBe(String address) throws UnknownHostException {
    assertThat(HttpWeb.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void aNameStandsForOneMachineAsLongAsTheProgramRuns() {
    new HttpWeb(HttpWeb::isPublic);

    assertThat(Security.getProperty("networkaddress.cache.ttl")).isEqualTo("-1");
  }
}
