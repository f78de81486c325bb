// What stands behind a citation, opened in place: the sentence marked in its section, or the
// rows in their grid with headers.

import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult, unsafeCSS } from "lit";
import type { CellGrid, Citation, Figure, Surroundings } from "./answer-object";
import { type Client, messageOf } from "./client";
import styles from "./styles/evidence.css?inline";
import { base } from "./base";
import { setOff } from "./wording";

const ROWS_TOLD = 200; // the server names no more rows than this

type Shown =
  | { kind: "waiting" }
  | { kind: "fault"; text: string }
  | { kind: "text"; around: Surroundings }
  | { kind: "cells"; grid: CellGrid; only: "matched" | "all" };

export class Evidence extends LitElement {
  static override properties = { citation: {}, client: {}, figures: {}, shown: { state: true } };
  static override styles = [base, css`${unsafeCSS(styles)}`];

  declare citation: Citation;
  declare client: Client;
  declare figures: Figure[];
  declare shown: Shown;

  constructor() {
    super();
    this.figures = [];
    this.shown = { kind: "waiting" };
  }

  protected override firstUpdated(): void {
    if (this.citation.source_id === null) return;
    if (this.citation.start !== null) void this.openText();
    else void this.openCells("matched");
  }

  private async openText(section = ""): Promise<void> {
    await this.show(async () => ({ kind: "text", around: await this.client.text(this.citation, section) }));
  }

  private async openCells(only: "matched" | "all"): Promise<void> {
    await this.show(async () => ({ kind: "cells", grid: await this.client.cells(this.citation, only), only }));
  }

  private async show(load: () => Promise<Shown>): Promise<void> {
    try {
      this.shown = await load();
    } catch (fault) {
      this.shown = { kind: "fault", text: messageOf(fault) };
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has("shown")) return;
    const marked = this.renderRoot.querySelector<HTMLElement>(".around mark, tr.matched");
    const box = this.renderRoot.querySelector<HTMLElement>(".around, .grid");
    this.scrollIntoView({ block: "nearest" });
    if (marked && box) box.scrollTop = marked.offsetTop - box.offsetTop - box.clientHeight / 3;
  }

  protected override render(): TemplateResult {
    const { citation } = this;
    const when = citation.as_of ? ` · 截至 ${citation.as_of}` : "";
    const page = citation.page ? ` · 第 ${citation.page} 页` : "";
    const source = citation.source_id;
    return html`<figure>
      <figcaption>
        <span>${citation.file} · ${citation.location}${page}${when}</span>
        ${source === null ? nothing : html`<a href=${this.client.original(source)} download>下载原件</a>`}
      </figcaption>
      <blockquote>${setOff(citation.quote, this.figures).map((piece) =>
        piece.kind === "figure" ? html`<mark class="soft">${piece.text}</mark>` : piece.kind === "text" ? piece.text : nothing)}</blockquote>
      ${source === null ? nothing : this.renderShown()}
    </figure>`;
  }

  private renderShown(): TemplateResult {
    switch (this.shown.kind) {
      case "waiting":
        return html`<p class="stage" role="status">正在翻到原文…</p>`;
      case "fault":
        return html`<p class="stage">原文没有读出来：${this.shown.text}</p>`;
      case "text":
        return this.renderText(this.shown.around);
      case "cells":
        return this.renderCells(this.shown.grid, this.shown.only);
    }
  }

  private renderText(around: Surroundings): TemplateResult {
    const letters = Array.from(around.text); // spans count whole characters
    const piece = (from: number, to: number): string => letters.slice(from - around.offset, to - around.offset).join("");
    const last = around.offset + letters.length;
    return html`
      <p class="parents">${around.title}${around.sections.map((section) => html` ›
        <button type="button" class="link" title="看整节" @click=${() => this.openText(section.id)}>${section.heading}</button>`)}</p>
      <div class="around" tabindex="0" role="region" aria-label="原文">${around.before ? "…" : ""}${piece(around.offset, around.start)}<mark>${piece(around.start, around.end)}</mark>${piece(around.end, last)}${around.after ? "…" : ""}</div>`;
  }

  private renderCells(grid: CellGrid, only: "matched" | "all"): TemplateResult {
    const other = only === "all" ? "matched" : "all";
    const some = this.citation.rows.length > 0;
    return html`
      <p class="parents">《${grid.title}》共 ${grid.total_rows} 行，${this.citation.rows.length < ROWS_TOLD ? `用到 ${grid.matched_rows} 行` : `这里标出用到的前 ${ROWS_TOLD} 行，全部见计算底稿`}
        ${some ? html`<button type="button" class="link" @click=${() => this.openCells(other)}>${
          only === "all" ? "只看用到的行" : "看整张表"}</button>` : nothing}</p>
      <div class="grid" tabindex="0" role="region" aria-label="台账中的格子">
        <table>
          <thead>
            <tr><th scope="col" class="corner"></th>${grid.columns.map((column) => html`<th scope="col" class="letter">${column.letter}</th>`)}</tr>
            <tr><th scope="col" class="corner">行号</th>${grid.columns.map((column) => html`<th scope="col">${column.path.length > 1 ? column.path.join(" · ") : column.name}${
              column.unit ? html`<small>（${column.unit}）</small>` : nothing}</th>`)}</tr>
          </thead>
          <tbody>${grid.rows.map((row) => html`
            <tr class="${row.kind}${row.matched ? " matched" : ""}">
              <th scope="row">${row.number}</th>${row.cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`)}</tbody>
        </table>
      </div>
      ${grid.truncated ? html`<p class="stage">行数太多，只列出前 ${grid.rows.length} 行；全部的行见计算底稿。</p>` : nothing}`;
  }
}

customElements.define("ba-evidence", Evidence);
