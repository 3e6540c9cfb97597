// The schema of a text, and how it is written as markup (docs/textformat.md). The server reads the markup: nothing here is trusted.
import { pm } from "./prose-editor.js";

const { Schema, DOMParser, Fragment, Slice } = pm.model;
const { tableNodes } = pm.tables;

const isWeb = (address) => /^(https?:\/\/|mailto:)/i.test(address ?? "");

const cells = tableNodes({ tableGroup: "block", cellContent: "paragraph", cellAttributes: {} });
const withoutSpans = (node) => ({ ...node, attrs: { ...node.attrs, number: { default: false } } });

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { group: "block", content: "inline*", parseDOM: [{ tag: "caption", ignore: true }, { tag: "p" }], toDOM: () => ["p", 0] },
    heading: {
      group: "block", content: "inline*", marks: "", defining: true,
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}` })),
      toDOM: () => ["h3", 0],
    },
    bullet_list: { group: "block", content: "list_item+", parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0] },
    ordered_list: { group: "block", content: "list_item+", parseDOM: [{ tag: "ol" }], toDOM: () => ["ol", 0] },
    list_item: { content: "paragraph", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    table: {
      ...cells.table, attrs: { caption: { default: "" } },
      parseDOM: [{ tag: "table", getAttrs: (table) => ({ caption: table.querySelector("caption")?.textContent.trim() ?? "" }) }],
      toDOM: (node) => ["table", { "data-caption": node.attrs.caption }, ["tbody", 0]],
    },
    table_row: cells.table_row,
    table_header: {
      ...withoutSpans(cells.table_header),
      parseDOM: [{ tag: "th", getAttrs: (cell) => ({ number: cell.classList.contains("number") }) }],
      toDOM: (node) => ["th", node.attrs.number ? { class: "number" } : {}, 0],
    },
    table_cell: { ...withoutSpans(cells.table_cell), parseDOM: [{ tag: "td" }], toDOM: () => ["td", 0] },
    image: {
      group: "block", atom: true, draggable: true,
      attrs: { sha256: {}, alternative: { default: "" }, caption: { default: "" }, src: { default: "" } },
      parseDOM: [{
        tag: "figure[data-bild]",
        getAttrs: (figure) => ({
          sha256: figure.dataset.bild, src: figure.querySelector("img")?.getAttribute("src") ?? "",
          alternative: figure.querySelector("img")?.alt ?? "", caption: figure.querySelector("figcaption")?.textContent ?? "",
        }),
      }],
      toDOM: ({ attrs }) => [
        "figure", { "data-bild": attrs.sha256 }, ["img", { src: attrs.src, alt: attrs.alternative }], ["figcaption", attrs.caption],
      ],
    },
    reuse: {
      group: "block", content: "(paragraph | heading | bullet_list | ordered_list | table | image)*", defining: true, isolating: true,
      // `others`: the sources that were merged with the first, as the markup names them; `taken`: the words as they were taken, kept with a reuse that follows its source; `original`: how it read when it was opened.
      attrs: { source: {}, fingerprint: { default: "" }, others: { default: "" }, label: { default: "" }, taken: { default: "" }, adapted: { default: false }, original: { default: null } },
      parseDOM: [{
        tag: "div[data-hamtat]",
        getAttrs: (div) => ({
          source: div.dataset.hamtat, fingerprint: div.dataset.avtryck ?? "", others: div.dataset.fler ?? "", label: div.dataset.label ?? "",
          taken: div.dataset.tagna ?? "", adapted: div.hasAttribute("data-andrat"), original: div.dataset.original ?? null,
        }),
      }],
      toDOM: ({ attrs }) => ["div", {
        "data-hamtat": attrs.source, "data-avtryck": attrs.fingerprint, ...(attrs.others ? { "data-fler": attrs.others } : {}), "data-label": attrs.label, "data-tagna": attrs.taken,
        ...(attrs.original === null ? {} : { "data-original": attrs.original }), ...(attrs.adapted ? { "data-andrat": "" } : {}), class: "reuse",
      }, 0],
    },
    field: {
      group: "inline", inline: true, atom: true, selectable: true,
      attrs: { reference: {}, printed: { default: "" }, label: { default: "" } },
      parseDOM: [{
        tag: "span[data-falt]",
        getAttrs: (span) => ({ reference: span.dataset.falt, printed: span.textContent, label: span.title }),
      }],
      toDOM: ({ attrs }) => ["span", { "data-falt": attrs.reference, title: attrs.label, class: "live-field" }, attrs.printed],
    },
    text: { group: "inline" },
  },
  marks: {
    link: {
      attrs: { href: {} }, inclusive: false, excludes: "_",
      parseDOM: [{ tag: "a[href]", getAttrs: (link) => (isWeb(link.getAttribute("href")) ? { href: link.getAttribute("href") } : false) }],
      toDOM: ({ attrs }) => ["a", { href: attrs.href, rel: "noopener" }, 0],
    },
    strong: {
      excludes: "_",
      parseDOM: [{ tag: "b" }, { tag: "strong" }],
      toDOM: () => ["strong", 0],
    },
    emphasis: {
      excludes: "_", parseDOM: [{ tag: "i" }, { tag: "em" }], toDOM: () => ["em", 0],
    },
  },
});

const parser = DOMParser.fromSchema(schema);

/// The document of the server's HTML, in which every blank is meant.
export const documentOf = (root) => parser.parse(root, { preserveWhitespace: "full" });

// MARK: Markup, written as RunningText.markup writes it

const BLANK = "[ \\t-\\r\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const trimmed = (text) => text.replace(new RegExp(`^${BLANK}+|${BLANK}+$`, "g"), "");
const oneLine = (text) => text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).map((line, _, lines) => (lines.length > 1 ? trimmed(line) : line))
  .filter((line, _, lines) => line || lines.length === 1).join(" ");
const FIELD = /\{(?=\{[^{}]{1,398}\}\})/g;

const escaped = (text, { inLink = false, inCell = false, brackets = false }) => text.replace(/[\\*]/g, "\\$&")
  .replace(inLink ? /[[\]]/g : brackets ? /\[/g : /(?!)/g, "\\$&").replace(inCell ? /\|/g : /(?!)/g, "\\|").replace(FIELD, "\\{");

// The signs that mean something in an address are encoded, as LinkAddress does.
const encodedAddress = (href) => href.replace(/[()[\]<>"\\|{}*`]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const inlineMarkup = (node, inCell = false) => {
  let brackets = false;
  node.forEach((child) => {
    if (child.isText && !child.marks.some((mark) => mark.type.name === "link") && child.text.includes("](")) brackets = true;
  });
  let out = "";
  node.forEach((child) => {
    if (child.type.name === "field") { out += `{{${child.attrs.reference}}}`; return; }
    const text = oneLine(child.text);
    const mark = child.marks[0];
    const word = mark ? trimmed(text) : "";
    if (!word) { out += escaped(text, { inCell, brackets }); return; }
    const start = text.indexOf(word);
    const inner = escaped(word, { inCell, brackets, inLink: mark.type.name === "link" });
    const marked = { strong: `**${inner}**`, emphasis: `*${inner}*`, link: `[${inner}](${encodedAddress(mark.attrs.href ?? "")})` }[mark.type.name];
    out += text.slice(0, start) + marked + text.slice(start + word.length);
  });
  return trimmed(out);
};

// A line that could be taken for another block is escaped.
const paragraphMarkup = (node) => {
  const line = inlineMarkup(node);
  if (new RegExp(`^\\d{1,3}\\.${BLANK}`).test(line)) return line.replace(".", "\\.");
  return /^(\||>>>|<<<)/.test(line) || new RegExp(`^(-|###)(${BLANK}|$)`).test(line) ? `\\${line}` : line;
};

const tableMarkup = (table) => {
  const rows = [];
  table.forEach((row) => {
    const line = [];
    row.forEach((cell) => line.push(` ${inlineMarkup(cell.firstChild, true)} |`));
    rows.push(`|${line.join("")}`);
  });
  const numbers = [];
  table.firstChild.forEach((cell) => numbers.push(cell.attrs.number ? "---:|" : "---|"));
  const caption = trimmed(oneLine(table.attrs.caption)).replace(/\\/g, "\\\\");
  return [caption ? `|= ${caption}` : "|=", rows[0], `|${numbers.join("")}`, ...rows.slice(1)].join("\n");
};

const listMarkup = (list) => {
  const items = [];
  list.forEach((item) => {
    const text = inlineMarkup(item.firstChild);
    const number = items.length < 999 ? items.length + 1 : 1;
    if (text) items.push(`${list.type.name === "ordered_list" ? `${number}.` : "-"} ${text}`);
  });
  return items.join("\n");
};

const imageMarkup = ({ attrs }) => {
  const alternative = trimmed(oneLine(attrs.alternative)).replace(/[\\[\]]/g, "\\$&");
  const caption = trimmed(oneLine(attrs.caption)).replace(/[\\"]/g, "\\$&");
  return `![${alternative}](bild:${attrs.sha256}${caption ? ` "${caption}"` : ""})`;
};

// What is taken up follows its source as long as nobody has changed its words here.
const reuseMarkup = (node) => {
  const { source, fingerprint, others, taken, adapted, original } = node.attrs;
  const here = blocksMarkup(node);
  const words = adapted || original === null || here !== original ? here : taken;
  return [`>>> ${source}${fingerprint ? ` ¶${fingerprint}` : ""}${others ? ` + ${others}` : ""}`, ...(words ? [words] : []), "<<<"].join("\n");
};

const blockMarkup = (node) => {
  switch (node.type.name) {
    case "paragraph": return paragraphMarkup(node);
    case "heading": { const line = inlineMarkup(node); return line && `### ${line}`; }
    case "bullet_list": case "ordered_list": return listMarkup(node);
    case "table": return tableMarkup(node);
    case "image": return imageMarkup(node);
    case "reuse": return reuseMarkup(node);
    default: return "";
  }
};

const blocksMarkup = (node) => {
  const blocks = [];
  let before;
  node.forEach((block) => {
    const text = blockMarkup(block);
    if (!text) return;
    // An empty line does not end a list, an empty heading does.
    if (/_list$/.test(block.type.name) && before === block.type) blocks.push("###");
    blocks.push(text);
    before = block.type;
  });
  return blocks.join("\n\n");
};

export const markupOf = (doc) => blocksMarkup(doc);

// Words that hold a letter or a digit, as the server counts them; a field is one.
export const wordsOf = (doc) => doc.textBetween(0, doc.content.size, "\n", ({ type, attrs }) => (
  type.name === "field" ? "0" : type.name === "image" ? `${attrs.alternative}\n${attrs.caption}` : ""
)).split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/// Remembers how what is taken up reads now, so that it is known whether the writer changes it.
export const rememberOriginals = (doc) => {
  const blocks = [];
  doc.forEach((block) => {
    if (block.type.name !== "reuse") { blocks.push(block); return; }
    blocks.push(block.type.create({ ...block.attrs, original: blocksMarkup(block) }, block.content, block.marks));
  });
  return doc.copy(Fragment.from(blocks));
};

// MARK: Paste

const KEPT = ["href", "src", "alt", "title", "class"];

// Before it is read: nothing that styles or runs is left, not even where a browser would only complain of it.
const inert = (html) => html.replace(/<(style|script)\b[\s\S]*?<\/\1\s*>/gi, "")
  .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(style|on[a-z]+)(?=\s*=)/gi, (_, name) => (/^style$/i.test(name) ? " data-style" : " data-off")));

const unwrapped = (element, around = "") => {
  if (around) element.replaceWith(around, ...element.childNodes, around); else element.replaceWith(...element.childNodes);
};

// Word and Google say bold and italic by style, and wrap a whole paste in a <b> that is not bold.
const readStyles = (page) => {
  for (const bold of page.querySelectorAll("b[data-style], strong[data-style]")) {
    if (/(^|;)\s*font-weight:\s*(normal|400)/i.test(bold.dataset.style)) unwrapped(bold);
  }
  for (const span of page.querySelectorAll("span[data-style]")) {
    const isBold = /(^|;)\s*font-weight:\s*(bold|[6-9]00)/i.test(span.dataset.style);
    const isItalic = /(^|;)\s*font-style:\s*italic/i.test(span.dataset.style);
    if (!isBold && !isItalic) continue;
    const mark = page.createElement(isBold ? "strong" : "em");
    mark.append(...span.childNodes);
    span.replaceWith(mark);
  }
};

// The first letters of an element, whatever they are marked with.
const cutStart = (element, count) => {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let left = count; left > 0 && walker.nextNode();) {
    const length = Math.min(left, walker.currentNode.data.length);
    walker.currentNode.deleteData(0, length);
    left -= length;
  }
};

// Word writes a list as paragraphs that begin with a bullet.
const readLists = (page) => {
  for (const paragraph of [...page.querySelectorAll("p[class*='MsoListParagraph'], p[data-style*='mso-list']")]) {
    const text = paragraph.textContent.trim();
    const sign = text.match(/^([•·§o–-]|\(?\d+[.)]|[a-z][.)])[\s\u00a0]+/);
    const list = page.createElement(sign && /\d|[a-z][.)]/.test(sign[1]) && sign[1] !== "o" ? "ol" : "ul");
    const item = page.createElement("li");
    item.append(...paragraph.childNodes);
    if (sign) cutStart(item, item.textContent.length - item.textContent.trimStart().length + sign[0].length);
    const before = paragraph.previousElementSibling;
    if (before?.dataset.pasted && before.tagName === list.tagName) { before.append(item); paragraph.remove(); continue; }
    list.dataset.pasted = "1";
    list.append(item);
    paragraph.replaceWith(list);
  }
};

// A list within a list goes on in the list around it: each item stays an item of its own, in its place.
const flattenLists = (page) => {
  for (const nested of [...page.querySelectorAll("li ul, li ol, ul > ul, ul > ol, ol > ul, ol > ol")].reverse()) {
    const items = [...nested.querySelectorAll(":scope > li")];
    const item = nested.parentElement.closest("li");
    if (!item || /^[UO]L$/.test(nested.parentElement.tagName)) { nested.replaceWith(...items); continue; }
    item.after(...items);
    nested.remove();
  }
};

// A cell over several rows stands in the first of them; the others keep its place.
const fillRows = (page) => {
  for (const table of page.querySelectorAll("table")) {
    const rows = [...table.rows];
    rows.forEach((row, index) => {
      for (let column = 0; column < row.cells.length; column += 1) {
        const { rowSpan, localName } = row.cells[column];
        row.cells[column].removeAttribute("rowspan");
        for (const below of rows.slice(index + 1, index + Math.min(rowSpan, 500))) {
          below.insertBefore(page.createElement(localName), below.cells[column] ?? null);
        }
      }
    });
  }
};

// A cell or an item is one line, and the first row of a table its header.
const readCells = (page) => {
  for (const cell of page.querySelectorAll("li, td, th")) {
    for (const nested of [...cell.querySelectorAll("ul, ol, table")]) nested.replaceWith(page.createTextNode(` ${nested.textContent} `));
    for (const block of [...cell.querySelectorAll("p, div, h1, h2, h3, h4, h5, h6, blockquote")]) unwrapped(block, " ");
  }
  for (const wide of page.querySelectorAll("td[colspan], th[colspan]")) {
    for (let more = Math.min(wide.colSpan, 20); more > 1; more -= 1) {
      wide.after(Object.assign(page.createElement(wide.localName), { rowSpan: wide.rowSpan }));
    }
  }
  fillRows(page);
  for (const table of page.querySelectorAll("table")) {
    for (const cell of table.rows[0]?.querySelectorAll("td") ?? []) {
      const header = page.createElement("th");
      header.append(...cell.childNodes);
      cell.replaceWith(header);
    }
  }
};

/// What a paste is reduced to before the schema reads it.
export const cleanedHTML = (html) => {
  const page = new window.DOMParser().parseFromString(inert(html), "text/html");
  const unwanted = "meta, link, title, object, iframe, svg, form, :not(figure[data-bild]) > img, o\\:p, [hidden]";
  for (const gone of page.querySelectorAll(unwanted)) gone.remove();
  readStyles(page);
  readLists(page);
  flattenLists(page);
  readCells(page);
  for (const element of page.body.querySelectorAll("*")) {
    for (const { name } of [...element.attributes]) {
      if (!KEPT.includes(name) && (!name.startsWith("data-") || name === "data-style" || name === "data-off")) element.removeAttribute(name);
    }
  }
  return page.body.innerHTML;
};

const LINES = [[/^\s*[-*•·]\s+(?=\S)/, "bullet_list"], [/^\s*\d{1,3}[.)]\s+(?=\S)/, "ordered_list"]];

/// Plain text with lists in it, as from a mail; null where there are none, and the text is pasted as it is.
export const pastedText = (text) => {
  const lines = text.replace(/\r\n?/g, "\n").split("\n").filter((line) => line.trim());
  if (lines.length < 2) return null;
  const words = (line) => schema.nodes.paragraph.create(null, schema.text(line.trim()));
  const blocks = [];
  for (const line of lines) {
    const [sign, list] = LINES.find(([pattern]) => pattern.test(line)) ?? [];
    const last = blocks.at(-1);
    // A list of numbers begins with 1, as in the markup: "3. kvartalet" is words.
    if (!list || (list === "ordered_list" && last?.list !== list && !/^\s*1[.)]/.test(line))) { blocks.push({ nodes: [words(line)] }); continue; }
    const item = schema.nodes.list_item.create(null, words(line.replace(sign, "")));
    if (last?.list === list) last.nodes.push(item); else blocks.push({ list, nodes: [item] });
  }
  if (!blocks.some(({ list }) => list)) return null;
  return Slice.maxOpen(Fragment.from(blocks.flatMap(({ list, nodes }) => (list ? [schema.nodes[list].create(null, nodes)] : nodes))));
};

/// Letters of a paste, as a reader sees it.
export const pastedLength = (data) => {
  const plain = data?.getData("text/plain").length ?? 0;
  if (plain) return plain;
  const html = data?.getData("text/html") ?? "";
  return html.length > textLimit ? new window.DOMParser().parseFromString(inert(html), "text/html").body.textContent.length : html.length;
};

/// Characters of a text. A longer paste is refused as a whole, and the writer is told: nothing is cut away unseen.
export const textLimit = 200_000;
export { Fragment };
