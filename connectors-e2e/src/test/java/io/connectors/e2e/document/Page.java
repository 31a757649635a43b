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
 * @param path relative to the repository's root
 * @param prose all lines; those of fenced blocks are blank
 */
public record Page(Path path, List<String> prose, List<Block> blocks) {

  private static final Pattern FENCE = Pattern.compile("( *)```(.*)");
  private static final Pattern COMMENT = Pattern.compile("<!--(.*?)-->", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** Reads the document at this path. */
  public static Page read(Path path) {
    return parse(path, Documents.lines(path));
  }

  /** Parses the lines of a document. */
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

  /** The comment that ends on the line above, ignoring blank lines. */
  private static String noteAbove(List<String> lines, int fence) {
    String above = String.join("\n", lines.subList(0, fence)).stripTrailing();
    Matcher comment = COMMENT.matcher(above);
    Optional<String> last = Optional.empty();
    while (comment.find()) {
      last = comment.end() == above.length() ? Optional.of(comment.group(1)) : Optional.empty();
    }
    return last.map(String::strip).orElse("");
  }

  /** Whether the page contains a comment with this text. */
  boolean hasComment(String note) {
    return COMMENT
        .matcher(text())
        .results()
        .map(comment -> comment.group(1).strip())
        .anyMatch(note::equals);
  }

  /** The targets of links and pictures, as written. */
  List<String> links() {
    return LINK.matcher(CODE.matcher(text()).replaceAll("``"))
        .results()
        .map(link -> link.group(1))
        .toList();
  }

  /** All texts that are set as code. */
  Set<String> codeWords() {
    return CODE.matcher(text())
        .results()
        .map(code -> code.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The texts of all headings. */
  List<String> headings() {
    return prose.stream()
        .map(HEADING::matcher)
        .filter(Matcher::matches)
        .map(heading -> heading.group(1))
        .toList();
  }

  /** The blocks below a second-level heading, up to the next one. */
  List<Block> blocksUnder(String heading) {
    int start = prose.indexOf("## " + heading) + 1;
    long length = prose.stream().skip(start).takeWhile(line -> !line.startsWith("## ")).count();
    return blocks.stream()
        .filter(block -> start > 0 && block.line() > start && block.line() <= start + length)
        .toList();
  }

  /** The anchors of all headings, as code hosts derive them. */
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
