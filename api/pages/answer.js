// Draws an answer object.  Text only ever becomes text nodes: hidden digits such as
// *60 keep their stars, and markup in a document or a question stays inert.

import { surroundings } from "./stream.js";

const MARK = /〔(\d+)〕/;
const HEADLINE_SENTENCE = 80; // longer ones quote a passage
const NUMERIC = /^([-+]?[\d,*]+(\.[\d*]+)?\D{0,3})?$/; // 1,234.5亩, *60个, 12%, or blank

export function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in node) node[name] = value;
    else node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

export function drawAnswer(answer, askAgain) {
  const evidence = drawEvidence(answer);
  const card = element("article", { className: `answer ${answer.status}` });
  card.append(
    ...[
      drawHeadline(answer),
      drawText(answer, evidence.toggle),
      drawOptions(answer.options, askAgain),
      evidence.node,
      drawTable(answer.table),
      drawScope(answer.explanation),
      drawSuggestions(answer.suggestions, askAgain),
      drawFoot(answer),
    ].filter((part) => part !== null),
  );
  return card;
}

// When a short first sentence says one figure, it stands large above.
function drawHeadline(answer) {
  const sentence = answer.answer.split("\n", 1)[0];
  const said = emphasise(sentence, answer.figures, "span").filter((piece) => piece instanceof Element);
  if (sentence.length > HEADLINE_SENTENCE || said.length !== 1) return null;
  const headline = element("p", { className: "headline" }, said[0]);
  const figure = answer.figures.find(({ text }) => text === said[0].textContent);
  if (figure.masked) headline.append(element("span", { className: "badge" }, "原文数字缺位"));
  return headline;
}

function drawText(answer, toggle) {
  const block = element("div", { className: "text" });
  let list = null;
  for (const line of answer.answer.split("\n")) {
    const item = /^\s*(?:[-•]|\d+\.)\s+(.*)$/.exec(line);
    if (item) {
      if (!list) block.append((list = element("ul")));
      list.append(element("li", {}, ...pieces(item[1], answer, toggle)));
    } else {
      list = null;
      if (line.trim()) block.append(element("p", {}, ...pieces(line, answer, toggle)));
    }
  }
  return block;
}

// A line as text nodes, with figures set off and citation marks as buttons.
function pieces(line, answer, toggle) {
  return line.split(/(〔\d+〕)/).flatMap((piece) => {
    const mark = MARK.exec(piece);
    const citation = mark && answer.citations.find(({ id }) => id === Number(mark[1]));
    return citation ? [chip(citation, piece, toggle)] : emphasise(piece, answer.figures, "strong");
  });
}

function emphasise(text, figures, tag) {
  const texts = [...new Set(figures.map((figure) => figure.text))].filter(Boolean);
  texts.sort((one, other) => other.length - one.length);
  const nodes = [];
  let rest = text;
  while (rest) {
    const found = texts.map((each) => [rest.indexOf(each), each]).filter(([at]) => at >= 0);
    if (!found.length) break;
    const [at, each] = found.reduce((best, next) => (next[0] < best[0] ? next : best));
    if (at) nodes.push(rest.slice(0, at));
    nodes.push(element(tag, { className: "figure" }, each));
    rest = rest.slice(at + each.length);
  }
  if (rest) nodes.push(rest);
  return nodes;
}

function chip(citation, label, toggle) {
  const button = element("button", {
    type: "button",
    className: "chip",
    title: `${citation.file} · ${citation.location}`,
    "aria-expanded": "false",
    "data-citation": String(citation.id),
  }, label);
  button.addEventListener("click", () => toggle(citation.id));
  return button;
}

// The quoted sentences, closed until their mark is clicked.
function drawEvidence(answer) {
  if (!answer.citations.length) return { node: null, toggle: () => {} };
  const panels = new Map();
  const node = element("section", { className: "evidence", "aria-label": "出处" });
  const toggle = (id) => {
    const panel = panels.get(id);
    panel.hidden = !panel.hidden;
    if (!panel.hidden) panel.dispatchEvent(new Event("opened"));
    const marks = node.closest(".answer").querySelectorAll(`[data-citation="${id}"]`);
    marks.forEach((mark) => mark.setAttribute("aria-expanded", String(!panel.hidden)));
  };
  for (const citation of answer.citations) {
    const panel = drawQuote(citation, answer.figures.filter((figure) => figure.citations.includes(citation.id)));
    panels.set(citation.id, panel);
    const head = chip(citation, `〔${citation.id}〕 ${citation.file}`, toggle);
    head.classList.add("file");
    node.append(head, panel);
  }
  return { node, toggle };
}

function drawQuote(citation, figures) {
  const when = citation.as_of ? ` · 截至 ${citation.as_of}` : "";
  const page = citation.page ? ` · 第 ${citation.page} 页` : "";
  const panel = element("figure", { className: "quote", hidden: true },
    element("figcaption", {}, `${citation.file} · ${citation.location}${page}${when}`),
    element("blockquote", {}, ...emphasise(citation.quote, figures, "mark")));
  if (Number.isInteger(citation.start)) {
    panel.addEventListener("opened", () => openSource(panel, citation), { once: true });
  }
  return panel;
}

// The section the quote stands in, opened at the quote.
async function openSource(panel, citation) {
  const box = element("div", { className: "source" }, element("p", { className: "stage" }, "正在翻到原文…"));
  panel.append(box);
  await showSection(box, citation);
}

async function showSection(box, citation, section) {
  try {
    const around = await surroundings(citation, section);
    const letters = Array.from(around.text); // spans count whole characters
    const piece = (from, to) => letters.slice(from - around.offset, to - around.offset).join("");
    const last = around.offset + letters.length;
    const quoted = element("mark", {}, piece(citation.start, citation.end));
    const text = element("div", { className: "around", tabIndex: 0, "aria-label": "原文" },
      around.before ? "…" : "", piece(around.offset, citation.start), quoted, piece(citation.end, last),
      around.after ? "…" : "");
    box.replaceChildren(drawParents(around, (parent) => showSection(box, citation, parent.id)), text);
    text.scrollTop = quoted.offsetTop - text.offsetTop - text.clientHeight / 3;
  } catch (fault) {
    box.replaceChildren(element("p", { className: "stage" }, `原文前后没有读出来：${fault.message}`));
  }
}

// The headings above, each a button that shows all that stands under it.
function drawParents(around, show) {
  const path = around.sections.flatMap((section) => {
    const button = element("button", { type: "button", title: "看整节" }, section.heading);
    button.addEventListener("click", () => show(section));
    return [" › ", button];
  });
  return element("p", { className: "parents" }, around.title, ...path);
}

function drawOptions(options, askAgain) {
  if (!options.length) return null;
  return element("ol", { className: "options" }, ...options.map((option) => {
    const button = element("button", { type: "button" }, option);
    button.addEventListener("click", () => askAgain(option));
    return element("li", {}, button);
  }));
}

function drawTable(table) {
  const onlyTheFigure = table.columns.length === 1 && table.total_rows === 1;
  if (!table.rows.length || onlyTheFigure) return null;
  const number = table.columns.map((_, at) => table.rows.every((row) => NUMERIC.test(row[at])));
  const cells = (tag, texts) => element("tr", {}, ...texts.map((text, at) =>
    element(tag, { className: number[at] ? "number" : "" }, text)));
  const shown = table.rows.length < table.total_rows ? `，这里是前 ${table.rows.length} 行` : "";
  return element("details", { className: "rows", open: table.rows.length <= 20 },
    element("summary", {}, `数据共 ${table.total_rows} 行${shown}`),
    element("div", { className: "scroll", tabIndex: 0 },
      element("table", {}, element("thead", {}, cells("th", table.columns)),
        element("tbody", {}, ...table.rows.map((row) => cells("td", row))))));
}

function drawScope(explanation) {
  if (!explanation) return null;
  return element("details", { className: "scope" },
    element("summary", {}, "口径"), element("p", {}, explanation));
}

function drawSuggestions(suggestions, askAgain) {
  if (!suggestions.length) return null;
  const buttons = suggestions.map((suggestion) => {
    const button = element("button", { type: "button" }, suggestion);
    button.addEventListener("click", () => askAgain(suggestion));
    return button;
  });
  return element("nav", { className: "suggestions", "aria-label": "可以接着问" },
    element("span", {}, "可以接着问"), ...buttons);
}

function drawFoot(answer) {
  const copy = element("button", { type: "button", className: "quiet" }, "复制");
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(asPlainText(answer));
    copy.textContent = "已复制";
    setTimeout(() => { copy.textContent = "复制"; }, 1500);
  });
  return element("footer", { className: "foot" },
    element("span", {}, `资料第 ${answer.generation} 版 · 用时 ${answer.elapsed_ms} 毫秒`), copy);
}

function asPlainText(answer) {
  const lines = [answer.answer];
  for (const { id, file, location, quote } of answer.citations) lines.push(`〔${id}〕${file} · ${location} · “${quote}”`);
  if (answer.explanation) lines.push(`口径：${answer.explanation}`);
  return lines.join("\n");
}
