package io.connectors.architecture.report;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the place in the code that a rule complains about, whatever form its complaint has. */
final class Places {

  private static final Pattern LOCATION = Pattern.compile("\\(([\\w$-]+\\.\\w+):(\\d+)\\)");
  private static final Pattern QUALIFIED = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");

  private final JavaClasses classes;
  private final Sources sources;

  Places(JavaClasses classes, Sources sources) {
    this.classes = classes;
    this.sources = sources;
  }

  /** Whether the repository has a file at that path. */
  boolean have(String path) {
    return sources.have(path);
  }

  /** The place to name when a rule complains about no place. */
  static Place ofRule(String rule) {
    return new Place(rule, "", "rule", 0, "");
  }

  /** The lines of a violation message that name a place, below the other lines. */
  List<Violation> violationsIn(String rule, String complaint) {
    List<Violation> found = new ArrayList<>();
    StringBuilder heading = new StringBuilder();
    for (String line : complaint.split("\\R", -1)) {
      if (LOCATION.matcher(line).find()) {
        String what = shortened(line.replaceFirst("^\\s*-\\s*", ""));
        found.add(new Violation(placeIn(line).orElse(ofRule(rule)), withHeading(heading, what)));
      } else if (!line.matches("\\s*\\d+\\. Dependencies of .*")) {
        heading.append(line.strip()).append(' ');
      }
    }
    return found.isEmpty() ? List.of(new Violation(ofRule(rule), shortened(complaint))) : found;
  }

  private static String withHeading(CharSequence heading, String what) {
    String above =
        heading
            .toString()
            .replace("Slice ", "")
            .replace("Cycle detected", "Cycle")
            .replaceAll(":?\\s*$", "");
    return above.isEmpty() ? what : above + ": " + what;
  }

  /** Without packages, brackets and the location, which is shown separately. */
  private static String shortened(String line) {
    String words = LOCATION.matcher(line).replaceAll("").replaceFirst("\\s+in\\s*$", "");
    StringBuilder bare = new StringBuilder();
    int done = 0;
    for (String quoted : quoted(words)) {
      int bracket = words.indexOf("<" + quoted + ">", done);
      bare.append(words, done, bracket).append(quoted);
      done = bracket + quoted.length() + 2;
    }
    bare.append(words.substring(done));
    return QUALIFIED.matcher(bare).replaceAll("").replace("<init>", "new").strip();
  }

  private Optional<Place> placeIn(String line) {
    Matcher location = LOCATION.matcher(line);
    int number = 0;
    while (location.find()) {
      number = Integer.parseInt(location.group(2));
    }
    int found = number;
    return quoted(line).stream().flatMap(name -> ofName(name, found).stream()).findFirst();
  }

  /** The text in angle brackets, possibly nested; an arrow does not close them. */
  static List<String> quoted(String line) {
    List<String> names = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '<' && depth++ == 0) {
        start = i + 1;
      } else if (line.charAt(i) == '>' && depth > 0 && --depth == 0) {
        names.add(line.substring(start, i));
      }
    }
    return names;
  }

  private Optional<Place> ofName(String name, int line) {
    String full = name.replaceFirst("\\(.*", "");
    if (classes.contain(full)) {
      return Optional.of(of(classes.get(full), "", line));
    }
    int dot = full.lastIndexOf('.');
    String owner = dot < 0 ? full : full.substring(0, dot);
    return classes.contain(owner)
        ? Optional.of(of(classes.get(owner), full.substring(dot + 1), line))
        : Optional.empty();
  }

  /** The place of an access. */
  Place of(JavaAccess<?> access) {
    return of(access.getOriginOwner(), access.getOrigin().getName(), access.getLineNumber());
  }

  /** The place of a member, or of a type; where the line is unknown, the nearest that is. */
  Place of(JavaClass type, String member, int line) {
    String file = type.getSource().flatMap(source -> source.getFileName()).orElse("unknown");
    String path = sources.pathOf(type.getPackageName(), file);
    int near =
        line > 0
            ? line
            : new Declarations(sources.lines(path)).lineOf(type.getSimpleName(), member);
    return new Place(nameOf(type), member, file, near > 0 ? near : firstLine(type), path);
  }

  private static String nameOf(JavaClass type) {
    String name = type.getName();
    return name.substring(type.getPackageName().isEmpty() ? 0 : type.getPackageName().length() + 1);
  }

  private static int firstLine(JavaClass type) {
    return type.getAccessesFromSelf().stream()
        .mapToInt(JavaAccess::getLineNumber)
        .filter(line -> line > 0)
        .min()
        .orElse(1);
  }
}
