import { dayOf, playheadAt, type Playhead, type Timeline } from './timeline.ts';

export const speeds = [1, 2, 4] as const;

/** What plays the trip: a time that runs, and can be put anywhere. */
export class Player {
  readonly timeline: Timeline;
  /** Without motion the way is gone in steps: a photo, then the next. */
  readonly #still: boolean;
  /** Milliseconds of the playback. */
  time = $state.raw(0);
  playing = $state.raw(false);
  speed: (typeof speeds)[number] = $state.raw(1);
  #frame = 0;

  constructor(timeline: Timeline, still: boolean) {
    this.timeline = timeline;
    this.#still = still;
  }

  get playhead(): Playhead {
    return playheadAt(this.timeline, this.time);
  }

  get day(): number {
    return dayOf(this.timeline, this.playhead.stop);
  }

  play(): void {
    if (this.playing) return;
    if (this.time >= this.timeline.duration) this.time = 0;
    this.playing = true;
    let last = performance.now();
    const tick = (now: number) => {
      // A page that was hidden gets no frames: the time in which nobody looked does not count.
      this.#go(Math.min(now - last, 100) * this.speed);
      last = now;
      if (this.playing) this.#frame = requestAnimationFrame(tick);
    };
    this.#frame = requestAnimationFrame(tick);
  }

  pause(): void {
    cancelAnimationFrame(this.#frame);
    this.playing = false;
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  /** Puts the time anywhere; without motion, to a photo. */
  seek(time: number): void {
    const within = Math.max(0, Math.min(time, this.timeline.duration));
    this.time = this.#still ? this.#skipWay(within) : within;
  }

  /** To a stop by its index; before the first and beyond the last there is none. */
  goTo(stop: number): void {
    const last = this.timeline.moments.length - 1;
    this.time = this.timeline.moments[Math.max(0, Math.min(stop, last))]?.from ?? 0;
  }

  next(): void {
    this.goTo(this.playhead.stop + 1);
  }

  /** The photo before; on the way, the one that it came from. */
  previous(): void {
    const { stop, share } = this.playhead;
    this.goTo(share > 0 ? stop : stop - 1);
  }

  goToDay(day: number): void {
    const { days } = this.timeline;
    this.goTo(days[Math.max(0, Math.min(day, days.length - 1))]?.stop ?? 0);
  }

  changeSpeed(): void {
    this.speed = speeds[(speeds.indexOf(this.speed) + 1) % speeds.length] ?? 1;
  }

  #go(milliseconds: number): void {
    this.seek(this.time + milliseconds);
    if (this.time >= this.timeline.duration) this.pause();
  }

  /** A time on the way becomes that of the photo where the way ends. */
  #skipWay(time: number): number {
    const { stop, share } = playheadAt(this.timeline, time);
    return share > 0 ? (this.timeline.moments[stop + 1]?.from ?? time) : time;
  }
}
