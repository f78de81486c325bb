// The text of an answer in pieces: text, figures, citation marks.  Pieces only ever become text
// nodes: hidden digits such as *60 keep their stars, and markup in a document stays inert.

import type { Answer, Figure } from "./answer-object";

export type Piece =
  | { kind: "text"; text: string }
  | { kind: "figure"; text: string }
  | { kind: "mark"; citation: number };

export interface Line {
  listed: boolean;
  pieces: Piece[];
}

const MARK = /(〔\d+〕)/;
const ITEM = /^\s*(?:[-•]|\d+\.)\s+(.*)$/;
const HEADLINE_SENTENCE = 80; // longer ones quote a passage

export function linesOf(answer: Answer): Line[] {
  return answer.answer
    .split("\n")
    .filter((line) => line.trim() && !isOption(line, answer.options))
    .map((line) => {
      const item = ITEM.exec(line);
      return { listed: item !== null, pieces: piecesOf(item?.[1] ?? line, answer) };
    });
}

/** Readings to choose from stand as buttons below the text. */
function isOption(line: string, options: string[]): boolean {
  const said = ITEM.exec(line)?.[1]?.trim();
  return said !== undefined && options.includes(said);
}

function piecesOf(line: string, answer: Answer): Piece[] {
  return line.split(MARK).flatMap((piece): Piece[] => {
    const id = Number(/^〔(\d+)〕$/.exec(piece)?.[1]);
    const known = answer.citations.some((citation) => citation.id === id);
    return known ? [{ kind: "mark", citation: id }] : setOff(piece, answer.figures);
  });
}

/** The figures in a text, longest first, set off from what stands between. */
export function setOff(text: string, figures: Figure[]): Piece[] {
  const texts = [...new Set(figures.map((figure) => figure.text))].filter(Boolean);
  texts.sort((one, other) => other.length - one.length);
  const pieces: Piece[] = [];
  let rest = text;
  while (rest) {
    const found = texts
      .map((each): [number, string] => [rest.indexOf(each), each])
      .filter(([at]) => at >= 0)
      .reduce<[number, string] | null>((best, next) => (best && best[0] <= next[0] ? best : next), null);
    if (!found) break;
    const [at, each] = found;
    if (at) pieces.push({ kind: "text", text: rest.slice(0, at) });
    pieces.push({ kind: "figure", text: each });
    rest = rest.slice(at + each.length);
  }
  if (rest) pieces.push({ kind: "text", text: rest });
  return pieces;
}

/** The one figure that a short first sentence says; it stands large above the text. */
export function headlineOf(answer: Answer): Figure | null {
  if (isDraft(answer)) return null;
  const sentence = answer.answer.split("\n", 1)[0] ?? "";
  const said = setOff(sentence, answer.figures).filter((piece) => piece.kind === "figure");
  const only = said.length === 1 ? said[0] : undefined;
  if (sentence.length > HEADLINE_SENTENCE || !only || only.kind !== "figure") return null;
  return answer.figures.find((figure) => figure.text === only.text) ?? null;
}

/** Whether an answer is a drafted text, and no reply to a question. */
export function isDraft(answer: Answer): boolean {
  return answer.plan.kind === "draft" && answer.status === "answered";
}

/** An answer to paste elsewhere, with its sources; of a draft the text alone. */
export function plainText(question: string, answer: Answer): string {
  if (isDraft(answer)) return answer.answer;
  const lines = question ? [`问：${question}`, `答：${answer.answer}`] : [answer.answer];
  for (const { id, file, location, quote } of answer.citations) lines.push(`〔${id}〕${file} · ${location} · “${quote}”`);
  if (answer.explanation) lines.push(`口径：${answer.explanation}`);
  return lines.join("\n");
}
