import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeSlideshow } from './slideshow.ts';

/** A set of so many photos, of which those listed never arrive until `arrive` is called. */
function show(count: number, { from = 0, late = [] as number[], loop = false } = {}) {
  let at = from;
  let duration = 5000;
  let ends = 0;
  const said: boolean[] = [];
  const stood: number[] = [];
  const arrivals = new Map<number, () => void>();
  const slideshow = makeSlideshow({
    duration: () => duration,
    wait: (milliseconds, then) => {
      const timer = setTimeout(then, milliseconds);
      return () => clearTimeout(timer);
    },
    hasNext: () => loop || at < count - 1,
    nextReady: () =>
      late.includes(at + 1)
        ? new Promise<void>((resolve) => arrivals.set(at + 1, resolve))
        : Promise.resolve(),
    showNext: () => (at = (at + 1) % count),
    showFirst: () => (at = 0),
    onChange: (playing) => said.push(playing),
    onStand: (milliseconds) => stood.push(milliseconds),
    onEnd: () => (ends += 1),
  });
  const give = (milliseconds: number) => (duration = milliseconds);
  return {
    slideshow,
    said,
    stood,
    give,
    ends: () => ends,
    at: () => at,
    arrive: (index: number) => arrivals.get(index)?.(),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);

describe('makeSlideshow', () => {
  it('shows each photo for five seconds', async () => {
    const { slideshow, at } = show(10);
    slideshow.play();
    await seconds(4.9);
    expect(at()).toBe(0);
    await seconds(0.2);
    expect(at()).toBe(1);
    await seconds(10);
    expect(at()).toBe(3);
  });

  it('waits for a photo that is not there yet, then gives it its full time', async () => {
    const { slideshow, at, arrive } = show(10, { late: [1] });
    slideshow.play();
    await seconds(60);
    expect(at()).toBe(0);
    arrive(1);
    await seconds(4.9);
    expect(at()).toBe(1);
    await seconds(0.2);
    expect(at()).toBe(2);
  });

  it('ends after the time of the last photo', async () => {
    const { slideshow, said, at } = show(3);
    slideshow.play();
    await seconds(14.9);
    expect(slideshow.playing).toBe(true);
    await seconds(0.2);
    expect(at()).toBe(2);
    expect(slideshow.playing).toBe(false);
    expect(said).toEqual([true, false]);
  });

  it('says that it has come to its end, and only then', async () => {
    const { slideshow, ends } = show(2);
    slideshow.play();
    await seconds(2);
    slideshow.pause();
    expect(ends()).toBe(0);
    slideshow.play();
    await seconds(10.1);
    expect(ends()).toBe(1);
  });

  it('goes round without end where it shall', async () => {
    const { slideshow, at, ends } = show(3, { loop: true });
    slideshow.play();
    await seconds(15.1);
    expect(at()).toBe(0);
    await seconds(3600);
    expect(slideshow.playing).toBe(true);
    expect(ends()).toBe(0);
  });

  it('gives each photo the time that it needs', async () => {
    const { slideshow, stood, give, at } = show(10);
    slideshow.play();
    give(12_000);
    await seconds(5.1);
    expect(at()).toBe(1);
    await seconds(11.8);
    expect(at()).toBe(1);
    await seconds(0.2);
    expect(at()).toBe(2);
    expect(stood).toEqual([5000, 12_000, 12_000]);
  });

  it('begins the time of a photo anew when that changes', async () => {
    const { slideshow, at, give } = show(10);
    slideshow.play();
    await seconds(4);
    give(2000);
    slideshow.restart();
    await seconds(1.9);
    expect(at()).toBe(0);
    await seconds(0.2);
    expect(at()).toBe(1);
    slideshow.pause();
    slideshow.restart();
    await seconds(60);
    expect(at()).toBe(1);
  });

  it('starts again at the first photo when it is played at the last', async () => {
    const { slideshow, at } = show(3, { from: 2 });
    slideshow.play();
    expect(at()).toBe(0);
    await seconds(5);
    expect(at()).toBe(1);
  });

  it('stays where it is when it is paused, and gives a photo its full time again when it goes on', async () => {
    const { slideshow, at } = show(10);
    slideshow.play();
    await seconds(3);
    slideshow.pause();
    await seconds(60);
    expect(at()).toBe(0);
    slideshow.play();
    await seconds(4.9);
    expect(at()).toBe(0);
    await seconds(0.2);
    expect(at()).toBe(1);
  });

  it('does not turn over when a photo arrives after it was paused', async () => {
    const { slideshow, at, arrive } = show(10, { late: [1] });
    slideshow.play();
    await seconds(6);
    slideshow.pause();
    arrive(1);
    await seconds(60);
    expect(at()).toBe(0);
  });

  it('stands still while nobody is looking, without ending', async () => {
    const { slideshow, at } = show(10);
    slideshow.play();
    await seconds(4);
    slideshow.hold();
    await seconds(600);
    expect(at()).toBe(0);
    expect(slideshow.playing).toBe(true);
    slideshow.resume();
    await seconds(5);
    expect(at()).toBe(1);
  });

  it('does not run twice as fast when play is pressed twice', async () => {
    const { slideshow, at } = show(10);
    slideshow.play();
    slideshow.play();
    await seconds(11);
    expect(at()).toBe(2);
  });
});
