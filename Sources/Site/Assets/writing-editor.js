// The editor of a text: ProseMirror with our schema, a toolbar that the keyboard reaches, and the signs of the markup as shortcuts.
import { pm } from "./prose-editor.js";
import { cleanedHTML, documentOf, Fragment, markupOf, pastedLength, pastedText, rememberOriginals, schema, textLimit, wordsOf } from "./writing-text.js";

const { EditorState, Plugin, TextSelection } = pm.state;
const { EditorView, Decoration, DecorationSet } = pm.view;
const { keymap } = pm.keymap;
const { baseKeymap, chainCommands, setBlockType, toggleMark } = pm.commands;
const { history, undo, redo } = pm.history;
const tables = pm.tables;
const { nodes, marks } = schema;

// MARK: Lists

const listAround = ($pos) => {
  for (let depth = $pos.depth; depth > 0; depth -= 1) if (/_list$/.test($pos.node(depth).type.name)) return depth;
  return 0;
};

// Every paragraph of the selection becomes an item, every item of a list a paragraph.
const toggleList = (type) => (state, dispatch) => {
  const { $from, $to } = state.selection;
  const depth = listAround($from);
  if (depth) {
    const list = $from.node(depth);
    const start = $from.before(depth);
    const replacement = [];
    list.forEach((item) => replacement.push(list.type === type ? item.firstChild : item));
    const content = list.type === type ? Fragment.from(replacement) : Fragment.from(type.create(null, replacement));
    if (dispatch) {
      const offset = list.type === type ? -2 * $from.index(depth) - 2 : 0;
      const tr = state.tr.replaceWith(start, start + list.nodeSize, content);
      tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min($from.pos + offset, tr.doc.content.size))));
      dispatch(tr.scrollIntoView());
    }
    return true;
  }
  const range = $from.blockRange($to, (node) => node.type === nodes.doc || node.type === nodes.reuse);
  if (!range) return false;
  const items = [];
  for (let index = range.startIndex; index < range.endIndex; index += 1) {
    const block = range.parent.child(index);
    if (!block.isTextblock) return false;
    items.push(nodes.list_item.create(null, nodes.paragraph.create(null, block.content)));
  }
  if (dispatch) {
    const tr = state.tr.replaceWith(range.start, range.end, type.create(null, items));
    tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min($from.pos + 2, tr.doc.content.size))));
    dispatch(tr.scrollIntoView());
  }
  return true;
};

const splitItem = (state, dispatch) => {
  const { $from, $to, empty } = state.selection;
  if (!listAround($from) || $from.node(-1).type !== nodes.list_item || !$from.sameParent($to)) return false;
  if (empty && $from.parent.content.size === 0) return liftItem(state, dispatch);
  if (dispatch) {
    const tr = state.tr.deleteSelection();
    dispatch(tr.split(tr.selection.from, 2).scrollIntoView());
  }
  return true;
};

// Out of the list: the items before and after it stay lists.
const liftItem = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = listAround($from);
  if (!depth) return false;
  const list = $from.node(depth);
  const at = $from.index(depth);
  const before = [];
  const after = [];
  list.forEach((item, _, index) => { if (index < at) before.push(item); else if (index > at) after.push(item); });
  const paragraph = list.child(at).firstChild;
  const parts = [before.length && list.type.create(null, before), paragraph, after.length && list.type.create(null, after)];
  const content = Fragment.from(parts.filter(Boolean));
  if (dispatch) {
    const start = $from.before(depth);
    const tr = state.tr.replaceWith(start, start + list.nodeSize, content);
    const inside = start + (before.length ? parts[0].nodeSize : 0) + 1 + $from.parentOffset;
    dispatch(tr.setSelection(TextSelection.create(tr.doc, inside)).scrollIntoView());
  }
  return true;
};

const atItemStart = (state, dispatch) => {
  const { $from, empty } = state.selection;
  return empty && $from.parentOffset === 0 && listAround($from) ? liftItem(state, dispatch) : false;
};

const headingToParagraph = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.parent.type !== nodes.heading) return false;
  return setBlockType(nodes.paragraph)(state, dispatch);
};

// MARK: Signs that become blocks while one types

const typedBlocks = [
  [/^[-*•]\s$/, (state, dispatch) => toggleList(nodes.bullet_list)(state, dispatch)],
  [/^1[.)]\s$/, (state, dispatch) => toggleList(nodes.ordered_list)(state, dispatch)],
  [/^###\s$/, (state, dispatch) => setBlockType(nodes.heading)(state, dispatch)],
];

const typing = (openFields) => new Plugin({
  props: {
    handleTextInput(view, from, to, text) {
      const $from = view.state.doc.resolve(from);
      if (!$from.parent.isTextblock) return false;
      const before = $from.parent.textBetween(0, $from.parentOffset, null, "\ufffc") + text;
      if (before.endsWith("{{")) {
        view.dispatch(view.state.tr.delete(from - 1, to));
        openFields("");
        return true;
      }
      if ($from.parent.type !== nodes.paragraph || listAround($from)) return false;
      for (const [pattern, run] of typedBlocks) {
        if (!pattern.test(before)) continue;
        view.dispatch(view.state.tr.delete($from.start(), to));
        run(view.state, view.dispatch);
        return true;
      }
      return false;
    },
  },
});

// MARK: Room to go on writing

// Behind a table, a picture or what is taken up stands an empty paragraph, where one goes on writing. It is no part of the markup.
const isClosed = (doc) => [nodes.table, nodes.image, nodes.reuse].includes(doc.lastChild.type);
const withRoom = (doc) => (isClosed(doc) ? doc.copy(doc.content.addToEnd(nodes.paragraph.create())) : doc);
const room = new Plugin({
  appendTransaction: (_, before, { doc, tr }) => (isClosed(doc) ? tr.insert(doc.content.size, nodes.paragraph.create()) : null),
});

// MARK: Marks on what is taken up from other texts, and on empty texts

const notes = (words) => new Plugin({
  props: {
    decorations(state) {
      const found = [];
      const { doc } = state;
      doc.descendants((node, offset) => {
        if (node.type === nodes.table) found.push(...figureColumns(node, offset));
        if (node.type !== nodes.reuse) return node.type !== nodes.table && !node.isTextblock;
        found.push(Decoration.widget(offset + 1, () => {
          const label = document.createElement("span");
          label.className = "reuse-source";
          label.contentEditable = "false";
          label.textContent = node.attrs.label || node.attrs.source;
          return label;
        }, { side: -1, key: node.attrs.source }));
        return true;
      });
      if (doc.childCount === 1 && doc.firstChild.isTextblock && doc.firstChild.content.size === 0) {
        found.push(Decoration.node(0, doc.firstChild.nodeSize, { "data-placeholder": words.placeholder, class: "is-empty" }));
      }
      return DecorationSet.create(doc, found);
    },
  },
});

// The cells below a header of figures stand to the right.
const figureColumns = (table, start) => {
  const found = [];
  const map = tables.TableMap.get(table);
  for (let column = 0; column < map.width; column += 1) {
    if (!table.nodeAt(map.map[column])?.attrs.number) continue;
    for (let row = 1; row < map.height; row += 1) {
      const at = start + 1 + map.map[row * map.width + column];
      found.push(Decoration.node(at, at + table.nodeAt(at - start - 1).nodeSize, { class: "number" }));
    }
  }
  return found;
};

// MARK: The toolbar

const isActive = (state, type) => {
  const { from, to, $from, empty } = state.selection;
  if (type.schema && type.isInSet) return empty ? Boolean(type.isInSet(state.storedMarks || $from.marks())) : state.doc.rangeHasMark(from, to, type);
  for (let depth = $from.depth; depth >= 0; depth -= 1) if ($from.node(depth).type === type) return true;
  return false;
};

const toolbar = (view, tools, words) => {
  const bar = document.createElement("div");
  bar.className = "writing-tools";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", words.toolbar);
  // A table's own tools stand on a line of their own.
  const tableBreak = Object.assign(document.createElement("span"), { className: "writing-break", hidden: true });
  const buttons = tools.map((tool) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `writing-tool writing-tool-${tool.name}`;
    button.textContent = tool.sign ?? words[tool.name];
    button.title = tool.keys ? `${words[tool.name]} (${tool.keys})` : words[tool.name];
    button.setAttribute("aria-label", words[tool.name]);
    button.tabIndex = -1;
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => { tool.run(view.state, view.dispatch, view); if (!tool.opens) view.focus(); });
    if (tool.name === "caption") bar.append(tableBreak);
    bar.append(button);
    return { ...tool, button };
  });
  buttons[0].button.tabIndex = 0;
  // One stop for Tab; arrows move within (ARIA toolbar pattern).
  bar.addEventListener("keydown", (event) => {
    const shown = buttons.filter(({ button }) => !button.hidden).map(({ button }) => button);
    const at = shown.indexOf(document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (event.key === "Escape") { view.focus(); event.preventDefault(); return; }
    if (next === undefined) return;
    event.preventDefault();
    const target = shown[(next + shown.length) % shown.length];
    for (const button of shown) button.tabIndex = button === target ? 0 : -1;
    target.focus();
  });
  const update = (state) => {
    const inTable = tables.isInTable(state);
    tableBreak.hidden = !inTable;
    for (const { button, type, needsTable } of buttons) {
      if (type) button.setAttribute("aria-pressed", String(isActive(state, type)));
      if (needsTable) button.hidden = !inTable;
    }
  };
  return { bar, update };
};

// Tables have one header row; a number column is one by its header cell.
const toggleNumberColumn = (state, dispatch) => {
  if (!tables.isInTable(state)) return false;
  const { map, tableStart, left } = tables.selectedRect(state);
  const position = tableStart + map.map[left];
  const cell = state.doc.nodeAt(position);
  if (dispatch) dispatch(state.tr.setNodeMarkup(position, null, { ...cell.attrs, number: !cell.attrs.number }));
  return true;
};

const insertTable = (state, dispatch) => {
  if (tables.isInTable(state) || listAround(state.selection.$from)) return false;
  const row = (type) => nodes.table_row.create(null, [1, 2, 3].map(() => type.createAndFill()));
  const table = nodes.table.create(null, [row(nodes.table_header), row(nodes.table_cell), row(nodes.table_cell)]);
  if (dispatch) dispatch(state.tr.replaceSelectionWith(table).scrollIntoView());
  return true;
};

/// The editor in place of a plain field.
///
/// `open` holds what the page opens on request: `fields(query)`, `link(current)`, `image()`, `caption(current)`, each answered later
/// through the returned editor. `changed(markup)` is called after each change.
export const makeEditor = ({ place, html, label, describedBy, words, open, changed, told }) => {
  const root = document.createElement("div");
  root.innerHTML = html; // Written by our server, as a part of the page.
  const doc = withRoom(rememberOriginals(documentOf(root)));
  const link = (state, dispatch, view) => {
    if (isActive(state, marks.link)) return toggleMark(marks.link)(state, dispatch);
    if (state.selection.empty) { told(words.selectFirst); return true; }
    open.link(view);
    return true;
  };
  const writeCaption = (state) => {
    const table = tables.findTable(state.selection.$from);
    if (table) open.caption(table.node.attrs.caption);
    return true;
  };
  const setParagraph = (state, dispatch) => (listAround(state.selection.$from) ? liftItem : setBlockType(nodes.paragraph))(state, dispatch);
  const tools = [
    { name: "paragraph", sign: "¶", run: setParagraph, type: nodes.paragraph, keys: "Ctrl+Alt+0" },
    { name: "heading", sign: "H", run: setBlockType(nodes.heading), type: nodes.heading, keys: "Ctrl+Alt+3" },
    { name: "bullets", sign: "•", run: toggleList(nodes.bullet_list), type: nodes.bullet_list, keys: "Ctrl+Shift+8" },
    { name: "numbers", sign: "1.", run: toggleList(nodes.ordered_list), type: nodes.ordered_list, keys: "Ctrl+Shift+7" },
    { name: "strong", sign: "F", run: toggleMark(marks.strong), type: marks.strong, keys: "Ctrl+B" },
    { name: "emphasis", sign: "K", run: toggleMark(marks.emphasis), type: marks.emphasis, keys: "Ctrl+I" },
    { name: "link", run: link, type: marks.link, keys: "Ctrl+K", opens: true },
    { name: "field", run: () => { open.fields(""); return true; }, keys: "{{", opens: true },
    { name: "table", run: insertTable },
    { name: "image", run: () => { open.image(); return true; }, opens: true },
    { name: "undo", sign: "↶", run: undo, keys: "Ctrl+Z" },
    { name: "redo", sign: "↷", run: redo, keys: "Ctrl+Y" },
    { name: "caption", sign: words.captionSign, run: writeCaption, needsTable: true, opens: true },
    { name: "rowAfter", sign: words.rowAfterSign, run: tables.addRowAfter, needsTable: true },
    { name: "columnAfter", sign: words.columnAfterSign, run: tables.addColumnAfter, needsTable: true },
    { name: "deleteRow", sign: words.deleteRowSign, run: tables.deleteRow, needsTable: true },
    { name: "deleteColumn", sign: words.deleteColumnSign, run: tables.deleteColumn, needsTable: true },
    { name: "numberColumn", sign: words.numberColumnSign, run: toggleNumberColumn, needsTable: true },
    { name: "deleteTable", sign: words.deleteTableSign, run: tables.deleteTable, needsTable: true },
  ];
  let bar;
  const focusTools = () => { bar.bar.querySelector("[tabindex='0']").focus(); return true; };
  const state = EditorState.create({
    doc,
    plugins: [
      history(), typing(open.fields), notes(words), room, tables.tableEditing(),
      keymap({
        "Mod-z": undo, "Mod-y": redo, "Shift-Mod-z": redo, "Mod-b": toggleMark(marks.strong), "Mod-i": toggleMark(marks.emphasis),
        "Mod-k": (current, dispatch, view) => link(current, dispatch, view), "Mod-Alt-0": setBlockType(nodes.paragraph),
        "Mod-Alt-3": setBlockType(nodes.heading), "Shift-Mod-8": toggleList(nodes.bullet_list),
        "Shift-Mod-7": toggleList(nodes.ordered_list), Enter: splitItem, Backspace: chainCommands(atItemStart, headingToParagraph),
        "Alt-F10": focusTools, Tab: tables.goToNextCell(1), "Shift-Tab": tables.goToNextCell(-1),
        // A text has paragraphs and no other line ends.
        "Shift-Enter": chainCommands(splitItem, baseKeymap.Enter, () => true),
      }),
      keymap(baseKeymap),
    ],
  });
  const box = document.createElement("div");
  box.className = "writing-editor";
  place.append(box);
  const view = new EditorView({ mount: box }, {
    state,
    attributes: {
      role: "textbox", "aria-multiline": "true", "aria-label": label, lang: "sv", spellcheck: "true", class: "prose writing-page",
      ...(describedBy ? { "aria-describedby": describedBy } : {}),
    },
    transformPastedHTML: cleanedHTML,
    clipboardTextParser: (text, $context) => ($context.depth === 1 && $context.parent.type === nodes.paragraph ? pastedText(text) : null),
    handlePaste(_, event) {
      const length = pastedLength(event.clipboardData);
      if (length > textLimit) {
        const number = (count) => count.toLocaleString(document.documentElement.lang);
        told(words.tooLong.replace("{n}", number(length)).replace("{limit}", number(textLimit)));
        return true;
      }
      const picture = [...(event.clipboardData?.files ?? [])].find((file) => file.type.startsWith("image/"));
      if (!picture || event.clipboardData.getData("text/html")) return false;
      open.image(picture);
      return true;
    },
    dispatchTransaction(transaction) {
      const next = view.state.apply(transaction);
      view.updateState(next);
      bar.update(next);
      if (transaction.docChanged) changed(markupOf(next.doc));
    },
  });
  bar = toolbar(view, tools, words);
  bar.update(view.state);
  place.prepend(bar.bar);

  const insert = (node) => view.dispatch(view.state.tr.replaceSelectionWith(node, false).scrollIntoView());
  return {
    view,
    markup: () => markupOf(view.state.doc),
    words: () => wordsOf(view.state.doc),
    focus: () => view.focus(),
    insertField: (field) => { insert(nodes.field.create(field)); view.focus(); },
    insertImage: (image) => { insert(nodes.image.create(image)); view.focus(); },
    setLink: (href) => { toggleMark(marks.link, { href })(view.state, view.dispatch); view.focus(); },
    setCaption: (caption) => {
      const table = tables.findTable(view.state.selection.$from);
      if (table) view.dispatch(view.state.tr.setNodeMarkup(table.pos, null, { ...table.node.attrs, caption }));
      view.focus();
    },
    /// The server has brought in what someone else changed.
    replace: (newHTML) => {
      const fresh = document.createElement("div");
      fresh.innerHTML = newHTML;
      const merged = withRoom(rememberOriginals(documentOf(fresh)));
      const from = view.state.doc.content.findDiffStart(merged.content);
      if (from === null) return;
      // Only what differs is put in, so that the cursor stays in its paragraph.
      const ends = view.state.doc.content.findDiffEnd(merged.content);
      const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
      const tr = view.state.tr.replace(from, ends.a + overlap, merged.slice(from, ends.b + overlap));
      view.dispatch(tr.setMeta("addToHistory", false));
    },
  };
};
