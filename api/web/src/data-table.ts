// The rows behind an answer: sorted by a click on a header.

import { css, html, LitElement, nothing, type TemplateResult, unsafeCSS } from "lit";
import type { TableView } from "./answer-object";
import { base } from "./base";
import { isNumeric, sorted } from "./sorting";
import styles from "./styles/data-table.css?inline";

const SHOWN_AT_FIRST = 20;

export class DataTable extends LitElement {
  static override properties = { table: {}, column: { state: true }, descending: { state: true }, whole: { state: true } };
  static override styles = [base, css`${unsafeCSS(styles)}`];

  declare table: TableView;
  declare column: number;
  declare descending: boolean;
  declare whole: boolean;

  constructor() {
    super();
    this.column = -1;
    this.descending = false;
    this.whole = false;
  }

  private sortBy(column: number): void {
    this.descending = this.column === column ? !this.descending : isNumeric(this.table.rows.map((row) => row[column] ?? ""));
    this.column = column;
  }

  protected override render(): TemplateResult {
    const { columns, rows, total_rows: total } = this.table;
    const ordered = this.column < 0 ? rows : sorted(rows, this.column, this.descending);
    const shown = this.whole ? ordered : ordered.slice(0, SHOWN_AT_FIRST);
    const numeric = columns.map((_, at) => isNumeric(rows.map((row) => row[at] ?? "")));
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label="结果表">
        <table>
          <thead><tr>${columns.map((name, at) => html`
            <th scope="col" aria-sort=${this.column !== at ? "none" : this.descending ? "descending" : "ascending"}>
              <button type="button" @click=${() => this.sortBy(at)}>${name}<span aria-hidden="true">${
                this.column !== at ? "" : this.descending ? " ↓" : " ↑"}</span></button>
            </th>`)}</tr></thead>
          <tbody>${shown.map((row) => html`<tr>${row.map((cell, at) => html`<td class=${numeric[at] ? "number" : ""}>${cell}</td>`)}</tr>`)}</tbody>
        </table>
      </div>
      <p class="stage">共 ${total} 行${shown.length < rows.length
        ? html`，<button type="button" class="link" @click=${() => { this.whole = true; }}>列出 ${rows.length} 行</button>`
        : total > rows.length ? "，这里只列出一部分，全部见计算底稿" : nothing}</p>`;
  }
}

customElements.define("ba-table", DataTable);
