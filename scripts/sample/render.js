import { develop } from './engine/grade.js';

/** Paints a scene at a width and develops it: raw RGB bytes. */
export function renderScene(scene, width = scene.width) {
  const height = Math.round((scene.height * width) / scene.width);
  const { frame, look } = scene.paint(width, height);
  return { width, height, bytes: develop(frame, look) };
}
