// A chart of an answer.  The drawing library is a file of its own, fetched from our server when the
// first chart is shown.

import { css, html, LitElement, type TemplateResult } from "lit";
import type { Chart } from "./answer-object";
import type { draw as Draw } from "./charts";
import { base } from "./base";

export class ChartView extends LitElement {
  static override properties = { chart: {}, server: {}, fault: { state: true } };
  static override styles = [base, css`
    :host { display: block; }
    .canvas { height: 260px; }
  `];

  declare chart: Chart;
  declare server: string;
  declare fault: string;
  private dispose: (() => void) | null = null;

  constructor() {
    super();
    this.server = "";
    this.fault = "";
  }

  protected override firstUpdated(): void {
    void this.draw();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.dispose?.();
    this.dispose = null;
  }

  private async draw(): Promise<void> {
    const url = `${this.server}/pages/charts.js`;
    try {
      const { draw } = (await import(/* @vite-ignore */ url)) as { draw: typeof Draw };
      const canvas = this.renderRoot.querySelector<HTMLElement>(".canvas");
      if (canvas && this.isConnected) this.dispose = draw(canvas, this.chart, getComputedStyle(this));
    } catch {
      this.fault = "图没有画出来，数字见下表。";
    }
  }

  protected override render(): TemplateResult {
    const said = this.chart.labels.map((label, at) => `${label}${this.chart.values[at] ?? "无"}${this.chart.unit}`).join("，");
    return this.fault
      ? html`<p class="stage">${this.fault}</p>`
      : html`<div class="canvas" role="img" aria-label="${this.chart.title}：${said}"></div>`;
  }
}

customElements.define("ba-chart", ChartView);
