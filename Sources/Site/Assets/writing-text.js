// The schema of a text, and how it is written as markup (docs/textformat.md). The server reads the markup: nothing here is trusted.
import { pm } from "./prose-editor.js";

const { Schema, DOMParser, Fragment } = pm.model;
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
      attrs: { source: {}, fingerprint: { default: "" }, label: { default: "" }, original: { default: "" }, adapted: { default: false } },
      parseDOM: [{
        tag: "div[data-hamtat]",
        getAttrs: (div) => ({
          source: div.dataset.hamtat, fingerprint: div.dataset.avtryck ?? "", label: div.dataset.label ?? "",
          adapted: div.hasAttribute("data-andrat"), original: div.dataset.original ?? "",
        }),
      }],
      toDOM: ({ attrs }) => ["div", {
        "data-hamtat": attrs.source, "data-avtryck": attrs.fingerprint, "data-label": attrs.label, "data-original": attrs.original,
        ...(attrs.adapted ? { "data-andrat": "" } : {}), class: "reuse",
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
      parseDOM: [
        // Word and Google wrap a whole paste in a <b> that is not bold.
        { tag: "b", getAttrs: (bold) => bold.style.fontWeight !== "normal" && null }, { tag: "strong" },
        { style: "font-weight", getAttrs: (weight) => /^(bold(er)?|[6-9]\d\d)$/.test(weight) && null },
      ],
      toDOM: () => ["strong", 0],
    },
    emphasis: {
      excludes: "_", parseDOM: [{ tag: "i" }, { tag: "em" }, { style: "font-style=italic" }], toDOM: () => ["em", 0],
    },
  },
});

const parser = DOMParser.fromSchema(schema);

/// The document of the server's HTML.
export const documentOf = (root) => parser.parse(root);

// MARK: Markup

// What could be taken for a sign is escaped; a sign within a word cannot.
const escaped = (text) => text.replace(/[\\*[\]|]/g, "\\$&").replace(/\{\{/g, "\\{\\{");
const atLineStart = (line) => line.replace(/^(#{3}(?=\s|$)|-(?=\s|$)|!(?=\\\[)|>>>|<<<)/, "\\$1").replace(/^(\d+)\.(?=\s|$)/, "$1\\.");

const inlineMarkup = (node) => {
  let out = "";
  node.forEach((child) => {
    if (child.type.name === "field") { out += `{{${child.attrs.reference}}}`; return; }
    const text = child.text.replace(/[\n\r\u2028]+/g, " ");
    const mark = child.marks[0];
    if (!mark) { out += escaped(text); return; }
    const [, before, word, after] = text.match(/^(\s*)([\s\S]*?)(\s*)$/);
    if (!word) { out += text; return; }
    const inner = escaped(word);
    const marked = { strong: `**${inner}**`, emphasis: `*${inner}*`, link: `[${inner}](${mark.attrs.href})` }[mark.type.name];
    out += before + marked + after;
  });
  return out.trim();
};

const tableMarkup = (table) => {
  const rows = [];
  table.forEach((row) => {
    const line = [];
    row.forEach((cell) => line.push(inlineMarkup(cell.firstChild)));
    rows.push(`| ${line.join(" | ")} |`);
  });
  const numbers = [];
  table.firstChild.forEach((cell) => numbers.push(cell.attrs.number ? "---:" : "---"));
  const head = [`|= ${escaped(table.attrs.caption)}`, rows[0], `|${numbers.join("|")}|`];
  return [...head, ...rows.slice(1)].join("\n");
};

const blockMarkup = (node) => {
  switch (node.type.name) {
    case "paragraph": return atLineStart(inlineMarkup(node));
    case "heading": return inlineMarkup(node) && `### ${inlineMarkup(node)}`;
    case "bullet_list": case "ordered_list": {
      const items = [];
      node.forEach((item) => {
        const text = inlineMarkup(item.firstChild);
        if (text) items.push(`${node.type.name === "ordered_list" ? `${items.length + 1}.` : "-"} ${text}`);
      });
      return items.join("\n");
    }
    case "table": return tableMarkup(node);
    case "image": {
      const caption = node.attrs.caption ? ` "${node.attrs.caption.replace(/"/g, "”")}"` : "";
      return `![${escaped(node.attrs.alternative)}](bild:${node.attrs.sha256}${caption})`;
    }
    case "reuse": {
      const head = `>>> ${node.attrs.source}${node.attrs.fingerprint ? ` ¶${node.attrs.fingerprint}` : ""}`;
      const inner = blocksMarkup(node);
      const isOwn = inner !== node.attrs.original || node.attrs.adapted;
      return isOwn && inner ? `${head}\n${inner}\n<<<` : `${head}\n<<<`;
    }
    default: return "";
  }
};

const blocksMarkup = (node) => {
  const blocks = [];
  node.forEach((block) => { const text = blockMarkup(block); if (text) blocks.push(text); });
  return blocks.join("\n\n");
};

export const markupOf = (doc) => blocksMarkup(doc);

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

// Word writes a list as paragraphs that begin with a bullet, and wraps everything in o:p, spans and conditional comments.
export const cleanedHTML = (html) => {
  const page = new window.DOMParser().parseFromString(html.slice(0, 4_000_000), "text/html");
  for (const gone of page.querySelectorAll("script, style, meta, link, title, object, iframe, svg, form, img, o\\:p, [hidden]")) gone.remove();
  for (const paragraph of [...page.querySelectorAll("p[class*='MsoListParagraph'], p[style*='mso-list']")]) {
    const text = paragraph.textContent.trim();
    const sign = text.match(/^([•·§o–-]|\(?\d+[.)]|[a-z][.)])[\s\u00a0]+/);
    const list = page.createElement(sign && /\d|[a-z][.)]/.test(sign[1]) && sign[1] !== "o" ? "ol" : "ul");
    const item = page.createElement("li");
    item.textContent = sign ? text.slice(sign[0].length) : text;
    const before = paragraph.previousElementSibling;
    if (before?.dataset.pasted && before.tagName === list.tagName) { before.append(item); paragraph.remove(); continue; }
    list.dataset.pasted = "1";
    list.append(item);
    paragraph.replaceWith(list);
  }
  // The first row of a table is its header.
  for (const table of page.querySelectorAll("table")) {
    for (const cell of table.rows[0]?.querySelectorAll("td") ?? []) {
      const header = page.createElement("th");
      header.innerHTML = cell.innerHTML;
      cell.replaceWith(header);
    }
  }
  // A paragraph in a cell or an item is its words; more than one become one.
  for (const cell of page.querySelectorAll("li, td, th")) {
    for (const nested of [...cell.querySelectorAll("ul, ol, table")]) nested.replaceWith(page.createTextNode(` ${nested.textContent} `));
  }
  return page.body.innerHTML;
};

/// A long paste would lock the page: it is cut, and the writer is told.
export const pasteLimit = 200_000;
export { Fragment };
