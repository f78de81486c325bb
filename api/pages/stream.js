// One question over the wire: the server answers with events, the last of which
// carries the answer object or a problem document.

const session = crypto.randomUUID(); // one conversation for as long as the page is open

export async function ask(question, onStage) {
  const response = await fetch("/api/v1/ask", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ question, session, stream: true }),
  });
  if (!response.ok) throw new Error(await problemText(response));
  for await (const { name, data } of events(response.body)) {
    if (name === "stage") onStage(data.text);
    else if (name === "answer") return data;
    else if (name === "error") throw new Error(data.detail || data.title);
  }
  throw new Error("回答中断了，请再问一次。");
}

export async function sources() {
  const response = await fetch("/api/v1/sources");
  if (!response.ok) throw new Error(await problemText(response));
  return response.json();
}

// The section of a report around what a citation quotes, the innermost or the one named.
export async function surroundings({ source_id: source, start, end }, section = "") {
  const named = section && `&section=${encodeURIComponent(section)}`;
  const response = await fetch(`/api/v1/sources/${encodeURIComponent(source)}/text?start=${start}&end=${end}${named}`);
  if (!response.ok) throw new Error(await problemText(response));
  return response.json();
}

async function problemText(response) {
  try {
    const problem = await response.json();
    return problem.detail || problem.title;
  } catch {
    return "服务没有正常回应，请稍后再试。";
  }
}

async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    buffer += value;
    const blocks = buffer.split("\n\n");
    buffer = blocks.pop();
    for (const block of blocks) {
      const event = parse(block);
      if (event) yield event;
    }
  }
}

function parse(block) {
  let name = "message";
  const data = [];
  for (const line of block.split("\n")) {
    if (line.startsWith("event: ")) name = line.slice(7);
    else if (line.startsWith("data: ")) data.push(line.slice(6));
  }
  return data.length ? { name, data: JSON.parse(data.join("\n")) } : null;
}
