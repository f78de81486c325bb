// The server over HTTP.  Nothing here ever asks another machine than `base`.

import type {
  Answer, AskedTurn, CellGrid, Citation, FileDetail, Inventory, Job, Surroundings,
} from "./answer-object";
import { events } from "./events";

const UNREACHED = "连不上服务，请确认服务还在运行，稍后再试。";
const BROKEN_OFF = "回答中断了，请再问一次。";

/** A fault whose message can be shown; `status` is 0 when the server was not reached. */
export class ServerFault extends Error {
  constructor(message: string, readonly status = 0) {
    super(message);
  }
}

export class Client {
  /** `base` is the server's origin, "" for the page's own. */
  constructor(readonly base = "") {}

  async ask(question: string, session: string, onStage: (text: string) => void, signal: AbortSignal): Promise<Answer> {
    const body = JSON.stringify({ question, session, stream: true });
    const response = await this.send("/ask", { method: "POST", headers: JSON_BODY, body, signal });
    if (!response.body) throw new ServerFault(BROKEN_OFF);
    for await (const { name, data } of events(response.body)) {
      if (name === "stage") onStage((data as { text: string }).text);
      else if (name === "answer") return data as Answer;
      else if (name === "error") throw new ServerFault((data as { detail?: string }).detail || BROKEN_OFF, 500);
    }
    throw new ServerFault(BROKEN_OFF);
  }

  async turns(session: string): Promise<AskedTurn[]> {
    return (await this.get<{ turns: AskedTurn[] }>(`/sessions/${encodeURIComponent(session)}`)).turns;
  }

  async forget(session: string): Promise<void> {
    await this.send(`/sessions/${encodeURIComponent(session)}`, { method: "DELETE" });
  }

  async suggestions(): Promise<string[]> {
    return (await this.get<{ questions: string[] }>("/suggestions")).questions;
  }

  async rate(answer: string, helpful: boolean, reason: string): Promise<void> {
    const body = JSON.stringify({ answer_id: answer, helpful, reason });
    await this.send("/feedback", { method: "POST", headers: JSON_BODY, body });
  }

  text(citation: Citation, section = ""): Promise<Surroundings> {
    const wanted = new URLSearchParams({ start: String(citation.start), end: String(citation.end) });
    if (section) wanted.set("section", section);
    return this.get(`/sources/${encodeURIComponent(citation.source_id ?? "")}/text?${wanted}`);
  }

  cells(citation: Citation, only: "matched" | "all"): Promise<CellGrid> {
    const wanted = new URLSearchParams({ location: citation.location, only });
    for (const row of citation.rows) wanted.append("row", String(row));
    return this.get(`/sources/${encodeURIComponent(citation.source_id ?? "")}/cells?${wanted}`);
  }

  original(source: string): string {
    return `${this.base}/api/v1/sources/${encodeURIComponent(source)}/original`;
  }

  paper(answer: string): string {
    return `${this.base}/api/v1/answers/${encodeURIComponent(answer)}/rows.xlsx`;
  }

  wordFile(answer: string): string {
    return `${this.base}/api/v1/answers/${encodeURIComponent(answer)}/draft.docx`;
  }

  sources(): Promise<Inventory> {
    return this.get("/sources");
  }

  source(id: string): Promise<FileDetail> {
    return this.get(`/sources/${encodeURIComponent(id)}`);
  }

  async jobs(): Promise<Job[]> {
    return (await this.get<{ jobs: Job[] }>("/jobs")).jobs;
  }

  async remove(source: string): Promise<Job> {
    return (await this.send(`/sources/${encodeURIComponent(source)}`, { method: "DELETE" })).json();
  }

  async rollback(): Promise<Job> {
    return (await this.send("/rollback", { method: "POST" })).json();
  }

  admin(): Promise<{ required: boolean; admin: boolean }> {
    return this.get("/admin");
  }

  async login(password: string): Promise<void> {
    await this.send("/admin/login", { method: "POST", headers: JSON_BODY, body: JSON.stringify({ password }) });
  }

  /** Sends a file; `onSent` is told the share that has gone out, 0 to 1 (fetch cannot tell). */
  upload(file: File, onSent: (share: number) => void): Promise<Job> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open("POST", `${this.base}/api/v1/sources`);
      request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.upload.onprogress = (event) => onSent(event.lengthComputable ? event.loaded / event.total : 0);
      request.onerror = () => reject(new ServerFault(UNREACHED));
      request.onload = () => {
        if (request.status === 202) resolve(JSON.parse(request.responseText) as Job);
        else reject(new ServerFault(problemIn(request.responseText), request.status));
      };
      request.send(file);
    });
  }

  private async get<T>(path: string): Promise<T> {
    return (await this.send(path, {})).json() as Promise<T>;
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    let response: Response;
    try {
      response = await fetch(`${this.base}/api/v1${path}`, init);
    } catch (fault) {
      if (fault instanceof DOMException && fault.name === "AbortError") throw fault;
      throw new ServerFault(UNREACHED);
    }
    if (!response.ok) throw new ServerFault(problemIn(await response.text()), response.status);
    return response;
  }
}

const JSON_BODY = { "Content-Type": "application/json" };

function problemIn(text: string): string {
  try {
    const problem = JSON.parse(text) as { detail?: string; title?: string };
    return problem.detail || problem.title || UNREACHED;
  } catch {
    return "服务没有正常回应，请稍后再试。";
  }
}

export function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
