/** How far a step of the build has come. */
export interface Progress {
  readonly step:
    | 'reading'
    | 'bringing'
    | 'encoding'
    | 'filming'
    | 'sharing'
    | 'writing'
    | 'auditing'
    | 'fetching'
    | 'importing'
    | 'publishing';
  readonly done: number;
  readonly total: number;
}

export type OnProgress = (progress: Progress) => void;
