// @ts-check
/** Requests to the server of this page. */

/** An answer that is none: `status` of HTTP, `body` what the server said. */
export class RequestFailure extends Error {
  /** @param {number} status @param {any} body */
  constructor(status, body) {
    super(body?.message ?? String(status));
    this.status = status;
    this.body = body;
  }
}

/**
 * Return the JSON that the server answers. Throws RequestFailure.
 * @param {string} method @param {string} path @param {any} [body] sent as JSON, a Blob as it is @param {AbortSignal} [signal]
 */
export async function request(method, path, body, signal) {
  const isFile = body instanceof Blob;
  const content = body === undefined || isFile ? body : JSON.stringify(body);
  const headers = isFile || body === undefined ? undefined : { "Content-Type": "application/json" };
  const response = await fetch(path, { method, body: content, headers, signal });
  const answer = response.headers.get("Content-Type")?.includes("json") ? await response.json() : null;
  if (!response.ok) throw new RequestFailure(response.status, answer);
  return answer;
}

/** Return the address of a text. @param {string} path in the folder of texts */
export function textAddress(path) {
  return `/api/texts/${path.split("/").map(encodeURIComponent).join("/")}`;
}
