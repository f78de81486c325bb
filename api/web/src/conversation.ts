// A conversation: what was asked and answered, and the box to ask in.

import { css, html, LitElement, nothing, type TemplateResult, unsafeCSS } from "lit";
import type { Answer, AskedTurn } from "./answer-object";
import "./answer-card";
import { base } from "./base";
import { type Client, messageOf } from "./client";
import styles from "./styles/conversation.css?inline";

interface Turn {
  question: string;
  stage: string;
  answer?: Answer;
  fault?: string;
}

export class Conversation extends LitElement {
  static override properties = {
    client: {}, session: {}, suggest: { type: Boolean },
    turns: { state: true }, examples: { state: true }, busy: { state: true },
  };
  static override styles = [base, css`${unsafeCSS(styles)}`];

  declare client: Client;
  declare session: string;
  declare suggest: boolean;
  declare turns: Turn[];
  declare examples: string[];
  declare busy: boolean;
  private stopping: AbortController | null = null;

  constructor() {
    super();
    this.session = "";
    this.suggest = true;
    this.turns = [];
    this.examples = [];
    this.busy = false;
    this.addEventListener("ba-ask", (event) => {
      event.stopPropagation();
      void this.ask((event as CustomEvent<string>).detail);
    });
  }

  protected override firstUpdated(): void {
    if (this.suggest) void this.loadExamples();
  }

  private async loadExamples(): Promise<void> {
    try {
      this.examples = await this.client.suggestions();
    } catch {
      this.examples = []; // the box is there all the same
    }
  }

  /** Shows the turns of a conversation that was kept. */
  show(turns: AskedTurn[]): void {
    this.stop();
    this.turns = turns.map(({ question, answer }) => ({ question, stage: "", answer }));
    void this.scrollToLast();
  }

  /** Puts a question into the box, for somebody to send. */
  async fill(question: string): Promise<void> {
    await this.updateComplete;
    const box = this.box();
    if (!box) return;
    box.value = question;
    this.fit();
    box.focus();
  }

  override focus(): void {
    this.box()?.focus({ preventScroll: true });
  }

  stop(): void {
    this.stopping?.abort();
  }

  async ask(text: string): Promise<void> {
    const question = text.trim();
    if (!question || this.busy) return;
    const stopping = new AbortController();
    this.stopping = stopping;
    this.busy = true;
    const at = this.turns.length;
    this.turns = [...this.turns, { question, stage: "正在理解问题…" }];
    this.tell("ba-question", question);
    void this.scrollToLast();
    try {
      const answer = await this.client.ask(question, this.session, (stage) => this.change(at, { stage }), stopping.signal);
      this.change(at, { answer });
      this.tell("ba-turn", { question, answer });
    } catch (fault) {
      this.change(at, { fault: stopping.signal.aborted ? "已停止。" : messageOf(fault) });
    } finally {
      this.busy = false;
      this.stopping = null;
      void this.scrollToLast();
      this.focus();
    }
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  private change(at: number, part: Partial<Turn>): void {
    this.turns = this.turns.map((turn, place) => (place === at ? { ...turn, ...part } : turn));
  }

  private async scrollToLast(): Promise<void> {
    await this.updateComplete;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const turns = this.renderRoot.querySelectorAll<HTMLElement>(".turn");
    const last = turns[turns.length - 1];
    const list = this.renderRoot.querySelector<HTMLElement>(".turns");
    if (last && list) list.scrollTop = last.offsetTop - list.offsetTop;
  }

  private box(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector("textarea");
  }

  private fit(): void {
    const box = this.box();
    if (!box) return;
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight}px`;
  }

  private onKey(event: KeyboardEvent): void {
    // While an input method is composing, Enter chooses a word.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.send();
  }

  private onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.send();
  }

  private send(): void {
    const box = this.box();
    if (!box || this.busy) return;
    const text = box.value;
    box.value = "";
    this.fit();
    void this.ask(text);
  }

  protected override render(): TemplateResult {
    return html`
      <div class="turns" aria-live="polite" aria-label="问答记录" aria-busy=${this.busy ? "true" : "false"}>
        ${this.turns.length ? this.turns.map((turn) => this.renderTurn(turn)) : this.renderWelcome()}
      </div>
      <form class="composer" autocomplete="off" @submit=${this.onSubmit}>
        <div class="field">
          <textarea rows="1" maxlength="1000" aria-label="问题" placeholder="输入问题，按 Enter 发送"
            @input=${this.fit} @keydown=${this.onKey}></textarea>
          ${this.busy
            ? html`<button type="button" class="primary" @click=${this.stop}>停止</button>`
            : html`<button type="submit" class="primary">提问</button>`}
        </div>
        <p class="hint">只用知识库里的资料作答，每个数都能点开看出处。</p>
      </form>`;
  }

  private renderWelcome(): TemplateResult {
    return html`<section class="welcome">
      <h2>想核对哪个数？</h2>
      <p>用平常的话问就行。每个数字都带出处，点一下〔1〕就能看到原文；资料里没有的，会直说没有。</p>
      ${this.examples.length ? html`<ul class="examples" aria-label="可以这样问">${this.examples.map((question) => html`
        <li><button type="button" class="suggestion" @click=${() => this.ask(question)}>${question}</button></li>`)}</ul>` : nothing}
    </section>`;
  }

  private renderTurn(turn: Turn): TemplateResult {
    return html`<section class="turn">
      <p class="asked">${turn.question}</p>
      ${turn.answer
        ? html`<ba-answer .answer=${turn.answer} .question=${turn.question} .client=${this.client}></ba-answer>`
        : turn.fault
          ? html`<div class="fault" role="alert"><p>${turn.fault}</p>
              <button type="button" class="quiet" @click=${() => this.ask(turn.question)}>再问一次</button></div>`
          : html`<p class="stage" role="status"><span class="dots" aria-hidden="true"></span>${turn.stage}</p>`}
    </section>`;
  }
}

customElements.define("ba-conversation", Conversation);
