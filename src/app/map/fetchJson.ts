/** A file of the site that the build wrote. Rejects where it cannot be loaded. */
export async function fetchJson<Value>(url: string): Promise<Value> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as Value; // as the build wrote it
}
