import './video.css';

/** A movie that plays over its still. */
export interface LaidMovie {
  readonly element: HTMLVideoElement;
  end(): void;
}

/** Lays the movie of a moment over its still and plays it, without sound, and once. */
export function layMovie(frame: HTMLElement, url: string, onEnd: () => void): LaidMovie {
  const element = document.createElement('video');
  element.className = 'live-movie';
  element.muted = true;
  element.playsInline = true;
  element.src = url;
  element.setAttribute('aria-hidden', 'true');
  element.addEventListener('playing', () => element.classList.add('playing'));
  for (const type of ['ended', 'error']) element.addEventListener(type, onEnd);
  frame.append(element);
  element.play().catch(() => undefined);
  return { element, end: () => dropMovie(element) };
}

/** Takes a movie away, and ends what is still being loaded of it. */
export function dropMovie(element: HTMLVideoElement): void {
  element.pause();
  element.remove();
  element.removeAttribute('src');
  element.load();
}
