package io.connectors.forms.support;

import io.connectors.forms.view.FormView;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Fixture: a form as the real templates draw it, in a browser without script. */
public final class Page {

  private static final PebbleEngine ENGINE = engine();

  private final Document document;

  private Page(Document document) {
    this.document = document;
  }

  public static Page of(FormView form) {
    StringWriter html = new StringWriter();
    html.write("<!doctype html><title>Form</title><form method=post>");
    draw("form/summary", form, html);
    draw("form/fields", form, html);
    html.write("</form>");
    return new Page(Jsoup.parse(html.toString().replaceAll("\r\n?", "\n")));
  }

  private static PebbleEngine engine() {
    ClasspathLoader loader = new ClasspathLoader(Page.class.getClassLoader());
    loader.setPrefix("views/");
    loader.setSuffix(".peb");
    return new PebbleEngine.Builder()
        .loader(loader)
        .extension(EnglishTexts.FILE)
        .autoEscaping(true)
        .strictVariables(true)
        .build();
  }

  private static void draw(String view, FormView form, StringWriter html) {
    try {
      ENGINE.getTemplate(view).evaluate(html, Map.of("form", form));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public Document document() {
    return document;
  }

  /** The one element that the query finds. */
  public Element one(String query) {
    List<Element> found = document.select(query);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " elements for " + query + " in\n" + document.body());
    }
    return found.get(0);
  }

  /** The element of that id. */
  public Element byId(String id) {
    return one("[id=" + id + "]");
  }

  /** The controls of that name which stand in the page, not in a template of it. */
  public List<Element> named(String name) {
    return document.getAllElements().stream()
        .filter(element -> element.attr("name").equals(name) && element.closest("template") == null)
        .toList();
  }

  /** The one control of that name that is not hidden. */
  public Element control(String name) {
    List<Element> found =
        named(name).stream().filter(element -> !element.attr("type").equals("hidden")).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " controls " + name + " in\n" + document.body());
    }
    return found.get(0);
  }

  /** Types over what a text field holds. */
  public Page type(String name, String text) {
    Element control = control(name);
    if (control.tagName().equals("textarea")) {
      control.text(text);
    } else {
      control.attr("value", text);
    }
    return this;
  }

  /** Chooses an option of a select, or one of several radio buttons or check boxes. */
  public Page choose(String name, String text) {
    for (Element control : named(name)) {
      if (control.tagName().equals("select")) {
        control.select("option").forEach(option -> option.removeAttr("selected"));
        control.select("option").stream()
            .filter(option -> option.attr("value").equals(text))
            .forEach(option -> option.attr("selected", true));
      } else if (control.attr("type").equals("radio")) {
        control.attr("checked", control.attr("value").equals(text));
      } else if (control.attr("value").equals(text)) {
        control.attr("checked", true);
      }
    }
    return this;
  }

  /** Submits the form as it is. */
  public Map<String, List<String>> submit() {
    return Submissions.read(Browser.submission(document));
  }

  /** Submits the form by the button of that name and value. */
  public Map<String, List<String>> press(String name, String value) {
    boolean there = named(name).stream().anyMatch(button -> button.attr("value").equals(value));
    if (!there) {
      throw new AssertionError("no button " + name + " " + value + " in\n" + document.body());
    }
    return Submissions.read(Browser.submission(document) + "&" + Browser.encoded(name, value));
  }
}
