// Every page works without this file.
"use strict";
{

  // "/" goes to search; Escape closes what is folded out.
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const search = document.querySelector("[data-search]");
      if (search) { event.preventDefault(); search.focus(); search.select(); }
    }
    if (event.key === "Escape") {
      const fold = document.querySelector(".bar-fold[open]");
      if (fold) { fold.open = false; fold.querySelector("summary").focus(); }
      else if (location.hash === "#meny") { location.hash = "#innehall"; }
    }
  });
  document.addEventListener("click", (event) => {
    for (const fold of document.querySelectorAll(".bar-fold[open]")) if (!fold.contains(event.target)) fold.open = false;
  });

  // A header marked data-sortable becomes a button.
  const collator = new Intl.Collator("sv", { numeric: true });
  const key = (row, column) => {
    const cell = row.cells[column];
    const text = cell.dataset.sort ?? cell.textContent.trim();
    const number = cell.classList.contains("number") && text.match(/^[−-]?[\d\s]+(?:[,.]\d+)?/);
    return number ? Number(number[0].replace("−", "-").replace(/\s/g, "").replace(",", ".")) : text;
  };
  // Empty cells come last whichever way the column is sorted.
  const compare = (a, b, sign) => {
    if (a === "" || b === "") return (a === "") - (b === "");
    if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
    return sign * (typeof a === "number" ? a - b : collator.compare(a, b));
  };
  const sort = (header) => {
    const table = header.closest("table");
    const sign = header.ariaSort === "ascending" ? -1 : 1;
    for (const other of header.parentElement.cells) other.removeAttribute("aria-sort");
    header.ariaSort = sign === 1 ? "ascending" : "descending";
    // Parts and notes follow their row; a group or a sum ends a stretch.
    const result = []; let stretch = [];
    const flush = () => {
      stretch.sort((a, b) => compare(a.key, b.key, sign));
      for (const set of stretch) result.push(...set.rows);
      stretch = [];
    };
    for (const row of [...table.tBodies[0].rows]) {
      if (row.matches(".group, .total")) { flush(); result.push(row); }
      else if (row.matches(".notes, .part") && stretch.length) stretch.at(-1).rows.push(row);
      else if (row.matches(".notes")) result.push(row);
      else stretch.push({ key: key(row, header.cellIndex), rows: [row] });
    }
    flush();
    table.tBodies[0].append(...result);
  };
  const prepare = (root) => {
    for (const header of root.querySelectorAll("th[data-sortable]:not(:has(.sort))")) {
      const unit = header.querySelector(".unit");
      const button = Object.assign(document.createElement("button"), { type: "button", className: "sort" });
      button.append(...[...header.childNodes].filter((node) => node !== unit));
      header.prepend(button);
      button.addEventListener("click", () => sort(header));
    }
  };
  // What needs an answer takes the focus; after a swap the verb that was used keeps it.
  const focus = (root, otherwise) => {
    const asks = root.querySelector(".error-summary, .conflict");
    (asks?.closest(".specimen") ? null : asks ?? (otherwise && root.querySelector(otherwise)))?.focus();
  };

  // Nothing that was typed is lost without a question.
  const changed = new Set();
  document.addEventListener("input", ({ target: { form } }) => form?.matches("[data-guard]") && changed.add(form));
  document.addEventListener("submit", ({ target }) => changed.delete(target));
  addEventListener("beforeunload", (event) => [...changed].some((form) => form.isConnected) && event.preventDefault());

  prepare(document);
  focus(document);
  document.addEventListener("htmx:afterSettle", ({ detail: { elt } }) => {
    prepare(elt.parentElement ?? elt);
    if (elt.matches(".edit")) focus(elt, "summary");
  });
}
