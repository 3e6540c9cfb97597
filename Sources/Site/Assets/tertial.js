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

  // Grids to type in: keys and pasting as in a spreadsheet, deviations while one types. Amounts are reckoned in öre.
  document.documentElement.classList.add("has-script");
  const units = { mnkr: 1e8, mkr: 1e8, tkr: 1e5, kr: 100 };
  const amount = (text) => {
    const match = text.replace(/\s/g, "").replace(/[−–]/g, "-").match(/^([+-]?)(\d+)(?:[,.](\d+))?(mnkr|mkr|tkr|kr)?$/i);
    if (!match) return null;
    const value = Math.round(Number(`${match[2]}.${match[3] ?? 0}`) * units[(match[4] ?? "mnkr").toLowerCase()]);
    return match[1] === "-" ? -value : value;
  };
  const millions = new Intl.NumberFormat("sv-SE", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat("sv-SE", { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" });
  const typed = (text) => text.replace(/\s*(mnkr|mkr)$/i, "").replace(/\u00a0/g, " ").trim();
  const showDeviation = (output, ore, direction) => {
    const span = Object.assign(document.createElement("span"), { className: direction > 0 && ore < -4999999 ? "deviation is-deficit" : "deviation" });
    span.textContent = ore === null ? "" : signed.format(ore / 1e8);
    output.replaceChildren(span);
  };
  // What the boxes of a row say: a net, or costs less revenues, which go before the net. Null: nothing that can be read.
  const said = (boxes) => {
    const filled = boxes.filter((box) => box.value.trim()), used = filled.length > 2 ? filled.slice(0, 2) : filled;
    const amounts = used.map((box) => amount(box.value)), hasMinus = used.some((box) => box.dataset.minus !== undefined);
    if (!used.length || amounts.includes(null) || (used.length === 2) !== hasMinus) return null;
    return amounts.length === 2 ? amounts[0] - amounts[1] : amounts[0];
  };
  const reckon = (form) => {
    // A deviation is the budget less what is typed; between two budgets, the difference goes the other way.
    const direction = form.dataset.grid === "skillnad" ? -1 : 1, rows = new Map();
    // Where a total needs every row, it stays empty until all have an amount.
    const isNeeded = form.dataset.complete !== undefined;
    let sum = 0, budget = 0, isComplete = true;
    for (const output of form.querySelectorAll("output[for]")) {
      const boxes = [...output.htmlFor].map((id) => document.getElementById(id)), [box] = boxes;
      const ore = said(boxes), budgeted = box.dataset.budget === undefined ? null : Number(box.dataset.budget);
      rows.set(output.closest("tr").id, ore);
      const deviation = ore === null || (budgeted === null && direction > 0) ? null : direction * ((budgeted ?? 0) - ore);
      showDeviation(output, deviation, direction);
      const fold = form.querySelector(`details[data-explains="${CSS.escape(box.id)}"]`);
      if (fold) {
        const asked = deviation !== null && Math.abs(deviation) >= Number(fold.dataset.limit) && !fold.querySelector("textarea").value.trim();
        fold.querySelector("[data-asked]").hidden = !asked;
      }
      if (box.dataset.part === undefined) { sum += ore ?? 0; budget += budgeted ?? 0; isComplete &&= ore !== null; }
    }
    for (const fixed of form.querySelectorAll("[data-fixed], [data-parts]")) {
      const parts = (fixed.dataset.parts ?? "").split(" ").filter((part) => rows.has(part));
      const known = parts.filter((part) => rows.get(part) !== null);
      const isKnown = !parts.length || (isNeeded ? known.length === parts.length : known.length > 0);
      const ore = parts.length ? known.reduce((all, part) => all + rows.get(part), 0) : Number(fixed.dataset.fixed);
      const budgeted = Number(fixed.dataset.budget ?? 0), output = fixed.closest("tr").querySelector("[data-fixed-deviation]");
      if (parts.length) fixed.textContent = isKnown ? millions.format(ore / 1e8) : "";
      if (output) showDeviation(output, isKnown ? direction * (budgeted - ore) : null, direction);
      if (fixed.dataset.fixed !== undefined) { sum += ore; budget += budgeted; isComplete &&= isKnown; }
    }
    const isShown = isComplete || !isNeeded;
    form.querySelector('[data-total="prognos"]').textContent = isShown ? millions.format(sum / 1e8) : "";
    showDeviation(form.querySelector('[data-total="avvikelse"]'), isShown ? direction * (budget - sum) : null, direction);
  };
  const addMonths = (box) => {
    const year = document.getElementById(box.dataset.year);
    const boxes = [...box.closest(".months").querySelectorAll("input")];
    const filled = boxes.filter((month) => month.value.trim());
    year.readOnly = filled.length > 0;
    if (filled.length && filled.every((month) => amount(month.value) !== null)) {
      const sum = filled.reduce((all, month) => all + amount(month.value), 0);
      year.value = String(sum / 1e8).replace(".", ",");
    }
  };
  const move = (form, box, step) => {
    const boxes = [...form.querySelectorAll(`input[data-set="${box.dataset.set}"][data-column="${box.dataset.column}"]`)]
      .filter((other) => other === box || other.offsetParent);
    const next = boxes[boxes.indexOf(box) + step];
    if (next) { next.focus(); next.select(); }
    return next;
  };
  const paste = (form, box, text) => {
    const lines = text.replace(/\r?\n$/, "").split(/\r?\n/).map((line) => line.split("\t"));
    const rows = [...form.querySelectorAll(`input[data-set="${box.dataset.set}"][data-column="${box.dataset.column}"]`)];
    let row = rows.indexOf(box), last = box;
    for (const cells of lines) {
      const first = rows[row++];
      if (!first) break;
      cells.forEach((cell, index) => {
        const column = Number(box.dataset.column) + index;
        const target = index === 0 ? first
          : form.querySelector(`[data-set="${box.dataset.set}"][data-row="${first.dataset.row}"][data-column="${column}"]`)
          ?? (box.dataset.set === "ar" && index === 1
            ? form.querySelector(`details[data-explains="${CSS.escape(first.id)}"] textarea`) : null);
        if (!target) return;
        target.value = target.matches("input") ? typed(cell) : cell.trim();
        target.dispatchEvent(new Event("input", { bubbles: true }));
        if (target.matches("input")) last = target;
      });
    }
    last.focus();
  };
  for (const form of document.querySelectorAll("form[data-grid]")) {
    form.addEventListener("keydown", (event) => {
      const box = event.target.closest("input.amount");
      if (!box || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        const next = move(form, box, step);
        if (next || event.key === "Enter") event.preventDefault();
        // After the last row comes the button.
        if (!next && event.key === "Enter" && step === 1) form.querySelector(".entry-buttons button").focus();
      } else if (event.key === "Escape" && box.value !== box.defaultValue) {
        event.preventDefault(); event.stopPropagation();
        box.value = box.defaultValue; box.select();
        box.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
    form.addEventListener("paste", (event) => {
      const box = event.target.closest("input.amount"), text = event.clipboardData?.getData("text/plain") ?? "";
      if (!box || box.readOnly || !/[\t\n]/.test(text.trimEnd())) return;
      event.preventDefault();
      paste(form, box, text);
    });
    form.addEventListener("input", ({ target }) => {
      if (target.dataset.year) addMonths(target);
      reckon(form);
    });
    form.addEventListener("click", ({ target }) => {
      const button = target.closest("[data-take]");
      if (!button) return;
      const box = document.getElementById(button.dataset.take);
      box.value = button.dataset.value;
      box.dispatchEvent(new Event("input", { bubbles: true }));
      button.closest("[popover]").hidePopover();
      box.focus();
    });
    for (const month of form.querySelectorAll(".months input")) if (month.value) addMonths(month);
    reckon(form);
  }

  // What a figure of the report is, by a tap as by a mouse that rests on it.
  const note = Object.assign(document.createElement("p"), { className: "why-note", popover: "auto" });
  const hush = () => { if (note.showPopover && note.matches(":popover-open")) note.hidePopover(); };
  const tell = (field) => {
    if (!field?.title || !note.showPopover) return;
    hush();
    note.textContent = field.title;
    document.body.append(note);
    note.showPopover({ source: field });
  };
  document.addEventListener("click", (event) => tell(event.target.closest(".report .field[title]")));

  // By keyboard, where the page numbers its sources: a report has hundreds of values, so those of a table or a section are one stop,
  // and the arrows go from value to value.
  const marks = [...document.querySelectorAll(".report .source-mark a")], stops = new Map();
  const place = (mark) => mark.closest("table, .report-section");
  const stop = (mark) => {
    const before = stops.get(place(mark));
    if (before) before.tabIndex = -1;
    mark.tabIndex = 0;
    stops.set(place(mark), mark);
  };
  for (const mark of marks) {
    if (stops.has(place(mark))) mark.tabIndex = -1; else stop(mark);
    mark.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const next = step && !event.ctrlKey && !event.metaKey && !event.altKey && marks[marks.indexOf(mark) + step];
      if (!next) return;
      event.preventDefault();
      stop(next);
      next.focus();
    });
    mark.addEventListener("focus", () => { if (mark.matches(":focus-visible")) tell(mark.parentElement.previousElementSibling); });
    mark.addEventListener("blur", hush);
  }
  if (marks.length) document.querySelector("[data-source-keys]")?.removeAttribute("hidden");

  prepare(document);
  focus(document);
  document.addEventListener("htmx:afterSettle", ({ detail: { elt } }) => {
    prepare(elt.parentElement ?? elt);
    if (elt.matches(".edit")) focus(elt, "summary");
  });
}
