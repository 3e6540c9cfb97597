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
  const dialogs = dialogsOf(form, told, words);

  let saved = field.value;
  let timer = 0;
  let saving = null;
  const editor = makeEditor({
    place: form.querySelector("[data-editor]"), html: form.querySelector("template[data-text]").innerHTML,
    label: form.dataset.label, describedBy: form.dataset.describedBy, words, open: dialogs.open, told,
    changed: (markup) => { field.value = markup; counted(); later(); },
  });
  dialogs.answer(editor);
  field.closest("[data-plain]").hidden = true;
  // What the editor makes of the text may differ in blanks from what is stored; that is no change.
  saved = editor.markup();
  field.value = saved;

  const limit = Number(form.dataset.limit) || 0;
  function counted() {
    const now = editor.words();
    count.textContent = limit ? `${now} ${words.of} ${limit} ${words.words}` : `${now} ${words.words}`;
    count.classList.toggle("is-over", limit > 0 && now > limit);
  }
  counted();

  // MARK: Saving

  function later() {
    if (field.value === saved) return;
    told(words.unsaved);
    clearTimeout(timer);
    timer = setTimeout(save, AUTOSAVE_MS);
  }

  async function save() {
    clearTimeout(timer);
    if (saving) { await saving; }
    if (field.value === saved) { told(words.nothingNew); return; }
    const sent = field.value;
    told(words.saving);
    saving = send(sent);
    try { await saving; } finally { saving = null; }
  }

  async function send(sent) {
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
    form.elements.version.value = answer.version;
    form.elements.base.value = answer.body;
    saved = sent;
    // Someone else has changed other paragraphs: theirs come in, unless one types right now.
    if (answer.html && field.value === sent) { editor.replace(answer.html); saved = editor.markup(); field.value = saved; }
    told(answer.message);
    const margin = document.querySelector("[data-writing-margin]");
    if (margin && answer.margin) margin.innerHTML = answer.margin; // A part of our own page, written by our server.
  }

  // Both wordings are shown by the plain form's answer: nothing is decided here.
  function conflict(answer) {
    told(answer.message);
    const button = form.querySelector("[data-conflict]");
    button.hidden = false;
    button.focus();
  }

  form.addEventListener("submit", (event) => {
    field.value = editor.markup();
    if (event.submitter?.hasAttribute("data-save") && !event.submitter.name) { event.preventDefault(); save(); } else saved = field.value;
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") { event.preventDefault(); save(); }
  });
  window.addEventListener("beforeunload", (event) => { if (field.value !== saved) event.preventDefault(); });
  document.addEventListener("visibilitychange", () => { if (document.hidden && field.value !== saved) save(); });

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
    editor.setLink(href);
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

// A combobox with a list (ARIA 1.2): arrows choose, Enter inserts.
function fieldPicker(dialog, address, words, insert, leave) {
  const input = dialog.querySelector("input");
  const list = dialog.querySelector("[role=listbox]");
  const number = dialog.querySelector("[role=status]");
  let shown = [];
  let at = -1;
  let asked = 0;
  const choose = (index) => {
    at = shown.length ? (index + shown.length) % shown.length : -1;
    [...list.querySelectorAll("[role=option]")].forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
    const option = list.querySelector("[aria-selected=true]");
    if (option) { input.setAttribute("aria-activedescendant", option.id); option.scrollIntoView({ block: "nearest" }); }
    else input.removeAttribute("aria-activedescendant");
  };
  const take = (index) => {
    const entry = shown[index];
    if (!entry) return;
    dialog.close();
    insert({ reference: entry.reference, printed: entry.printed, label: entry.label });
  };
  const search = async () => {
    const turn = ++asked;
    let found = [];
    try {
      const response = await fetch(`${address}?q=${encodeURIComponent(input.value)}`, { headers: { Accept: "application/json" } });
      if (response.ok) found = await response.json();
    } catch { number.textContent = words.offline; }
    if (turn !== asked) return;
    shown = found;
    list.replaceChildren(...found.map((entry, place) => {
      const option = document.createElement("li");
      option.id = `falt-${place}`;
      option.setAttribute("role", "option");
      option.append(part("span", "picker-label", entry.label), part("span", "picker-value", entry.printed), part("small", "quiet", entry.group));
      option.addEventListener("click", () => take(place));
      return option;
    }));
    number.textContent = found.length ? `${found.length} ${words.hits}` : words.noHits;
    choose(found.length ? 0 : -1);
  };
  const part = (tag, name, text) => Object.assign(document.createElement(tag), { className: name, textContent: text });
  let timer = 0;
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, 150); });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") { event.preventDefault(); choose(at + 1); }
    if (event.key === "ArrowUp") { event.preventDefault(); choose(at - 1); }
    if (event.key === "Enter") { event.preventDefault(); take(at); }
  });
  dialog.addEventListener("close", leave);
  dialog.querySelector("[data-cancel]").addEventListener("click", () => dialog.close());
  return (query) => { input.value = query; dialog.showModal(); search(); };
}
