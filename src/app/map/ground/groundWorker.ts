import { answerQuestions } from '../worker/answerQuestions.ts';
import type { GroundOfWorker } from './ground.ts';
import { makeGround } from './makeGround.ts';

const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { alpha: false });

const ground: GroundOfWorker = {
  ...makeGround((side, paint) => {
    canvas.width = canvas.height = side;
    if (context) paint(context);
    return canvas.transferToImageBitmap();
  }),
  async begin() {
    if (!context) throw new Error('workers of this browser cannot paint');
  },
};

answerQuestions(() => ground);
