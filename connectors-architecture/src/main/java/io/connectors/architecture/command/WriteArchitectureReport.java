package io.connectors.architecture.command;

import io.connectors.architecture.report.ArchitectureReport;
import io.connectors.architecture.report.Baseline;
import io.connectors.architecture.report.RuleResult;
import io.connectors.architecture.report.Subject;
import io.connectors.architecture.report.Surface;
import io.connectors.architecture.report.Violation;
import io.connectors.architecture.report.render.ReportFiles;
import io.connectors.architecture.report.render.ReportPages;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Program: writes the architecture report about everything compiled below a folder, says the
 * verdict, and ends with 1 when the architecture does not hold.
 */
public final class WriteArchitectureReport {

  private final Path root;
  private final PrintStream out;

  WriteArchitectureReport(Path root, PrintStream out) {
    this.root = root;
    this.out = out;
  }

  /**
   * Takes a package and options, as in {@link Arguments}; the root is usually the current folder.
   */
  public static void main(String[] words) throws IOException {
    Arguments arguments = Arguments.parse(words);
    Path root = Path.of(arguments.root());
    int status = new WriteArchitectureReport(root, System.out).run(arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** The status to end with. */
  int run(Arguments arguments) throws IOException {
    Subject subject =
        Subject.below(
            root,
            arguments.compiled(),
            arguments.title(),
            arguments.basePackage(),
            RuleClass.rulesOf(arguments.rules()),
            RuleClass.revealersOf(arguments.rules()));
    ArchitectureReport report = ArchitectureReport.of(subject);
    if (arguments.renew()) {
      write(Baseline.FILE, Baseline.text(report.figures()));
      write(Surface.FILE, report.surface().text());
      if (report.diagram().plan().isPresent()) {
        write(ReportPages.DIAGRAM_FILE, ReportPages.svg(report.diagram()));
      }
      report = ArchitectureReport.of(subject);
    }
    ReportFiles.write(report, root);
    say(report);
    return report.verdict().holds() ? 0 : 1;
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void say(ArchitectureReport report) {
    out.println(report.verdict().headline() + ".");
    report.verdict().grounds().forEach(ground -> out.println(ground.words()));
    report.broken().forEach(this::say);
    report.diagram().differences().forEach(each -> out.println("diagram: " + each));
    report.surface().added().forEach(each -> out.println("surface: + " + each));
    report.surface().removed().forEach(each -> out.println("surface: - " + each));
    out.println();
    out.println("The whole report: " + root.resolve(ReportFiles.FOLDER).resolve("index.html"));
  }

  private void say(RuleResult rule) {
    out.println();
    String where = rule.isDecisionHere() ? " (" + rule.decision() + ")" : "";
    String why = rule.reason().isEmpty() ? "" : ", because " + rule.reason();
    out.println(rule.sentence() + why + where);
    for (Violation violation : rule.violations()) {
      out.println("  " + violation.place());
      out.println("      " + violation.what());
    }
  }
}
