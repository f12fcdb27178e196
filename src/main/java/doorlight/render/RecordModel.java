package doorlight.render;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;

/**
 * A record as templates see it: its components, and what else it tells without being asked for
 * anything more, by their names. FreeMarker reads records as well, but as beans, and looks into
 * each class anew for each wrapper, which takes long in a build of few pages.
 */
final class RecordModel implements TemplateHashModel {
  private static final ClassValue<Map<String, Method>> READERS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return readersOf(type);
        }
      };

  private final Object value;
  private final Map<String, Method> readers;
  private final ObjectWrapper wrapper;

  RecordModel(Record value, ObjectWrapper wrapper) {
    this.value = value;
    this.readers = READERS.get(value.getClass());
    this.wrapper = wrapper;
  }

  private static Map<String, Method> readersOf(Class<?> type) {
    Map<String, Method> readers = new HashMap<>();
    for (Method method : type.getMethods()) {
      if (method.getParameterCount() == 0
          && method.getReturnType() != void.class
          && method.getDeclaringClass() != Object.class
          && !Modifier.isStatic(method.getModifiers())) {
        method.setAccessible(true);
        readers.put(method.getName(), method);
      }
    }
    return readers;
  }

  @Override
  public TemplateModel get(String name) throws TemplateModelException {
    Method reader = readers.get(name);
    if (reader == null) {
      return null;
    }
    try {
      return wrapper.wrap(reader.invoke(value));
    } catch (InvocationTargetException e) {
      throw new TemplateModelException("The value of " + name + " cannot be told.", e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
