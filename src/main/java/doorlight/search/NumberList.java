package doorlight.search;

import java.util.Arrays;

/**
 * Writes a set of article numbers in few characters, as {@code search-index.js} reads it. Either
 * the gaps between them, each in base 32 with the highest digit first and 32 added to every digit
 * but the last; or, where that is shorter, {@code !} and one bit for each number from 0 on, six to
 * a character, the lowest number in the lowest bit.
 */
final class NumberList {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private NumberList() {}

  /** The digit of a number below 64. */
  static char digit(int value) {
    return DIGITS.charAt(value);
  }

  /** {@code numbers} are in ascending order, none twice. */
  static String write(int[] numbers) {
    StringBuilder gaps = new StringBuilder();
    int next = 0;
    for (int number : numbers) {
      appendGap(number - next, gaps);
      next = number + 1;
    }
    int bitsLength = next == 0 ? 0 : 1 + (next + 5) / 6;
    return gaps.length() <= bitsLength ? gaps.toString() : bits(numbers, bitsLength - 1);
  }

  private static void appendGap(int gap, StringBuilder out) {
    int shift = 0;
    while (gap >> shift >= 32) {
      shift += 5;
    }
    for (; shift > 0; shift -= 5) {
      out.append(digit(32 + (gap >> shift & 31)));
    }
    out.append(digit(gap & 31));
  }

  private static String bits(int[] numbers, int length) {
    int[] sixes = new int[length];
    for (int number : numbers) {
      sixes[number / 6] |= 1 << number % 6;
    }
    StringBuilder out = new StringBuilder("!");
    Arrays.stream(sixes).forEach(six -> out.append(digit(six)));
    return out.toString();
  }

  /** What {@link #write} wrote, in ascending order. */
  static int[] read(String list) {
    int[] numbers = new int[list.length() * 6];
    int count = 0;
    if (list.startsWith("!")) {
      for (int i = 1; i < list.length(); i++) {
        int six = value(list.charAt(i));
        for (int bit = 0; bit < 6; bit++) {
          if ((six >> bit & 1) == 1) {
            numbers[count++] = (i - 1) * 6 + bit;
          }
        }
      }
      return Arrays.copyOf(numbers, count);
    }
    int next = 0;
    int gap = 0;
    for (int i = 0; i < list.length(); i++) {
      int digit = value(list.charAt(i));
      gap = gap << 5 | digit & 31;
      if (digit < 32) {
        numbers[count++] = next + gap;
        next += gap + 1;
        gap = 0;
      }
    }
    return Arrays.copyOf(numbers, count);
  }

  private static int value(char digit) {
    if (digit >= 'A' && digit <= 'Z') {
      return digit - 'A';
    }
    if (digit >= 'a' && digit <= 'z') {
      return digit - 'a' + 26;
    }
    if (digit >= '0' && digit <= '9') {
      return digit - '0' + 52;
    }
    return digit == '-' ? 62 : 63;
  }
}
