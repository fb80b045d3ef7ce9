import { build, type BuildFlags } from './build.ts';
import { preview, type PreviewFlags } from './preview.ts';

/** `pinhole start` */
export async function start(folder: string, flags: BuildFlags & PreviewFlags): Promise<void> {
  await build(folder, flags);
  await preview(flags);
}
