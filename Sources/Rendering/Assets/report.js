// Lets a reader sort a report's tables by a click on a column's heading: up, down, and back to the printed order.
// Without this script the tables stand as they are printed. It reads and moves rows, and nothing else.
"use strict";
(() => {
  const language = document.documentElement.lang || "sv";
  const order = new Intl.Collator(language, { numeric: true });

  const number = (text) => {
    const plain = text.replace(/[\s\u00a0]/g, "").replace("\u2212", "-");
    const decimal = language.startsWith("en") ? plain.replaceAll(",", "") : plain.replace(",", ".");
    const found = decimal.match(/^[-+]?\d+(\.\d+)?/);
    return found ? Number(found[0]) : null;
  };

  // A row goes with its parts and notes. Null where the rows have an order of their own: groups, or sums between them.
  const units = (rows) => {
    const moving = [];
    const last = [];
    let current = null;
    for (const row of rows) {
      const isTail = row.classList.contains("part") || row.classList.contains("row-note");
      if (row.classList.contains("group")) return null;
      if (isTail && current) {
        current.push(row);
        continue;
      }
      current = [row];
      if (row.classList.contains("total")) last.push(current);
      else if (last.length > 0) return null;
      else moving.push(current);
    }
    return moving.length > 2 ? { moving, last } : null;
  };

  const compare = (column, isNumber, sign) => (a, b) => {
    const texts = [a, b].map((unit) => unit[0].cells[column]?.textContent.trim() ?? "");
    const values = isNumber ? texts.map(number) : texts.map((text) => text || null);
    // What has no value stands last whichever way the column is sorted.
    if (values[0] === null || values[1] === null) return (values[0] === null) - (values[1] === null);
    return sign * (isNumber ? values[0] - values[1] : order.compare(values[0], values[1]));
  };

  const prepare = (table) => {
    const body = table.tBodies[0];
    const headings = table.tHead ? [...table.tHead.rows[0].cells] : [];
    const found = body && units([...body.rows]);
    if (!found) return;
    headings.forEach((heading, column) => {
      if (heading.tagName !== "TH") return;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        const next = { ascending: "descending", descending: null }[heading.getAttribute("aria-sort")];
        const direction = next === undefined ? "ascending" : next;
        for (const other of headings) other.removeAttribute("aria-sort");
        let rows = found.moving;
        if (direction) {
          heading.setAttribute("aria-sort", direction);
          const sign = direction === "ascending" ? 1 : -1;
          rows = [...rows].sort(compare(column, heading.classList.contains("number"), sign));
        }
        body.append(...rows.flat(), ...found.last.flat());
      });
    });
  };

  for (const table of document.querySelectorAll("table.report-table")) prepare(table);
})();
