declare module 'pbf' {
  /** Reads protocol buffers. */
  export default class Pbf {
    constructor(bytes: Uint8Array);
    /** Where the next value begins. */
    pos: number;
    readonly length: number;
    readMessage<Message>(
      readField: (tag: number, message: Message, pbf: Pbf) => void,
      message: Message,
    ): Message;
    readString(): string;
    readVarint(): number;
    readSVarint(): number;
  }
}
