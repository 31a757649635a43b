package io.connectors.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.web.message.Messages;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFunctionTest {

  private static final SafeString TIME = new SafeString("<time>now</time>");

  private final TextFunction function = new TextFunction(Messages.ENGLISH);

  @Test
  void leaves_escaping_of_plain_text_to_the_engine() {
    assertThat(text("connector.card.updated", "<b>", "\uE0000\uE001"))
        .isEqualTo("Updated by <b>, \uE0000\uE001");
  }

  @Test
  void keeps_markup_of_macros_and_escapes_other_text() {
    assertThat(text("connector.card.updated", "<b>'\"&", TIME))
        .isInstanceOf(SafeString.class)
        .hasToString("Updated by &lt;b&gt;&#39;&quot;&amp;, <time>now</time>");
  }

  @Test
  void a_number_selects_the_plural() {
    assertThat(text("connector.found", 1L)).isEqualTo("1 connector");
    assertThat(text("connector.found", 0L)).isEqualTo("0 connectors");
  }

  private Object text(String key, Object... arguments) {
    return function.text(key, List.of(arguments));
  }
}
