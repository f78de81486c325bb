// The chat page: the conversations of this browser, and the one that is open.

import { css, html, LitElement, nothing, type TemplateResult, unsafeCSS } from "lit";
import { base } from "./base";
import { Client, messageOf } from "./client";
import "./conversation";
import type { Conversation } from "./conversation";
import { type Kept, keepSessions, keptSessions, newSession } from "./sessions";
import styles from "./styles/chat.css?inline";

const LONGEST_TITLE = 30;

class ChatPage extends LitElement {
  static override properties = { kept: { state: true }, session: { state: true }, listed: { state: true }, fault: { state: true } };
  static override styles = [base, css`${unsafeCSS(styles)}`];

  declare kept: Kept[];
  declare session: string;
  declare listed: boolean;
  declare fault: string;
  private client = new Client();

  constructor() {
    super();
    this.kept = keptSessions();
    this.session = newSession();
    this.listed = false;
    this.fault = "";
  }

  protected override firstUpdated(): void {
    this.conversation?.focus();
  }

  private get conversation(): Conversation | null {
    return this.renderRoot.querySelector("ba-conversation");
  }

  private onQuestion(event: CustomEvent<string>): void {
    const known = this.kept.find(({ id }) => id === this.session);
    const title = known?.title ?? event.detail.slice(0, LONGEST_TITLE);
    this.keep([{ id: this.session, title, time: Date.now() }, ...this.kept.filter(({ id }) => id !== this.session)]);
  }

  private keep(kept: Kept[]): void {
    this.kept = kept;
    keepSessions(kept);
  }

  private begin(): void {
    this.session = newSession();
    this.listed = false;
    this.fault = "";
    this.conversation?.show([]);
    this.conversation?.focus();
  }

  private async openKept(kept: Kept): Promise<void> {
    this.listed = false;
    try {
      const turns = await this.client.turns(kept.id);
      this.session = kept.id;
      this.fault = turns.length ? "" : "这段对话已经过期，可以接着问新的问题。";
      this.conversation?.show(turns);
    } catch (fault) {
      this.fault = messageOf(fault);
    }
  }

  private async forget(kept: Kept): Promise<void> {
    try {
      await this.client.forget(kept.id);
    } catch (fault) {
      if (messageOf(fault).includes("连不上")) {
        this.fault = messageOf(fault);
        return;
      }
    }
    this.keep(this.kept.filter(({ id }) => id !== kept.id));
    if (this.session === kept.id) this.begin();
  }

  private rename(kept: Kept): void {
    const title = window.prompt("对话名称", kept.title)?.trim();
    if (title) this.keep(this.kept.map((each) => (each.id === kept.id ? { ...each, title: title.slice(0, LONGEST_TITLE) } : each)));
  }

  protected override render(): TemplateResult {
    return html`
      <header class="bar">
        <button type="button" class="quiet list-toggle" aria-expanded=${this.listed ? "true" : "false"} aria-controls="list"
          @click=${() => { this.listed = !this.listed; }}>对话</button>
        <h1><img src="/pages/icon.svg" alt="" width="26" height="26">问数 <small>报告台账助手</small></h1>
        <span class="spring"></span>
        <a class="quiet" href="/kb">资料</a>
      </header>
      <div class="body">
        <nav id="list" class=${this.listed ? "shown" : ""} aria-label="对话">
          <button type="button" class="new" @click=${this.begin}>＋ 新对话</button>
          <ul>${this.kept.map((kept) => html`
            <li class=${kept.id === this.session ? "current" : ""}>
              <button type="button" class="title" aria-current=${kept.id === this.session ? "true" : "false"}
                @click=${() => this.openKept(kept)}>${kept.title}</button>
              <button type="button" class="small" aria-label="给“${kept.title}”改名" title="改名" @click=${() => this.rename(kept)}>✎</button>
              <button type="button" class="small" aria-label="删除“${kept.title}”" title="删除" @click=${() => this.forget(kept)}>×</button>
            </li>`)}</ul>
          ${this.kept.length ? nothing : html`<p class="muted">问过的对话会列在这里，只存在这台电脑的浏览器里。</p>`}
        </nav>
        <main>
          ${this.fault ? html`<p class="notice" role="alert">${this.fault}</p>` : nothing}
          <ba-conversation .client=${this.client} .session=${this.session} @ba-question=${this.onQuestion}></ba-conversation>
        </main>
      </div>`;
  }
}

customElements.define("ba-chat-page", ChatPage);
