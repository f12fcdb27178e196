package doorlight.read.markdown;

import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import java.util.Set;

/** A block that is recognised before those of CommonMark; it depends on no other. */
interface BlockSyntax extends CustomBlockParserFactory {
  @Override
  default Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  default Set<Class<?>> getBeforeDependents() {
    return null;
  }

  @Override
  default boolean affectsGlobalScope() {
    return false;
  }
}
