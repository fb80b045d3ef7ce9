import { AuthorError, type Problem } from '../../../journal/problem.ts';
import type { SettingEdit } from '../../../reading/edit/settingEdits.ts';
import { settingsFile } from '../draft/applyEdits.ts';
import type { Draft } from '../draft/draft.svelte.ts';
import { openEditor, type SettingsEditor } from '../draft/openEditor.ts';
import { readTripTexts } from '../keeping/readTripTexts.ts';
import { keepChosen, nothingChosen, type Selection } from '../draft/selection.ts';
import type { ChosenText } from '../keeping/joinTexts.ts';
import type { OpenedFile, OpenedTrip, SaveAnswer, TextChange, TextConflict } from '../trip/openedTrip.ts';
import type { ReadingProgress, TripReader } from '../trip/reader.ts';
import type { StudioPhoto, StudioView } from '../trip/studioView.ts';
import { countElsewhere } from './countElsewhere.ts';
import { indexPhotos, listStudioPhotos } from './listStudioPhotos.ts';
import { placeAdded } from './placeAdded.ts';
import { addFiles } from './tripFiles.ts';

export interface StudioOptions {
  /** Of the site, BCP 47. */
  readonly language: string;
  /** What photos without a date are called. */
  readonly undated: string;
  /** What a trip is called that has neither a folder nor a date. */
  readonly untitled: string;
  /** What a step is called that takes texts of added files over. */
  readonly added: string;
  readonly makeReader: (events: {
    readonly onProgress: (progress: ReadingProgress) => void;
    readonly onNews: () => void;
  }) => TripReader;
}

/** What a text shall be that somebody else has changed; undefined: that cannot be said. */
export type ChooseText = (mine: string | undefined, before: string | undefined) => ChosenText | undefined;

/** A trip that is worked on, as the page shows it: what was opened, what was made of it, what is done to it. */
export class Studio {
  readonly #options: StudioOptions;
  readonly #reader: TripReader;
  readonly #editor: SettingsEditor = openEditor();
  #turn: Promise<void> = Promise.resolve();
  #making: Promise<void> = Promise.resolve();
  #asked = 0;
  #added: readonly OpenedFile[] = $state.raw([]);
  readonly draft: Draft;
  trip: OpenedTrip;
  view: StudioView | undefined = $state.raw();
  /** Absent when nothing is being read. */
  progress: ReadingProgress | undefined = $state.raw();
  isCancelled = $state.raw(false);
  selection: Selection = $state.raw(nothingChosen);
  /** Paths of texts that were added last and not taken over, as there are such texts already. */
  notTaken: readonly string[] = $state.raw([]);
  /** Why the last edit could not be made. */
  refused: readonly Problem[] = $state.raw([]);
  /** What kept the last edit from being made that is no fault of the author's. */
  editFailure: string | undefined = $state.raw();
  /** What keeps the view from being worked out anew: what is shown is older than the texts. */
  viewFailure: string | undefined = $state.raw();
  /** Why texts cannot be used as they stand. */
  readonly faults: readonly Problem[] = $derived(this.view?.faults ?? []);

  readonly rows = $derived.by(() => listStudioPhotos(this.view?.photos ?? [], this.#options));
  /** A trip that no folder names is called by its first day. */
  readonly name = $derived.by(() => this.trip.name || (this.rows.days[0]?.date ?? this.#options.untitled));
  /** Files that are shown here and are not where the trip is kept. */
  readonly elsewhere = $derived.by(() => countElsewhere(this.trip, this.#added));
  readonly byFile = $derived.by(() => indexPhotos(this.view?.photos ?? []));
  readonly chosen: readonly StudioPhoto[] = $derived(
    [...this.selection.files].flatMap((file) => this.byFile.get(file) ?? []),
  );
  readonly unplaced: readonly StudioPhoto[] = $derived(
    this.view?.photos.filter(({ spot, failed }) => spot === undefined && failed === undefined) ?? [],
  );

  constructor(trip: OpenedTrip, draft: Draft, options: StudioOptions) {
    this.#options = options;
    this.trip = $state.raw(trip);
    this.draft = draft;
    this.#reader = options.makeReader({
      onProgress: (progress) => (this.progress = progress),
      onNews: () => void this.#make(),
    });
    void this.#read(trip.files);
  }

  /** Takes more files in; nothing that is here already is replaced. */
  async add(dropped: readonly OpenedFile[]): Promise<void> {
    const { files, texts, leftOut } = placeAdded(dropped, this.trip.files);
    this.#added = [...this.#added, ...files];
    this.trip = { ...this.trip, files: addFiles(this.trip.files, files) };
    const stayed = [...leftOut];
    for (const [path, text] of (await readTripTexts(texts)).texts) {
      const here = this.draft.texts.get(path);
      if (here === undefined) await this.write(this.#options.added, path, (now) => now || text);
      else if (here !== text) stayed.push(path);
    }
    this.notTaken = stayed;
    await this.#read(files);
  }

  /** Some have come or were written over, others have gone from where the trip is kept. */
  async replaceFiles(files: readonly OpenedFile[], gone: readonly string[]): Promise<void> {
    const left = this.trip.files.filter(({ path }) => !gone.includes(path));
    this.trip = { ...this.trip, files: addFiles(left, files) };
    this.#reader.remove(gone);
    await this.#read(files);
  }

  cancel(): void {
    this.isCancelled = true;
    this.#reader.cancel();
  }

  /**
   * Edits photos.yaml, and resolves when the view shows it: with false where that cannot be read, or not be edited
   * safely, or where the editor fails, which is told then.
   *
   * @param field names what is typed into
   */
  async edit(label: string, edits: readonly SettingEdit[], field?: string): Promise<boolean> {
    const at = Date.now();
    let isDone = true;
    await this.#inTurn(async () => {
      const text = this.draft.texts.get(settingsFile) ?? '';
      try {
        const edited = await this.#editor.edit({ text, edits, files: this.rows.files });
        this.draft.do({ label, texts: [[settingsFile, edited]], at, ...(field !== undefined && { field }) });
      } catch (error) {
        this.#refuse(error);
        isDone = false;
      }
    });
    return isDone;
  }

  /**
   * Changes a text, made of what it is when its turn has come; undefined: there is none.
   *
   * @param field names what is typed into
   */
  async write(
    label: string,
    path: string,
    change: (text: string) => string | undefined,
    field?: string,
  ): Promise<void> {
    const at = Date.now();
    await this.#inTurn(() => {
      try {
        const text = change(this.draft.texts.get(path) ?? '');
        this.draft.do({ label, texts: [[path, text]], at, ...(field !== undefined && { field }) });
      } catch (error) {
        this.#refuse(error);
      }
    });
  }

  /** Writes all that has been changed to where the trip is kept. */
  async save(): Promise<SaveAnswer> {
    let answer: SaveAnswer = { kind: 'saved' };
    await this.#inTurn(async () => {
      const { changes } = this.draft;
      if (this.trip.keeper) answer = await this.trip.keeper.save(changes).catch(describeUnsaved);
      if (answer.kind === 'saved') this.draft.saved(changes);
    });
    return answer;
  }

  /** An archive of it has been saved, as far as anybody can tell: what is in that is kept. */
  tookAway(changes: readonly TextChange[]): void {
    this.draft.saved(changes);
  }

  /**
   * Goes on with a text after somebody else has changed it: with theirs, one's own, or another one, made of what it is
   * when its turn has come. Resolves with false where nothing is chosen by then.
   */
  async settle(label: string, conflict: TextConflict, choose: ChooseText): Promise<boolean> {
    let isSettled = false;
    await this.#inTurn(() => {
      const { kept, texts } = this.draft;
      const chosen = choose(texts.get(conflict.path), kept.get(conflict.path));
      if (!chosen) return;
      this.draft.settle(conflict, { label, ...chosen, at: Date.now() });
      isSettled = true;
    });
    return isSettled;
  }

  undo(): Promise<void> {
    return this.#inTurn(() => this.draft.undo());
  }

  redo(): Promise<void> {
    return this.#inTurn(() => this.draft.redo());
  }

  /** Resolves when all that was asked for has been done, or could not be. */
  settled(): Promise<void> {
    return this.#turn;
  }

  /** Whatever is asked for while an edit is being made comes after it. */
  async #inTurn(act: () => void | Promise<void>): Promise<void> {
    const turn = this.#turn.then(() => {
      this.refused = [];
      this.editFailure = undefined;
      return act();
    });
    this.#turn = turn.catch(() => undefined);
    await turn;
    await this.#make();
  }

  #refuse(error: unknown): void {
    if (error instanceof AuthorError) this.refused = error.problems;
    else this.editFailure = reasonOf(error);
  }

  /** Of the site, BCP 47. */
  get language(): string {
    return this.#options.language;
  }

  picture(file: string): Promise<string> {
    return this.#reader.picture(file);
  }

  close(): void {
    this.#reader.close();
    this.#editor.close();
  }

  async #read(files: readonly OpenedFile[]): Promise<void> {
    this.isCancelled = false;
    await this.#reader.add(files);
    this.progress = undefined;
    await this.#make();
  }

  /** Resolves when what is shown was made of the texts as they are now. */
  #make(): Promise<void> {
    this.#making = this.#makeOnce();
    return this.#making;
  }

  async #makeOnce(): Promise<void> {
    const mine = ++this.#asked;
    let view: StudioView | undefined;
    let failure: string | undefined;
    try {
      view = await this.#reader.make(this.draft.texts);
    } catch (error) {
      failure = reasonOf(error);
    }
    if (mine !== this.#asked) return this.#making;
    this.viewFailure = failure;
    if (view === undefined) return;
    this.view = view;
    this.selection = keepChosen(this.selection, (file) => this.byFile.has(file));
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const describeUnsaved = (error: unknown): SaveAnswer => ({ kind: 'failed', reason: reasonOf(error) });
