// The chat page: a box to ask in, and what was asked and answered above it.

import { drawAnswer, element } from "./answer.js";
import { ask, sources } from "./stream.js";

const conversation = document.getElementById("conversation");
const composer = document.getElementById("composer");
const box = document.getElementById("question");
const send = document.getElementById("send");
const dialog = document.getElementById("sources");
const sourceList = document.getElementById("source-list");

let busy = false;

async function put(question) {
  const text = question.trim();
  if (!text || busy) return;
  setBusy(true);
  document.getElementById("welcome")?.remove();
  const waiting = element("p", { className: "stage", role: "status" }, "正在理解问题…");
  const turn = element("section", { className: "turn" }, element("p", { className: "asked" }, text), waiting);
  conversation.append(turn);
  turn.scrollIntoView({ block: "start" });
  try {
    const answer = await ask(text, (stage) => { waiting.textContent = stage; });
    waiting.replaceWith(drawAnswer(answer, put));
  } catch (fault) {
    waiting.replaceWith(drawFault(fault, text));
  } finally {
    setBusy(false);
    turn.scrollIntoView({ block: "start" });
  }
}

function drawFault(fault, question) {
  const offline = fault instanceof TypeError;
  const again = element("button", { type: "button" }, "再问一次");
  again.addEventListener("click", () => put(question));
  const message = offline ? "连不上服务。请确认 bureau serve 还在运行。" : fault.message;
  return element("article", { className: "answer fault", role: "alert" }, element("p", {}, message), again);
}

function setBusy(value) {
  busy = value;
  send.disabled = value;
  conversation.setAttribute("aria-busy", String(value));
  if (!value) box.focus({ preventScroll: true });
}

function fit() {
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight}px`;
}

composer.addEventListener("submit", (event) => {
  event.preventDefault();
  if (busy) return;
  const text = box.value;
  box.value = "";
  fit();
  put(text);
});

box.addEventListener("input", fit);
box.addEventListener("keydown", (event) => {
  // While an input method is composing, Enter chooses a word.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  composer.requestSubmit();
});

document.getElementById("open-sources").addEventListener("click", async () => {
  sourceList.replaceChildren(element("p", { className: "stage" }, "正在读取…"));
  dialog.showModal();
  try {
    sourceList.replaceChildren(...drawSources(await sources()));
  } catch (fault) {
    sourceList.replaceChildren(element("p", {}, fault.message));
  }
});

function drawSources({ generation, sources: files }) {
  if (!files.length) return [element("p", {}, "还没有资料。请先运行 bureau ingest 文件或文件夹。")];
  const items = files.map((file) => {
    const parts = [file.kind === "report" ? "报告" : "台账"];
    if (file.report_kind && file.report_kind !== "其他") parts.push(file.report_kind);
    if (file.draft) parts.push("未定稿");
    if (file.issuer) parts.push(file.issuer);
    if (file.period) parts.push(file.year_inferred ? `${file.period}（年份为推断）` : file.period);
    if (file.facts) parts.push(`${file.facts} 个数${file.masked ? `（${file.masked} 个缺位）` : ""}`);
    for (const table of file.tables) parts.push(file.tables.length > 1 ? `${table.sheet} ${table.rows} 行` : `${table.rows} 行`);
    const skipped = file.skipped.map((skip) => element("li", {}, `未读：${skip.part}，${skip.reason}`));
    return element("li", {},
      element("strong", {}, file.file), element("span", {}, parts.join(" · ")),
      skipped.length ? element("ul", {}, ...skipped) : null);
  });
  return [element("p", { className: "stage" }, `第 ${generation} 版，共 ${files.length} 份`),
    element("ul", { className: "source-list" }, ...items)];
}

box.focus();
