// The knowledge-base page: what there is and how it was understood; uploads, deletions, rollback.

import { css, html, LitElement, nothing, type TemplateResult, unsafeCSS } from "lit";
import type { FileDetail, Inventory, Job, SourceSummary, TableSummary } from "./answer-object";
import { base } from "./base";
import { Client, messageOf, ServerFault } from "./client";
import styles from "./styles/kb.css?inline";

interface Sending {
  name: string;
  share: number;
  fault: string;
}

const POLL_MS = 1000;
const KINDS: Record<Job["kind"], string> = { upload: "上传", delete: "删除", rollback: "退回上一版" };
const STATES: Record<Job["state"], string> = { queued: "排队中", running: "处理中", done: "完成", failed: "失败" };
const ROLES: Record<string, string> = { result: "结果", plan: "计划", target: "目标" };

class KnowledgePage extends LitElement {
  static override properties = {
    inventory: { state: true }, jobs: { state: true }, sending: { state: true }, detail: { state: true },
    fault: { state: true }, asking: { state: true }, required: { state: true }, admin: { state: true },
    filter: { state: true }, over: { state: true },
  };
  static override styles = [base, css`${unsafeCSS(styles)}`];

  declare inventory: Inventory | null;
  declare jobs: Job[];
  declare sending: Sending[];
  declare detail: FileDetail | null;
  declare fault: string;
  declare asking: boolean;
  declare required: boolean;
  declare admin: boolean;
  declare filter: string;
  declare over: boolean;
  private client = new Client();
  private afterLogin: (() => Promise<void>) | null = null;
  private polling = 0;

  constructor() {
    super();
    this.inventory = null;
    this.jobs = [];
    this.sending = [];
    this.detail = null;
    this.fault = "";
    this.asking = false;
    this.required = false;
    this.admin = false;
    this.filter = "";
    this.over = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.refresh();
  }

  private async refresh(): Promise<void> {
    await this.attempt(async () => {
      const [inventory, jobs, admin] = await Promise.all([this.client.sources(), this.client.jobs(), this.client.admin()]);
      this.inventory = inventory;
      this.jobs = jobs;
      this.required = admin.required;
      this.admin = admin.admin;
      if (jobs.some((job) => job.state === "queued" || job.state === "running")) this.pollSoon();
    });
  }

  private pollSoon(): void {
    window.clearTimeout(this.polling);
    this.polling = window.setTimeout(() => void this.refresh(), POLL_MS);
  }

  /** Does something; a fault is shown, and where a password is wanted it is asked for first. */
  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.fault = "";
    } catch (fault) {
      if (fault instanceof ServerFault && fault.status === 401 && !this.asking) {
        this.afterLogin = work;
        this.asking = true;
        await this.updateComplete;
        this.renderRoot.querySelector<HTMLInputElement>("#password")?.focus();
      } else {
        this.fault = messageOf(fault);
      }
    }
  }

  private async login(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const password = this.renderRoot.querySelector<HTMLInputElement>("#password")?.value ?? "";
    try {
      await this.client.login(password);
    } catch (fault) {
      this.fault = messageOf(fault);
      return;
    }
    this.asking = false;
    this.admin = true;
    const work = this.afterLogin;
    this.afterLogin = null;
    if (work) await this.attempt(work);
  }

  private async uploadAll(files: Iterable<File>): Promise<void> {
    for (const file of files) await this.attempt(() => this.upload(file));
  }

  private async upload(file: File): Promise<void> {
    const sending: Sending = { name: file.name, share: 0, fault: "" };
    this.sending = [...this.sending, sending];
    const change = (part: Partial<Sending>): void => {
      Object.assign(sending, part);
      this.sending = [...this.sending];
    };
    try {
      await this.client.upload(file, (share) => change({ share }));
      this.sending = this.sending.filter((each) => each !== sending);
      await this.refresh();
    } catch (fault) {
      if (fault instanceof ServerFault && fault.status === 401) {
        this.sending = this.sending.filter((each) => each !== sending);
        throw fault;
      }
      change({ fault: messageOf(fault) });
    }
  }

  private async drop(source: SourceSummary): Promise<void> {
    if (!window.confirm(`把“${source.file}”从知识库移走？引用它的旧答案将打不开原文。`)) return;
    await this.attempt(async () => {
      await this.client.remove(source.id);
      this.detail = null;
      await this.refresh();
    });
  }

  private async rollback(): Promise<void> {
    if (!window.confirm("退回上一版知识库？之后的改动都会撤掉。")) return;
    await this.attempt(async () => {
      await this.client.rollback();
      await this.refresh();
    });
  }

  private async openDetail(source: SourceSummary): Promise<void> {
    await this.attempt(async () => {
      this.detail = await this.client.source(source.id);
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(".detail h2")?.focus();
    });
  }

  private onDrop(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    if (event.dataTransfer) void this.uploadAll(Array.from(event.dataTransfer.files));
  }

  private onPick(event: Event): void {
    const input = event.target as HTMLInputElement;
    void this.uploadAll(Array.from(input.files ?? []));
    input.value = "";
  }

  protected override render(): TemplateResult {
    return html`
      <header class="bar">
        <h1><img src="/pages/icon.svg" alt="" width="26" height="26">资料 <small>知识库里有什么，读懂了什么</small></h1>
        <span class="spring"></span>
        <a class="quiet" href="/">去提问</a>
      </header>
      <main @dragover=${(event: DragEvent) => { event.preventDefault(); this.over = true; }}
        @dragleave=${() => { this.over = false; }} @drop=${this.onDrop} class=${this.over ? "over" : ""}>
        ${this.fault ? html`<p class="notice" role="alert">${this.fault}</p>` : nothing}
        ${this.asking ? this.renderLogin() : nothing}
        ${this.renderActions()}
        ${this.renderJobs()}
        ${this.detail ? this.renderDetail(this.detail) : this.renderList()}
      </main>`;
  }

  private renderLogin(): TemplateResult {
    return html`<form class="login" @submit=${this.login}>
      <label for="password">改动资料要输入管理口令</label>
      <input id="password" type="password" autocomplete="current-password" required>
      <button type="submit" class="primary">登录</button>
      <button type="button" class="quiet" @click=${() => { this.asking = false; this.afterLogin = null; }}>取消</button>
    </form>`;
  }

  private renderActions(): TemplateResult {
    return html`<div class="actions">
      <label class="primary file">上传资料<input type="file" multiple class="off-screen" @change=${this.onPick}
        accept=".docx,.pdf,.txt,.md,.html,.htm,.xlsx,.xlsm,.xls,.csv,.tsv"></label>
      <span class="muted">也可以把文件拖到这里；同名文件会代替以前上传的那一份</span>
      <span class="spring"></span>
      <button type="button" class="quiet" @click=${this.rollback}>退回上一版</button>
    </div>`;
  }

  private renderJobs(): TemplateResult | typeof nothing {
    const shown = this.jobs.slice(0, 5);
    if (!shown.length && !this.sending.length) return nothing;
    return html`<ul class="jobs" aria-label="任务" aria-live="polite">
      ${this.sending.map((each) => html`<li class=${each.fault ? "failed" : "running"}>
        <strong>${each.name}</strong>
        ${each.fault ? html`<span class="reason">${each.fault}</span>`
          : html`<progress max="1" .value=${each.share} aria-label="已发送"></progress><span class="muted">正在发送</span>`}
      </li>`)}
      ${shown.map((job) => html`<li class=${job.state}>
        <span class="state">${KINDS[job.kind]}${STATES[job.state]}</span>
        <strong>${job.name}</strong>
        ${job.state === "running" ? html`<progress max=${Math.max(job.progress.total, 1)} .value=${job.progress.done}></progress>
          <span class="muted">${job.progress.text}</span>` : nothing}
        ${job.generation ? html`<span class="muted">已发布第 ${job.generation} 版</span>` : nothing}
        ${job.reason ? html`<span class="reason">${job.reason}</span>` : nothing}
      </li>`)}
    </ul>`;
  }

  private renderList(): TemplateResult {
    const inventory = this.inventory;
    if (!inventory) return html`<p class="stage" role="status">正在读取…</p>`;
    if (!inventory.sources.length) return html`<p class="empty">知识库还是空的。上传工作报告或台账，就可以提问了。</p>`;
    const wanted = this.filter.trim();
    const shown = inventory.sources.filter((source) => !wanted || source.file.includes(wanted) || source.title.includes(wanted));
    return html`
      <div class="filter">
        <input type="search" aria-label="按名称筛选" placeholder="按名称筛选" .value=${this.filter}
          @input=${(event: InputEvent) => { this.filter = (event.target as HTMLInputElement).value; }}>
        <span class="muted">第 ${inventory.generation} 版，共 ${inventory.sources.length} 份</span>
      </div>
      ${inventory.ledgers.filter((ledger) => ledger.finding).map((ledger) => html`<p class="notice">《${ledger.title}》：${ledger.finding}</p>`)}
      <ul class="files">${shown.map((source) => this.renderSource(source))}</ul>`;
  }

  private renderSource(source: SourceSummary): TemplateResult {
    const wrong = source.tables.reduce((sum, table) => sum + table.totals.filter((total) => !total.agrees).length, 0);
    return html`<li>
      <button type="button" class="name" @click=${() => this.openDetail(source)}>${source.file}</button>
      <span class="muted">${factsOf(source).join(" · ")}</span>
      ${source.draft ? html`<span class="badge">未定稿</span>` : nothing}
      ${wrong ? html`<span class="badge warn">${wrong} 处合计对不上</span>` : nothing}
      ${source.skipped.length ? html`<span class="badge warn">${source.skipped.length} 处未读</span>` : nothing}
      <span class="spring"></span>
      <span class="together">
        <a class="quiet" href=${this.client.original(source.id)} download>原件</a>
        <button type="button" class="quiet" aria-label="删除${source.file}" @click=${() => this.drop(source)}>删除</button>
      </span>
    </li>`;
  }

  private renderDetail(detail: FileDetail): TemplateResult {
    const { summary } = detail;
    return html`<section class="detail">
      <button type="button" class="quiet" @click=${() => { this.detail = null; }}>‹ 全部资料</button>
      <h2 tabindex="-1">${summary.file}</h2>
      <p class="muted">${[summary.title, ...factsOf(summary)].join(" · ")}</p>
      ${[...summary.skipped.map((skip) => `未读${skip.part}：${skip.reason}`), ...summary.notices.map((notice) => `${notice.part}：${notice.text}`)]
        .map((text) => html`<p class="notice">${text}</p>`)}
      ${summary.tables.map((table) => renderTable(table))}
      ${detail.sections.length ? html`<details><summary>章节（${detail.sections.length}）</summary>
        <ul class="plain">${detail.sections.map((section) => html`<li>${section.number}${section.title}${
          section.half === "planned" ? html` <span class="badge">计划部分</span>` : nothing}</li>`)}</ul></details>` : nothing}
      ${detail.facts.length ? html`<details><summary>文中的数（${detail.facts.length}）</summary>
        <div class="scroll" tabindex="0" role="region" aria-label="文中的数"><table>
          <thead><tr><th>数</th><th>说的是</th><th>性质</th><th>位置</th></tr></thead>
          <tbody>${detail.facts.map((fact) => html`<tr><td class="number">${fact.text}${fact.masked ? html` <span class="badge">缺位</span>` : nothing}</td>
            <td>${fact.statement}</td><td>${ROLES[fact.role] ?? fact.role}</td><td>${fact.location}</td></tr>`)}</tbody>
        </table></div></details>` : nothing}
    </section>`;
  }
}

function factsOf(source: SourceSummary): string[] {
  const parts = [source.kind === "report" ? source.report_kind ?? "报告" : "台账"];
  if (source.issuer) parts.push(source.issuer);
  if (source.period) parts.push(source.year_inferred ? `${source.period}（年份为推断）` : source.period);
  if (source.facts) parts.push(`${source.facts} 个数${source.masked ? `（${source.masked} 个缺位）` : ""}`);
  const rows = source.tables.reduce((sum, table) => sum + table.rows, 0);
  if (source.tables.length) parts.push(`${source.tables.length > 1 ? `${source.tables.length} 张表 ` : ""}${rows} 行`);
  return parts;
}

function renderTable(table: TableSummary): TemplateResult {
  return html`<section class="table">
    <h3>《${table.title}》<small>${table.sheet}!${table.address}</small></h3>
    <p class="muted">明细 ${table.rows} 行${table.unit ? ` · 单位：${table.unit}` : ""}${table.as_of ? ` · ${table.as_of}` : ""}${
      table.hidden_rows ? ` · 手工隐藏 ${table.hidden_rows} 行` : ""}</p>
    ${table.totals.map((total) => html`<p class=${total.agrees ? "agrees" : "notice"}>第 ${total.row} 行“${total.label}”${total.column}：表内写 ${total.printed}，明细合计 ${total.computed}，${total.agrees ? "一致" : "不一致"}</p>`)}
    ${table.findings.map((finding) => html`<p class="notice">${finding}</p>`)}
    <div class="scroll" tabindex="0" role="region" aria-label="各列"><table>
      <thead><tr><th>列</th><th>名称</th><th>作用</th><th>类型</th><th>单位</th><th>取值</th></tr></thead>
      <tbody>${table.columns.map((column) => html`<tr><td>${column.letter}</td><td>${column.name}</td><td>${COLUMN_ROLES[column.role] ?? column.role}</td>
        <td>${COLUMN_TYPES[column.type] ?? column.type}</td><td>${column.unit ?? ""}</td><td>${column.values.slice(0, 8).join("、")}${column.values.length > 8 ? "…" : ""}</td></tr>`)}</tbody>
    </table></div>
  </section>`;
}

const COLUMN_ROLES: Record<string, string> = {
  key: "编号", name: "名称", place: "地点", category: "分类", status: "状态", date: "日期", measure: "数值", note: "备注",
};
const COLUMN_TYPES: Record<string, string> = { text: "文字", number: "数字", date: "日期" };

customElements.define("ba-knowledge-page", KnowledgePage);
