/** What keeps texts from being written, as a sentence without a full stop. */
export class Unsaved extends Error {
  override readonly name = 'Unsaved';
}
