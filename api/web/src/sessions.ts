// The conversations of this browser: the server keeps what was said, under names made up at random
// here; the list of them is kept here only.

export interface Kept {
  id: string;
  title: string;
  time: number;
}

const KEY = "bureau-assistant.conversations";
const MOST = 50;

export function newSession(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16)); // randomUUID needs HTTPS
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function keptSessions(): Kept[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isKept) : [];
  } catch {
    return [];
  }
}

export function keepSessions(kept: Kept[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept.slice(0, MOST)));
  } catch {
    // without storage the list lasts as long as the page
  }
}

function isKept(value: unknown): value is Kept {
  const kept = value as Partial<Kept> | null;
  return typeof kept?.id === "string" && typeof kept.title === "string" && typeof kept.time === "number";
}
