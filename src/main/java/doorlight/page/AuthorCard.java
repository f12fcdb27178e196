package doorlight.page;

import java.util.List;
import java.util.Optional;

/**
 * A person as readers meet them; texts may be empty. {@code url} leads to the person's page here.
 */
public record AuthorCard(
    String name,
    String url,
    String credentials,
    String jobTitle,
    String licence,
    String bio,
    Optional<Illustration> picture,
    String website,
    List<String> sameAs,
    List<String> jurisdictions) {}
