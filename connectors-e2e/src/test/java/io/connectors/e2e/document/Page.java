package io.connectors.e2e.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A document in Markdown.
 *
 * @param path where it is, from the repository's root
 * @param prose its lines without those of fenced blocks, which are left blank
 */
public record Page(Path path, List<String> prose, List<Block> blocks) {

  private static final Pattern FENCE = Pattern.compile("( *)```(.*)");
  private static final Pattern COMMENT = Pattern.compile("<!--(.*?)-->", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** Reads the document that is there. */
  public static Page read(Path path) {
    return parse(path, Documents.lines(path));
  }

  /** Reads a document's lines. */
  static Page parse(Path path, List<String> lines) {
    List<String> prose = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher fence = FENCE.matcher(lines.get(i));
      prose.add(fence.matches() ? "" : lines.get(i));
      if (fence.matches()) {
        int start = i;
        String end = fence.group(1) + "```";
        List<String> text = new ArrayList<>();
        for (i++; !lines.get(i).equals(end); i++) {
          text.add(lines.get(i).substring(Math.min(indent(fence), lines.get(i).length())));
          prose.add("");
        }
        prose.add("");
        blocks.add(
            new Block(fence.group(2), String.join("\n", text), start + 1, noteAbove(lines, start)));
      }
    }
    return new Page(path, prose, blocks);
  }

  private static int indent(Matcher fence) {
    return fence.group(1).length();
  }

  /** The comment that ends on the line above, blank lines between not counted. */
  private static String noteAbove(List<String> lines, int fence) {
    String above = String.join("\n", lines.subList(0, fence)).stripTrailing();
    Matcher comment = COMMENT.matcher(above);
    Optional<String> last = Optional.empty();
    while (comment.find()) {
      last = comment.end() == above.length() ? Optional.of(comment.group(1)) : Optional.empty();
    }
    return last.map(String::strip).orElse("");
  }

  /** Whether a comment of the page says this. */
  boolean says(String note) {
    return COMMENT
        .matcher(text())
        .results()
        .map(comment -> comment.group(1).strip())
        .anyMatch(note::equals);
  }

  /** Where its links and pictures lead, as written. */
  List<String> links() {
    return LINK.matcher(CODE.matcher(text()).replaceAll("``"))
        .results()
        .map(link -> link.group(1))
        .toList();
  }

  /** What it sets as code. */
  Set<String> codeWords() {
    return CODE.matcher(text())
        .results()
        .map(code -> code.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The texts of its headings. */
  List<String> headings() {
    return prose.stream()
        .map(HEADING::matcher)
        .filter(Matcher::matches)
        .map(heading -> heading.group(1))
        .toList();
  }

  /** The blocks between a heading of the second level and the next. */
  List<Block> blocksUnder(String heading) {
    int start = prose.indexOf("## " + heading) + 1;
    long length = prose.stream().skip(start).takeWhile(line -> !line.startsWith("## ")).count();
    return blocks.stream()
        .filter(block -> start > 0 && block.line() > start && block.line() <= start + length)
        .toList();
  }

  /** The names by which its headings can be linked to, as code hosts make them. */
  Set<String> anchors() {
    Set<String> anchors = new TreeSet<>();
    for (String heading : headings()) {
      String slug = slug(heading);
      String anchor = slug;
      for (int again = 1; !anchors.add(anchor); again++) {
        anchor = slug + "-" + again;
      }
    }
    return anchors;
  }

  private static String slug(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }

  private String text() {
    return String.join("\n", prose);
  }
}
