/** One name in the line that says whose map it is. */
export interface Credit {
  readonly text: string;
  readonly url?: string;
}
