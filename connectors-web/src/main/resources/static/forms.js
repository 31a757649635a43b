// Enhances forms: shows only the parts for the current choice, adds rows and texts without a round
// trip, turns "Replace" into a button and can show a secret. Forms work without this file, too.

const PLACES = ["name", "data-row", "data-rows", "data-texts", "data-shown-when"];
const IDS = ["id", "for", "aria-describedby", "aria-labelledby"];
const CONTROLS = "input:not([type=hidden]), select, textarea";

const childrenOf = (list, mark) => [...list.children].filter((child) => child.matches(mark));
const rowsOf = (list) => childrenOf(list, "[data-row]");
const textsOf = (list) => childrenOf(list, "[data-text]");

/** The value that the controls of that name would submit. */
function textOf(form, name) {
  let text = "";
  for (const control of form.elements) {
    const optional = control.type === "radio" || control.type === "checkbox";
    if (control.name === name && !control.matches(":disabled") && (control.checked || !optional)) {
      text = control.value;
    }
  }
  return text;
}

/** Shows and enables the parts for the current choices, outer parts first. */
function showParts(form) {
  for (const part of form?.querySelectorAll("[data-shown-when]") ?? []) {
    const chosen = JSON.parse(part.dataset.equals).includes(textOf(form, part.dataset.shownWhen));
    part.hidden = chosen === part.hasAttribute("data-negated");
    part.disabled = part.hidden;
  }
  for (const line of form?.querySelectorAll("[data-pointer]:has(a)") ?? []) {
    const field = document.getElementById(line.querySelector("a").hash.slice(1));
    line.hidden = field?.closest("[data-shown-when][hidden]") !== null && field !== null;
  }
}

/** Removes the errors of the previous name when a new name was checked. */
function clearNameErrors(check) {
  const field = check.parentElement;
  const form = check.closest("form");
  field.querySelector("input").classList.remove("is-invalid");
  field.querySelector("input").removeAttribute("aria-invalid");
  field.querySelector(".invalid-feedback")?.remove();
  form.querySelector("[data-pointer='/name']")?.remove();
  const summary = form.querySelector(".alert-danger:has(ul)");
  if (summary && !summary.querySelector("li")) {
    summary.remove();
  }
}

/** Splits an id into prefix and pointer; several controls may have the same pointer. */
const splitId = (id) => id.match(/^((?:form(?:v\d+\.\d+)*)?)(.*)$/s).slice(1);

/** Changes the pointers and ids of a row template to those of the row, nested templates included. */
function move(fragment, from, to) {
  const moved = (text, old, fresh, next) =>
    text === old || next.some((mark) => text.startsWith(old + mark))
      ? fresh + text.slice(old.length)
      : text;
  for (const element of fragment.querySelectorAll("*")) {
    const marks = element.matches("button, [name=row], [name=json]");
    for (const { name, value } of [...element.attributes]) {
      if (PLACES.includes(name) || (name === "value" && marks)) {
        element.setAttribute(name, moved(value, from.place, to.place, ["/"]));
      } else if (IDS.includes(name)) {
        const ids = value.split(" ").map(splitId);
        const fresh = ids.map(([start, id]) => start + moved(id, from.id, to.id, ["-", "."]));
        element.setAttribute(name, fresh.join(" "));
      }
    }
    move(element.content ?? new DocumentFragment(), from, to);
  }
}

/** Renumbers the entries and disables "add" if the list is full. */
function recount(list) {
  rowsOf(list).forEach((row, i) => {
    const numbers = [...row.querySelectorAll("[data-number]")];
    const own = numbers.filter((number) => number.closest("[data-row]") === row);
    own.forEach((number) => (number.textContent = i + 1));
  });
  textsOf(list).forEach((text, i) => {
    const labelled = [...text.querySelectorAll("[aria-label]")];
    labelled.forEach((each) => (each.ariaLabel = each.ariaLabel.replace(/\d+$/, i + 1)));
  });
  const count = rowsOf(list).length + textsOf(list).length;
  childrenOf(list, "[name=add]")[0].disabled = count >= Number(list.dataset.most);
}

function addRow(list) {
  const place = list.dataset.rows;
  const numbers = rowsOf(list).map((row) => Number(row.dataset.row.slice(place.length + 1)));
  const number = Math.max(-1, ...numbers) + 1;
  const [template] = childrenOf(list, "template");
  const fragment = template.content.cloneNode(true);
  const row = fragment.firstElementChild;
  const to = { place: `${place}/${number}`, id: `${splitId(list.id)[1]}-${number}` };
  move(fragment, { place: row.dataset.row, id: splitId(row.id)[1] }, to);
  template.before(fragment);
  prepare(row);
  recount(list);
  showParts(list.form);
  row.querySelector(CONTROLS)?.focus();
}

function addText(list) {
  const last = textsOf(list).at(-1);
  const text = last.cloneNode(true);
  const input = text.querySelector("input");
  text.querySelectorAll(".form-hint, .invalid-feedback").forEach((note) => note.remove());
  ["id", "aria-invalid", "aria-describedby"].forEach((name) => input.removeAttribute(name));
  input.classList.remove("is-invalid");
  input.value = "";
  last.after(text);
  recount(list);
  input.focus();
}

function removeRow(list, row) {
  row.remove();
  recount(list);
  list.focus();
}

/** Clears the last text instead of removing it: new texts are copies of it. */
function removeText(list, text) {
  const at = textsOf(list).indexOf(text);
  text.querySelector("input").value = "";
  if (textsOf(list).length > 1) {
    text.remove();
    recount(list);
  }
  textsOf(list)[Math.max(0, at - 1)].querySelector("input").focus();
}

function makeButton(label, className) {
  const button = Object.assign(document.createElement("button"), { type: "button", className });
  button.append(...label);
  return button;
}

/** Replaces a summary by a button; closing clears the controls inside. */
function makeReplaceable(details) {
  const summary = details.querySelector("summary");
  const button = makeButton(summary.childNodes, summary.className);
  const panel = document.createElement("div");
  summary.remove();
  panel.append(...details.childNodes);
  const show = (shown) => {
    panel.hidden = !shown;
    button.ariaExpanded = String(shown);
  };
  show(details.open);
  button.addEventListener("click", () => {
    show(panel.hidden);
    for (const control of panel.hidden ? panel.querySelectorAll(CONTROLS) : []) {
      control.checked = control.type === "radio" && control.value === "";
      control.value = control.type === "radio" ? control.value : "";
    }
    (panel.hidden ? button : panel.querySelector(CONTROLS)).focus();
  });
  details.replaceWith(button, panel);
}

function makeRevealable(input) {
  const group = Object.assign(document.createElement("div"), { className: "input-group" });
  const button = makeButton([input.dataset.secret], "btn");
  const show = (shown) => {
    if (input.matches("input")) {
      input.type = shown ? "text" : "password";
    }
    input.toggleAttribute("data-shown", shown);
    button.ariaPressed = String(shown);
  };
  // Described, not labelled: the label of the field must identify the field only.
  button.setAttribute("aria-controls", input.id);
  button.setAttribute("aria-description", input.labels[0]?.textContent ?? "");
  show(false);
  button.addEventListener("click", () => show(!input.hasAttribute("data-shown")));
  input.form?.addEventListener("submit", () => show(false));
  input.replaceWith(group);
  group.append(input, button);
}

/** Enhances new elements of the page. */
function prepare(root) {
  root.querySelectorAll("[data-without-script]").forEach((element) => element.remove());
  root.querySelectorAll("details[data-replace]").forEach(makeReplaceable);
  root.querySelectorAll("[data-secret]:not(.input-group > *)").forEach(makeRevealable);
  for (const part of root.querySelectorAll("[data-shown-when]")) {
    part.querySelector("legend").classList.add("visually-hidden");
    showParts(part.form);
  }
}

document.addEventListener("input", ({ target }) => showParts(target.form));

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[name=add], button[name=remove]");
  const list = button?.closest("[data-rows], [data-texts]");
  if (list) {
    event.preventDefault();
    const [add, remove] = list.dataset.rows ? [addRow, removeRow] : [addText, removeText];
    const change = button.name === "add" ? add : remove;
    change(list, button.closest("[data-row], [data-text]"));
  }
});

/** Enter adds the next text of a list instead of submitting the form. */
document.addEventListener("keydown", (event) => {
  const list = event.target.closest?.("[data-text]")?.closest("[data-texts]");
  if (list && event.key === "Enter" && !event.isComposing && event.target.matches("input")) {
    event.preventDefault();
    if (event.target.value.trim() && !childrenOf(list, "[name=add]")[0].disabled) {
      addText(list);
    }
  }
});

document.addEventListener("htmx:afterSwap", ({ detail: { target } }) => {
  if (target.matches(".name-check")) {
    clearNameErrors(target);
  }
});

document.addEventListener("htmx:load", (event) => prepare(event.target));
prepare(document);
