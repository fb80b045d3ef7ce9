/** What pages of the studio tell one another. */
interface Message {
  /** `who`: I have begun; `here`: so am I, in answer; `bye`. */
  readonly kind: 'who' | 'here' | 'bye';
  /** Key of the trip that is worked on. */
  readonly trip: string;
  /** Of the page. */
  readonly id: string;
}

export interface OtherPages {
  /** Ids of the pages that work on the same trip. */
  readonly ids: ReadonlySet<string>;
  leave(): void;
}

/** Milliseconds in which a page that is there has answered. */
const patience = 250;

/** Finds the browser's other pages that work on the same trip, now and as they come and go. */
export async function meetOthers(
  trip: string,
  id: string,
  onChange: (ids: ReadonlySet<string>) => void,
): Promise<OtherPages> {
  const channel = new BroadcastChannel('pinhole studio');
  const ids = new Set<string>();
  let hasLeft = false;
  const tell = (kind: Message['kind']) => channel.postMessage({ kind, trip, id } satisfies Message);

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.trip !== trip) return;
    if (data.kind === 'who') tell('here');
    const before = ids.size;
    if (data.kind === 'bye') ids.delete(data.id);
    else ids.add(data.id);
    if (ids.size !== before) onChange(ids);
  };
  // A page that is shown again after going back has been away.
  const [go, come] = [() => tell('bye'), () => tell('who')];
  addEventListener('pagehide', go);
  addEventListener('pageshow', come);
  tell('who');
  await new Promise((resolve) => setTimeout(resolve, patience));
  return {
    ids,
    leave() {
      removeEventListener('pagehide', go);
      removeEventListener('pageshow', come);
      if (hasLeft) return;
      hasLeft = true;
      tell('bye');
      channel.close();
    },
  };
}
