package doorlight.page;

import doorlight.base.Fingerprint;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the feeds carry, put together when somebody asks for it.
 *
 * @param shown tells it from anything else, as in {@link PlannedPage}: for a {@link Fingerprint}
 * @param entries newest first
 */
public record PlannedFeed(Object shown, Supplier<List<FeedEntry>> entries) {}
