// What only a script can add to a page that is one file: search for a name, and tables in another
// order. Without it the page lacks nothing.
(() => {
  const most = 30;
  const main = document.querySelector("main");

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  // The section that something is in: the nearest heading before it, and the id that leads there.
  const sections = [...main.querySelectorAll("h2, h3")].map((heading) => ({
    heading,
    text: heading.textContent,
    id: heading.id || heading.closest("details")?.querySelector(".fold-content[id]")?.id,
  }));
  const sectionOf = (node) =>
    sections.findLast(
      ({ heading }) => heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);

  const open = (node) => {
    for (let part = node.closest("details"); part; part = part.parentElement.closest("details")) {
      part.open = true;
    }
    document.querySelectorAll(".found").forEach((old) => old.classList.remove("found"));
    node.classList.add("found");
    node.scrollIntoView({ block: "center" });
  };

  // Every name once, at the place that says most of it.
  const named = new Map();
  for (const places of ["h2, h3", "tbody td:first-child", ".picture figcaption", "li code"]) {
    for (const node of main.querySelectorAll(places)) {
      if (!named.has(node.textContent)) named.set(node.textContent, node);
    }
  }

  const addSearch = () => {
    const field = element("input", { type: "search", id: "search", autocomplete: "off" });
    const label = element(
      "label", { htmlFor: "search", textContent: "Find an image, a cluster or a class" });
    const state = element("p", { className: "search-state" });
    state.setAttribute("role", "status");
    const list = element("ul", { className: "search-results" });
    const show = () => {
      const words = field.value.trim().toLowerCase();
      const all = words.length < 2
        ? [] : [...named.values()].filter((node) => node.textContent.toLowerCase().includes(words));
      list.replaceChildren(...all.slice(0, most).map((node) => {
        const place = sectionOf(node);
        const go = element("a", { href: `#${place?.id ?? "content"}`, textContent: node.textContent });
        go.addEventListener("click", (event) => {
          event.preventDefault();
          open(node);
        });
        return element("li", {}, go, place ? ` in ${place.text}` : "");
      }));
      const more = all.length > most ? `, the first ${most} are shown` : "";
      state.textContent =
        words.length < 2 ? "" : `${all.length} ${all.length === 1 ? "place" : "places"}${more}`;
    };
    field.addEventListener("input", show);
    const box = element("div", { className: "search" }, label, field, state, list);
    box.setAttribute("role", "search");
    main.querySelector("h2")?.before(box);
  };

  // Numbers as the report writes them: thin spaces between thousands, a true minus, percent signs.
  const number = (text) => {
    const plain = text.replace(/[\s\u00a0\u2009\u202f]/g, "").replace("\u2212", "-");
    const found = /^[+-]?\d+(\.\d+)?/.exec(plain);
    return found ? Number(found[0]) : null;
  };

  const compare = (one, other) => {
    const [first, second] = [number(one), number(other)];
    if (first !== null && second !== null) return first - second;
    if (first !== null || second !== null) return first !== null ? -1 : 1;
    return one < other ? -1 : one > other ? 1 : 0;
  };

  const addOrder = (table) => {
    const body = table.tBodies[0];
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
    if (!body || body.rows.length < 3) return;
    heads.forEach((head, column) => {
      const button = element("button", { type: "button", className: "order" }, ...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const isDescending = head.getAttribute("aria-sort") === "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
        const text = (row) => row.cells[column]?.textContent ?? "";
        const rows = [...body.rows].sort((a, b) => compare(text(a), text(b)));
        body.append(...(isDescending ? rows.reverse() : rows));
      });
    });
  };

  addSearch();
  main.querySelectorAll(".table-scroll table").forEach(addOrder);
})();
