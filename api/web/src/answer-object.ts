// What the server sends (see /api/v1/openapi.json).

export interface Figure {
  text: string;
  value: string | null;
  unit: string;
  masked: boolean;
  citations: number[];
}

export interface Citation {
  id: number;
  file: string;
  location: string;
  quote: string;
  as_of: string | null;
  source_id: string | null;
  start: number | null;
  end: number | null;
  page: number | null;
  rows: number[];
}

export interface TableView {
  columns: string[];
  rows: string[][];
  total_rows: number;
}

export interface Chart {
  kind: "bar" | "line";
  title: string;
  unit: string;
  labels: string[];
  values: (string | null)[];
}

export interface Answer {
  id: string;
  status: "answered" | "clarify" | "no_evidence" | "refused";
  answer: string;
  figures: Figure[];
  citations: Citation[];
  plan: { kind?: string };
  explanation: string;
  table: TableView;
  chart: Chart | null;
  options: string[];
  suggestions: string[];
  generation: number;
  elapsed_ms: number;
}

export interface SectionAround {
  id: string;
  heading: string;
}

export interface Surroundings {
  title: string;
  sections: SectionAround[];
  offset: number;
  text: string;
  start: number;
  end: number;
  before: boolean;
  after: boolean;
}

export interface GridRow {
  number: number;
  kind: "detail" | "total" | "note";
  cells: string[];
  matched: boolean;
}

export interface CellGrid {
  title: string;
  sheet: string;
  address: string;
  columns: { letter: string; name: string; path: string[]; unit: string | null }[];
  rows: GridRow[];
  total_rows: number;
  matched_rows: number;
  truncated: boolean;
}

export interface AskedTurn {
  question: string;
  answer: Answer;
  asked_at: string;
}

export interface Job {
  id: string;
  kind: "upload" | "delete" | "rollback";
  name: string;
  state: "queued" | "running" | "done" | "failed";
  progress: { done: number; total: number; text: string };
  reason: string;
  generation: number | null;
  created_at: string;
  finished_at: string | null;
}

export interface TotalSummary {
  label: string;
  row: number;
  column: string;
  printed: string;
  computed: string;
  agrees: boolean;
}

export interface TableSummary {
  number: number;
  sheet: string;
  address: string;
  title: string;
  unit: string | null;
  as_of: string | null;
  rows: number;
  hidden_rows: number;
  columns: { name: string; letter: string; type: string; role: string; unit: string | null; values: string[] }[];
  row_tags: { counts: Record<string, number>; others: { row: number; tag: string; label: string }[] } | null;
  totals: TotalSummary[];
  notes: string[];
  findings: string[];
  corrected: string[];
}

export interface SourceSummary {
  id: string;
  file: string;
  title: string;
  kind: "report" | "ledger";
  format: string;
  size: number;
  period: string | null;
  year_inferred: boolean;
  report_kind: string | null;
  issuer: string;
  draft: boolean;
  sections: number;
  facts: number;
  masked: number;
  tables: TableSummary[];
  skipped: { part: string; reason: string }[];
  notices: { part: string; text: string }[];
}

export interface Inventory {
  generation: number;
  sources: SourceSummary[];
  ledgers: { title: string; snapshots: { file: string; sheet: string; as_of: string | null }[]; finding: string }[];
}

export interface FileDetail {
  summary: SourceSummary;
  sections: { id: string; number: string; title: string; half: string }[];
  facts: { id: string; text: string; statement: string; location: string; role: string; masked: boolean }[];
}
