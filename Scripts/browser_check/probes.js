// Questions to a page, asked from outside: they run even where the page's own scripts may not.
({
  duplicateIds() {
    const seen = new Set(), twice = new Set();
    for (const element of document.querySelectorAll('[id]')) {
      (seen.has(element.id) ? twice : seen).add(element.id);
    }
    return [...twice];
  },

  // Attributes that name an id, and url(#…) in presentation attributes.
  deadReferences() {
    const names = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns',
      'aria-details', 'popovertarget', 'list', 'headers'];
    const dead = new Set();
    for (const name of names) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        for (const id of element.getAttribute(name).split(/\s+/).filter(Boolean)) {
          if (!document.getElementById(id)) dead.add(`${name}="${id}"`);
        }
      }
    }
    for (const element of document.querySelectorAll('svg *')) {
      for (const attribute of element.attributes) {
        const id = /url\(["']?#([^)"']+)/.exec(attribute.value)?.[1]
          ?? (element.localName === 'use' && attribute.localName === 'href'
            ? attribute.value.replace(/^#/, '') : undefined);
        if (id !== undefined && !document.getElementById(id)) {
          dead.add(`${attribute.name}="${attribute.value}"`);
        }
      }
    }
    return [...dead];
  },

  links() {
    return [...new Set([...document.querySelectorAll('a, area, link')]
      .map(link => link.getAttribute('href') ?? link.getAttribute('xlink:href'))
      .filter(href => href !== null))];
  },

  deadFragments() {
    const dead = new Set();
    for (const link of document.querySelectorAll('a')) {
      const href = link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? '';
      if (!href.startsWith('#')) continue;
      const id = decodeURIComponent(href.slice(1));
      if (id === '' || !document.getElementById(id)) dead.add(href);
    }
    return [...dead];
  },

  // Pictures that wait for scrolling would wait for ever.
  async brokenImages() {
    const images = [...document.images];
    for (const image of images) image.loading = 'eager';
    const loaded = await Promise.all(images.map(image => image.decode().then(() => true, () => false)));
    return images.filter((image, i) => !loaded[i] || image.naturalWidth === 0)
      .map(image => image.getAttribute('src') ?? '(no src)');
  },

  forbiddenMarkup(isFolder) {
    const rules = {
      'script[src]': 'a script from elsewhere', 'iframe, frame, object, embed, applet': 'embedded content',
      'base': 'a base address', 'form': 'a form', 'a[download]': 'a download link',
      '[target="_blank"]': 'a link to a new window', 'meta[http-equiv="refresh" i]': 'a refresh',
    };
    if (isFolder) {
      Object.assign(rules, {
        'script': 'a script', 'style': 'a style element', '[style]': 'a style attribute',
        '[src^="data:"], [href^="data:"]': 'a data: address',
      });
    }
    const found = [];
    for (const [selector, name] of Object.entries(rules)) {
      const elements = document.querySelectorAll(selector);
      if (elements.length) found.push(`${name}: ${elements[0].outerHTML.slice(0, 120)}`);
    }
    const handler = [...document.querySelectorAll('*')]
      .find(element => [...element.attributes].some(attribute => /^on/i.test(attribute.name)));
    if (handler) found.push(`an event handler: ${handler.outerHTML.slice(0, 120)}`);
    return found;
  },

  openDetails(open) {
    for (const details of document.querySelectorAll('details')) details.open = open;
  },

  // Too wide for the window, and whose fault it is.
  overflow() {
    const width = document.scrollingElement.scrollWidth;
    if (width <= window.innerWidth) return null;
    const scrolls = element => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== 'visible') return true;
      }
      return false;
    };
    const culprits = [...document.body.querySelectorAll('*')]
      .filter(element => element.getBoundingClientRect().right > window.innerWidth + 0.5)
      .filter(element => !element.parentElement?.closest('svg') && !scrolls(element))
      .map(element => element.cloneNode(false).outerHTML.slice(0, 80));
    return { width, culprits: culprits.slice(-3) };
  },

  // Frames in the reader's way that scroll sideways; what is folded is looked for on purpose.
  scrollBoxes() {
    return [...document.querySelectorAll('body *')].filter(element => {
      const { overflowX } = getComputedStyle(element);
      return (overflowX === 'auto' || overflowX === 'scroll') && element.checkVisibility()
        && !element.closest('details') && element.scrollWidth > element.clientWidth + 1;
    }).map(box => `${box.getAttribute('aria-label') ?? box.className}: ${box.scrollWidth} px in `
      + `${box.clientWidth} px`);
  },

  // Tables of the report itself that are wider than their frame; the data of charts may be.
  wideTables() {
    return [...document.querySelectorAll('.table-scroll table')]
      .filter(table => table.checkVisibility() && !table.closest('.figure-data'))
      .filter(table => table.scrollWidth > table.parentElement.clientWidth + 1)
      .map(table => `${table.parentElement.getAttribute('aria-label')}: ${table.scrollWidth} px in `
        + `${table.parentElement.clientWidth} px`);
  },

  // Links to what is folded: a reader who follows one must see it.
  foldedTargets() {
    const ids = [...document.querySelectorAll('a[href^="#"]')]
      .map(link => decodeURIComponent(link.getAttribute('href').slice(1)));
    return [...new Set(ids)].filter(id => {
      const parent = document.getElementById(id)?.parentElement;
      return parent?.closest('details') && !parent.closest('summary');
    });
  },

  isShown(id) {
    return document.getElementById(id).checkVisibility({ contentVisibilityAuto: true });
  },

  // How many windows stand before what is folded; null where nothing is.
  screensBeforeFolds() {
    const fold = document.querySelector('details.section');
    if (!fold) return null;
    return (fold.getBoundingClientRect().top + window.scrollY) / window.innerHeight;
  },

  // The pictures of the page, with how much of the page each takes.
  charts() {
    return [...document.querySelectorAll('figure svg, figure img')].map((chart, i) => {
      const box = chart.getBoundingClientRect();
      const isShown = chart.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
      return {
        name: chart.closest('[id]')?.id ?? `chart ${i + 1}`,
        isVisible: isShown && box.width * box.height > 0,
      };
    });
  },

  // Switches made of CSS alone: whatever is chosen, the figure must still show a picture.
  emptySwitches() {
    const empty = [];
    for (const input of document.querySelectorAll('figure input[type=radio]')) {
      const figure = input.closest('figure');
      const chosen = figure.querySelector(`input[name="${CSS.escape(input.name)}"]:checked`);
      input.checked = true;
      const isShown = [...figure.querySelectorAll('svg, img')].some(chart => {
        const box = chart.getBoundingClientRect();
        return chart.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
          && box.width * box.height > 0;
      });
      if (!isShown) empty.push(input.labels[0]?.textContent.trim() ?? input.id);
      if (chosen) chosen.checked = true;
    }
    return empty;
  },

  // Choices above tables that do not leave the rows they promise.
  emptyFilters() {
    const wrong = [];
    for (const filter of document.querySelectorAll('.table-filter')) {
      const rows = [...filter.parentElement.querySelectorAll('tbody tr')];
      for (const input of filter.querySelectorAll('input')) {
        input.checked = true;
        const label = input.labels[0].textContent.trim();
        const promised = Number(/\((\d+)\)$/.exec(label)?.[1]);
        const shown = rows.filter(row => row.checkVisibility()).length;
        if (shown !== promised) wrong.push(`"${label}" shows ${shown} rows`);
      }
      filter.querySelector('input').checked = true;
    }
    return wrong;
  },

  hasScript() { return document.querySelector('script') !== null; },

  // What the script of a single file adds: order by each column, and finding a name.
  scriptFaults() {
    const wrong = [];
    const isLong = table => table.tBodies[0]?.rows.length > 2;
    const tables = [...document.querySelectorAll('.table-scroll table')].filter(isLong);
    const texts = table => [...table.tBodies[0].rows].map(row => row.cells[0].textContent);
    for (const table of tables.slice(0, 1)) {
      const button = table.querySelector('th .order');
      if (!button) return ['a table cannot be put in order'];
      button.click();
      const ascending = texts(table);
      button.click();
      if (texts(table).join() !== ascending.toReversed().join()) wrong.push('order does not turn round');
    }
    const field = document.querySelector('#search');
    if (!field) return [...wrong, 'no search'];
    const look = words => {
      field.value = words;
      field.dispatchEvent(new Event('input'));
      return [...document.querySelectorAll('.search-results a')];
    };
    const names = [...document.querySelectorAll('main h2, main h3')].map(node => node.textContent)
      .concat(tables.flatMap(texts));
    const name = names.reduce((longest, other) => other.length > longest.length ? other : longest);
    const found = look(name).find(link => link.textContent === name);
    if (!found) return [...wrong, `"${name}" is not found`];
    found.click();
    if (!document.querySelector('.found')?.checkVisibility()) wrong.push(`"${name}" is not shown`);
    if (look('no image is called so').length) wrong.push('finds what is not there');
    look('');
    return wrong;
  },

  // What the Tab key should reach: of a radio group only the chosen one.
  focusable() {
    const selector = 'a[href], button, input, select, textarea, summary, [tabindex]';
    const groups = new Set();
    const stops = [...document.querySelectorAll(selector)].filter(element => {
      const isShown = element.checkVisibility({ checkVisibilityCSS: true });
      if (element.disabled || !isShown || element.type === 'hidden') return false;
      if (element.localName === 'summary' && element.parentElement?.localName !== 'details') return false;
      if (element.type !== 'radio') return true;
      const group = element.name;
      const chosen = document.querySelector(`input[type=radio][name="${CSS.escape(group)}"]:checked`);
      if (chosen ? chosen !== element : groups.has(group)) return false;
      groups.add(group);
      return true;
    });
    stops.forEach((element, i) => element.setAttribute('data-focus-stop', i));
    return stops.map(element => element.cloneNode(false).outerHTML.replace(/ data-focus-stop="\d+"/, '')
      .slice(0, 100));
  },

  // The focused element's number, and whether a reader can see that it is the one.
  focused() {
    const element = document.activeElement;
    const number = element?.getAttribute('data-focus-stop');
    if (number === null || number === undefined) return null;
    const marks = node => {
      const style = getComputedStyle(node);
      const isOutlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
      return isOutlined || style.boxShadow !== 'none';
    };
    // A visually hidden input shows its focus on its label.
    const shown = [element, ...(element.labels ?? [])].some(marks);
    return { number: Number(number), isMarked: shown };
  },

  forgetFocusable() {
    for (const element of document.querySelectorAll('[data-focus-stop]')) {
      element.removeAttribute('data-focus-stop');
    }
    document.activeElement?.blur();
  },
})
