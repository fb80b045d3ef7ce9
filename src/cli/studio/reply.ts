import type { ServerResponse } from 'node:http';

/** Answers with JSON, which no browser takes for anything else or keeps. */
export function reply(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(value));
}
