import './video.css';
import { dropMovie } from './layMovie.ts';
import type { VideoView } from './videoView.ts';

/** A video that plays over its poster, with the browser's own controls. */
export interface Clip {
  readonly element: HTMLVideoElement;
  /** Resolves when it has come to its end, or will not come there: paused, broken, or slower than twice its length. */
  whenEnded(): Promise<void>;
  end(): void;
}

/** The reader's choice for all that follow. */
let quiet = true;

/** Pixels at the lower edge in which browsers have their controls. */
export const controlsHeight = 64;

/** Makes it, and plays it unless the reader wants no motion. What plays by itself says nothing until it is asked to. */
export function playClip(frame: HTMLElement, video: VideoView, label: string, onError: () => void): Clip {
  const element = document.createElement('video');
  element.className = 'clip';
  element.controls = true;
  element.playsInline = true;
  element.muted = quiet;
  element.preload = 'metadata';
  element.src = video.url;
  element.setAttribute('aria-label', label);
  for (const { url, language } of video.captions ?? []) element.append(makeTrack(url, language));
  element.addEventListener('error', onError, { once: true });
  frame.append(element);
  // Chosen by the reader, not by what is done here.
  element.addEventListener('volumechange', () => (quiet = element.muted));
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) void begin(element);
  return {
    element,
    whenEnded: () => waitForEnd(element),
    end: () => dropMovie(element),
  };
}

async function begin(element: HTMLVideoElement): Promise<void> {
  try {
    await element.play();
  } catch (error) {
    // A browser may want a touch first for sound.
    if (!(error instanceof DOMException && error.name === 'NotAllowedError') || element.muted) return;
    element.muted = true;
    await element.play().catch(() => undefined);
  }
}

function makeTrack(url: string, language: string): HTMLTrackElement {
  const track = document.createElement('track');
  track.kind = 'captions';
  track.src = url;
  track.srclang = language;
  track.label = language;
  return track;
}

function waitForEnd(element: HTMLVideoElement): Promise<void> {
  if (element.paused || element.ended || element.error) return Promise.resolve();
  const left = Number.isFinite(element.duration) ? element.duration - element.currentTime : 60;
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, (2 * left + 10) * 1000);
    for (const type of ['ended', 'pause', 'error', 'emptied'])
      element.addEventListener(type, done, { once: true });
  });
}
