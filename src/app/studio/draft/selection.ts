/** Which photos are chosen, by path. */
export interface Selection {
  readonly files: ReadonlySet<string>;
  /** From where on a range is chosen. */
  readonly anchor?: string;
}

export const nothingChosen: Selection = { files: new Set() };

export const chooseOne = (file: string): Selection => ({ files: new Set([file]), anchor: file });

export const chooseAll = (files: readonly string[]): Selection => ({ files: new Set(files) });

/** One more, or one less. */
export function toggleOne({ files }: Selection, file: string): Selection {
  const next = new Set(files);
  if (!next.delete(file)) next.add(file);
  return { files: next, anchor: file };
}

/** One more of a group, or one less; whatever else was chosen is let go. */
export const toggleAmong = ({ files }: Selection, file: string, group: ReadonlySet<string>): Selection =>
  toggleOne({ files: new Set([...files].filter((each) => group.has(each))) }, file);

/** These alone, or besides those that are chosen. */
export function addChosen({ files }: Selection, added: readonly string[], isMore: boolean): Selection {
  const anchor = added.at(-1);
  return { files: new Set(isMore ? [...files, ...added] : added), ...(anchor !== undefined && { anchor }) };
}

/**
 * All from where the range began to this one, and no others.
 *
 * @param order of all photos
 */
export function chooseRange({ anchor = '' }: Selection, file: string, order: readonly string[]): Selection {
  const [from, to] = [order.indexOf(anchor), order.indexOf(file)];
  if (from < 0 || to < 0) return chooseOne(file);
  return { files: new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1)), anchor };
}

/** What is left of it where photos have gone; the same where none has. */
export function keepChosen(selection: Selection, known: (file: string) => boolean): Selection {
  const left = [...selection.files].filter(known);
  return left.length === selection.files.size ? selection : { ...selection, files: new Set(left) };
}
