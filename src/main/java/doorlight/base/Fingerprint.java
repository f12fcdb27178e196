package doorlight.base;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A number that tells a value from any other: equal values have equal fingerprints, on every
 * machine and in every run. For values made of records, lists, maps in a set order, optionals,
 * enumerations, texts, whole numbers and truth values; anything else is a defect of the caller, and
 * not overlooked.
 */
public final class Fingerprint {
  private static final Map<Class<?>, Method[]> PARTS = new ConcurrentHashMap<>();

  private Fingerprint() {}

  /**
   * The fingerprint of some values together.
   *
   * @throws IllegalArgumentException when something in them is no value
   */
  public static long of(Object... values) {
    ByteWriter out = new ByteWriter();
    for (Object value : values) {
      write(value, out);
    }
    return Checksum.of(out.toBytes());
  }

  private static void write(Object value, ByteWriter out) {
    if (value instanceof String text) {
      out.text(text);
    } else if (value instanceof Integer || value instanceof Long) {
      out.number(((Number) value).longValue());
    } else if (value instanceof Boolean flag) {
      out.flag(flag);
    } else if (value instanceof Enum<?> constant) {
      out.text(constant.name());
    } else if (value instanceof Optional<?> optional) {
      out.optional(optional, it -> write(it, out));
    } else if (value instanceof OptionalInt optional) {
      out.flag(optional.isPresent());
      optional.ifPresent(out::number);
    } else if (value instanceof Collection<?> values) {
      out.list(values, it -> write(it, out));
    } else if (value instanceof Map<?, ?> map) {
      out.list(
          map.entrySet(),
          entry -> {
            write(entry.getKey(), out);
            write(entry.getValue(), out);
          });
    } else if (value instanceof Record record) {
      out.number(record.getClass().getName().hashCode());
      parts(record, out);
    } else {
      throw new IllegalArgumentException("no value: " + value);
    }
  }

  private static void parts(Record record, ByteWriter out) {
    for (Method part : PARTS.computeIfAbsent(record.getClass(), Fingerprint::partsOf)) {
      try {
        write(part.invoke(record), out);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalArgumentException(record.toString(), e);
      }
    }
  }

  private static Method[] partsOf(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Method[] parts = new Method[components.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = components[i].getAccessor();
      parts[i].setAccessible(true);
    }
    return parts;
  }
}
