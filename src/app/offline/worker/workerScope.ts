/** What this worker uses of a service worker's global scope: TypeScript has its types only in place of those of pages. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LaterEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
  addEventListener(type: 'message', listener: (event: LaterEvent & MessageEvent<unknown>) => void): void;
}

/** The worker stays alive for what it is told to wait for. */
export interface LaterEvent {
  waitUntil(done: Promise<unknown>): void;
}

export interface RequestEvent extends LaterEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

// The compilation knows the globals of pages only.
export const worker = globalThis as unknown as WorkerScope;
