// One answer: the figure large, the text with its marks, and what a clerk needs to check it.

import { css, html, LitElement, nothing, type TemplateResult, unsafeCSS } from "lit";
import type { Answer, Citation } from "./answer-object";
import { base } from "./base";
import "./chart-view";
import { type Client, messageOf } from "./client";
import "./data-table";
import "./evidence";
import styles from "./styles/answer-card.css?inline";
import { headlineOf, isDraft, type Line, linesOf, type Piece, plainText } from "./wording";

type Rating = "none" | "helpful" | "why" | "unhelpful";

export class AnswerCard extends LitElement {
  static override properties = {
    answer: {}, question: {}, client: {},
    opened: { state: true }, rating: { state: true }, remark: { state: true },
  };
  static override styles = [base, css`${unsafeCSS(styles)}`];

  declare answer: Answer;
  declare question: string;
  declare client: Client;
  declare opened: Set<number>;
  declare rating: Rating;
  declare remark: string;

  constructor() {
    super();
    this.question = "";
    this.opened = new Set();
    this.rating = "none";
    this.remark = "";
  }

  private toggle(citation: number): void {
    const opened = new Set(this.opened);
    if (!opened.delete(citation)) opened.add(citation);
    this.opened = opened;
  }

  private ask(question: string): void {
    this.dispatchEvent(new CustomEvent("ba-ask", { detail: question, bubbles: true, composed: true }));
  }

  private async copy(): Promise<void> {
    const text = plainText(this.question, this.answer);
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      copyBySelection(this.renderRoot, text); // pages without HTTPS have no clipboard
    }
    this.remark = "已复制";
  }

  private async rate(helpful: boolean, reason = ""): Promise<void> {
    try {
      await this.client.rate(this.answer.id, helpful, reason);
      this.rating = helpful ? "helpful" : "unhelpful";
      this.remark = "谢谢，已记下";
    } catch (fault) {
      this.remark = messageOf(fault);
    }
  }

  protected override render(): TemplateResult {
    const { answer } = this;
    return html`<article class=${answer.status} aria-label="回答">
      ${this.renderHeadline()}
      <div class="text">${this.renderLines(linesOf(answer))}</div>
      ${this.renderReadings()}
      ${answer.citations.filter(({ id }) => this.opened.has(id)).map((citation) => this.renderEvidence(citation))}
      ${answer.chart ? html`<ba-chart .chart=${answer.chart} .server=${this.client.base}></ba-chart>` : nothing}
      ${answer.table.rows.length > 1 ? html`<details class="table"><summary>${isDraft(answer) ? "材料" : "明细"}（${answer.table.total_rows} 行）</summary>
        <ba-table .table=${answer.table}></ba-table></details>` : nothing}
      ${answer.explanation ? html`<details class="scope"><summary>口径</summary><p>${answer.explanation}</p></details>` : nothing}
      ${this.renderSources()}
      ${this.renderFoot()}
      ${this.renderSuggestions()}
    </article>`;
  }

  private renderHeadline(): TemplateResult | typeof nothing {
    const figure = headlineOf(this.answer);
    if (!figure) return nothing;
    return html`<p class="headline"><span class="figure">${figure.text}</span>${
      figure.masked ? html`<span class="badge">原文数字缺位</span>` : nothing}</p>`;
  }

  private renderLines(lines: Line[]): TemplateResult[] {
    const blocks: TemplateResult[] = [];
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at];
      if (!line) continue;
      if (!line.listed) {
        blocks.push(html`<p>${this.renderPieces(line.pieces)}</p>`);
        continue;
      }
      const items = [];
      for (let item = lines[at]; item?.listed; item = lines[++at]) items.push(item);
      at--;
      blocks.push(html`<ul>${items.map((item) => html`<li>${this.renderPieces(item.pieces)}</li>`)}</ul>`);
    }
    return blocks;
  }

  private renderPieces(pieces: Piece[]): (TemplateResult | string)[] {
    return pieces.map((piece) => {
      if (piece.kind === "text") return piece.text;
      if (piece.kind === "figure") return this.renderFigure(piece.text);
      const citation = this.answer.citations.find(({ id }) => id === piece.citation);
      return citation ? this.renderChip(citation, `〔${piece.citation}〕`) : `〔${piece.citation}〕`;
    });
  }

  /** The figures of a draft, which has no citation marks, open their sources themselves. */
  private renderFigure(text: string): TemplateResult {
    const figure = isDraft(this.answer) ? this.answer.figures.find((each) => each.text === text) : undefined;
    const citation = this.answer.citations.find(({ id }) => id === figure?.citations[0]);
    if (!citation) return html`<strong class="figure">${text}</strong>`;
    return html`<button type="button" class="figure" title="${citation.file} · ${citation.location}"
      aria-expanded=${this.opened.has(citation.id) ? "true" : "false"} @click=${() => this.toggle(citation.id)}>${text}</button>`;
  }

  private renderChip(citation: Citation, label: string): TemplateResult {
    return html`<button type="button" class="chip" title="${citation.file} · ${citation.location}"
      aria-expanded=${this.opened.has(citation.id) ? "true" : "false"} data-citation=${citation.id}
      @click=${() => this.toggle(citation.id)}>${label}</button>`;
  }

  private renderEvidence(citation: Citation): TemplateResult {
    const figures = this.answer.figures.filter((figure) => figure.citations.includes(citation.id));
    return html`<ba-evidence .citation=${citation} .figures=${figures} .client=${this.client}></ba-evidence>`;
  }

  private renderReadings(): TemplateResult | typeof nothing {
    if (!this.answer.options.length) return nothing;
    return html`<ol class="options" aria-label="请选一个">${this.answer.options.map((option) => html`
      <li><button type="button" @click=${() => this.ask(option)}>${option}</button></li>`)}</ol>`;
  }

  private renderSources(): TemplateResult | typeof nothing {
    if (!this.answer.citations.length) return nothing;
    return html`<p class="sources" aria-label="出处">${this.answer.citations.map((citation) =>
      this.renderChip(citation, `〔${citation.id}〕 ${citation.file}`))}</p>`;
  }

  private renderFoot(): TemplateResult {
    const answered = this.answer.status === "answered" && this.answer.citations.length > 0;
    return html`<footer>
      <span class="muted">第 ${this.answer.generation} 版资料 · ${this.answer.elapsed_ms} 毫秒</span>
      <span class="spring"></span>
      <span class="muted" role="status">${this.remark}</span>
      ${answered ? this.renderDownload() : nothing}
      <button type="button" class="quiet" @click=${this.copy}>复制</button>
      <button type="button" class="quiet" aria-pressed=${this.rating === "helpful" ? "true" : "false"} aria-label="有用"
        title="有用" @click=${() => this.rate(true)}>${thumb(false)}</button>
      <button type="button" class="quiet" aria-pressed=${this.rating === "unhelpful" ? "true" : "false"} aria-label="没用"
        title="没用" @click=${() => { this.rating = "why"; }}>${thumb(true)}</button>
    </footer>
    ${this.rating === "why" ? html`<form class="why" @submit=${this.sendReason}>
      <input name="reason" maxlength="1000" aria-label="哪里不对" placeholder="哪里不对？（可以不写）">
      <button type="submit" class="quiet">发送</button>
    </form>` : nothing}`;
  }

  private renderDownload(): TemplateResult {
    return isDraft(this.answer)
      ? html`<a class="quiet" href=${this.client.wordFile(this.answer.id)} download>下载 Word</a>`
      : html`<a class="quiet" href=${this.client.paper(this.answer.id)} download>下载计算底稿</a>`;
  }

  private sendReason(event: SubmitEvent): void {
    event.preventDefault();
    const input = this.renderRoot.querySelector<HTMLInputElement>(".why input");
    void this.rate(false, input?.value ?? "");
  }

  private renderSuggestions(): TemplateResult | typeof nothing {
    if (!this.answer.suggestions.length) return nothing;
    return html`<p class="suggestions"><span class="muted">${isDraft(this.answer) ? "还可以说" : "还可以问"}</span>${this.answer.suggestions.map((question) => html`
      <button type="button" class="suggestion" @click=${() => this.ask(question)}>${question}</button>`)}</p>`;
  }
}

function thumb(down: boolean): TemplateResult {
  return html`<svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true" class=${down ? "down" : ""}>
    <path fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round"
      d="M7 11v9H4v-9h3zm0 0 4-8c1.5 0 2.4 1 2.4 2.6V9h5.2c1.2 0 2 1 1.8 2.2l-1.2 7A2.2 2.2 0 0 1 17 20H7"/></svg>`;
}

function copyBySelection(root: HTMLElement | DocumentFragment, text: string): void {
  const box = document.createElement("textarea");
  box.value = text;
  box.className = "off-screen";
  root.append(box);
  box.select();
  document.execCommand("copy");
  box.remove();
}

customElements.define("ba-answer", AnswerCard);
