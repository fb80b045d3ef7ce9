/** What the site answers now, whatever is kept; the worker passes such a request on. Rejects where it has no such file. */
export async function fetchFresh(url: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(url, { cache: 'no-cache', ...(signal && { signal }) });
  if (response.status !== 200) throw new AnswerError(url, response.status);
  return response;
}

/** The site is there and has something else to say. */
export class AnswerError extends Error {
  readonly status: number;

  constructor(url: string, status: number) {
    super(`${url}: ${status}`);
    this.status = status;
  }
}
