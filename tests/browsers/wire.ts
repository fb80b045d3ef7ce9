/** The commands of WebDriver that the stories need, each with its method and path below the session. */
export const commands = {
  Navigate: 'POST url',
  Back: 'POST back',
  Forward: 'POST forward',
  Refresh: 'POST refresh',
  ExecuteAsyncScript: 'POST execute/async',
  ElementClick: 'POST element/{id}/click',
  ElementSendKeys: 'POST element/{id}/value',
  PerformActions: 'POST actions',
  TakeScreenshot: 'GET screenshot',
  SetWindowRect: 'POST window/rect',
  AcceptAlert: 'POST alert/accept',
} as const;

export type Command = keyof typeof commands;

/** A browser that was started, as far as browsers differ: how a command reaches it, and what it complains of. */
export interface Wire {
  /** As it says of itself, `Firefox 153.7.0`. */
  readonly name: string;
  send(command: Command, parameters: object): Promise<unknown>;
  /** What pages have written to the console, thrown or done against their policy since this was asked last. */
  complaints(): Promise<readonly string[]>;
  /** Where it puts what is downloaded. */
  readonly downloads: string;
  close(): Promise<void>;
}

/** How a browser is started. */
export interface Screen {
  /** Points that a page has across and down. */
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

export const desk: Screen = { width: 1440, height: 900, scheme: 'light' };
export const phone: Screen = { width: 390, height: 844, scheme: 'light' };
