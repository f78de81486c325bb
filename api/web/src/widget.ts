// The widget: a bubble on any page of the intranet, and the panel that it opens.
//
//   <script src="http://…/widget.js" data-title="问数" data-position="right"></script>
//
// or the element itself, <bureau-assistant server="http://…"></bureau-assistant>.

import { css, html, LitElement, nothing, type TemplateResult, unsafeCSS } from "lit";
import type { Answer } from "./answer-object";
import { base } from "./base";
import { Client } from "./client";
import "./conversation";
import type { Conversation } from "./conversation";
import { newSession } from "./sessions";
import styles from "./styles/widget.css?inline";

type Listener = (detail: unknown) => void;

const NARROW = 640; // px: the panel takes the whole screen

export class BureauAssistantElement extends LitElement {
  static override properties = {
    server: {}, heading: { attribute: "title-text" }, position: {}, suggestions: {},
    open: { type: Boolean, reflect: true },
  };
  static override styles = [base, css`${unsafeCSS(styles)}`];

  declare server: string;
  declare heading: string;
  declare position: string;
  declare suggestions: string;
  declare open: boolean;
  private session = newSession();
  private client: Client | null = null;
  private held: { x: number; y: number; left: number; top: number } | null = null;

  constructor() {
    super();
    this.server = "";
    this.heading = "问数";
    this.position = "right";
    this.suggestions = "on";
    this.open = false;
  }

  show(): void {
    if (this.open) return;
    this.open = true;
    this.tell("open", null);
    void this.updateComplete.then(() => this.conversation?.focus());
  }

  hide(): void {
    if (!this.open) return;
    this.open = false;
    this.tell("close", null);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(".bubble")?.focus());
  }

  /** Opens the panel with a question, which is sent at once unless `autoSend` is false. */
  async ask(question: string, autoSend = true): Promise<void> {
    this.show();
    await this.updateComplete;
    if (autoSend) await this.conversation?.ask(question);
    else await this.conversation?.fill(question);
  }

  get conversation(): Conversation | null {
    return this.renderRoot.querySelector<Conversation>("ba-conversation");
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`bureau-${name}`, { detail, bubbles: true, composed: true }));
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.stopPropagation();
      this.hide();
    } else if (event.key === "Tab" && window.innerWidth <= NARROW) {
      this.keepFocus(event);
    }
  }

  /** On a phone nothing else can be seen: focus goes round within the panel. */
  private keepFocus(event: KeyboardEvent): void {
    const close = this.renderRoot.querySelector<HTMLElement>(".close");
    const inner = this.shadowRoot?.activeElement;
    if (event.shiftKey && inner === close) {
      event.preventDefault();
      this.conversation?.focus();
    }
  }

  private grab(event: PointerEvent): void {
    const panel = this.panel;
    if (!panel || window.innerWidth <= NARROW || (event.target as Element).closest("button")) return;
    const { left, top } = panel.getBoundingClientRect();
    this.held = { x: event.clientX, y: event.clientY, left, top };
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  }

  private drag(event: PointerEvent): void {
    const { panel, held } = this;
    if (!panel || !held) return;
    const room = { x: window.innerWidth - panel.offsetWidth, y: window.innerHeight - panel.offsetHeight };
    const left = Math.min(Math.max(held.left + event.clientX - held.x, 0), Math.max(room.x, 0));
    const top = Math.min(Math.max(held.top + event.clientY - held.y, 0), Math.max(room.y, 0));
    panel.style.left = `${left}px`;
    panel.style.top = `${top}px`;
    panel.style.right = "auto";
    panel.style.bottom = "auto";
  }

  private release(): void {
    this.held = null;
  }

  private get panel(): HTMLElement | null {
    return this.renderRoot.querySelector(".panel");
  }

  protected override render(): TemplateResult {
    const client = (this.client ??= new Client(this.server));
    const side = this.position === "left" ? "left" : "right";
    return html`
      <button type="button" class="bubble ${side}" aria-label="打开${this.heading}" aria-expanded=${this.open ? "true" : "false"}
        ?hidden=${this.open} @click=${this.show}>${bubble}</button>
      <div class="panel ${side}" role="dialog" aria-label=${this.heading} ?hidden=${!this.open} @keydown=${this.onKey}>
        <header @pointerdown=${this.grab} @pointermove=${this.drag} @pointerup=${this.release} @pointercancel=${this.release}>
          <strong>${this.heading}</strong>
          <button type="button" class="close" aria-label="关闭" @click=${this.hide}>×</button>
        </header>
        ${this.open || this.conversation
          ? html`<ba-conversation .client=${client} .session=${this.session} .suggest=${this.suggestions !== "off"}
              @ba-turn=${(event: CustomEvent<{ question: string; answer: Answer }>) => this.tell("answer", event.detail)}
              @ba-question=${(event: CustomEvent<string>) => this.tell("question", event.detail)}></ba-conversation>`
          : nothing}
      </div>`;
  }
}

const bubble = html`<svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true">
  <path fill="currentColor" d="M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-8l-5 4v-4H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zm3 5v2h10V9H7zm0 4v2h6v-2H7z"/></svg>`;

export interface Api {
  open(): void;
  ask(question: string, options?: { autoSend?: boolean }): void;
  on(event: "open" | "close" | "question" | "answer", listener: Listener): () => void;
  destroy(): void;
}

declare global {
  interface Window {
    BureauAssistant?: Api;
  }
}

function begin(): void {
  if (!customElements.get("bureau-assistant")) customElements.define("bureau-assistant", BureauAssistantElement);
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement) || script.dataset["inline"] !== undefined) return;
  const element = document.createElement("bureau-assistant") as BureauAssistantElement;
  element.server = new URL(script.src).origin;
  if (element.server === location.origin) element.server = "";
  element.heading = script.dataset["title"] ?? element.heading;
  element.position = script.dataset["position"] ?? element.position;
  element.suggestions = script.dataset["suggestions"] ?? element.suggestions;
  element.open = script.dataset["open"] !== undefined;
  const put = (): void => document.body.append(element);
  if (document.body) put();
  else document.addEventListener("DOMContentLoaded", put, { once: true });
  window.BureauAssistant ??= apiOf(element);
}

function apiOf(element: BureauAssistantElement): Api {
  return {
    open: () => element.show(),
    ask: (question, { autoSend = true } = {}) => void element.ask(question, autoSend),
    on: (event, listener) => {
      const heard = (raw: Event): void => listener((raw as CustomEvent<unknown>).detail);
      element.addEventListener(`bureau-${event}`, heard);
      return () => element.removeEventListener(`bureau-${event}`, heard);
    },
    destroy: () => {
      element.conversation?.stop();
      element.remove();
      delete window.BureauAssistant;
    },
  };
}

begin();
