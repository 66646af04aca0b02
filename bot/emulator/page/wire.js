// Talking to the emulator: verbs by POST, changes by server-sent events.

export async function act(path, body = {}, verb = "POST") {
  const form = body instanceof FormData;
  const answer = await fetch(`/emulator/${path}`, {
    method: verb,
    headers: form || verb === "GET" ? {} : { "content-type": "application/json" },
    body: verb === "GET" || verb === "DELETE" ? undefined : form ? body : JSON.stringify(body),
  });
  const result = await answer.json();
  if (!answer.ok) throw new Error(result.error ?? answer.statusText);
  return result;
}

export const fileAddress = (fileId) => `/emulator/files/${encodeURIComponent(fileId)}`;

const RETRY = 1000;

// Calls `onChanges` for every batch, and `onLine(true | false)` as the connection comes and goes.
export function follow(onChanges, onLine) {
  const source = new EventSource("/emulator/events");
  source.onopen = () => onLine(true);
  source.onmessage = (event) => onChanges(JSON.parse(event.data));
  source.onerror = () => {
    onLine(false);
    if (source.readyState !== EventSource.CLOSED) return;
    setTimeout(() => follow(onChanges, onLine), RETRY);
  };
}
