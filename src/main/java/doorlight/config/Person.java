package doorlight.config;

import doorlight.diagnostic.Placed;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who writes or reviews. {@code key} is the one under {@code authors}; for a name that is
 * typed without being listed there, it is the name itself and the rest is empty.
 */
public record Person(
    String key,
    String name,
    String credentials,
    String jobTitle,
    String licence,
    String bio,
    Optional<Placed<String>> image,
    String url,
    List<String> sameAs,
    boolean listed) {
  public Person {
    sameAs = List.copyOf(sameAs);
  }

  /** Somebody of whom only the name is known. */
  public static Person named(String name) {
    return new Person(name, name, "", "", "", "", Optional.empty(), "", List.of(), false);
  }

  /** The same person with another picture, or none. */
  public Person withImage(Optional<Placed<String>> other) {
    return new Person(key, name, credentials, jobTitle, licence, bio, other, url, sameAs, listed);
  }

  /** Whether both are one person, whose key nobody else has. */
  public boolean is(Person other) {
    return key.equals(other.key);
  }

  /** The name with credentials after it, unless the name has them already. */
  public String displayName() {
    return credentials.isEmpty() || name.contains(credentials) ? name : name + ", " + credentials;
  }
}
