package io.connectors.web.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Value: a text with {@code `code`} and {@code **strong**} words, in paragraphs. */
record MarkdownText(List<Paragraph> paragraphs) {

  private static final Pattern MARKED = Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*");
  private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

  /** Value: a paragraph. */
  record Paragraph(List<Words> words) {}

  /** Value: words in one style: {@code text}, {@code code} or {@code strong}. */
  record Words(String style, String text) {}

  static MarkdownText of(String text) {
    return new MarkdownText(
        Arrays.stream(BLANK_LINE.split(text.strip())).map(MarkdownText::paragraph).toList());
  }

  private static Paragraph paragraph(String text) {
    List<Words> words = new ArrayList<>();
    Matcher marked = MARKED.matcher(text);
    int end = 0;
    while (marked.find()) {
      words.add(new Words("text", text.substring(end, marked.start())));
      words.add(
          marked.group(1) == null
              ? new Words("strong", marked.group(2))
              : new Words("code", marked.group(1)));
      end = marked.end();
    }
    words.add(new Words("text", text.substring(end)));
    return new Paragraph(words);
  }
}
