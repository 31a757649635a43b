package io.connectors.forms.model;

import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.forms.keyword.Discriminator;
import io.connectors.forms.keyword.FieldLabel;
import io.connectors.forms.keyword.Options;
import io.connectors.forms.keyword.SchemaNode;
import io.connectors.forms.text.FormTexts;
import java.util.Optional;
import java.util.Set;

/**
 * Compiles schemas into fields. Unknown, too deep and too large schemas become a text area for
 * JSON.
 */
final class FieldCompiler {

  private static final Set<String> NEVER_EMPTY =
      Set.of(
          "uri iri email idn-email hostname idn-hostname date time date-time duration ipv4 ipv6 uuid"
              .split(" "));

  private final Optional<ConfigSchema> credentials;
  private final FormTexts texts;
  private int left;

  private FieldCompiler(Optional<ConfigSchema> credentials, int most, FormTexts texts) {
    this.texts = texts;
    this.credentials = credentials;
    this.left = most;
  }

  /** The fields of a configuration, up to a maximum. */
  static ObjectField settings(ConfigSchema schema, int most, FormTexts texts) {
    return new FieldCompiler(Optional.empty(), most, texts).root(schema, "form.settings");
  }

  /** The fields of credentials, up to a maximum; each is a text. */
  static ObjectField credentials(ConfigSchema schema, int most, FormTexts texts) {
    return new FieldCompiler(Optional.of(schema), most, texts)
        .root(schema, "form.credentials")
        .closed();
  }

  private ObjectField root(ConfigSchema schema, String titleKey) {
    SchemaNode root = SchemaNode.root(schema.document());
    String title = texts.text(titleKey + ".title");
    return new ObjectCompiler(this, root).compile(FieldLabel.of(title, schema.document()));
  }

  /** The field of a property. */
  Field compile(String name, JsonValue schema, SchemaNode around) {
    Optional<SchemaNode> node = around.inside(schema);
    JsonObject keywords =
        node.map(SchemaNode::keywords)
            .orElse(schema instanceof JsonObject written ? written : JsonObject.EMPTY);
    FieldLabel label = FieldLabel.of(name, keywords);
    left--;
    if (credentials.isPresent()) {
      return credential(name, label, node.orElse(around.with(keywords)));
    }
    return node.filter(any -> left >= 0)
        .map(known -> field(name, label, known))
        .orElse(new JsonField(label, keywords.get("default")));
  }

  private Field field(String name, FieldLabel label, SchemaNode schema) {
    Optional<JsonValue> initial = schema.keywords().get("default");
    if (schema.keywords().isTrue("readOnly")) {
      return new FixedField(label, initial.or(() -> schema.keywords().get("const")));
    }
    Optional<Options> options = options(schema);
    if (options.isPresent()) {
      return new ChoiceField(label, initial, options.orElseThrow());
    }
    return switch (schema.type()) {
      case "string" -> text(label, schema);
      case "integer", "number" -> NumberField.of(label, schema, texts);
      case "boolean" -> new BooleanField(label, initial);
      case "array" -> list(name, label, schema);
      case "object" -> object(label, schema);
      default -> alternatives(label, schema);
    };
  }

  private Optional<Options> options(SchemaNode schema) {
    return Options.of(schema).map(options -> options.named(texts.text("form.option.empty")));
  }

  /** A secret is always typed, because a choice would show it. */
  private Field credential(String name, FieldLabel label, SchemaNode schema) {
    Optional<Options> options =
        options(schema)
            .filter(known -> !isSecret(name))
            .filter(known -> known.list().stream().allMatch(Options.Option::isSubmittedAsIs));
    return options.isPresent()
        ? new ChoiceField(label, schema.keywords().get("default"), options.orElseThrow())
        : credentialText(name, label, schema);
  }

  private TextField credentialText(String name, FieldLabel label, SchemaNode schema) {
    boolean secret = isSecret(name);
    boolean multiline = credentials.filter(all -> all.isMultiline(name)).isPresent();
    return new TextField(
        label,
        secret ? Optional.empty() : schema.keywords().get("default"),
        secret ? hidden(multiline) : visible(multiline, schema.keywords()),
        secret,
        false);
  }

  private TextField text(FieldLabel label, SchemaNode schema) {
    JsonObject keywords = schema.keywords();
    String format = keywords.text("format").orElse("");
    boolean mayBeEmpty = schema.count("minLength", 0) == 0 && !NEVER_EMPTY.contains(format);
    boolean multiline = keywords.isTrue(ConfigSchema.MULTILINE);
    return new TextField(
        label, keywords.get("default"), visible(multiline, keywords), false, mayBeEmpty);
  }

  /** The domain decides, because a mark can be in a branch or reference. */
  private boolean isSecret(String name) {
    return credentials.filter(all -> all.isSecret(name)).isPresent();
  }

  private static TextField.Kind hidden(boolean multiline) {
    return multiline ? TextField.Kind.HIDDEN_LINES : TextField.Kind.HIDDEN;
  }

  private static TextField.Kind visible(boolean multiline, JsonObject keywords) {
    if (multiline) {
      return TextField.Kind.LINES;
    }
    return switch (keywords.text("format").orElse("")) {
      case "uri", "iri" -> TextField.Kind.ADDRESS;
      case "email", "idn-email" -> TextField.Kind.MAIL;
      default -> TextField.Kind.LINE;
    };
  }

  private Field list(String name, FieldLabel label, SchemaNode schema) {
    Optional<JsonValue> initial = schema.keywords().get("default");
    Optional<SchemaNode> items = schema.keywords().get("items").flatMap(schema::inside);
    int least = schema.count("minItems", 0);
    int most = schema.count("maxItems", Integer.MAX_VALUE);
    Optional<Options> options = items.flatMap(this::options);
    if (options.isPresent()) {
      return new CheckboxesField(label, initial, options.orElseThrow(), least == 0);
    }
    if (items.filter(item -> item.type().equals("string")).isPresent()) {
      return new TextListField(label, initial, least == 0, most);
    }
    return items
        .filter(item -> item.type().equals("object") || isChoice(item))
        .map(item -> new ObjectCompiler(this, item).compile(FieldLabel.of(name, item.keywords())))
        .filter(FieldCompiler::isDrawable)
        .map(item -> (Field) new GroupListField(label, initial, item, least, most))
        .orElse(new JsonField(label, initial));
  }

  private Field object(FieldLabel label, SchemaNode schema) {
    ObjectField field = new ObjectCompiler(this, schema).compile(label);
    return isDrawable(field) ? field : new JsonField(label, field.initial());
  }

  private Field alternatives(FieldLabel label, SchemaNode schema) {
    return isChoice(schema)
        ? object(label, schema)
        : new JsonField(label, schema.keywords().get("default"));
  }

  private static boolean isChoice(SchemaNode schema) {
    return schema.keywords().get("type").isEmpty() && Discriminator.of(schema).isPresent();
  }

  private static boolean isDrawable(ObjectField field) {
    return !field.properties().isEmpty();
  }
}
