// The page where a text is written: the editor in place of the plain field, saving by itself, who else is here, and the dialogs.
// Without this file the form is a plain field with a button.
import { makeEditor } from "./writing-editor.js";

const AUTOSAVE_MS = 2_500;
const PRESENCE_MS = 15_000;

const form = document.querySelector("form[data-writing]");
if (form) start(form);

function start(form) {
  const field = form.elements.body;
  const words = JSON.parse(form.dataset.words);
  const state = form.querySelector("[data-state]");
  const count = form.querySelector("[data-count]");
  const told = (text) => { state.textContent = text; };
  // What could not be done stands until the next thing is.
  const fault = form.querySelector("[data-fault]");
  const refused = (text) => { fault.textContent = text; };
  const dialogs = dialogsOf(form, refused, words);

  let saved = "";
  let timer = 0;
  let saving = null;
  // What was refused, or met another's change, is sent again only when the writer says so.
  let waits = form.hasAttribute("data-unsaved");
  const editor = makeEditor({
    place: form.querySelector("[data-editor]"), html: form.querySelector("template[data-text]").innerHTML,
    label: form.dataset.label, describedBy: form.dataset.describedBy, words, open: dialogs.open, told: refused,
    changed: (markup) => { field.value = markup; refused(""); counted(); later(); },
  });
  dialogs.answer(editor);
  field.closest("[data-plain]").hidden = true;
  field.value = editor.markup();

  // The text and what it is about; blanks that the editor writes otherwise than the store are no change.
  const chosen = () => [...form.querySelectorAll("input[type=checkbox]")].map((box) => Number(box.checked)).join("");
  const typed = () => `${chosen()}\n${field.value}`;
  if (!waits) saved = typed();
  form.addEventListener("change", (event) => { if (event.target.type === "checkbox") later(); });

  const limit = Number(form.dataset.limit) || 0;
  function counted() {
    const now = editor.words().toLocaleString(document.documentElement.lang);
    count.textContent = limit ? `${now} ${words.of} ${limit.toLocaleString(document.documentElement.lang)} ${words.words}` : `${now} ${words.words}`;
    count.classList.toggle("is-over", limit > 0 && editor.words() > limit);
  }
  counted();

  // MARK: Saving

  function later() {
    if (typed() === saved) return;
    told(words.unsaved);
    clearTimeout(timer);
    if (!waits) timer = setTimeout(save, AUTOSAVE_MS);
  }

  async function save() {
    clearTimeout(timer);
    if (saving) { await saving; }
    if (typed() === saved) { told(words.nothingNew); return; }
    told(words.saving);
    saving = send(field.value, typed());
    try { await saving; } finally { saving = null; }
  }

  async function send(sent, all) {
    const body = new URLSearchParams(new FormData(form));
    let answer;
    try {
      const response = await fetch(form.action, {
        method: "POST", body, headers: { Accept: "application/json" }, credentials: "same-origin", redirect: "error",
      });
      answer = { status: response.status, ...(await response.json()) };
    } catch {
      told(words.offline);
      timer = setTimeout(save, 4 * AUTOSAVE_MS);
      return;
    }
    if (answer.status === 409) { conflict(answer); return; }
    if (answer.status !== 200) { told(answer.message ?? words.failed); return; }
    waits = false;
    saved = all;
    const { base, version } = form.elements;
    if (answer.html && field.value !== sent) {
      // Others' paragraphs came in while one typed on: the next save begins from what was sent, and brings them in again.
      base.value = sent;
    } else {
      base.value = answer.body;
      version.value = answer.version;
      if (answer.html) {
        editor.replace(answer.html);
        clearTimeout(timer);
        field.value = editor.markup();
        saved = typed();
      }
    }
    told(answer.message);
    const margin = document.querySelector("[data-writing-margin]");
    if (margin && answer.margin && !margin.contains(document.activeElement)) margin.innerHTML = answer.margin; // Written by our server.
  }

  // Both wordings are shown by the plain form's answer: nothing is decided here.
  function conflict(answer) {
    told(answer.message);
    waits = true;
    form.querySelector("[data-conflict]").hidden = false;
  }

  let leaves = false;
  form.addEventListener("submit", (event) => {
    field.value = editor.markup();
    if (event.submitter?.hasAttribute("data-save")) { event.preventDefault(); save(); } else leaves = true;
  });
  // An approval is of what is saved.
  document.addEventListener("submit", async (event) => {
    if (!event.target.matches("[data-saves-first]") || leaves) return;
    if (typed() === saved) { leaves = true; return; }
    event.preventDefault();
    const asked = [event.target.action, event.target.elements.lydelse?.value].join();
    event.submitter?.blur();
    await save();
    if (typed() !== saved) return;
    leaves = true;
    [...document.querySelectorAll("form[data-saves-first]")].find((again) => [again.action, again.elements.lydelse?.value].join() === asked)?.submit();
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") { event.preventDefault(); save(); }
  });
  window.addEventListener("beforeunload", (event) => { if (!leaves && typed() !== saved) event.preventDefault(); });
  document.addEventListener("visibilitychange", () => { if (document.hidden && !waits && typed() !== saved) save(); });
  document.querySelector(".conflict")?.focus();

  // MARK: Who else is here

  const others = document.querySelector("[data-others]");
  async function meet() {
    if (document.hidden || !others) return;
    try {
      const body = new URLSearchParams({ csrf: form.elements.csrf.value });
      const response = await fetch(form.dataset.presence, { method: "POST", body, headers: { Accept: "application/json" } });
      if (!response.ok) return;
      const { text } = await response.json();
      if (others.textContent !== text) others.textContent = text;
      others.hidden = !text;
    } catch { /* Next time. */ }
  }
  meet();
  setInterval(meet, PRESENCE_MS);
}

// MARK: Dialogs

function dialogsOf(form, told, words) {
  const page = form.ownerDocument;
  const dialog = (name) => page.querySelector(`dialog[data-dialog="${name}"]`);
  let editor;
  const fields = fieldPicker(dialog("fields"), form.dataset.fields, words, (field) => editor.insertField(field), () => editor.focus());
  const link = dialog("link");
  const image = dialog("image");
  const caption = dialog("caption");
  const closing = (box) => box.addEventListener("close", () => editor.focus());
  for (const box of [link, image, caption]) {
    closing(box);
    box.querySelector("[data-cancel]").addEventListener("click", () => box.close());
  }
  link.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = link.querySelector("input").value.trim();
    const href = /^[a-z]+:/i.test(typed) ? typed : typed.includes("@") ? `mailto:${typed}` : `https://${typed}`;
    link.close();
    if (/^(https?:\/\/|mailto:)\S+$/i.test(href)) editor.setLink(href); else told(words.badLink);
  });
  caption.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    caption.close();
    editor.setCaption(caption.querySelector("input").value.trim());
  });
  image.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const fault = image.querySelector("[role=alert]");
    fault.textContent = "";
    const body = new FormData(event.target);
    body.set("csrf", form.elements.csrf.value);
    if ((body.get("file")?.size ?? 0) > Number(image.dataset.limit)) { fault.textContent = words.imageTooLarge; return; }
    try {
      const response = await fetch(form.dataset.images, { method: "POST", body, headers: { Accept: "application/json" } });
      const answer = await response.json();
      if (!response.ok) { fault.textContent = answer.message ?? words.failed; return; }
      image.close();
      editor.insertImage({ ...answer, alternative: body.get("alternative").trim(), caption: body.get("caption").trim() });
      event.target.reset();
    } catch { fault.textContent = words.offline; }
  });
  return {
    answer: (made) => { editor = made; },
    open: {
      fields: (query) => fields(query),
      link: () => { link.querySelector("input").value = ""; link.showModal(); },
      image: (file) => {
        if (file) {
          const given = new DataTransfer();
          given.items.add(file);
          image.querySelector("input[type=file]").files = given.files;
        }
        image.showModal();
      },
      caption: (current) => { caption.querySelector("input").value = current; caption.showModal(); },
    },
  };
}

// A combobox with a list (ARIA 1.2): up and down choose a value, left and right its form, Enter inserts.
function fieldPicker(dialog, address, words, insert, leave) {
  const input = dialog.querySelector("input");
  const list = dialog.querySelector("[role=listbox]");
  const number = dialog.querySelector("[role=status]");
  let shown = [];
  let at = -1;
  let asked = 0;
  const part = (tag, name, text) => Object.assign(document.createElement(tag), { className: name, textContent: text });
  const choose = (index) => {
    at = shown.length ? (index + shown.length) % shown.length : -1;
    shown.forEach(({ option }, place) => option.setAttribute("aria-selected", String(place === at)));
    const option = shown[at]?.option;
    if (option) { input.setAttribute("aria-activedescendant", option.id); option.scrollIntoView({ block: "nearest" }); }
    else input.removeAttribute("aria-activedescendant");
  };
  const changeForm = (entry, step) => {
    entry.form = (entry.form + step + entry.forms.length) % entry.forms.length;
    entry.value.textContent = entry.forms[entry.form].printed;
    entry.chips.forEach((chip, place) => chip.classList.toggle("is-chosen", place === entry.form));
    number.textContent = entry.forms[entry.form].printed;
  };
  const take = (entry) => {
    if (!entry) return;
    dialog.close();
    insert({ ...entry.forms[entry.form], label: entry.label });
  };
  const optionOf = (entry, place) => {
    const option = Object.assign(document.createElement("li"), { id: `falt-${place}` });
    option.setAttribute("role", "option");
    entry.form = 0;
    entry.option = option;
    entry.value = part("span", "picker-value", entry.printed);
    entry.chips = entry.forms.map((form, index) => {
      const chip = part("span", index ? "picker-form" : "picker-form is-chosen", form.printed);
      chip.addEventListener("click", (event) => { event.stopPropagation(); changeForm(entry, index - entry.form); take(entry); });
      return chip;
    });
    option.append(part("span", "picker-label", entry.label), entry.value, part("small", "quiet", entry.group));
    if (entry.chips.length > 1) {
      const forms = part("span", "picker-forms", "");
      forms.setAttribute("aria-hidden", "true");
      forms.append(...entry.chips);
      option.append(forms);
    }
    option.addEventListener("click", () => take(entry));
    return option;
  };
  const search = async () => {
    const turn = ++asked;
    let found = [];
    try {
      const response = await fetch(`${address}?q=${encodeURIComponent(input.value)}`, { headers: { Accept: "application/json" } });
      if (response.ok) found = await response.json();
    } catch { number.textContent = words.offline; return; }
    if (turn !== asked) return;
    shown = found.map((entry) => (entry.forms.length ? entry : { ...entry, forms: [{ reference: entry.reference, printed: entry.printed }] }));
    list.replaceChildren(...shown.map(optionOf));
    number.textContent = shown.length ? `${shown.length} ${words.hits}` : words.noHits;
    choose(shown.length ? 0 : -1);
  };
  let timer = 0;
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, 150); });
  input.addEventListener("keydown", (event) => {
    const isAtEnd = input.selectionStart === input.value.length;
    if (event.key === "ArrowDown") { event.preventDefault(); choose(at + 1); }
    if (event.key === "ArrowUp") { event.preventDefault(); choose(at - 1); }
    if (event.key === "ArrowRight" && isAtEnd && shown[at]?.forms.length > 1) { event.preventDefault(); changeForm(shown[at], 1); }
    if (event.key === "ArrowLeft" && shown[at]?.form > 0) { event.preventDefault(); changeForm(shown[at], -1); }
    if (event.key === "Enter") { event.preventDefault(); take(shown[at]); }
  });
  dialog.addEventListener("close", leave);
  dialog.querySelector("[data-cancel]").addEventListener("click", () => dialog.close());
  return (query) => { input.value = query; dialog.showModal(); search(); };
}
